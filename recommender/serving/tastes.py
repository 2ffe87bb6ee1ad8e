"""Artists for whoever names several: what they would play who play them all, and what lies between them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..algebra.factors import Factors
from ..artist import Artist
from ..depth import Depth
from .answers import Recommendation
from .depth import ranked
from .support import TELLING

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..artifact import Arrays
    from .artists import Artists
    from .listening import Listening

POPULARITY_EXPONENT = -0.1  # the power of listeners that scores of taste are multiplied by
POOL = 100  # best artists of a blend or a taste of which support and depth choose; farther down support is chance
_TOGETHER = 8  # unliked artists that all others are held against at once: each takes as much memory as all scores
_UNLIKE = 0.5  # the power of how far an artist is from one that is not liked


class Tastes:
    """Folds artists into the factors of taste, and tells who plays them together."""

    def __init__(self, arrays: Arrays, artists: Artists, listening: Listening) -> None:
        self._factors = Factors.read(arrays)
        self._artists = artists
        self._listening = listening

    def recommend(
        self, artists: Sequence[Artist], n: int, unlike: Sequence[Artist], without: Collection[int], depth: Depth
    ) -> list[Recommendation]:
        """What `Recommender.recommend` gives."""
        given = self._artists.indices(artists)
        if not len(given):
            return []
        scores = np.maximum(self._factors.scores(given), 0) * self._unknown
        best = self._best(scores, given, unlike, without, n if depth is Depth.BALANCED else max(n, POOL))
        if depth is not Depth.BALANCED:
            best = best[ranked(scores[best], self._artists.listeners[best], depth)]
            unsupported = ~self._listening.any_supports(given, best)
            best = best[np.argsort(unsupported, kind="stable")][:n]
        together = self._listening.together(best, given).tolist()
        found = zip(best.tolist(), scores[best].tolist(), together, strict=True)
        return [self._recommendation(given, *one) for one in found]

    @cached_property
    def _unknown(self) -> NDArray[np.float32]:
        """What scores of taste are multiplied by, since the factors offer fame too readily."""
        return np.asarray(np.maximum(self._artists.listeners, 1) ** POPULARITY_EXPONENT, dtype=np.float32)

    def _recommendation(
        self, given: NDArray[np.int64], index: int, score: float, counts: Sequence[int]
    ) -> Recommendation:
        """The artist for those who play the given ones, each by so many who play both.

        First those played with it furthest above chance.
        """
        artist = self._artists[index]
        shared = list(zip(map(self._artists.__getitem__, given.tolist()), counts, strict=True))
        shared.sort(key=lambda pair: -pair[1] / max(pair[0].listeners, 1))
        seeds, together = zip(*shared, strict=True)
        return Recommendation(artist, score, seeds, together, self._listening.users, self._listening.sets)

    def blend(
        self, artists: Sequence[Artist], n: int, unlike: Sequence[Artist], skip: int, depth: Depth
    ) -> list[Recommendation]:
        """What `Recommender.blend` gives."""
        seeds = list(dict.fromkeys(artists))
        given = np.array([self._artists.index[seed.id] for seed in seeds], dtype=np.int64)
        if not seeds:
            return []
        scores = self._factors.between(np.sort(given))
        best = self._best(scores, given, unlike, (), POOL)
        best = best[ranked(scores[best], self._artists.listeners[best], depth)]
        supports, together = self._listening.supports(given, best)
        telling = self._artists.listeners[given] >= TELLING
        some = supports.sum(axis=0) >= min(2, np.count_nonzero(telling))
        every = supports[telling].all(axis=0)
        named = np.where(telling[:, None], supports, together > 0)
        chosen = np.concatenate((np.flatnonzero(every & some), np.flatnonzero(some & ~every)))[skip : skip + n]
        return [
            Recommendation(
                self._artists[best[position].item()],
                scores[best[position]].item(),
                tuple(seed for seed, told in zip(seeds, named[:, position].tolist(), strict=True) if told),
                tuple(together[named[:, position], position].tolist()),
                self._listening.users,
                self._listening.sets,
            )
            for position in chosen.tolist()
        ]

    def _best(
        self,
        scores: NDArray[np.float32],
        given: NDArray[np.int64],
        unlike: Sequence[Artist],
        without: Collection[int],
        n: int,
    ) -> NDArray[np.int64]:
        """The n artists of the highest scores above 0, best first. Lowers scores in place, the nearer to the unliked.

        None of the given or the unliked is among them, nor one with an id in `without`.
        """
        unliked = self._artists.indices(unlike)
        for start in range(0, len(unliked), _TOGETHER):
            scores *= (1 - self._factors.near(unliked[start : start + _TOGETHER])).prod(axis=0) ** _UNLIKE
        scores[self._artists.one_with(np.concatenate((given, unliked, self._artists.known(without))))] = 0
        scores[self._artists.outdone(scores)] = 0
        best = np.argpartition(-scores, n)[:n] if n < len(scores) else np.arange(len(scores))
        best = best[np.lexsort((best, -scores[best]))]
        return best[scores[best] > 0]
