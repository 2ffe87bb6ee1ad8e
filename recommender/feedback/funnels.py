"""From shown to voted: how many of the artists shown members opened, and of those voted on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..stats.intervals import wilson
from .records import Impression, Opening, Vote
from .tallies import Label, Placed


@dataclass(frozen=True, slots=True)
class Rate:
    """A share, with its uncertainty."""

    share: float | None
    """None of nothing."""
    low: float
    """95 % interval of it (Wilson), as if artists were independent."""
    high: float

    @classmethod
    def of(cls, count: int, total: int) -> Rate:
        """So many of so many."""
        return cls(count / total if total else None, *wilson(count, total))


@dataclass(frozen=True, slots=True)
class Funnel:
    """A part of what was shown, and how far members went with it."""

    label: str
    shown: int
    """Artists shown, once for each answer."""
    opened: int
    """Of these, those that somebody opened."""
    voted: int
    """Of those opened, those that somebody who did has a vote on which counts."""
    unopened: int
    """Artists shown that are voted on, but by nobody who opened them: by a menu, or before openings were recorded."""
    opening: Rate
    """Opened, of those shown."""
    voting: Rate
    """Voted on, of those opened."""


def funnels(
    impressions: Sequence[Impression],
    votes: Iterable[Vote],
    openings: Iterable[Opening],
    label: Callable[[Placed], Label | None],
) -> tuple[Funnel, ...]:
    """A funnel for each label, in their order; artists without a label are left out.

    `votes` are those that count. Openings and votes of answers that are not given, or of artists that an answer did
    not show, are left out too.
    """
    opened, voted = dict[tuple[int, int], set[str]](), dict[tuple[int, int], set[str]]()
    for opening in openings:
        opened.setdefault((opening.impression, opening.artist), set()).add(opening.member)
    for vote in votes:
        if vote.impression is not None and vote.artist is not None:
            voted.setdefault((vote.impression, vote.artist), set()).add(vote.member)
    parts = dict[Label, _Part]()
    for impression in impressions:
        for rank, item in enumerate(impression.artists, impression.first):
            if (name := label(Placed(impression, rank, item))) is not None:
                about = (impression.interaction_id, item.artist)
                parts.setdefault(name, _Part()).add(opened.get(about, set()), voted.get(about, set()))
    return tuple(parts[name].funnel(name) for name in sorted(parts))


@dataclass
class _Part:
    """A funnel being counted."""

    shown: int = 0
    opened: int = 0
    voted: int = 0
    unopened: int = 0

    def add(self, opened: set[str], voted: set[str]) -> None:
        self.shown += 1
        self.opened += bool(opened)
        self.voted += bool(opened & voted)
        self.unopened += bool(voted) and not opened & voted

    def funnel(self, label: Label) -> Funnel:
        rates = Rate.of(self.opened, self.shown), Rate.of(self.voted, self.opened)
        return Funnel(label[1], self.shown, self.opened, self.voted, self.unopened, *rates)


def by_command(placed: Placed) -> Label:
    """The slash command that was answered."""
    return 0, f"/{placed.answer.command}"
