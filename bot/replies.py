"""From answers to what Discord shows. Pure: no network, no clock, and within Discord's limits for any data.

Every sentence stands in the catalogues of `languages`; `say` says them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any, TypeVar

import discord

from recommender import (
    ENOUGH,
    TELLING,
    AmbiguousArtist,
    Artist,
    ArtistNotFound,
    By,
    Depth,
    Recommendation,
    SegueError,
    Shared,
    TagNotFound,
)
from recommender.canvas import Picture

from .buttons import Button, Choice, Menu
from .cooldowns import TooFast
from .feedback import FeedbackError
from .languages import Language
from .lookups import LikedAndNot, LookupsBusy, Mixed, Near, SameArtist, packed, picked
from .names import address, clean, escape, link, shorten, width

PAGE = 10
INDENT = "\u2003"  # an em space: Discord trims plain ones
COLOUR = discord.Colour(0x1DB6A4)
TROUBLE = discord.Colour(0xD9822B)
MAX_TITLE = 256
MAX_DESCRIPTION = 4096
MAX_FIELD = 1024
MAX_FOOTER = 1024  # Discord allows 2048, but 6000 for all of an embed
MAX_URL = 2048
MAX_CHOICE = 100
_CRUMBS = 4  # seeds of a trail that are named
_VOUCHING = 3  # seeds that are named of the many that vouch for an artist in /foryou
_HARDLY = 5  # artists; where fewer lie between others, these hardly blend
_ALSO = 2  # other acts of an artist that are named

_Control = TypeVar("_Control", Button, Menu)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that comes with a message."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Drawing:
    """A file to be, made elsewhere from plain facts when its reply goes out."""

    name: str
    draw: Callable[..., Picture | str]
    facts: tuple[Any, ...]
    """What `draw` takes."""
    alt: str
    """What it shows, for who does not see it."""
    missing: str = ""
    """Said in its place, should there be none. With it the reply waits for the drawing; without, it goes ahead."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to be: what it shows and what can be clicked."""

    embed: discord.Embed
    buttons: tuple[Button, ...] = ()
    menus: tuple[Menu, ...] = ()
    file: Attachment | None = None
    drawing: Drawing | None = None
    private: bool = False
    """Whether only the asker sees it, wherever it is shown."""
    turns: bool = False
    """Whether it takes the place of the answer whose button asked for it, like a page turned."""


