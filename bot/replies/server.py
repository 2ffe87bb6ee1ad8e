"""What the members of a server play and like, in lists and as a picture. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recommender import Artist, Plane, Recommendation
from recommender.drawing.pictures import members as pictures

from ..questions import Counted, picked
from .languages import Language
from .mixed import accounted_for
from .names import clean, escape, shorten
from .pictures import MAX_ALT
from .reply import Button, Drawing, Menu, Page, Reply
from .wording import (
    BESIDE,
    Line,
    also,
    choices,
    digging,
    here,
    listing,
    pager,
    percentage,
    separated,
    small,
    tagged,
    together,
)

VIEWS = ("top", "newcomers", "blind-spots", "map")
"""What is told of a server without a further word."""
_LONGEST = 60
_FEW = 3  # members of whom there is no map: fewer would be near or far from nobody


def top(say: Language, server: str, found: Sequence[Counted], page: Page, pages: int, credits: str) -> Reply:
    """A page of the artists that most members play or like."""
    lines = [
        _line(say, rank, heard.artist, say("server-members", count=heard.members), "", len(found))
        for rank, heard in enumerate(found, page.first)
    ]

    def turn(label: str, to: int, enabled: bool) -> Button:
        return Button(label, "server", {"show": "top", "page": to, "here": 1}, enabled)

    labels = say("top-previous"), say("top-next")
    ways = pager(turn, labels, page.number, last=page.number >= pages) if pages > 1 else ()
    text = say("server-top-text", page=page.number, pages=pages)
    return _list(say, "top", server, text, lines, credits, ways, turns=page.turns)


def newcomers(
    say: Language, server: str, found: Sequence[Counted], first: float | None, credits: str, *, turns: bool
) -> Reply:
    """Artists that five members have come to play or like lately; `first` is when the server was, if only lately."""
    lines = [
        _line(say, rank, heard.artist, say("server-members", count=heard.members), _ago(heard.since), len(found))
        for rank, heard in enumerate(found, 1)
    ]
    told = (
        say("server-counted-since", when=_ago(first)) if first is not None else "",
        say("server-newcomers-text") if found else say("server-newcomers-none"),
    )
    return _list(say, "newcomers", server, "\n".join(filter(None, told)), lines, credits, turns=turns)


def blind_spots(
    say: Language, server: str, found: Sequence[Recommendation], impression: int, credits: str, *, turns: bool
) -> Reply:
    """Artists for the server as if it were one listener, each with those of its own that account for most of it."""
    text = say("server-blind-spots-text") if found else say("server-blind-spots-none")
    lines = accounted_for(say, found, 1, impression, {})
    return _list(say, "blind-spots", server, text, lines, credits, turns=turns)


def alike(
    say: Language,
    server: str,
    seed: Artist,
    found: Sequence[Recommendation],
    counts: Mapping[int, int],
    credits: str,
    *,
    known: bool,
) -> Reply:
    """What members play or like that is most like the seed; where scores are `known` as shares, with them."""
    lines = [
        _line(
            say,
            rank,
            recommendation.artist,
            percentage(say, recommendation.score) if known else "",
            together(say, recommendation.because[0]),
            len(found),
            here(say, counts, recommendation.artist),
        )
        for rank, recommendation in enumerate(found, 1)
    ]
    name = escape(seed.name, _LONGEST)
    told = say("server-alike-text", artist=name) if found else say("server-alike-none", artist=name)
    more = Button(say("artist-more"), "similar", {"artist": picked(seed)})
    text = "\n".join(filter(None, (here(say, counts, seed), told)))
    return _list(say, "similar-to", server, text, lines, credits, (more,), turns=False, artist=name)


def members(say: Language, server: str, names: Sequence[str], plane: Plane, credits: str, *, turns: bool) -> Reply:
    """Members by their tastes as a picture; of fewer than three of whom anything is known, what is missing."""
    title = say("server-title", view="map", server=escape(server, _LONGEST), artist="")
    people = [(name, *place) for name, place in zip(names, plane.people, strict=True) if place is not None]
    if len(people) < _FEW or plane.closest is None:
        join = Button(say("join-name-me"), "join", {"named": 1})
        return Reply(title, text=say("server-map-few"), buttons=(join, *_others(say, "map")), turns=turns)
    landmarks = [(artist.name, *place) for artist, place in plane.landmarks]
    first, second = (clean(names[number], 32) for number in plane.closest)
    alt = say(
        "server-map-alt",
        members=separated(say, (clean(name, 32) for name, _, _ in people)),
        first=first,
        second=second,
        artists=separated(say, (clean(name, 40) for name, _, _ in landmarks)) or "–",
    )
    return Reply(
        title,
        text=say("server-map-text"),
        footer="\n".join((say("server-map-how"), small(credits))),
        buttons=_others(say, "map"),
        menus=(digging(say, [artist for artist, _ in plane.landmarks]),),
        drawing=Drawing(
            "members.png", pictures.draw, (people, landmarks), shorten(alt, MAX_ALT), say("picture-missing")
        ),
        turns=turns,
    )


def nothing(say: Language, server: str, *, turns: bool) -> Reply:
    """Too few members have joined for anything to be told."""
    join = Button(say("join-again"), "join")
    title = say("server-title", view="top", server=escape(server, _LONGEST), artist="")
    return Reply(title, text=say("server-nothing"), footer=say("server-how"), buttons=(join,), turns=turns)


def _list(
    say: Language,
    view: str,
    server: str,
    text: str,
    lines: Sequence[Line],
    credits: str,
    ways: Sequence[Button] = (),
    *,
    turns: bool,
    artist: str = "",
) -> Reply:
    """A list in the richest form that fits, with the ways on from its artists and to the other lists."""
    artists = [line.artist for line in lines]
    rating = Menu(say("rate-menu"), "rate", "artist", choices(artists))
    reply = Reply(
        say("server-title", view=view, server=escape(server, _LONGEST), artist=artist),
        text=text,
        footer="\n".join((say("server-how"), small(credits))),
        buttons=(*ways, *_others(say, view)),
        menus=(digging(say, artists), rating) if len(artists) > BESIDE else (digging(say, artists),),
        turns=turns,
    )
    return listing(reply, lines)


def _others(say: Language, view: str) -> tuple[Button, ...]:
    """The ways to what else is told of the server."""
    return tuple(
        Button(say("server-view", view=other), "server", {"show": other, "here": 1}) for other in VIEWS if other != view
    )


def _line(say: Language, rank: int, artist: Artist, figure: str, evidence: str, many: int, liked: str = "") -> Line:
    button = Button(say("rate-button"), "rate", {"artist": picked(artist)}) if many <= BESIDE else None
    return Line(
        say("number", number=rank),
        artist,
        figure,
        evidence,
        tagged(say, artist.tags),
        also(say, artist),
        button,
        liked,
    )


def _ago(at: float) -> str:
    """A time as Discord shows it to each in their language."""
    return f"<t:{int(at)}:R>"
