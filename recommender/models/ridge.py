"""Ridge regression of every artist on all, with friends and tags as further columns and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.linear import damped, inverse_gram
from ..algebra.side_information import SideInformation, power
from . import TasteModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Ridge(SideInformation, TasteModel):
    """Scores X Xᵀ (X Xᵀ + penalty I)⁻¹ X, times listeners^popularity_exponent.

    EASE without its zero diagonal: the B that minimises ‖X − X B‖² + penalty ‖B‖² is
    (XᵀX + penalty I)⁻¹ XᵀX (Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019,
    eq. 4 and 8); X B is computed among users, of whom there are fewer. X is listening, log-weighted and
    damped by how much users and artists weigh in all, with a mean squared row norm of 1, and its sides.
    """

    name: ClassVar[str] = "ridge"
    summary: ClassVar[str] = (
        "learns for every artist how much each other one speaks for it, using tags and friends as well as "
        "listening (ridge regression)"
    )
    reads_tags: ClassVar[bool] = True

    penalty: float = Field(default=5.0, gt=0, allow_inf_nan=False, description="how strongly weights are held down")
    users: float = Field(default=0.6, ge=0, le=1, description="how far users who play much are brought down")
    artists: float = Field(default=0.2, ge=0, le=1, description="how far artists whom many play are brought down")
    popularity_exponent: float = Field(
        default=0.07, ge=0, le=1, description="power of listeners that scores are multiplied by"
    )

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        artists, users = interactions.plays.shape
        whole = self.beside(damped(interactions, self.users, self.artists), interactions)
        hat = inverse_gram(whole, self.penalty, users)
        hat *= np.float32(-self.penalty)
        hat[np.diag_indices(users)] += 1  # the users' rows of X Xᵀ (X Xᵀ + penalty I)⁻¹
        scores: NDArray[np.float32] = hat @ whole[:, :artists].astype(np.float32)
        scores *= power(interactions.listeners, self.popularity_exponent).astype(np.float32)
        return scores
