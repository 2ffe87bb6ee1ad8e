"""Cosine similarity of artists by who plays them, shrunk where few do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import by_listeners, shrunk
from ..algebra.weighting import WEIGHTING, Weighting
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Cosine(SimilarityModel):
    """score(a, b) = w_a · w_b / (‖w_a‖ ‖w_b‖) × n / (n + shrinkage), with n the users who play both.

    Item-based neighbourhoods after Sarwar et al., "Item-based collaborative filtering recommendation
    algorithms" (WWW 2001); the shrinkage after Koren, "Factor in the neighbors" (TKDD 2010), eq. 3.
    Two artists with one common listener otherwise look identical (cosine 1). Shrinkage cannot tell two
    artists apart that share equally many listeners with a third; so each squared norm is also damped,
    ‖w‖² + damping × mean squared weight, which counts most against artists that hardly anybody plays.

    With an asymmetry α ≠ ½ the norms are ‖w_a‖^2α ‖w_b‖^(2 − 2α): Aiolli, "Efficient top-N recommendation
    for very large scale binary rated datasets" (RecSys 2013). The larger α, the less a much played
    b is held back.
    """

    name: ClassVar[str] = "cosine"
    summary: ClassVar[str] = (
        "compares artists by how much their listeners overlap, and trusts small overlaps less; the baseline that "
        "other models are compared with"
    )

    weighting: Weighting = Field(default="log", description=WEIGHTING)
    shrinkage: float = Field(
        default=10.0, ge=0, allow_inf_nan=False, description="common listeners at which a score is halved"
    )
    damping: float = Field(
        default=10.0, ge=0, allow_inf_nan=False, description="average listeners added to each artist's norm"
    )
    asymmetry: float = Field(
        default=0.5, ge=0, le=1, description="share of the norms that is the asking artist's: 0.5 is symmetric"
    )
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        listened = by_listeners(interactions, self.weighting, self.shrinkage, self.damping, self.asymmetry)
        return self.nearest(shrunk(listened), interactions)
