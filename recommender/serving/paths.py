"""The best supported chain of similar artists between two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from .support import supported

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..artifact import Arrays

HOP = 25
"""Nearest artists that a path may go by."""
_WEAK = 1_000.0  # supported steps that one without support counts as, so that none is taken that can be avoided
_LEAST = 1e-3  # score below which another makes no difference
_AT_ONCE = 2_000  # artists whose edges are followed together

Supported = Callable[["NDArray[Any]", "NDArray[Any]", "NDArray[Any]"], "NDArray[np.bool_]"]


def listings(ids: NDArray[np.int32]) -> dict[str, NDArray[Any]]:
    """Where each artist is listed among the nearest of others, as arrays of an artifact that `Graph` reads.

    `listings` are places in the first 25 columns of `ids`, row by row (int32); those of artist i stand from
    `listings_ends[i]` to `listings_ends[i + 1]`.
    """
    near = ids[:, :HOP].ravel()
    counts = np.bincount(near[near >= 0], minlength=len(ids))
    places = np.argsort(near, kind="stable")[np.count_nonzero(near < 0) :]
    return {"listings": places.astype(np.int32), "listings_ends": np.append(0, np.cumsum(counts))}


class Graph:
    """Artists as nodes; an edge joins two of whom one is among the 25 nearest of the other.

    `ids` (int32, shape (artists, k), −1 where there are no more) and `scores` (in 0…1) are the nearest of each, best
    first; `supported` says of artists, of others and of their places among the nearest of the former whether listeners
    support that the two belong together. Only what lies near the ends of a path is read.
    """

    def __init__(
        self, ids: NDArray[np.int32], scores: NDArray[np.float32], supported: Supported, listed: Arrays | None = None
    ) -> None:
        self._ids, self._scores = ids[:, :HOP], scores[:, :HOP]
        self._supported = supported
        listed = listed or listings(ids)
        self._places, self._ends = np.asarray(listed["listings"]), np.asarray(listed["listings_ends"])

    @classmethod
    def of(cls, arrays: Arrays, chance: Callable[[NDArray[Any], NDArray[Any]], NDArray[np.float64]]) -> Graph:
        """That of all who are similar in an artifact; `chance` says how many would play two artists by chance."""
        near, scores, together = (arrays[f"neighbor_{name}"] for name in ("ids", "scores", "shared"))

        def told(artists: NDArray[Any], others: NDArray[Any], places: NDArray[Any]) -> NDArray[np.bool_]:
            return supported(together[artists, places], chance(artists, others))

        # Models built before they held it have it worked out here.
        return cls(near, scores, told, arrays if "listings" in arrays else None)

    def path(self, start: int, end: int, most: int) -> list[int]:
        """The artists from one to the other, both included, over at most so many edges; none if they lie farther apart.

        The chain of the least cost: of as few unsupported edges as can be. Any edge of score s costs 1 − ln s, so that
        two between artists that are alike are taken before one between some that hardly are; an unsupported one also
        its rank among the nearest, so that what must be taken on trust is taken from the nearest. Bellman and Ford,
        from both ends at once (Pohl 1971): half as many rounds from each as there may be edges.
        """
        sides = _Side(start, len(self._ids)), _Side(end, len(self._ids))
        for turn in range(most):
            total = sides[0].costs + sides[1].costs
            self._step(sides[turn % 2], total.min())
        total = sides[0].costs + sides[1].costs
        middle = int(total.argmin())
        if not np.isfinite(total[middle]):
            return []
        return [*reversed(sides[0].back(middle)), *sides[1].back(middle)[1:]]

    def _step(self, side: _Side, limit: float) -> None:
        """Lowers what is reached more cheaply by one edge more, of chains that cost less than the limit."""
        before, parents = side.costs.copy(), np.full(len(side.costs), -1, dtype=np.int32)
        fresh = side.fresh[before[side.fresh] < limit]
        for first in range(0, len(fresh), _AT_ONCE):
            for sources, targets, cost in self._edges(fresh[first : first + _AT_ONCE]):
                offered = before[sources] + cost
                lower = (offered < side.costs[targets]) & (offered < limit)
                sources, targets, offered = sources[lower], targets[lower], offered[lower]
                np.minimum.at(side.costs, targets, offered)
                chosen = offered == side.costs[targets]
                parents[targets[chosen]] = sources[chosen]
        side.fresh = np.flatnonzero(parents >= 0)
        side.rounds.append(parents)

    def _edges(self, nodes: NDArray[np.int64]) -> Iterator[tuple[NDArray[Any], NDArray[Any], NDArray[np.float64]]]:
        """From which of the nodes, to whom, at which cost: to their nearest, then to those whom they are nearest to."""
        near = self._ids[nodes]
        rows, ranks = np.nonzero(near >= 0)
        yield nodes[rows], near[rows, ranks], self._costs(nodes[rows], near[rows, ranks], ranks)
        counts = self._ends[nodes + 1] - self._ends[nodes]
        places = np.repeat(self._ends[nodes] - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        others, ranks = np.divmod(self._places[places], self._ids.shape[1])
        sources = np.repeat(nodes, counts)
        yield sources, others, self._costs(others, sources, ranks)

    def _costs(self, artists: NDArray[Any], near: NDArray[Any], ranks: NDArray[Any]) -> NDArray[np.float64]:
        weak = np.where(self._supported(artists, near, ranks), 0, _WEAK + ranks)
        costs: NDArray[np.float64] = 1 + weak - np.log(np.clip(self._scores[artists, ranks], _LEAST, 1))
        return costs


class _Side:
    """What is reached from one end of a path: at which cost, which of it in the last round, and in each from whom."""

    def __init__(self, end: int, artists: int) -> None:
        self.costs = np.full(artists, np.inf)
        self.costs[end] = 0.0
        self.fresh = np.array([end])
        self.rounds = list["NDArray[np.int32]"]()

    def back(self, artist: int) -> list[int]:
        """The chain from the artist to this end, both included."""
        chain = [artist]
        for parents in reversed(self.rounds):
            if parents[chain[-1]] >= 0:
                chain.append(int(parents[chain[-1]]))
        return chain
