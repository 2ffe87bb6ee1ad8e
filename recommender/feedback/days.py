"""Daily paths: what members tried, how far they got, and which steps they looked for that the model lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean
from typing import NamedTuple

from ..stats.intervals import wilson

MOST_TRIES = 40
"""Artists that a member may try on a day."""
_LISTED = 20


class Move(StrEnum):
    """What a member did on their path."""

    HOP = "hop"
    """Went on to an artist that the model has near."""
    MISS = "miss"
    """Tried an artist that the model does not have near."""
    UNDO = "undo"
    """Went back by one."""
    END = "end"
    """Gave up."""


@dataclass(frozen=True, slots=True)
class Step:
    """An event of a daily path."""

    member: str
    day: date
    """In UTC."""
    move: Move
    artist: int
    """Where the member was."""
    other: int | None
    """The artist that they tried; None where they tried none."""
    version: str
    """Of the model that said whether the two are near."""
    at: float
    """Seconds since 1970, UTC."""
    server: str | None = None
    """A keyed hash of the server where they played; None elsewhere."""


class Day(NamedTuple):
    """The two artists of a day."""

    day: date
    start: int
    goal: int
    fewest: int
    """Steps of the shortest path between them, when they were first asked for."""


class Square(StrEnum):
    """What became of a try."""

    RIGHT = "right"
    UNDONE = "undone"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a member got on a day."""

    path: tuple[int, ...]
    """The artists from the start to where they are."""
    squares: tuple[Square, ...]
    """The tries, first to last."""
    arrived: bool
    gave_up: bool

    @property
    def hops(self) -> int:
        return len(self.path) - 1

    @property
    def misses(self) -> int:
        return self.squares.count(Square.WRONG)

    @property
    def over(self) -> bool:
        """Whether they arrived, gave up, or have no tries left."""
        return self.arrived or self.gave_up or len(self.squares) >= MOST_TRIES


def progress(start: int, goal: int, steps: Iterable[Step]) -> Progress:
    """Where a member's steps of a day, first to last, have led.

    What does not go on from where they were is passed over, as two clicks at once may be, and what comes after the end.
    """
    path, squares, undoable, gave_up = [start], list[Square](), list[int](), False
    for step in steps:
        if step.artist != path[-1] or path[-1] == goal or gave_up or len(squares) >= MOST_TRIES:
            continue
        match step.move:
            case Move.HOP if step.other is not None and step.other not in path:
                undoable.append(len(squares))
                squares.append(Square.RIGHT)
                path.append(step.other)
            case Move.MISS:
                squares.append(Square.WRONG)
            case Move.UNDO if undoable:
                squares[undoable.pop()] = Square.UNDONE
                path.pop()
            case Move.END:
                gave_up = True
    return Progress(tuple(path), tuple(squares), path[-1] == goal, gave_up)


@dataclass(frozen=True, slots=True)
class DailyFigures:
    """What daily paths come to."""

    days: int
    """Days on which somebody played."""
    members: int
    """Members who played."""
    played: int
    """Paths that were begun: one for each member and day."""
    arrived: int
    low: float
    """95 % interval of the share of those that arrived (Wilson)."""
    high: float
    gave_up: int
    over: Mapping[int, int]
    """How many of those that arrived had so many steps more than the shortest."""
    misses: float | None
    """Tries without a known step, on average of the paths that arrived; None where none did."""
    lacking: Sequence[tuple[int, int, int]]
    """The pairs of artists that most members tried to join and the model does not, and how many members did."""


def figures(days: Iterable[Day], steps: Sequence[Step]) -> DailyFigures | None:
    """What daily paths come to, by their steps, first to last; None where nobody played."""
    asked, by_path = {day.day: day for day in days}, dict[tuple[date, str], list[Step]]()
    for step in steps:
        if step.day in asked:
            by_path.setdefault((step.day, step.member), []).append(step)
    if not by_path:
        return None
    ends = [(asked[day], progress(asked[day].start, asked[day].goal, taken)) for (day, _), taken in by_path.items()]
    arrived = [(day, end) for day, end in ends if end.arrived]
    low, high = wilson(len(arrived), len(ends))
    tried = {
        (min(step.artist, step.other), max(step.artist, step.other), step.member)
        for step in steps
        if step.move is Move.MISS and step.other is not None
    }
    lacking = Counter((artist, other) for artist, other, _ in tried)
    return DailyFigures(
        days=len({day for day, _ in by_path}),
        members=len({member for _, member in by_path}),
        played=len(ends),
        arrived=len(arrived),
        low=low,
        high=high,
        gave_up=sum(end.gave_up for _, end in ends),
        over=dict(sorted(Counter(max(end.hops - day.fewest, 0) for day, end in arrived).items())),
        misses=fmean(end.misses for _, end in arrived) if arrived else None,
        lacking=[
            (*pair, count) for pair, count in sorted(lacking.items(), key=lambda item: (-item[1], item[0]))[:_LISTED]
        ],
    )
