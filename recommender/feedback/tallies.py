"""Votes counted: of everything, and of the parts that what was shown falls into."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..depth import Depth
from ..stats.intervals import wilson
from .records import TAPS, Impression, Item, Team, Verdict, Vote, credit, short

BANDS = (10, 100, 1000)
"""Where bands of popularity part, in listeners."""

Label = tuple[int, str]
"""What a row is called, after its place among the rows."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes that count."""

    up: int
    down: int
    known: int
    approval: float | None
    """Up, of up and down; None without either."""
    low: float
    """95 % interval of it, as if votes were independent."""
    high: float

    @classmethod
    def of(cls, verdicts: Sequence[Verdict]) -> Tally:
        """The verdicts counted; those that hide an artist count as none."""
        up, down, known = (verdicts.count(verdict) for verdict in (Verdict.UP, Verdict.DOWN, Verdict.KNOWN))
        return cls(up, down, known, up / (up + down) if up + down else None, *wilson(up, up + down))


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of what was shown, with the votes on it."""

    label: str
    answers: int
    answered: int
    """Answers that at least one vote which counts is about."""
    artists: int
    """Artists shown, once for each time."""
    tally: Tally
    """Votes on artists."""
    lists: Tally
    """Votes on whole lists; none where the slice parts lists."""


class Placed(NamedTuple):
    """An artist as it was shown."""

    answer: Impression
    rank: int
    """Its rank, from 1, in the whole list, of which the answer may be a later page."""
    item: Item


class Tallies:
    """The votes that count, each beside the answer that it is about."""

    def __init__(self, impressions: Sequence[Impression], votes: Iterable[Vote]) -> None:
        self._impressions = impressions
        listed = {
            impression.interaction_id: {None, *(item.artist for item in impression.artists)}
            for impression in impressions
        }
        self.votes = [
            vote for vote in votes if vote.impression is not None and vote.artist in listed.get(vote.impression, ())
        ]
        self.earned = credit(self.votes)
        self._verdicts = dict[tuple[int | None, int | None], list[Verdict]]()
        for vote in self.votes:
            self._verdicts.setdefault((vote.impression, vote.artist), []).append(vote.verdict)

    def by_answer(self, label: Callable[[Impression], Label]) -> tuple[Slice, ...]:
        """Slices of answers, in the order of their labels."""
        parts = dict[Label, _Part]()
        for impression in self._impressions:
            part = parts.setdefault(label(impression), _Part())
            for item in impression.artists:
                part.add(impression, self._verdicts.get((impression.interaction_id, item.artist), []))
            part.add_list(impression, self._verdicts.get((impression.interaction_id, None), []))
        return tuple(parts[label].slice(label) for label in sorted(parts))

    def by_artist(self, label: Callable[[Placed], Label | None]) -> tuple[Slice, ...]:
        """Slices of artists at their ranks in the whole list; those without a label are left out."""
        parts = dict[Label, _Part]()
        for impression in self._impressions:
            for rank, item in enumerate(impression.artists, impression.first):
                if (name := label(Placed(impression, rank, item))) is not None:
                    verdicts = self._verdicts.get((impression.interaction_id, item.artist), [])
                    parts.setdefault(name, _Part()).add(impression, verdicts)
        return tuple(parts[label].slice(label) for label in sorted(parts))


@dataclass
class _Part:
    """A slice being counted."""

    answers: set[int] = field(default_factory=set)
    answered: set[int] = field(default_factory=set)
    artists: int = 0
    verdicts: list[Verdict] = field(default_factory=list)
    lists: list[Verdict] = field(default_factory=list)

    def add(self, answer: Impression, verdicts: list[Verdict]) -> None:
        self.artists += 1
        self.answers.add(answer.interaction_id)
        self.verdicts += verdicts
        if verdicts:
            self.answered.add(answer.interaction_id)

    def add_list(self, answer: Impression, verdicts: list[Verdict]) -> None:
        self.answers.add(answer.interaction_id)
        self.lists += verdicts
        if verdicts:
            self.answered.add(answer.interaction_id)

    def slice(self, label: Label) -> Slice:
        tally, lists = Tally.of(self.verdicts), Tally.of(self.lists)
        return Slice(label[1], len(self.answers), len(self.answered), self.artists, tally, lists)


def by_rank(placed: Placed) -> Label:
    """The artist's rank in the whole list: votes by rank tell how far people look."""
    return placed.rank, str(placed.rank)


def by_model(placed: Placed) -> Label | None:
    """Which model an artist is there for; None for one that filled a draft whose other list had run out."""
    impression, team = placed.answer, placed.item.team
    if impression.rival is None or team is Team.A:
        return 0, short(impression.models[0])
    return (0, short(impression.models[1])) if team is Team.B else None


def by_depth(impression: Impression) -> Label:
    """How well-known the artists offered were meant to be."""
    return list(Depth).index(impression.depth), impression.depth.value


def by_popularity(impression: Impression) -> Label:
    """How many users play the artist asked about."""
    if impression.listeners is None:
        return len(BANDS) + 1, "no artist asked about"
    band = sum(impression.listeners >= edge for edge in BANDS)
    least, most = (0, *BANDS)[band], (*BANDS, None)[band]
    return band, f"{least:,} or more listeners" if most is None else f"{least:,} to {most - 1:,} listeners"


def by_place(impression: Impression) -> Label:
    """Where the answer was given: in a server, in direct messages, or where a member brought the bot along."""
    return 0, impression.place.value


def by_command(impression: Impression) -> Label:
    """The slash command that was answered."""
    return (0, "/foryou, asking") if impression.command == TAPS else (0, f"/{impression.command}")


def by_source(impression: Impression) -> Label:
    """The model that made the list, or the two that drafted it."""
    if impression.rival is None:
        return 0, f"{impression.model} alone"
    return 1, f"{impression.model} and {impression.rival}"


def together(_: Impression) -> Label:
    """One slice of all answers."""
    return 0, "all"
