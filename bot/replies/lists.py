"""From answers to what Discord shows. Pure: no network, no clock, and within Discord's limits for any data.

Every sentence stands in the catalogues of `languages`; `say` says them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from recommender import ENOUGH, Artist, By, Depth, Recommendation, View

from ..questions import Near, packed
from .languages import Language
from .names import escape
from .reply import Button, Menu, Page, Reply
from .sounds import alike, sounding
from .wording import (
    Line,
    also,
    button_beside,
    depth_buttons,
    digging,
    going_by,
    here,
    listing,
    moved,
    pager,
    percentage,
    saving,
    several,
    small,
    tagged,
    together,
    told_depth,
    ways_on,
)

PAGE = 12
_CRUMBS = 4  # seeds of a breadcrumbs that are named
_TAGS = 5  # that two artists have in common, where the list goes by them

_Control = TypeVar("_Control", Button, Menu)


def similar(
    say: Language,
    near: Near,
    page: Page,
    depth: Depth,
    draw: str,
    impression: int,
    credits: str,
    counts: Mapping[int, int] = MappingProxyType({}),
) -> Reply:
    """Artists near a seed, each with the evidence, and the ways on from there.

    `draw` is what a button carries of the draw between two models; `impression` is what a vote here is about;
    `counts` are those of members of the server who like an artist, by artist.
    """
    # Whoever comes back to a list finds it as it was drawn before.
    drawn = {"draw": draw} if draw else {}

    def onward(
        label: str,
        breadcrumbs: Sequence[Artist],
        to: int = 1,
        dial: Depth = depth,
        enabled: bool = True,
        by: View = near.by,
    ) -> Button:
        options = {"count": page.count, "depth": dial.value, "page": to, **(drawn if by is near.by else {})}
        options |= going_by(by)
        pages = near.pages[: len(breadcrumbs) - 1]
        return _carrying(lambda at: Button(label, "similar", {"at": at, **options}, enabled), breadcrumbs, pages)

    options = {"count": page.count, "depth": depth.value, **drawn, **going_by(near.by)}
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
        buttons += pager(
            lambda label, to, enabled: onward(label, near.breadcrumbs, to, enabled=enabled),
            (say("top-previous"), say("more")),
            page.number,
            last=last,
        )
    if near.found:
        buttons += depth_buttons(say, depth, lambda label, dial: onward(label, near.breadcrumbs, dial=dial))
        buttons.append(saving(say, impression, page.first))
    buttons += [onward(say("view.see", by=view), near.breadcrumbs, by=view) for view in near.others]
    reply = Reply(
        say("similar-title", artist=escape(near.seed.name, 100)),
        near.seed.url,
        _heading(say, near, depth),
        footer=small(credits),
        buttons=tuple(buttons),
        menus=ways_on(say, dig, artists, impression),
        turns=page.turns,
    )
    return listing(reply, _scored(say, near, page.first, impression, counts))


def _heading(say: Language, near: Near, depth: Depth) -> str:
    """What is above artists near a seed: the way here, the seed, what the list goes by, and how far that goes."""
    seed, breadcrumbs, support, nothing = near.seed, "", "", ""
    if len(near.breadcrumbs) > 1:
        breadcrumbs = " › ".join(escape(artist.name, 30) for artist in near.breadcrumbs[-_CRUMBS:])
    told = " · ".join(filter(None, (say("listeners", count=seed.listeners), tagged(say, seed.tags), also(say, seed))))
    if near.found and seed.listeners < ENOUGH and near.by is View.LISTENERS:
        support = say("similar-thin" if near.thin else "similar-little", count=seed.listeners)
        if near.sounds:
            support = say("similar-sound", count=seed.listeners)
    if not near.found:
        nothing = say("similar-nothing" if near.by is View.LISTENERS else "similar-rest")
    own = near.sounds.get(seed.id)
    sound = say("sound-own", words=words) if own and (words := sounding(say, own)) else ""
    stands_in = bool(near.sounds) and near.by is View.LISTENERS  # which is told where listeners are too few
    going = " · ".join(filter(None, ("" if stands_in else say("view.told", by=near.by), told_depth(say, depth))))
    return "\n".join(filter(None, (breadcrumbs, told, several(say, seed), sound, going, support, nothing)))


def _scored(say: Language, near: Near, first: int, impression: int, counts: Mapping[int, int]) -> list[Line]:
    """Lines whose figure is how alike the artist is, where that is known, and whose evidence is what it shares."""
    return [
        Line(
            say("number", number=rank),
            recommendation.artist,
            percentage(say, recommendation.score) if near.known else "",
            *_evidence(say, near, recommendation),
            also(say, recommendation.artist),
            button_beside(say, near.found, recommendation.artist, impression),
            " · ".join(filter(None, (moved(say, recommendation), here(say, counts, recommendation.artist)))),
        )
        for rank, recommendation in enumerate(near.found, first)
    ]


def _evidence(say: Language, near: Near, found: Recommendation) -> tuple[str, str]:
    """What speaks for an artist, by what the list goes by, and besides some tags."""
    [shared] = found.because
    tags = tagged(say, shared.tags or found.artist.tags)
    if near.by is View.TAGS:
        return say("alike-tagged", tags=tagged(say, shared.tags, _TAGS)), ""
    own, other = near.sounds.get(near.seed.id), near.sounds.get(found.artist.id)
    if near.by is View.SOUND or (near.sounds and not shared.listeners):
        if own and other:
            return alike(say, own, other), tags
        return say("sound-whole" if near.by is View.SOUND else "sound-played"), tags
    return together(say, shared), tags


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
        *pager(turn, (say("top-previous"), say("top-next")), page, last=page >= pages),
        turn(say("top-last"), pages if page < pages - 1 else -3, page < pages - 1),
    )
    toggle = turn(say("top-list") if chart else say("top-chart"), page, drawn=not chart)
    about = {"by": by, **({"tag": tag} if tag else {})}
    save = (saving(say, None, (page - 1) * PAGE + 1, **about),) if found else ()
    reply = Reply(
        title,
        text=say("top-page.tag" if tag else "top-page", page=page, pages=pages),
        footer=small(credits),
        buttons=(*(ways if pages > 1 else ()), toggle, *save),
        menus=(digging(say, found),),
        turns=turns,
    )
    return listing(reply, lines)
