"""Cosine similarity of artists by who plays them, where a user who plays little else says more."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import by_weights, shrunk
from ..algebra.weighting import WEIGHTING, Weighting, rarity, scale_columns, weigh
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class TfIdf(SimilarityModel):
    """score(a, b) = w_a · w_b / (‖w_a‖ ‖w_b‖) × n / (n + shrinkage), w_au = weight × log(artists / artists of u).

    An artist is a document and its users are its terms: Salton and Buckley, "Term-weighting approaches in
    automatic text retrieval" (1988). A user who plays every artist weighs nothing and does not count
    towards n, the users who play both. Shrinkage and damping are as in Cosine.
    """

    name: ClassVar[str] = "tf-idf"
    summary: ClassVar[str] = "like `cosine`, but listeners who play few artists count for more (TF-IDF)"

    weighting: Weighting = Field(default="log", description=WEIGHTING)
    shrinkage: float = Field(
        default=10.0, ge=0, allow_inf_nan=False, description="common listeners at which a score is halved"
    )
    damping: float = Field(
        default=10.0, ge=0, allow_inf_nan=False, description="average listeners added to each artist's norm"
    )
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        weights = weigh(interactions.plays, self.weighting)
        listened = by_weights(scale_columns(weights, rarity(weights)), self.shrinkage, self.damping)
        return self.nearest(shrunk(listened), interactions)
