"""Parts that several replies share: headings, lines, lists, evidence, choices, within Discord's limits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from recommender import (
    Artist,
    Depth,
    Period,
    Recommendation,
    Recommender,
    Shared,
    View,
    as_match,
    name_key,
)
from recommender.feedback import Verdict

from ..feedback.opinions import REACTIONS
from ..feedback.together import STEP
from ..questions import picked
from .languages import Language
from .names import clean, escape, link, shorten, width
from .reply import Button, Choice, Menu, Reply, Row, richest

_SIGNS = {verdict: sign for sign, verdict in REACTIONS.items()}
_ALSO = 2  # other acts of an artist that are named
MAX_TITLE = 256
MAX_FOOTER = 200
MAX_CHOICE = 100
BESIDE = 8
"""Rows of a message that can have a button beside them, next to menus and buttons below: 40 components are all."""


def listed(say: Language, items: Sequence[str]) -> str:
    """Items as a sentence lists them."""
    if len(items) < 2:
        return "".join(items)
    return say("list-and", first=separated(say, items[:-1]), last=items[-1])


def separated(say: Language, items: Iterable[str]) -> str:
    """Items one after the other, with nothing but a comma between."""
    return say("list-comma").join(items)


def digging(say: Language, artists: Sequence[Artist], options: dict[str, Any] | None = None) -> Menu:
    """The way on to what is similar to one of the artists."""
    return Menu(say("dig"), "similar", "artist", choices(artists), options or {})


def choices(artists: Sequence[Artist]) -> tuple[Choice, ...]:
    names = {picked(artist): artist.name for artist in artists}
    return tuple(Choice(name, value) for value, name in names.items())


def rating(say: Language, artists: Sequence[Artist], impression: int) -> Menu:
    return Menu(say("rate-menu"), "rate", "artist", choices(artists), {"shown": impression})


def told_verdict(say: Language, verdict: Verdict) -> str:
    """A vote as buttons and panels call it."""
    return _SIGNS.get(verdict) or say("verdict-known")


def beside(say: Language, artist: Artist, impression: int) -> Button:
    """What opens, beside an artist of an answer, what one can do with it; votes there are about that answer."""
    return Button(say("rate-button"), "rate", {"artist": picked(artist), "shown": impression})


def credits(say: Language, recommender: Recommender) -> str:
    """What the answers come from, as people know it, and until when that goes."""
    if recommender.simulated:
        return say("credits.simulated")
    return " · ".join(_dated(say, period) for period in recommender.periods)


def _dated(say: Language, period: Period) -> str:
    """A service, and from when until when its data goes, as far as that is known."""
    data, first, last = escape(period.service, MAX_FOOTER), period.first, period.last
    if last is None:
        return say("credits", data=data)
    if first is None or first == last:
        return say("credits.until", data=data, until=last)
    if first.year == last.year:
        return say("credits.months", data=data, since=first, until=last)
    return say("credits.years", data=data, since=str(first.year), until=last)


def small(credits: str) -> str:
    """Where an answer comes from, as its footer."""
    return shorten(credits, MAX_FOOTER)


def as_share(score: float) -> float:
    """A score as people are told it, in whole hundredths: 0 stands for less than half of one."""
    return round(as_match(score), 2)


def percentage(say: Language, score: float) -> str:
    """A score as a percentage."""
    return say("share", share=as_share(score))


def together(say: Language, shared: Shared) -> str:
    """What listeners say of a pair, the same in every answer: how many play both, and against chance."""
    if not shared.listeners:
        return say("alike-by-tags" if shared.tags else "together-nobody")
    if shared.times is None:
        return say("together", count=shared.listeners)
    return say("together-telling", count=shared.listeners, times=shared.times)


def here(say: Language, counts: Mapping[int, int], artist: Artist) -> str:
    """How many in the server like the artist, of the counts by artist; "" for few."""
    return say("here", count=counts[artist.id]) if artist.id in counts else ""


def moved(say: Language, recommendation: Recommendation) -> str:
    """That votes moved an artist up or down the list, in steps as all counts of others; "" if none or few did."""
    votes = abs(recommendation.votes) // STEP * STEP
    if not votes:
        return ""
    return say("moved-up" if recommendation.votes > 0 else "moved-down", count=votes)


def also(say: Language, artist: Artist) -> str:
    """Other acts that are one with the artist: its line-ups and bands."""
    names = separated(say, (escape(name, 30) for name in artist.also[:_ALSO]))
    return say("also", names=names) if names else ""


def several(say: Language, artist: Artist) -> str:
    """That the name is shared by acts whom the data takes for one, if it is known to be."""
    return say("several-acts", artist=escape(artist.name, 60)) if artist.several else ""


def choice(name: str, remark: str = "") -> str:
    """A name as an autocomplete choice shows it, and what tells it from others: plain text of 1–100 characters."""
    return clean(name, MAX_CHOICE - width(remark)) + remark


def told_apart(say: Language, artists: Sequence[Artist]) -> list[str]:
    """For each of the artists what to say beside its name: its listeners or a tag where another one's looks alike."""
    looks = Counter(name_key(artist.name) for artist in artists)
    heard = Counter((name_key(artist.name), artist.listeners) for artist in artists)

    def remark(artist: Artist) -> str:
        if looks[name_key(artist.name)] == 1:
            return ""
        listeners = say("listeners", count=artist.listeners)
        alike = heard[name_key(artist.name), artist.listeners] > 1
        return f" · {clean(artist.tags[0], 30) if alike and artist.tags else listeners}"

    return [remark(artist) for artist in artists]


