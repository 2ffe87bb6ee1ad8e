"""The daily path: as its member sees it, as it is shared, and as it went the day before. Pure, like `replies`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from recommender import Artist, Daily, Shared
from recommender.feedback import Progress, Square

from ..feedback.together import STEP
from ..questions import Tried
from .details import step
from .languages import Language
from .names import clean, escape, shorten
from .reply import Button, Reply, Row, richest
from .wording import digging, opting_in, small, together

MOST_TYPED = 100
_SQUARES = {Square.RIGHT: "🟩", Square.UNDONE: "🟨", Square.WRONG: "🟥"}
_ARRIVED, _GAVE_UP = "🏁", "🏳️"
_IN_A_LINE = 10  # squares
_STEPS = 8  # the last of a path, which are shown one by one
_FORMS = ((True, 60), (False, 40), (False, 20))


@dataclass(frozen=True, slots=True)
class Before:
    """How a day went that is over."""

    day: date
    path: Sequence[Shared]
    """The best one of the server's members, else one of the shortest."""
    members: bool
    """Whether it is the members'."""
    fewest: int
    arrived: int
    """How many members arrived, everywhere."""


@dataclass(frozen=True, slots=True)
class Board:
    """A member's path of a day."""

    day: date
    daily: Daily
    progress: Progress
    path: Sequence[Shared]
    """As far as they are, each step with its evidence."""
    kept: bool = True
    """Whether their steps are stored."""
    tried: Tried | None = None
    """What they tried last, if that was no step."""
    before: Before | None = None
    """The day before, where it is to be told."""

    @property
    def at(self) -> Artist:
        return self.path[-1].artist if self.path else self.daily.start


def board(say: Language, found: Board, credits: str) -> Reply:
    """The path so far, each step with its evidence, and what can be done."""
    progress, day = found.progress, {"day": found.day.toordinal()}
    buttons: tuple[Button, ...]
    if progress.over:
        buttons = (Button(say("daily-share"), "daily", {"deed": "share", **day}),)
    else:
        buttons = (
            Button(say("daily-next"), "daily", {"deed": "next", **day}),
            Button(say("daily-undo"), "daily", {"deed": "undo", **day}, enabled=progress.hops > 0),
            Button(say("daily-give-up"), "daily", {"deed": "end", **day}),
        )
    shown = found.path if progress.arrived or not progress.over else found.daily.shortest
    artists = [found.daily.start, *(hop.artist for hop in shown)]

    def form(linked: bool, limit: int) -> Reply:
        left_out = len(shown) - _STEPS
        more = (Row(say("daily-earlier", count=left_out)),) if left_out > 0 else ()
        text = (
            _told_before(say, found.before, limit) if found.before else "",
            say("daily-how", artist=_bold(found.daily.start, limit), other=_bold(found.daily.goal, limit)),
            _state(say, found, limit),
        )
        return Reply(
            say("daily-title", day=found.day.isoformat()),
            text="\n\n".join(filter(None, text)),
            rows=(*more, *(step(say, hop, linked, limit) for hop in shown[-_STEPS:])),
            footer=small(credits),
            buttons=(*buttons, *(() if found.kept else (opting_in(say),))),
            menus=(digging(say, artists[-_STEPS:]),) if progress.over else (),
            private=True,
        )

    return richest(form(linked, limit) for linked, limit in _FORMS)


def nothing(say: Language) -> Reply:
    """That the data has no two artists to be joined."""
    return Reply(text=say("daily-nothing"), private=True)


def shared(say: Language, found: Board, member: int) -> Reply:
    """How a member's path went, without a name of an artist."""
    score = f"{found.progress.hops if found.progress.arrived else '–'}/{len(found.daily.shortest)}"
    text = "\n".join((f"<@{member}>", *grid(found.progress)))
    play = Button(say("daily-play"), "daily", {})
    return Reply(say("daily-score", day=found.day.isoformat(), score=score), text=text, buttons=(play,))


def grid(progress: Progress) -> list[str]:
    """The tries as squares, in lines, first to last, and how it ended, if it has."""
    end = [_ARRIVED if progress.arrived else _GAVE_UP] if progress.over else []
    squares = [*map(_SQUARES.__getitem__, progress.squares), *end]
    return ["".join(squares[first : first + _IN_A_LINE]) for first in range(0, len(squares), _IN_A_LINE)]


def form_texts(say: Language, at: str, goal: str) -> tuple[str, str, str]:
    """The title, the label and what is said under it, of the form that asks for the next artist."""
    about = say("daily-form-about", artist=clean(at, 30), other=clean(goal, 30))
    return shorten(say("daily-next"), 45), shorten(say("daily-form-artist"), 45), shorten(about, 100)


def _state(say: Language, found: Board, limit: int) -> str:
    """Where the member is, what became of the last try, and how it ended."""
    progress, fewest = found.progress, len(found.daily.shortest)
    lines = []
    if found.tried is not None:
        lines.append(_told_try(say, found, found.tried, limit))
    if progress.arrived:
        lines.append(say("daily-arrived", steps=progress.hops, fewest=fewest, misses=progress.misses))
    elif progress.over:
        lines.append(say("daily-gave-up" if progress.gave_up else "daily-gave-up.spent", fewest=fewest))
    elif progress.hops or progress.squares:
        lines.append(say("daily-now", artist=_bold(found.at, limit)))
    if progress.squares:
        lines += grid(progress)
    if not found.kept:
        lines.append(say("daily-not-kept"))
    return "\n".join(filter(None, lines))


def _told_try(say: Language, found: Board, tried: Tried, limit: int) -> str:
    """Why what was tried is no step: it is not near, or on the path already."""
    here, artist = _bold(tried.shared.seed, limit), _bold(tried.shared.artist, limit)
    if tried.shared.artist.id in found.progress.path:
        return say("daily-again", artist=artist)
    return say("daily-miss", artist=here, other=artist, evidence=together(say, tried.shared))


def _told_before(say: Language, before: Before, limit: int) -> str:
    names = [before.path[0].seed, *(hop.artist for hop in before.path)]
    path = " → ".join(escape(artist.name, limit) for artist in names)
    steps = len(before.path)
    best = say("daily-before.members", steps=steps, fewest=before.fewest)
    lines = [best if before.members else say("daily-before", steps=steps), path]
    if arrived := before.arrived // STEP * STEP:
        lines.append(say("daily-before-arrived", count=arrived))
    return "\n".join(lines)


def _bold(artist: Artist, limit: int) -> str:
    return f"**{escape(artist.name, limit)}**"
