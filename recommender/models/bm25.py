"""Similarity of artists by who plays them, users weighing as the terms of a document do in BM25."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.neighbors import Neighbors
from ..algebra.weighting import WEIGHTING, Weighting, rarity, scale_columns, unit_rows, weigh
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    import scipy.sparse as sp

    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class BM25(SimilarityModel):
    """score(a, b) = w_a · w_b / ‖w_a‖², w_au = idf(u) × x (k1 + 1) / (x + k1 (1 − b + b × length(a) / mean length)).

    x is the play count's weight, length(a) the sum of these over a's users, idf(u) = log(artists / artists of u).
    Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and beyond" (2009), with an
    artist for a document, its users for the terms, and this idf, which is never negative. Both sides are
    weighted, as in implicit's `BM25Recommender`; dividing by a's score with itself leaves the order as it is.
    """

    name: ClassVar[str] = "bm25"
    summary: ClassVar[str] = (
        "compares artists by who plays them, a play by somebody who plays little else counting for more (BM25, "
        "the ranking formula of search engines)"
    )

    weighting: Weighting = Field(default="log", description=WEIGHTING)
    k1: float = Field(default=1.2, ge=0, le=1000, description="weight at which half of what a user can say is said")
    b: float = Field(default=0.3, ge=0, le=1, description="how far an artist's length counts against it")
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        weights = weigh(interactions.plays, self.weighting)
        telling = scale_columns(self._saturated(weights), rarity(weights))
        shares, by_user = unit_rows(telling, power=2), telling.T.tocsr()

        def scores(rows: slice) -> sp.csr_array:
            products: sp.csr_array = shares[rows] @ by_user
            return products

        return self.nearest(scores, interactions)

    def _saturated(self, weights: sp.csr_array) -> sp.csr_array:
        lengths = np.asarray(weights.sum(axis=1), dtype=np.float64)
        slowness = self.k1 * (1 - self.b + self.b * lengths / lengths[lengths > 0].mean())
        saturated = weights.copy()
        saturated.data = weights.data * (self.k1 + 1) / (weights.data + np.repeat(slowness, np.diff(weights.indptr)))
        return saturated
