"""The best supported chain of similar artists between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WEAK = 1_000.0  # supported steps that one without support counts as, so that none is taken that can be avoided
_LEAST = 1e-3  # score below which another makes no difference


class Graph:
    """Artists as nodes; an edge joins two of whom one is among the nearest of the other.

    `ids` (int32, shape (artists, k), −1 where there are no more) and `scores` (in 0…1) are the nearest of each, best
    first; `supported` says of each whether listeners support that the two belong together.
    """

    def __init__(self, ids: NDArray[np.int32], scores: NDArray[np.float32], supported: NDArray[np.bool_]) -> None:
        rows, ranks = np.nonzero(ids >= 0)
        near, strength = ids[rows, ranks], np.clip(scores[rows, ranks], _LEAST, 1)
        weak = np.where(supported[rows, ranks], 0, _WEAK + ranks)
        cost = 1 + weak - np.log(strength)
        starts, ends, costs = np.concatenate((rows, near)), np.concatenate((near, rows)), np.concatenate((cost, cost))
        order = np.argsort(starts, kind="stable")
        self._ends, self._costs = ends[order], costs[order]
        self._first = np.searchsorted(starts[order], np.arange(len(ids) + 1))

    def path(self, start: int, end: int, most: int) -> list[int]:
        """The artists from one to the other, both included, over at most so many edges; none if they lie farther apart.

        The chain of the least cost: of as few unsupported edges as can be. Any edge of score s costs 1 − ln s, so that
        two between artists that are alike are taken before one between some that hardly are; an unsupported one also
        its rank among the nearest, so that what must be taken on trust is taken from the nearest. Bellman and Ford, as
        many rounds as there may be edges.
        """
        costs = np.full(len(self._first) - 1, np.inf)
        costs[start] = 0.0
        fresh, rounds = np.array([start]), []
        for _ in range(most):
            parents = self._improve(costs, fresh[costs[fresh] < costs[end]])
            rounds.append(parents)
            fresh = np.flatnonzero(parents >= 0)
        if not np.isfinite(costs[end]):
            return []
        chain = [end]
        for parents in reversed(rounds):
            if parents[chain[-1]] >= 0:
                chain.append(int(parents[chain[-1]]))
        return chain[::-1]

    def _improve(self, costs: NDArray[np.float64], fresh: NDArray[np.int64]) -> NDArray[np.int64]:
        """Lowers what is reached more cheaply by one edge from the fresh ones; from whom, −1 for what is not."""
        counts = self._first[fresh + 1] - self._first[fresh]
        edges = np.repeat(self._first[fresh] - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        sources, targets = np.repeat(fresh, counts), self._ends[edges]
        offered = costs[sources] + self._costs[edges]
        lowest = costs.copy()
        np.minimum.at(lowest, targets, offered)
        chosen = (offered == lowest[targets]) & (offered < costs[targets])
        parents = np.full(len(costs), -1)
        parents[targets[chosen]] = sources[chosen]
        costs[:] = lowest
        return parents
