"""From answers to what Discord shows. Pure: no network, no clock, and within Discord's limits for any data.

Every sentence stands in the catalogues of `languages`; `say` says them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from recommender import ENOUGH, TELLING, Artist, By, Depth, Recommendation

from ..questions import Mixed, Near, packed
from .languages import Language
from .names import escape, shorten
from .reply import Button, Menu, Page, Reply
from .wording import (
    BESIDE,
    MAX_TITLE,
    Line,
    also,
    beside,
    digging,
    listed,
    listing,
    percentage,
    rating,
    separated,
    several,
    small,
    tagged,
    together,
)

PAGE = 12
_CRUMBS = 4  # seeds of a breadcrumbs that are named
_VOUCHING = 3  # seeds that are named of the many that vouch for an artist in /foryou
_HARDLY = 5  # artists; where fewer lie between others, these hardly blend

_Control = TypeVar("_Control", Button, Menu)


def similar(say: Language, near: Near, page: Page, depth: Depth, draw: str, impression: int, credits: str) -> Reply:
    """Artists near a seed, each with the evidence, and the ways on from there.

    `draw` is what a button carries of the draw between two models; `impression` is what a vote here is about.
    """
    # Whoever comes back to a list finds it as it was drawn before.
    drawn = {"draw": draw} if draw else {}

    def onward(
        label: str, breadcrumbs: Sequence[Artist], to: int = 1, dial: Depth = depth, enabled: bool = True
    ) -> Button:
        options = {"count": page.count, "depth": dial.value, "page": to, **drawn}
        pages = near.pages[: len(breadcrumbs) - 1]
        return _carrying(lambda at: Button(label, "similar", {"at": at, **options}, enabled), breadcrumbs, pages)

    options = {"count": page.count, "depth": depth.value, **drawn}
    artists = [recommendation.artist for recommendation in near.found]
    dig = _carrying(
        lambda at: digging(say, artists, {"at": at, **options}),
        near.breadcrumbs,
        (*near.pages[:-1], page.number),
    )
    buttons = (
        [onward(say("back", artist=near.breadcrumbs[-2].name), near.breadcrumbs[:-1], near.pages[-2])]
        if len(near.breadcrumbs) > 1
        else []
    )
    if near.total > page.count:
        last = page.first + page.count > near.total
        buttons += _pager(
            lambda label, to, enabled: onward(label, near.breadcrumbs, to, enabled=enabled),
            (say("top-previous"), say("more")),
            page.number,
            last=last,
        )
    if near.found:
        buttons += _dials(say, depth, lambda label, dial: onward(label, near.breadcrumbs, dial=dial))
    reply = Reply(
        say("similar-title", artist=escape(near.seed.name, 100)),
        near.seed.url,
        _heading(say, near, depth),
        footer=small(credits),
        buttons=tuple(buttons),
        menus=_menus(say, dig, artists, impression),
        turns=page.turns,
    )
    return listing(reply, _scored(say, near, page.first, impression))


def _menus(say: Language, dig: Menu, artists: Sequence[Artist], impression: int) -> tuple[Menu, ...]:
    """The way to dig on; and to vote where there are too many artists for a button beside each."""
    return (dig, rating(say, artists, impression)) if len(artists) > BESIDE else (dig,)


def _beside(say: Language, found: Sequence[Recommendation], artist: Artist, impression: int) -> Button | None:
    return beside(say, artist, impression) if len(found) <= BESIDE else None


def _heading(say: Language, near: Near, depth: Depth) -> str:
    """What is above artists near a seed: the way here, the seed, the dial, and how far its listeners support them."""
    seed, breadcrumbs, support = near.seed, "", ""
    if len(near.breadcrumbs) > 1:
        breadcrumbs = " › ".join(escape(artist.name, 30) for artist in near.breadcrumbs[-_CRUMBS:])
    told = " · ".join(filter(None, (say("listeners", count=seed.listeners), tagged(say, seed.tags), also(say, seed))))
    if near.found and seed.listeners < ENOUGH:
        support = say("similar-thin" if near.thin else "similar-little", count=seed.listeners)
    nothing = "" if near.found else say("similar-nothing")
    return "\n".join(filter(None, (breadcrumbs, told, several(say, seed), _dial(say, depth), support, nothing)))


def _scored(say: Language, near: Near, first: int, impression: int) -> list[Line]:
    """Lines whose figure is how alike the artist is, where that is known, and whose evidence is what it shares."""
    return [
        Line(
            say("number", number=rank),
            recommendation.artist,
            percentage(say, recommendation.score) if near.known else "",
            together(say, recommendation.because[0]),
            tagged(say, recommendation.because[0].tags or recommendation.artist.tags),
            also(say, recommendation.artist),
            _beside(say, near.found, recommendation.artist, impression),
        )
        for rank, recommendation in enumerate(near.found, first)
    ]


def blend(say: Language, mixed: Mixed, page: Page, depth: Depth, impression: int, credits: str) -> Reply:
    """Artists between the seeds, each with all that vouch for it; where there are few or none, that is said."""
    names = listed(say, [escape(seed.name, 30) for seed in mixed.seeds])
    header = [
        say("blend-unlike", artist=escape(mixed.unlike[0].name, 40)) if mixed.unlike else "",
        _dial(say, depth) if mixed.found else "",
        *_blending(say, mixed, page),
    ]
    of, away = packed(mixed.seeds), packed(mixed.unlike)

    def turn(label: str, to: int = 1, enabled: bool = True, dial: Depth = depth) -> Button:
        options = {"of": of, **({"away": away} if away else {}), "page": to, "depth": dial.value}
        return Button(label, "blend", options, enabled)

    several = page.number > 1 or mixed.more
    ways = _pager(turn, (say("top-previous"), say("more")), page.number, last=not mixed.more) if several else ()
    dials = _dials(say, depth, lambda label, dial: turn(label, dial=dial)) if mixed.found else ()
    artists, many = [recommendation.artist for recommendation in mixed.found], len(mixed.seeds)
    reply = Reply(
        shorten(say("blend-title", artists=names), MAX_TITLE),
        text="\n".join(filter(None, header)),
        footer=small(credits),
        buttons=(*ways, *dials),
        menus=_menus(say, digging(say, artists), artists, impression),
        turns=page.turns,
    )
    return listing(
        reply,
        *(
            _vouched(say, mixed.found, page.first, impression, most, limit)
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


def foryou(say: Language, mixed: Mixed, page: Page, depth: Depth, onward: int, impression: int, credits: str) -> Reply:
    """Artists for a member, each with those of theirs that vouch for it; `onward` is the page of the others."""
    title, footer = say("foryou-title"), small(credits)
    if not mixed.seeds:
        return Reply(title, text=say("foryou-empty"), footer=footer, turns=page.turns, private=True)
    told = (say("foryou-from", count=len(mixed.seeds)), _dial(say, depth), say("blend-vouching"))
    header = "\n".join(filter(None, told)) if mixed.found else say("foryou-nothing")

    def others(label: str, dial: Depth, to: int = 1) -> Button:
        return Button(label, "foryou", {"here": 1, "depth": dial.value, **({"page": to} if to > 1 else {})})

    buttons = (others(say("foryou-others"), depth, onward), *_dials(say, depth, others)) if mixed.found else ()
    artists = [recommendation.artist for recommendation in mixed.found]
    menus = _menus(say, digging(say, artists, {"here": 1}), artists, impression)
    reply = Reply(
        title, text=header, footer=footer, buttons=tuple(buttons), menus=menus, turns=page.turns, private=True
    )
    return listing(reply, _vouched(say, mixed.found, page.first, impression, _VOUCHING, 30))


def _dial(say: Language, depth: Depth) -> str:
    """Which way the dial is turned, if it is."""
    return "" if depth is Depth.BALANCED else say("similar-dial", depth=depth.value)


def _dials(say: Language, depth: Depth, turn: Callable[[str, Depth], Button]) -> list[Button]:
    """The ways to the other positions of the dial."""
    return [turn(say("depth", depth=position.value), position) for position in Depth if position is not depth]


def _pager(
    turn: Callable[[str, int, bool], Button], labels: tuple[str, str], page: int, *, last: bool
) -> tuple[Button, Button]:
    """The ways to the page before and to the page after; `turn` takes a label, a page, and whether there is one."""
    before, after = labels
    # Every custom_id in a message must differ, so the disabled ends point where no other button does.
    return (
        turn(before, page - 1 if page > 1 else -1, page > 1),
        turn(after, -2 if last else page + 1, not last),
    )


def _vouched(
    say: Language, found: Sequence[Recommendation], first: int, impression: int, most: int, limit: int
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
            _beside(say, found, recommendation.artist, impression),
        )
        for rank, recommendation in enumerate(found, first)
    ]


def _carrying(make: Callable[[str], _Control], breadcrumbs: Sequence[Artist], pages: Sequence[int]) -> _Control:
    """A button or menu that carries as much of the end of the breadcrumbs as fits, with the pages that were left."""
    made = [make(packed(breadcrumbs[start:], pages[start:])) for start in range(len(breadcrumbs))]
    return next((control for control in made if control.fits), made[-1])


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
    lines = []
    for rank, artist in enumerate(found, (page - 1) * PAGE + 1):
        listeners, plays = say("listeners", count=artist.listeners), say("plays", count=artist.plays)
        figure, evidence = (listeners, plays) if by == "listeners" else (plays, listeners)
        lines.append(Line(say("number", number=rank), artist, figure, evidence, tagged(say, artist.tags)))

    def turn(label: str, to: int, enabled: bool = True, drawn: bool = chart) -> Button:
        options = {"by": by, "page": to, "here": 1} | ({"tag": tag} if tag else {}) | ({"chart": 1} if drawn else {})
        return Button(label, "top", options, enabled)

    ways = (
        turn(say("top-first"), 1 if page > 2 else 0, page > 2),
        *_pager(turn, (say("top-previous"), say("top-next")), page, last=page >= pages),
        turn(say("top-last"), pages if page < pages - 1 else -3, page < pages - 1),
    )
    toggle = turn(say("top-list") if chart else say("top-chart"), page, drawn=not chart)
    reply = Reply(
        title,
        text=say("top-page.tag" if tag else "top-page", page=page, pages=pages),
        footer=small(credits),
        buttons=(*(ways if pages > 1 else ()), toggle),
        menus=(digging(say, found),),
        turns=turns,
    )
    return listing(reply, lines)
