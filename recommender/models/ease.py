"""EASE: every artist regressed on all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.linear import damped, inverse_gram
from . import TasteModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

_BLOCK = 4096  # artists at a time
_LEAST = 1e-6  # below this, 1 − diag(Xᵀ Z) is nothing but rounding


@dataclass(frozen=True, config={"extra": "forbid"})
class Ease(TasteModel):
    """Scores X B with B the minimum of ‖X − X B‖² + penalty ‖B‖² whose diagonal is zero.

    B = I − P diag(P)⁻¹, P = (XᵀX + penalty I)⁻¹ (Steck, "Embarrassingly shallow autoencoders for sparse
    data", WWW 2019, eq. 8). Computed among users, by Woodbury's identity: P = (I − Xᵀ Z) / penalty and
    X P = Z with Z = (X Xᵀ + penalty I)⁻¹ X. X is listening as in the ridge model, without sides.
    """

    name: ClassVar[str] = "ease"
    summary: ClassVar[str] = (
        "learns for every artist how much each other one speaks for it, all at once (a linear regression called EASE)"
    )

    penalty: float = Field(default=3.0, gt=0, allow_inf_nan=False, description="how strongly weights are held down")
    users: float = Field(default=0.6, ge=0, le=1, description="how far users who play much are brought down")
    artists: float = Field(default=0.2, ge=0, le=1, description="how far artists whom many play are brought down")

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        listening = damped(interactions, self.users, self.artists)
        inverse = inverse_gram(listening, self.penalty, listening.shape[0])
        scores = np.empty(listening.shape, dtype=np.float32)
        for start in range(0, listening.shape[1], _BLOCK):
            block = listening[:, start : start + _BLOCK].toarray().astype(np.float32)
            solved = inverse @ block
            own = np.einsum("ua,ua->a", block, solved)  # diag(Xᵀ Z)
            scores[:, start : start + _BLOCK] = block - self.penalty * solved / np.maximum(1 - own, _LEAST)
        return scores
