"""What became of each question: answered, and how soon; or why Discord told its member that it was not."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """From when until when (s, `time.monotonic`)."""

    begun: float
    ended: float

    def meets(self, other: Span) -> bool:
        return self.begun <= other.ended and other.begun <= self.ended


class Fate(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    KILLED = "its process was killed"
    CUT = "its shard was not connected"
    UNANSWERED = "unanswered"


@dataclass
class Asked:
    """A question, a vote or a keystroke; times are in seconds, `at` by `time.monotonic`."""

    kind: str
    shard: int
    at: float
    acknowledged: float | None = None
    """From when it was sent; None: not in the time that Discord gives."""
    answered: float | None = None
    """The same of what it was answered with, which may come after "is thinking"."""
    limit: float = 3.0
    """In which it was to be answered, or what was still missing of it."""

    @property
    def span(self) -> Span:
        return Span(self.at, self.at + (self.limit if self.answered is None else self.answered))


@dataclass
class Lapses:
    """When shards had no connection, and which processes were dead; both by shard."""

    cut: dict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))
    killed: dict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, turns: Sequence[tuple[float, int, bool]], killed: Iterable[tuple[Sequence[int], Span]]) -> Lapses:
        """Those between a connection's end and the next one's beginning, and those that a kill was the reason of."""
        found, gone = cls(), dict[int, float]()
        for at, shard, came in turns:
            if not came:
                gone[shard] = at
            elif shard in gone:
                found.cut[shard].append(Span(gone.pop(shard), at))
        for shard, at in gone.items():
            found.cut[shard].append(Span(at, float("inf")))
        for shards, span in killed:
            for shard in shards:
                found.killed[shard].append(span)
        return found

    def fate(self, asked: Asked) -> Fate:
        """What became of it; where it was not answered, whether a process that lived and was connected is to blame."""
        if asked.answered is not None:
            return Fate.ANSWERED
        for fate, spans in ((Fate.KILLED, self.killed), (Fate.CUT, self.cut)):
            if any(span.meets(asked.span) for span in spans[asked.shard]):
                return fate
        return Fate.UNANSWERED

    def without(self, faults: Sequence[Span]) -> int:
        """How many connections ended although nothing was wrong."""
        return sum(
            not any(fault.begun <= span.begun <= fault.ended for fault in faults)
            for spans in self.cut.values()
            for span in spans
        )


def percentile(values: Iterable[float], share: float) -> float | None:
    """The smallest value that so large a share does not exceed; None of none."""
    ordered = sorted(values)
    ranks = [(number + 1) / len(ordered) for number in range(len(ordered))]
    return ordered[min(bisect_left(ranks, share), len(ordered) - 1)] if ordered else None
