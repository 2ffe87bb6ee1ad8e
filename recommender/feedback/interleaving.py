"""Two ranked lists drafted into one, so that votes on it compare the two.

Radlinski, Kurup and Joachims, "How does clickthrough data reflect retrieval quality?" (CIKM 2008), algorithm 2: in
every round a coin says which list picks first, and each picks the best artist that is not drafted yet. Places are
dealt out evenly, so that a liking for high places favours neither list.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .records import Team

_TEAMS = tuple(Team)
_At = tuple[int, int]
"""The position, from 0, of the best artist on each list that is not drafted yet."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """An artist at its place in a draw."""

    artist: int
    team: Team | None
    """The list that picked it; None where the other could not answer the pick, having run out."""
    ranks: tuple[int | None, int | None]
    """Its rank, from 1, on each of the two lists; None where a list lacks it."""
    propensity: float
    """How probable it was, over all coins, that this artist comes to this place, picked by either list; above 0."""


@dataclass(frozen=True, slots=True)
class Draw:
    """One drafted list."""

    items: tuple[Drafted, ...]
    """Best first. As many of team "a" as of "b", but for one more where the last round has a single place."""
    probability: float
    """How probable the coins were: ½ to the power of how many were tossed."""


def team_draft(first: Sequence[int], second: Sequence[int], n: int, seed: int) -> Draw:
    """Drafts up to n artists from two lists of artist ids, best first; the coins come from the seed.

    Propensities are exact. What is drafted is always the union of a beginning of the one list and a beginning of the
    other, so the coins lead to O(n²) states only, and the sum over all coins is one over these. Raises ValueError
    where an artist is on one list twice.
    """
    draft = _Draft(first, second)
    picks, tosses = draft.play(n, random.Random(seed))
    chances = draft.chances(len(picks))
    items = (
        Drafted(artist, team, draft.ranks(artist), chance[artist])
        for (artist, team), chance in zip(picks, chances, strict=True)
    )
    return Draw(tuple(items), 0.5**tosses)


def propensities(first: Sequence[int], second: Sequence[int], n: int) -> list[dict[int, float]]:
    """How probable each artist is at each of up to n places, over all coins, of two lists of artist ids, best first.

    Raises ValueError where an artist is on one list twice.
    """
    return _Draft(first, second).chances(n)


def teams(first: Sequence[int], second: Sequence[int], n: int, seed: int) -> list[tuple[int, Team | None]]:
    """Drafts up to n artists from two lists of artist ids, best first, with the team of each; coins by the seed.

    Quicker than `team_draft`, where many draws are wanted and no probabilities: a team is "a", "b", or None where the
    other list had run out. Raises ValueError where an artist is on one list twice.
    """
    return _Draft(first, second).play(n, random.Random(seed))[0]


class _Draft:
    """The rules: whose turn it is, and what is picked."""

    def __init__(self, first: Sequence[int], second: Sequence[int]) -> None:
        self._lists = (first, second)
        self._positions = tuple(dict(zip(ranking, range(len(ranking)), strict=True)) for ranking in self._lists)
        for ranking, positions in zip(self._lists, self._positions, strict=True):
            if len(positions) < len(ranking):
                raise ValueError("an artist is on one list twice")

    def ranks(self, artist: int) -> tuple[int | None, int | None]:
        """The artist's rank, from 1, on each of the two lists; None where a list lacks it."""
        first, second = (positions.get(artist) for positions in self._positions)
        return None if first is None else first + 1, None if second is None else second + 1

    def play(self, n: int, coins: random.Random) -> tuple[list[tuple[int, Team | None]], int]:
        """One draft: the artists with their teams, and how many coins were tossed."""
        picks, tosses, at, owed = list[tuple[int, Team | None]](), 0, (0, 0), None
        while len(picks) < n:
            turns = self._turns(at, owed)
            if owed is not None and turns != (owed,):
                picks[-1] = (picks[-1][0], None)
            if not turns:
                break
            tossed = len(turns) == 2
            turn = turns[int(tossed and coins.random() < 0.5)]
            artist, at = self._pick(at, turn)
            picks.append((artist, _TEAMS[turn] if tossed or turn == owed else None))
            owed = 1 - turn if tossed else None
            tosses += tossed
        return picks, tosses

    def chances(self, n: int) -> list[dict[int, float]]:
        """How probable each artist is at each of n places, over all coins: forward, place by place."""
        found = list[dict[int, float]]()
        states: dict[tuple[_At, int | None], float] = {((0, 0), None): 1.0}
        for _ in range(n):
            chance, following = defaultdict[int, float](float), defaultdict[tuple[_At, int | None], float](float)
            for (at, owed), probability in states.items():
                turns = self._turns(at, owed)
                for turn in turns:
                    artist, after = self._pick(at, turn)
                    chance[artist] += probability / len(turns)
                    following[after, 1 - turn if len(turns) == 2 else None] += probability / len(turns)
            found.append(chance)
            states = dict(following)
        return found

    def _turns(self, at: _At, owed: int | None) -> tuple[int, ...]:
        """Which lists may pick next: the one that is owed an answer, else either; none that has run out."""
        left = tuple(turn for turn in (0, 1) if at[turn] < len(self._lists[turn]))
        return (owed,) if owed in left else left

    def _pick(self, at: _At, turn: int) -> tuple[int, _At]:
        """The best artist of a list that is not drafted yet, and where both lists stand after it."""
        artist = self._lists[turn][at[turn]]
        return artist, (self._past(artist, at, 0), self._past(artist, at, 1))

    def _past(self, artist: int, at: _At, turn: int) -> int:
        """Where a list stands once the artist is drafted too."""
        ranking, other, drafted = self._lists[turn], self._positions[1 - turn], at[1 - turn]
        position = at[turn]
        while position < len(ranking) and (
            ranking[position] == artist or other.get(ranking[position], drafted) < drafted
        ):
            position += 1
        return position
