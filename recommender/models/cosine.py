"""Cosine similarity of artists by who plays them, shrunk where few do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..neighbors import Neighbors, nearest
from ..weighting import Weighting, binary, unit_rows, weigh
from . import SimilarityModel

if TYPE_CHECKING:
    import scipy.sparse as sp

    from ..interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Cosine(SimilarityModel):
    """score(a, b) = w_a · w_b / (‖w_a‖ ‖w_b‖) × n / (n + shrinkage), with n the users who play both.

    Item-based neighbourhoods after Sarwar et al., "Item-based collaborative filtering recommendation
    algorithms" (WWW 2001); the shrinkage after Koren, "Factor in the neighbors" (TKDD 2010), eq. 3.
    Two artists with one common listener otherwise look identical (cosine 1). Shrinkage cannot tell two
    artists apart that share equally many listeners with a third; so each squared norm is also damped,
    ‖w‖² + damping × mean squared weight, which counts most against artists that hardly anybody plays.
    """

    name: ClassVar[str] = "cosine"

    weighting: Weighting = Field(default="log", description="how a play count becomes a weight: itself, log(1+x), or 1")
    shrinkage: float = Field(
        default=10.0, ge=0, allow_inf_nan=False, description="common listeners at which a score is halved"
    )
    damping: float = Field(
        default=10.0, ge=0, allow_inf_nan=False, description="average listeners added to each artist's norm"
    )
    top_k: int = Field(default=100, ge=1, le=10_000, description="neighbours kept for each artist")

    def fit(self, interactions: Interactions) -> Neighbors:
        unit = unit_rows(weigh(interactions.plays, self.weighting), self.damping)
        by_user = unit.T.tocsr()
        together = binary(interactions.plays)
        together_by_user = together.T.tocsr()

        def scores(rows: slice) -> sp.csr_array:
            cosine: sp.csr_array = unit[rows] @ by_user
            if self.shrinkage:
                # Both products visit the same entries in the same order, so their data line up.
                support = (together[rows] @ together_by_user).data
                cosine.data *= support / (support + np.float32(self.shrinkage))
            return cosine

        # Among equal scores the artist with more listeners comes first, then the lower index.
        order = np.empty(len(interactions.catalog), dtype=np.int64)
        order[np.argsort(-interactions.listeners, kind="stable")] = np.arange(len(order))
        company = together @ np.asarray(together.sum(axis=0))  # every listener's artists, an upper bound on the scores
        return nearest(min(self.top_k, max(len(order) - 1, 1)), scores, order, company.astype(np.int64))
