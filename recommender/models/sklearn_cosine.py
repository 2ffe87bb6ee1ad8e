"""The reference: scikit-learn's brute-force nearest neighbours by cosine, as everybody writes it first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.neighbors import Neighbors, kept
from ..algebra.weighting import Weighting, weigh
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class SklearnCosine(SimilarityModel):
    """score(a, b) = w_a · w_b / (‖w_a‖ ‖w_b‖), by `NearestNeighbors(metric="cosine", algorithm="brute")`.

    Equal to Cosine without shrinkage, ties aside, and some fifty times slower: what the fast path is tested
    against. Artists without listeners have no neighbours.
    """

    name: ClassVar[str] = "sklearn-cosine"
    summary: ClassVar[str] = (
        "the plainest comparison by listeners, from the library scikit-learn; slow, and there to check the fast "
        "one against"
    )
    slow: ClassVar[bool] = True

    weighting: Weighting = Field(default="raw", description="how a play count x weighs: x, log(1 + x) or 1")
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        from sklearn.neighbors import NearestNeighbors

        weights = weigh(interactions.plays, self.weighting)
        heard = np.flatnonzero(interactions.listeners)
        artists = len(interactions.catalog)
        k = kept(self.top_k, artists)
        ids = np.full((artists, k), -1, dtype=np.int32)
        scores = np.zeros((artists, k), dtype=np.float32)

        knn = NearestNeighbors(n_neighbors=min(k + 1, len(heard)), metric="cosine", algorithm="brute")
        distances, positions = knn.fit(weights[heard]).kneighbors(weights[heard])
        for row, distance, position in zip(heard, distances, positions, strict=True):
            others = heard[position] != row
            near = heard[position][others][:k]
            score = (1 - distance[others][:k]).astype(np.float32)
            near, score = near[score > 0], score[score > 0]
            ids[row, : len(near)] = near
            scores[row, : len(near)] = score
        return Neighbors(ids, scores)
