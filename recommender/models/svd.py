"""Truncated singular value decomposition of listening, with friends and tags beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.linear import damped
from ..algebra.side_information import SideInformation, power
from . import TasteModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Svd(SideInformation, TasteModel):
    """Scores U diag(s³ / (s² + penalty)) Vᵀ, times listeners^popularity_exponent, with X ≈ U diag(s) Vᵀ.

    X is listening damped by degree, with its sides; the filter is that of ridge regression, so that at
    full rank this is the ridge model. The decomposition is randomised, from a fixed seed (Halko,
    Martinsson and Tropp, "Finding structure with randomness", SIAM Review 2011).
    """

    name: ClassVar[str] = "svd"
    summary: ClassVar[str] = (
        "boils listening, tags and friends down to their main patterns and offers what fits those (singular value "
        "decomposition)"
    )
    reads_tags: ClassVar[bool] = True
    slow: ClassVar[bool] = True

    rank: int = Field(default=256, ge=1, le=4096, description="dimensions")
    penalty: float = Field(default=5.0, gt=0, allow_inf_nan=False, description="how strongly weights are held down")
    users: float = Field(default=0.6, ge=0, le=1, description="how far users who play much are brought down")
    artists: float = Field(default=0.2, ge=0, le=1, description="how far artists whom many play are brought down")
    popularity_exponent: float = Field(
        default=0.07, ge=0, le=1, description="power of listeners that scores are multiplied by"
    )

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        from sklearn.utils.extmath import randomized_svd

        artists, users = interactions.plays.shape
        whole = self.beside(damped(interactions, self.users, self.artists), interactions)
        rank = min(self.rank, min(whole.shape))
        left, sizes, right = randomized_svd(whole, rank, n_oversamples=20, n_iter=4, random_state=0)
        kept = sizes**3 / (sizes**2 + self.penalty)
        scores: NDArray[np.float32] = ((left[:users] * kept) @ right[:, :artists]).astype(np.float32)
        scores *= power(interactions.listeners, self.popularity_exponent).astype(np.float32)
        return scores