class NotAllowed(SegueError):
    """Whoever asked may not do that here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The command somebody ran and its options, so that an answer can offer to run it again, mended."""

    command: str
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is shown, and whether in place of another part."""

    count: int
    number: int = 1
    turns: bool = False

    @property
    def first(self) -> int:
        """The rank of its first line."""
        return (self.number - 1) * self.count + 1


def similar(say: Language, near: Near, page: Page, depth: Depth, draw: str, exposure: int, credits: str) -> Reply:
    """Artists near a seed, each with the evidence, and the ways on from there.

    `draw` is what a button carries of the draw between two models; `exposure` is what a vote here is about.
    """
    seed = near.seed
    trail = " › ".join(escape(one.name, 30) for one in near.trail[-_CRUMBS:]) if len(near.trail) > 1 else ""
    told = " · ".join(filter(None, (say("listeners", count=seed.listeners), _tags(seed.tags), _also(say, seed))))
    dial = _dial(say, depth)
    support = ""
    if near.found and seed.listeners < ENOUGH:
        support = (
            say("similar-thin", count=seed.listeners) if near.thin else say("similar-little", count=seed.listeners)
        )
    header = [trail, told, dial, support]
    if not near.found:
        header += ["", say("similar-nothing")]
    embed = headed(say("similar-title", artist=escape(seed.name, 100)), seed.url, credits)
    embed.description = _lines(
        "\n".join(filter(None, header)),
        [
            _Line(
                say("number", number=rank),
                one.artist,
                f"**{_share(say, one.score)}**" if near.known else "",
                _together(say, one.because[0]),
                _tags(one.because[0].tags or one.artist.tags),
                _also(say, one.artist),
            )
            for rank, one in enumerate(near.found, page.first)
        ],
    )

    def onward(label: str, trail: Sequence[Artist], to: int = 1, dial: Depth = depth, enabled: bool = True) -> Button:
        options = {"count": page.count, "depth": dial.value, "page": to, **drawn}
        pages = near.pages[: len(trail) - 1]
        return _carrying(lambda at: Button(label, "similar", {"at": at, **options}, enabled), trail, pages)

    # Whoever comes back to a list finds it as it was drawn before.
    drawn = {"draw": draw} if draw else {}
    options = {"count": page.count, "depth": depth.value, **drawn}
    dig = _carrying(
        lambda at: Menu(say("dig"), "similar", "artist", _choices(near.found), {"at": at, **options}),
        near.trail,
        (*near.pages[:-1], page.number),
    )
    buttons = (
        [onward(say("back", artist=near.trail[-2].name), near.trail[:-1], near.pages[-2])]
        if len(near.trail) > 1
        else []
    )
    if near.total > page.count:
        last = page.first + page.count > near.total
        # Every custom_id in a message must differ, so the disabled ends point where no other button does.
        buttons += [
            onward(
                say("top-previous"), near.trail, page.number - 1 if page.number > 1 else -1, enabled=page.number > 1
            ),
            onward(say("more"), near.trail, -2 if last else page.number + 1, enabled=not last),
        ]
    if near.found:
        buttons += [onward(say("depth", depth=one.value), near.trail, dial=one) for one in Depth if one is not depth]
    return Reply(embed, tuple(buttons), (dig, _rating(say, near.found, exposure)), turns=page.turns)


def blend(say: Language, mixed: Mixed, page: Page, depth: Depth, exposure: int, credits: str) -> Reply:
    """Artists between the seeds, each with all that vouch for it; where there are few or none, that is said."""
    names = _list(say, [escape(one.name, 30) for one in mixed.seeds])
    header = [
        say("blend-unlike", artist=escape(mixed.unlike[0].name, 40)) if mixed.unlike else "",
        _dial(say, depth) if mixed.found else "",
        *_blending(say, mixed, page),
    ]
    embed = headed(shorten(say("blend-title", artists=names), MAX_TITLE), None, credits)
    many = len(mixed.seeds)
    embed.description = _lines(
        "\n".join(filter(None, header)),
        *(_vouched(say, mixed.found, page.first, most, limit) for most, limit in ((many, 30), (many, 12), (1, 12))),
    )
    of, away = packed(mixed.seeds), packed(mixed.unlike)

    def turn(label: str, to: int = 1, enabled: bool = True, dial: Depth = depth) -> Button:
        options = {"of": of, **({"away": away} if away else {}), "page": to, "depth": dial.value}
        return Button(label, "blend", options, enabled)

    several = page.number > 1 or mixed.more
    ways = (
        turn(say("top-previous"), page.number - 1 if page.number > 1 else -1, page.number > 1),
        turn(say("more"), page.number + 1 if mixed.more else -2, mixed.more),
    )
    dials = [turn(say("depth", depth=one.value), dial=one) for one in Depth if one is not depth and mixed.found]
    buttons = (*(ways if several else ()), *dials)
    return Reply(embed, buttons, (_rating(say, mixed.found, exposure),), turns=page.turns)


def _blending(say: Language, mixed: Mixed, page: Page) -> list[str]:
    """How well the seeds blend, above what lies between them."""
    telling = [one for one in mixed.seeds if one.listeners >= TELLING]
    unheard = [escape(one.name, 30) for one in mixed.seeds if one not in telling]
    told = [say("blend-unheard", artists=_list(say, unheard))] if unheard else []
    if not mixed.found:
        return [*told, say("blend-nothing", count=len(mixed.seeds))]
    if page.number == 1 and len(telling) > 1:
        if not {*telling} <= {*mixed.found[0].seeds}:
            told.append(say("blend-some"))
        elif not mixed.more and len(mixed.found) < _HARDLY:
            told.append(say("blend-hardly", count=len(mixed.found)))
    return [*told, say("blend-vouching")]


def foryou(say: Language, mixed: Mixed, page: Page, depth: Depth, onward: int, exposure: int, credits: str) -> Reply:
    """Artists for a member, each with those of theirs that vouch for it; `onward` is the page of the others."""
    embed = headed(say("foryou-title"), None, credits)
    if not mixed.seeds:
        embed.description = say("foryou-empty")
        return Reply(embed, turns=page.turns, private=True)
    header = say("foryou-from", count=len(mixed.seeds)) if mixed.found else say("foryou-nothing")
    header = "\n".join(filter(None, (header, _dial(say, depth) if mixed.found else "")))
    embed.description = _lines(header, _vouched(say, mixed.found, page.first, _VOUCHING, 30))

    def others(label: str, dial: Depth, to: int = 1) -> Button:
        return Button(label, "foryou", {"here": 1, "depth": dial.value, **({"page": to} if to > 1 else {})})

    dials = [others(say("depth", depth=one.value), one) for one in Depth if one is not depth]
    buttons = (others(say("foryou-others"), depth, onward), *dials) if mixed.found else ()
    return Reply(embed, buttons, (_rating(say, mixed.found, exposure),), turns=page.turns, private=True)


def _dial(say: Language, depth: Depth) -> str:
    """Which way the dial is turned, if it is."""
    return "" if depth is Depth.BALANCED else say("similar-dial", depth=depth.value)


def why(say: Language, shared: Shared, path: Sequence[Shared], credits: str) -> Reply:
    """What two artists have in common, and the way from one to the other, if it is given or nobody plays both."""
    one, other = shared.seed, shared.artist
    embed = headed(say("why-title", artist=escape(one.name, 60), other=escape(other.name, 60)), None, credits)
    told = [say("why-nobody")]
    if shared.listeners:
        rarer, better_known = sorted((one, other), key=lambda artist: artist.listeners)
        share = say(
            "why-share",
            share=round(shared.share, 2),
            listeners=rarer.listeners,
            artist=escape(rarer.name, 40),
            other=escape(better_known.name, 40),
        )
        told = [
            _together(say, shared),
            share,
            say("why-few") if shared.listeners < ENOUGH else "" if shared.times else say("why-even"),
        ]
    embed.add_field(name=say("artist-listeners"), value="\n".join(filter(None, told)), inline=False)
    tags = _tags(shared.tags, 8) or say("why-no-tags")
    embed.add_field(name=say("why-tags"), value=tags, inline=False)
    if path or not shared.listeners:
        value = shorten("\n".join(_hop(say, hop) for hop in path) or say("path-none"), MAX_FIELD)
        embed.add_field(name=say("why-path"), value=value, inline=False)
    return Reply(embed)


def path(say: Language, ends: tuple[Artist, Artist], hops: Sequence[Shared], credits: str) -> Reply:
    """The way from one artist to another, each hop with its evidence."""
    one, other = ends
    embed = headed(say("path-title", artist=escape(one.name, 60), other=escape(other.name, 60)), None, credits)
    lines = [say("path-hops", count=len(hops)), *(_hop(say, hop) for hop in hops)] if hops else [say("path-none")]
    embed.description = shorten("\n".join(lines), MAX_DESCRIPTION)
    return Reply(embed)


def _hop(say: Language, hop: Shared) -> str:
    small = " · ".join(filter(None, (_together(say, hop) if hop.supported else _weak(say, hop), _tags(hop.tags))))
    return f"{escape(hop.seed.name, 40)} → **{escape(hop.artist.name, 40)}**\n{INDENT}{small}"


def _weak(say: Language, hop: Shared) -> str:
    """How weak a step is that listeners do not support."""
    return say("hop-weak", count=hop.listeners) if hop.listeners or not hop.tags else say("hop-tags")


def _vouched(say: Language, found: Sequence[Recommendation], first: int, most: int, limit: int) -> list[_Line]:
    """Lines whose evidence is who vouches for the artist: who shares listeners with it; there may be nobody.

    At most so many are named, by names at most so long.
    """
    return [
        _Line(
            say("number", number=rank),
            one.artist,
            say("listeners", count=one.artist.listeners),
            say("list-comma").join(
                say("vouches", artist=escape(shared.seed.name, limit), listeners=shared.listeners)
                for shared in [shared for shared in one.because if shared.listeners][:most]
            )
            or say("vouches-nobody"),
            _tags(one.artist.tags),
            _also(say, one.artist),
        )
        for rank, one in enumerate(found, first)
    ]


def _list(say: Language, items: Sequence[str]) -> str:
    """Items as a sentence lists them."""
    if len(items) < 2:
        return "".join(items)
    return say("list-and", first=say("list-comma").join(items[:-1]), last=items[-1])


def _choices(found: Sequence[Recommendation]) -> tuple[Choice, ...]:
    return tuple(Choice(one.artist.name, picked(one.artist)) for one in found)


def _rating(say: Language, found: Sequence[Recommendation], exposure: int) -> Menu:
    return Menu(say("rate-menu"), "rate", "artist", _choices(found), {"shown": exposure})


def _carrying(make: Callable[[str], _Control], trail: Sequence[Artist], pages: Sequence[int]) -> _Control:
    """A button or menu that carries as much of the end of the trail as fits, with the pages that were left."""
    made = [make(packed(trail[start:], pages[start:])) for start in range(len(trail))]
    return next((one for one in made if one.fits), made[-1])


def _share(say: Language, score: float) -> str:
    """A score as a percentage; nothing is ever quite sure."""
    return say("share", share=round(min(score, 0.99), 2))


def _together(say: Language, shared: Shared) -> str:
    """What listeners say of a pair, the same in every answer: how many play both, and against chance."""
    if not shared.listeners:
        return say("alike-by-tags" if shared.tags else "together-nobody")
    if shared.times is None:
        return say("together", count=shared.listeners)
    return say("together-telling", count=shared.listeners, times=shared.times)


def _also(say: Language, artist: Artist) -> str:
    """Other acts that are one with the artist: its line-ups and bands."""
    names = say("list-comma").join(escape(name, 30) for name in artist.also[:_ALSO])
    return say("also", names=names) if names else ""


def artist(say: Language, one: Artist, near: Sequence[Recommendation], of: int, exposure: int, credits: str) -> Reply:
    """What the data knows about one artist."""
    embed = headed(escape(one.name, 100), one.url, credits)
    embed.add_field(
        name=say("artist-listeners"),
        value=say("artist-listeners.value", count=one.listeners, rank=one.rank, of=of),
    )
    embed.add_field(name=say("artist-plays"), value=say("number", number=one.plays))
    embed.add_field(name=say("artist-tags"), value=_tags(one.tags, 8) or say("artist-tags.none"), inline=False)
    embed.description = _also(say, one) or None
    names = [link(other.artist.name, other.artist.url, 60) for other in near]
    value = " · ".join(names)
    if width(value) > MAX_FIELD:
        value = " · ".join(escape(other.artist.name, 60) for other in near)
    embed.add_field(name=say("artist-similar"), value=value or say("artist-similar.none"), inline=False)
    more = Button(say("artist-more"), "similar", {"artist": picked(one)})
    return Reply(embed, (more,) if near else (), (_rating(say, near, exposure),))


def top(
    say: Language,
    found: Sequence[Artist],
    by: By,
    tag: str | None,
    page: int,
    total: int,
    credits: str,
    *,
    chart: bool = False,
    turns: bool = False,
) -> Reply:
    """One page of the most listened to artists, with the way to the others and to a chart of it, or back."""
    pages = max(1, -(-total // PAGE))
    title = say("top-title", by=by) + (f" · {escape(tag, 100)}" if tag else "")
    embed = headed(title, None, credits)
    lines = []
    for rank, one in enumerate(found, (page - 1) * PAGE + 1):
        listeners, plays = say("listeners", count=one.listeners), say("plays", count=one.plays)
        figure, evidence = (listeners, plays) if by == "listeners" else (plays, listeners)
        lines.append(_Line(say("number", number=rank), one, f"**{figure}**", evidence, _tags(one.tags)))
    embed.description = _lines(say("top-page.tag" if tag else "top-page", page=page, pages=pages), lines)

    def turn(label: str, to: int, enabled: bool = True, drawn: bool = chart) -> Button:
        options = {"by": by, "page": to, "here": 1} | ({"tag": tag} if tag else {}) | ({"chart": 1} if drawn else {})
        return Button(label, "top", options, enabled)

    # Every custom_id in a message must differ, so the disabled ends point where no other button does.
    ways = (
        turn(say("top-first"), 1 if page > 2 else 0, page > 2),
        turn(say("top-previous"), page - 1 if page > 1 else -1, page > 1),
        turn(say("top-next"), page + 1 if page < pages else -2, page < pages),
        turn(say("top-last"), pages if page < pages - 1 else -3, page < pages - 1),
    )
    other = turn(say("top-list") if chart else say("top-chart"), page, drawn=not chart)
    return Reply(embed, (*(ways if pages > 1 else ()), other), turns=turns)


def choice(name: str) -> str:
    """A name as an autocomplete choice shows it: plain text of 1–100 characters."""
    return clean(name, MAX_CHOICE)


@singledispatch
def problem(error: Exception, say: Language, asked: Asked, reference: str) -> Reply:
    """What went wrong, in a sentence for whoever asked. The kind of error decides, by its class."""
    del error, asked
    return _trouble(say("problem-bug", reference=reference))


@problem.register
def _(error: ArtistNotFound, say: Language, asked: Asked, _reference: str) -> Reply:
    if not error.nearest:
        return _trouble(say("problem-unknown-artist", text=escape(error.text)))
    return _question(say, say("problem-unknown-artist.near", text=escape(error.text)), error.text, error.nearest, asked)


@problem.register
def _(error: AmbiguousArtist, say: Language, asked: Asked, _reference: str) -> Reply:
    sentence = say(
        "problem-part-of-a-name" if len(error.candidates) == 1 else "problem-several-artists", text=escape(error.text)
    )
    return _question(say, sentence, error.text, error.candidates, asked)


@problem.register
def _(error: TagNotFound, say: Language, asked: Asked, _reference: str) -> Reply:
    if not error.nearest:
        return _trouble(say("problem-unknown-tag", text=escape(error.text)))
    return _trouble(
        say("problem-unknown-tag.near", text=escape(error.text)),
        tuple(Button(tag, asked.command, {**asked.options, "tag": tag, "page": 1}) for tag in error.nearest),
        (escape(tag) for tag in error.nearest),
    )


@problem.register
def _(error: SameArtist, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-same-artist", artist=escape(error.artist.name, 100)))


@problem.register
def _(error: LikedAndNot, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-liked-and-not", artist=escape(error.artist.name, 100)))


@problem.register
def _(error: TooFast, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-too-fast", seconds=max(1, round(error.seconds))))


@problem.register
def _(_error: LookupsBusy, say: Language, asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-busy"), (Button(say("problem-again"), asked.command, asked.options),))


@problem.register
def _(_error: FeedbackError, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-feedback"))


@problem.register
def _(_error: NotAllowed, say: Language, _asked: Asked, _reference: str) -> Reply:
    return _trouble(say("problem-not-allowed"))


def _question(say: Language, sentence: str, text: str, artists: Sequence[Artist], asked: Asked) -> Reply:
    """Asks which artist was meant; a click runs the command again with it."""
    option = next((name for name, value in asked.options.items() if value == text), "artist")
    buttons = tuple(Button(one.name, asked.command, {**asked.options, option: picked(one)}) for one in artists)
    lines = (f"{link(one.name, one.url)} · {say('listeners', count=one.listeners)}" for one in artists)
    return _trouble(sentence, buttons, lines)


def _trouble(sentence: str, buttons: tuple[Button, ...] = (), lines: Iterable[str] = ()) -> Reply:
    embed = discord.Embed(description="\n".join([sentence, *(f"- {line}" for line in lines)]), colour=TROUBLE)
    return Reply(embed, buttons)


@dataclass(frozen=True, slots=True)
class _Line:
    """One artist in a list: a main line and a small one under it."""

    rank: str
    artist: Artist
    figure: str
    evidence: str
    tags: str
    also: str = ""

    def text(self, *, linked: bool, tags: bool, limit: int) -> str:
        name = link(self.artist.name, self.artist.url, limit) if linked else escape(self.artist.name, limit)
        small = " · ".join(filter(None, (self.evidence, *((self.tags, self.also) if tags else ()))))
        main = " · ".join(filter(None, (name, self.figure)))
        return f"**{self.rank}.** {main}\n{INDENT}{small}"


def _lines(header: str, *ways: Sequence[_Line]) -> str:
    """Header and lines in the richest form that fits into a description; of the ways they are given the first."""
    forms = ((True, True, 80), (True, False, 80), (False, True, 60), (False, False, 60), (False, False, 30))
    texts = (
        "\n".join([header, "", *(line.text(linked=linked, tags=tags, limit=limit) for line in lines)])
        for lines in ways
        for linked, tags, limit in forms
    )
    return next((text for text in texts if width(text) <= MAX_DESCRIPTION), shorten(header, MAX_DESCRIPTION))


def headed(title: str, url: str | None, credits: str) -> discord.Embed:
    """An answer's embed: its title, the page that it leads to, and in the footer where it comes from."""
    embed = discord.Embed(title=title, url=address(url or "", MAX_URL), colour=COLOUR)
    return embed.set_footer(text=clean(credits, MAX_FOOTER))


def _tags(tags: Sequence[str], most: int = 2) -> str:
    """The first tags, without those that only say another one again ("alternative rock" after "rock")."""
    told: list[str] = []
    for tag in tags:
        if len(told) < most and not any(tag in other or other in tag for other in told):
            told.append(tag)
    return ", ".join(escape(tag, 30) for tag in told)
