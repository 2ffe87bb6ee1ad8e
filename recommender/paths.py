"""The shortest chain of similar artists between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Graph:
    """Artists as nodes; an edge joins two of whom one is among the nearest of the other.

    `ids` (int32, shape (artists, k), −1 where there are no more) and `scores` (in 0…1) are the nearest of each.
    """

    def __init__(self, ids: NDArray[np.int32], scores: NDArray[np.float32]) -> None:
        rows, columns = np.nonzero(ids >= 0)
        near, strength = ids[rows, columns], np.log(np.maximum(scores[rows, columns], 1e-9))
        starts, ends = np.concatenate((rows, near)), np.concatenate((near, rows))
        order = np.argsort(starts, kind="stable")
        self._ends = ends[order]
        self._strengths = np.concatenate((strength, strength))[order]
        self._first = np.searchsorted(starts[order], np.arange(len(ids) + 1))

    def path(self, one: int, other: int, most: int) -> list[int]:
        """The artists from one to the other, both included, over at most so many edges; none if they lie farther apart.

        Of the shortest chains it is the one with the largest product of scores. Breadth-first from both ends (Pohl
        1971): every shortest chain has exactly one artist at the distances at which the two searches first meet.
        """
        if one == other:
            return [one]
        sides = [_Side(one, len(self._first) - 1), _Side(other, len(self._first) - 1)]
        for _ in range(most):
            side = min(sides, key=lambda side: len(side.frontier))
            self._widen(side)
            met = np.flatnonzero((sides[0].strength > -np.inf) & (sides[1].strength > -np.inf))
            if len(met):
                middle = int(met[np.argmax(sides[0].strength[met] + sides[1].strength[met])])
                return [*reversed(sides[0].back(middle)), *sides[1].back(middle)[1:]]
        return []

    def _widen(self, side: _Side) -> None:
        """Reaches the artists one edge farther, each by its strongest chain."""
        counts = self._first[side.frontier + 1] - self._first[side.frontier]
        starts = np.repeat(self._first[side.frontier] - np.cumsum(counts) + counts, counts)
        edges = starts + np.arange(counts.sum())
        sources, targets = np.repeat(side.frontier, counts), self._ends[edges]
        fresh = side.strength[targets] == -np.inf
        sources, targets = sources[fresh], targets[fresh]
        strengths = side.strength[sources] + self._strengths[edges[fresh]]
        order = np.lexsort((sources, -strengths, targets))
        side.frontier, first = np.unique(targets[order], return_index=True)
        side.strength[side.frontier] = strengths[order][first]
        side.parent[side.frontier] = sources[order][first]


class _Side:
    """What was reached from one end."""

    def __init__(self, start: int, artists: int) -> None:
        self.frontier = np.array([start])
        self.strength = np.full(artists, -np.inf)
        """The log of the product of scores of the chain to each artist; −∞ where none leads yet."""
        self.strength[start] = 0.0
        self.parent = np.full(artists, -1)

    def back(self, artist: int) -> list[int]:
        """The chain from the artist back to the start."""
        chain = [artist]
        while (artist := int(self.parent[artist])) >= 0:
            chain.append(artist)
        return chain
