"""The match that artists of a list have: what members say of those with a high one, and of those with a low one.

A match says how often people list two artists as similar; it is worked out from who listens to what, and where lists
learn, moved by what was said before it was shown. It does not say whether anybody likes them. So both are told side by
side; the votes told here came after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..artist import THIN
from .funnels import Rate
from .records import Impression, Verdict, Vote
from .tallies import Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EDGES = (0.2, 0.4, 0.6, 0.8)
"""Where bands of matches part."""


class Match(NamedTuple):
    """An artist on the list of another."""

    seed: int
    artist: int
    score: float
    """As the model of similarity has it, in 0…1, whether the list told it or not."""


Matches = Mapping[tuple[int | None, int | None], Match]
"""By the answer's interaction id and the artist, as votes name them."""


def matches(impressions: Iterable[Impression]) -> Matches:
    """The matches of what answers to /similar showed; of artists that a rival alone had on its list there is none.

    Nor of seeds so little listened to that lists tell no match.
    """
    return {
        (shown.interaction_id, item.artist): Match(shown.seeds[0], item.artist, item.score)
        for shown in impressions
        if shown.command == "similar" and len(shown.seeds) == 1 and (shown.listeners or THIN) >= THIN
        for item in shown.artists
        if (shown.rival is None or item.ranks[0] is not None) and 0 <= item.score <= 1
    }


class Votes(NamedTuple):
    """Votes up or down on artists that have a match, shapes (votes,)."""

    match: NDArray[np.float64]
    liked: NDArray[np.bool_]
    member: NDArray[np.intp]
    """From 0."""


def said(found: Matches, votes: Iterable[Vote]) -> Votes:
    """What votes that count say of artists with a match, up or down."""
    import numpy as np

    rows = [
        (found[vote.impression, vote.artist].score, vote.verdict is Verdict.UP, vote.member)
        for vote in votes
        if vote.verdict in (Verdict.UP, Verdict.DOWN) and (vote.impression, vote.artist) in found
    ]
    match, liked, members = zip(*rows, strict=True) if rows else ((), (), ())
    member = np.unique(np.array(members, dtype=str), return_inverse=True)[1]
    return Votes(np.array(match, dtype=float), np.array(liked, dtype=bool), member)


def banded(match: NDArray[np.float64], edges: Sequence[float] = EDGES) -> NDArray[np.intp]:
    """The number of each match's band, from 0."""
    import numpy as np

    return np.searchsorted(np.array(edges), match, side="right")


@dataclass(frozen=True, slots=True)
class Band:
    """Artists of like matches, and the votes on them."""

    low: float
    """The least match, and the one from which the next band begins."""
    high: float
    artists: int
    """Artists shown, once for each answer."""
    votes: Tally
    members: int
    """How many members voted up or down."""
    match: float | None
    """The mean match of those voted up or down, each once for each vote; None without any."""
    liked: Rate
    """Up, of up and down, with an interval to which a member's votes are not independent."""

    @property
    def label(self) -> str:
        """Such as "20–39%"."""
        return f"{100 * self.low:.0f}–{100 * self.high - (self.high < 1):.0f}%"


def bands(found: Matches, votes: Iterable[Vote], edges: Sequence[float] = EDGES) -> tuple[Band, ...]:
    """The bands between edges, lowest first, of matches and the votes that count."""
    import numpy as np

    votes = [vote for vote in votes if (vote.impression, vote.artist) in found]
    heard, ends = said(found, votes), (0.0, *edges, 1.0)
    of_shown = banded(np.array([match.score for match in found.values()]), edges)
    of_votes = banded(np.array([found[vote.impression, vote.artist].score for vote in votes]), edges)
    of_said = banded(heard.match, edges)
    made = []
    for number, (low, high) in enumerate(pairwise(ends)):
        here = of_said == number
        tally = Tally.of([vote.verdict for vote, band in zip(votes, of_votes.tolist(), strict=True) if band == number])
        mean = float(heard.match[here].mean()) if here.any() else None
        rate = Rate.of_members(heard.liked[here], heard.member[here])
        members = len(np.unique(heard.member[here]))
        made.append(Band(low, high, int((of_shown == number).sum()), tally, members, mean, rate))
    return tuple(made)
