"""What like-minded users play."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.linear import user_similarity
from ..algebra.side_information import per_user
from ..algebra.weighting import unit_rows
from . import TasteModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class UserCosine(TasteModel):
    """score(u, a) = Σ cosine(u, v)^focus × weight(v, a) over all other users v.

    User-based neighbourhoods after Herlocker et al., "An algorithmic framework for performing
    collaborative filtering" (SIGIR 1999), with artists that few play counting more for two users' being
    alike, as inverse user frequency in Breese, Heckerman and Kadie (UAI 1998).
    """

    name: ClassVar[str] = "user-cosine"
    summary: ClassVar[str] = "offers what other users with similar taste play"

    focus: float = Field(default=4.0, gt=0, le=20, description="how much more the most alike users count")

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        alike = user_similarity(interactions) ** np.float32(self.focus)
        weights = unit_rows(per_user(interactions)).astype(np.float32)
        return np.ascontiguousarray((weights.T.tocsr() @ alike.T).T)
