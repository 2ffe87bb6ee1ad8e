"""From shown to voted, and back: how many of the artists shown members open, how many of those they vote on, and who
asks again within a week."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..stats.intervals import wilson, wilson_of_groups
from .records import Impression, Opening, Vote
from .tallies import Label, Placed

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

SOON, LATE = 3_600.0, 7 * 86_400.0
"""Whoever comes back does so from an hour to a week after an answer, in seconds: what is sooner is the same visit."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share, with its uncertainty."""

    share: float | None
    """None of nothing."""
    low: float
    """95 % interval of it (Wilson), as if what is counted were independent, unless by `of_members`."""
    high: float

    @classmethod
    def of(cls, count: int, total: int) -> Rate:
        """So many of so many."""
        return cls(count / total if total else None, *wilson(count, total))

    @classmethod
    def of_members(cls, happened: ArrayLike, members: ArrayLike) -> Rate:
        """Of what happened or did not, and to whom, both of shape (n,): what one member does hangs together."""
        import numpy as np

        yes = np.asarray(happened, dtype=bool)
        member = np.unique(np.asarray(members), return_inverse=True)[1]
        groups = np.bincount(member[yes], minlength=int(member.max(initial=-1)) + 1), np.bincount(member)
        return cls(float(yes.mean()) if yes.size else None, *wilson_of_groups(*groups))


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
    asked: int
    """Answers whose asker is known, and that are old enough to know whether that one came back."""
    returned: int
    """Of these, those whose asker asked for something else from an hour to a week later."""
    returning: Rate
    """Returned, of those asked."""
    returning_voters: Rate
    """The same of those answers on which the asker has a vote that counts."""


def funnels(
    impressions: Sequence[Impression],
    votes: Iterable[Vote],
    openings: Iterable[Opening],
    label: Callable[[Placed], Label | None],
    asked: Iterable[tuple[str | None, float]] = (),
) -> tuple[Funnel, ...]:
    """A funnel for each label, in their order; artists without a label are left out.

    `votes` are those that count. Openings and votes of answers that are not given, or of artists that an answer did
    not show, are left out too. An answer counts once for each label that its artists have. `asked`: what else was
    asked, by whom and when (s since 1970, UTC); whoever asks that comes back as well.
    """
    votes = list(votes)
    back = _came_back(impressions, asked)
    voters = {(vote.impression, vote.member) for vote in votes}
    opened, voted = dict[tuple[int, int], set[str]](), dict[tuple[int, int], set[str]]()
    for opening in openings:
        opened.setdefault((opening.impression, opening.artist), set()).add(opening.member)
    for vote in votes:
        if vote.impression is not None and vote.artist is not None:
            voted.setdefault((vote.impression, vote.artist), set()).add(vote.member)
    parts = dict[Label, _Part]()
    for impression in impressions:
        id, names = impression.interaction_id, set[Label]()
        for rank, item in enumerate(impression.artists, impression.first):
            if (name := label(Placed(impression, rank, item))) is not None:
                names.add(name)
                about = (id, item.artist)
                parts.setdefault(name, _Part()).add(opened.get(about, set()), voted.get(about, set()))
        if impression.member is not None and id in back:
            for name in names:
                parts[name].asked.append((back[id], impression.member, (id, impression.member) in voters))
    return tuple(parts[name].funnel(name) for name in sorted(parts))


@dataclass
class _Part:
    """A funnel being counted."""

    shown: int = 0
    opened: int = 0
    voted: int = 0
    unopened: int = 0
    asked: list[tuple[bool, str, bool]] = field(default_factory=list)
    """Of each answer whether its asker came back, who that is, and whether they voted on it."""

    def add(self, opened: set[str], voted: set[str]) -> None:
        self.shown += 1
        self.opened += bool(opened)
        self.voted += bool(opened & voted)
        self.unopened += bool(voted) and not opened & voted

    def funnel(self, label: Label) -> Funnel:
        return Funnel(
            label[1],
            self.shown,
            self.opened,
            self.voted,
            self.unopened,
            Rate.of(self.opened, self.shown),
            Rate.of(self.voted, self.opened),
            len(self.asked),
            sum(back for back, _, _ in self.asked),
            _returning(self.asked),
            _returning([asked for asked in self.asked if asked[2]]),
        )


def _returning(asked: Sequence[tuple[bool, str, bool]]) -> Rate:
    return Rate.of_members([back for back, _, _ in asked], [member for _, member, _ in asked])


def _came_back(impressions: Sequence[Impression], other: Iterable[tuple[str | None, float]]) -> dict[int, bool]:
    """Whether who asked for an answer asked for anything from an hour to a week later, by the answer's id.

    An answer of less than a week before the last that anybody asked for is left out, whatever has happened since:
    those who are yet to come back would count as lost.
    """
    asked = dict[str | None, list[float]]()
    for member, at in (
        *((shown.member, shown.shown_at) for shown in impressions),
        *other,
    ):
        asked.setdefault(member, []).append(at)
    for times in asked.values():
        times.sort()
    end = max((times[-1] for times in asked.values()), default=0.0)
    found = dict[int, bool]()
    for shown in impressions:
        if shown.member is not None and shown.shown_at + LATE <= end:
            times = asked[shown.member]
            place = bisect_left(times, shown.shown_at + SOON)
            found[shown.interaction_id] = place < len(times) and times[place] <= shown.shown_at + LATE
    return found


def of_answer(label: Callable[[Impression], Label]) -> Callable[[Placed], Label]:
    """Labels artists as their answer is labelled."""
    return lambda placed: label(placed.answer)
