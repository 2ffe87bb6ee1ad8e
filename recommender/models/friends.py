"""What a user's friends play."""

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
class Friends(TasteModel):
    """score(u, a) = Σ (cosine(u, v) + friendship) × weight(v, a) over the user's friends v.

    Users without friends are offered nothing but what is popular.
    """

    name: ClassVar[str] = "friends"
    summary: ClassVar[str] = "offers what the user's friends play"

    friendship: float = Field(default=0.02, ge=0, le=1, description="what a friend counts whose taste is another")

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        alike = interactions.befriended.toarray() * (user_similarity(interactions) + np.float32(self.friendship))
        weights = unit_rows(per_user(interactions)).astype(np.float32)
        return np.ascontiguousarray((weights.T.tocsr() @ alike.T).T)
