"""Artists for several others: those between some, and those for a member. Pure, as all of `replies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from recommender import TELLING, Artist, Depth, Recommendation

from ..feedback.opinions import Outcome
from ..questions import Mixed, Said, packed
from .imports import credited
from .languages import Language
from .names import escape, shorten
from .reply import MAX_CHOICES, Button, Menu, Page, Reply
from .taps import starting
from .wording import (
    MAX_TITLE,
    Line,
    also,
    button_beside,
    choices,
    depth_buttons,
    digging,
    here,
    listed,
    listing,
    pager,
    saving,
    separated,
    small,
    tagged,
    told_depth,
    ways_on,
)

_REASONS = 2  # of their own artists that are named for each that a member is recommended
_NOTED = 5  # artists that a member is told they know
_HARDLY = 5  # artists; where fewer lie between others, these hardly blend


def blend(
    say: Language,
    mixed: Mixed,
    page: Page,
    depth: Depth,
    impression: int,
    credits: str,
    counts: Mapping[int, int] = MappingProxyType({}),
) -> Reply:
    """Artists between the seeds, each with all that vouch for it; where there are few or none, that is said."""
    names = listed(say, [escape(seed.name, 30) for seed in mixed.seeds])
    header = [
        say("blend-unlike", artist=escape(mixed.unlike[0].name, 40)) if mixed.unlike else "",
        told_depth(say, depth) if mixed.found else "",
        *_blending(say, mixed, page),
    ]
    of, away = packed(mixed.seeds), packed(mixed.unlike)

    def turn(label: str, to: int = 1, enabled: bool = True, dial: Depth = depth) -> Button:
        options = {"of": of, **({"away": away} if away else {}), "page": to, "depth": dial.value}
        return Button(label, "blend", options, enabled)

    several = page.number > 1 or mixed.more
    ways = pager(turn, (say("top-previous"), say("more")), page.number, last=not mixed.more) if several else ()
    dials = depth_buttons(say, depth, lambda label, dial: turn(label, dial=dial)) if mixed.found else ()
    save = (saving(say, impression, page.first),) if mixed.found else ()
    artists, many = [recommendation.artist for recommendation in mixed.found], len(mixed.seeds)
    reply = Reply(
        shorten(say("blend-title", artists=names), MAX_TITLE),
        text="\n".join(filter(None, header)),
        footer=small(credits),
        buttons=(*ways, *dials, *save),
        menus=ways_on(say, digging(say, artists), artists, impression),
        turns=page.turns,
    )
    return listing(
        reply,
        *(
            _vouched(say, mixed.found, page.first, impression, counts, most, limit)
            for most, limit in ((many, 30), (many, 12), (many, 8), (1, 12))
        ),
    )


def _blending(say: Language, mixed: Mixed, page: Page) -> list[str]:
    """How well the seeds blend, above what lies between them."""
    telling = [seed for seed in mixed.seeds if seed.listeners >= TELLING]
    unheard = [escape(seed.name, 30) for seed in mixed.seeds if seed not in telling]
    told = [say("blend-unheard", artists=listed(say, unheard))] if unheard else []
    if not mixed.found:
        return [*told, say("blend-nothing", count=len(mixed.seeds))]
    if page.number == 1 and len(telling) > 1:
        if not {*telling} <= {*mixed.found[0].seeds}:
            told.append(say("blend-some"))
        elif not mixed.more and len(mixed.found) < _HARDLY:
            told.append(say("blend-hardly", count=len(mixed.found)))
    return [*told, say("blend-vouching")]


@dataclass(frozen=True, slots=True)
class Noted:
    """Artists that a member has just said they know, and what became of it."""

    artists: Sequence[Artist]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Basis:
    """What is known of a member beside their votes."""

    services: Sequence[str] = ()
    """Where they play what artists for them go by."""
    noted: Noted | None = None
    said: Said | None = None
    """What they have said by taps, if these led here."""
    silent: bool = False
    """Whether they opted out, so that nothing but the message has what they tapped."""


def foryou(
    say: Language,
    mixed: Mixed,
    page: Page,
    depth: Depth,
    onward: int,
    impression: int,
    credits: str,
    basis: Basis,
    counts: Mapping[int, int] = MappingProxyType({}),
) -> Reply:
    """Artists for a member, each with those of theirs that account for it; `onward` is the page of the others."""
    header = [_noted(say, basis.noted)] if basis.noted else []
    passing = basis.said is not None and basis.silent
    header += [say("taps-silent")] if passing else []
    if mixed.found:
        header += [_gone_by(say, mixed, basis.services), told_depth(say, depth)]
    else:
        header += [say("foryou-nothing")] if mixed.seeds or mixed.played else [say("foryou-empty"), say("foryou-ways")]

    def others(label: str, dial: Depth, to: int = 1) -> Button:
        return Button(label, "foryou", {"here": 1, "depth": dial.value, **({"page": to} if to > 1 else {})})

    buttons: tuple[Button, ...] = ()
    if not mixed.found:
        buttons = () if mixed.seeds or mixed.played else (starting(say, basis.said or Said()),)
    elif not passing:  # what they tapped is not kept, and would be gone from another answer
        dials = depth_buttons(say, depth, others)
        buttons = (others(say("foryou-others"), depth, onward), *dials, saving(say, impression, page.first))
    artists = [recommendation.artist for recommendation in mixed.found]
    picking = {"here": 1, "depth": depth.value, "shown": impression}
    known = Menu(say("foryou-known"), "foryou", "known", choices([] if passing else artists), picking, most=MAX_CHOICES)
    reply = Reply(
        say("foryou-title"),
        text="\n".join(filter(None, header)),
        footer=small(credits),
        buttons=buttons,
        menus=(known, *ways_on(say, digging(say, artists, {"here": 1}), artists, impression)),
        turns=page.turns,
        private=True,
    )
    return listing(reply, accounted_for(say, mixed.found, page.first, impression, counts))


def _noted(say: Language, noted: Noted) -> str:
    """What has become of what they have just said they know."""
    if noted.outcome is Outcome.REFUSED:
        return say("vote-not-kept")
    names, more = [escape(artist.name, 30) for artist in noted.artists[:_NOTED]], len(noted.artists) - _NOTED
    if more > 0:
        told = say("foryou-noted.more", artists=separated(say, names), count=more)
    else:
        told = say("foryou-noted", artists=listed(say, names))
    return f"{told}\n{say('vote-waiting')}" if noted.outcome is Outcome.WAITING else told


def _gone_by(say: Language, mixed: Mixed, services: Sequence[str]) -> str:
    """What artists for a member go by."""
    if not mixed.played:
        return say("foryou-from", count=len(mixed.seeds))
    votes = len(mixed.seeds) + len(mixed.unlike)
    where = separated(say, dict.fromkeys(credited(say, service) for service in services))
    if votes:
        return say("foryou-plays.votes", plays=mixed.played, services=where, votes=votes)
    return say("foryou-plays", plays=mixed.played, services=where)


def accounted_for(
    say: Language, found: Sequence[Recommendation], first: int, impression: int, counts: Mapping[int, int]
) -> list[Line]:
    """Lines whose evidence is which of a member's artists account for most of the score, those with listeners first."""

    def reason(recommendation: Recommendation) -> str:
        telling = sorted(recommendation.because, key=lambda shared: not shared.listeners)[:_REASONS]
        names = [escape(shared.seed.name, 30) for shared in telling]
        return say("foryou-because", artists=listed(say, names)) if names else ""

    return [
        Line(
            say("number", number=rank),
            recommendation.artist,
            say("listeners", count=recommendation.artist.listeners),
            reason(recommendation),
            tagged(say, recommendation.artist.tags),
            also(say, recommendation.artist),
            button_beside(say, found, recommendation.artist, impression),
            here(say, counts, recommendation.artist),
        )
        for rank, recommendation in enumerate(found, first)
    ]


def _vouched(
    say: Language,
    found: Sequence[Recommendation],
    first: int,
    impression: int,
    counts: Mapping[int, int],
    most: int,
    limit: int,
) -> list[Line]:
    """Lines whose evidence is who vouches for the artist: who shares listeners with it; there may be nobody.

    At most so many are named, by names at most so long.
    """
    return [
        Line(
            say("number", number=rank),
            recommendation.artist,
            say("listeners", count=recommendation.artist.listeners),
            separated(
                say,
                [
                    say("vouches", artist=escape(shared.seed.name, limit), listeners=shared.listeners)
                    for shared in [shared for shared in recommendation.because if shared.listeners][:most]
                ],
            )
            or say("vouches-nobody"),
            tagged(say, recommendation.artist.tags),
            also(say, recommendation.artist),
            button_beside(say, found, recommendation.artist, impression),
            here(say, counts, recommendation.artist),
        )
        for rank, recommendation in enumerate(found, first)
    ]