class _Form(NamedTuple):
    """How much a line says."""

    linked: bool
    tags: bool
    evidence: bool
    limit: int
    """The longest name, in characters."""


_FORMS = (
    _Form(linked=True, tags=True, evidence=True, limit=80),
    _Form(linked=True, tags=False, evidence=True, limit=80),
    _Form(linked=False, tags=True, evidence=True, limit=60),
    _Form(linked=False, tags=False, evidence=True, limit=60),
    _Form(linked=False, tags=False, evidence=True, limit=30),
)
_BARE = _Form(linked=False, tags=False, evidence=False, limit=20)


@dataclass(frozen=True, slots=True)
class Line:
    """One artist in a list: a main line and a small one under it."""

    rank: str
    artist: Artist
    figure: str
    evidence: str
    tags: str
    also: str = ""
    button: Button | None = None
    here: str = ""
    """What members say of it, where that is told."""

    def row(self, form: _Form) -> Row:
        artist = self.artist
        name = link(artist.name, artist.url, form.limit) if form.linked else escape(artist.name, form.limit)
        small = (*((self.evidence, self.here) if form.evidence else ()), *((self.tags, self.also) if form.tags else ()))
        text = " · ".join(filter(None, (f"**{self.rank}. {name}**", self.figure)))
        return Row(text, " · ".join(filter(None, small)), self.button)


def listing(reply: Reply, *ways: Sequence[Line]) -> Reply:
    """The reply with lines in the richest form that fits into it; of the ways they are given the first."""

    def forms() -> Iterator[Reply]:
        for lines in ways:
            for form in _FORMS:
                yield replace(reply, rows=tuple(line.row(form) for line in lines))
        yield replace(reply, rows=tuple(line.row(_BARE) for line in ways[-1]))
        yield reply

    return richest(forms())


def tagged(say: Language, tags: Sequence[str], most: int = 2) -> str:
    """The first tags, without those that only say another one again ("alternative rock" after "rock")."""
    told: list[str] = []
    for tag in tags:
        if len(told) < most and not any(tag in other or other in tag for other in told):
            told.append(tag)
    return separated(say, (escape(tag, 30) for tag in told))


def ways_on(say: Language, dig: Menu, artists: Sequence[Artist], impression: int) -> tuple[Menu, ...]:
    """The way to dig on; and to vote where there are too many artists for a button beside each."""
    return (dig, rating(say, artists, impression)) if len(artists) > BESIDE else (dig,)


def button_beside(say: Language, found: Sequence[object], artist: Artist, impression: int) -> Button | None:
    return beside(say, artist, impression) if len(found) <= BESIDE else None


def saving(say: Language, impression: int | None, first: int = 1, **about: str) -> Button:
    """The way to the list as a file, whose first artist has that rank; `about` says more of one that is not kept."""
    options: dict[str, Any] = {"shown": impression} if impression is not None else {}
    return Button(say("save-button"), "save", options | ({"first": first} if first > 1 else {}) | about)


def told_depth(say: Language, depth: Depth) -> str:
    """Which way the dial is turned, if it is."""
    return "" if depth is Depth.BALANCED else say("similar-dial", depth=depth.value)


def depth_buttons(say: Language, depth: Depth, turn: Callable[[str, Depth], Button]) -> list[Button]:
    """The ways to the other positions of the dial."""
    return [turn(say("depth", depth=position.value), position) for position in Depth if position is not depth]


def going_by(view: View) -> dict[str, str]:
    """What a button carries of what a list goes by: nothing of listeners, as those of older answers."""
    return {} if view is View.LISTENERS else {"by": view.value}


def pager(
    turn: Callable[[str, int, bool], Button], labels: tuple[str, str], page: int, *, last: bool
) -> tuple[Button, Button]:
    """The ways to the page before and to the page after; `turn` takes a label, a page, and whether there is one."""
    before, after = labels
    # Every custom_id in a message must differ, so the disabled ends point where no other button does.
    return (
        turn(before, page - 1 if page > 1 else -1, page > 1),
        turn(after, -2 if last else page + 1, not last),
    )


def opting_in(say: Language) -> Button:
    """The way back for who has opted out."""
    return Button(say("privacy-opt-in"), "privacy", {"deed": "in"})
