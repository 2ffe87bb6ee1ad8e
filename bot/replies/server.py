"""What the members of a server play and like, in lists. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recommender import Artist, Recommendation

from ..questions import picked
from .languages import Language
from .mixed import accounted_for
from .names import escape
from .reply import Button, Menu, Page, Reply
from .wording import BESIDE, Line, also, choices, digging, here, listing, pager, percentage, small, tagged, together

VIEWS = ("top", "newcomers", "blind-spots")
"""What is told of a server without a further word."""
_LONGEST = 60


class Heard(NamedTuple):
    """An artist that members of a server play or like."""

    artist: Artist
    members: int
    """How many, a multiple of five, rounded down."""
    since: float
    """When five were first counted, in seconds since 1970, UTC."""


def top(say: Language, server: str, found: Sequence[Heard], page: Page, pages: int, credits: str) -> Reply:
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
    say: Language, server: str, found: Sequence[Heard], first: float | None, credits: str, *, turns: bool
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
    others = [
        Button(say("server-view", view=other), "server", {"show": other, "here": 1}) for other in VIEWS if other != view
    ]
    reply = Reply(
        say("server-title", view=view, server=escape(server, _LONGEST), artist=artist),
        text=text,
        footer="\n".join((say("server-how"), small(credits))),
        buttons=(*ways, *others),
        menus=(digging(say, artists), rating) if len(artists) > BESIDE else (digging(say, artists),),
        turns=turns,
    )
    return listing(reply, lines)


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
