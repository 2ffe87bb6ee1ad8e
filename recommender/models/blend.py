"""The hybrid: what ridge regression and matrix factorisation say, added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.scoring import scaled_to_best
from . import TasteModel, make

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Blend(TasteModel):
    """Σ weight × scores of the part / mean of the user's fifty best unseen ones.

    Both parts learn from listening, friends and tags (`recommender.algebra.side_information`);
    they err in different places.
    """

    name: ClassVar[str] = "blend"
    summary: ClassVar[str] = "adds up what `ridge` and `ials` say, because they err in different places"
    reads_tags: ClassVar[bool] = True
    slow: ClassVar[bool] = True

    ridge: float = Field(default=1.0, ge=0, le=10, description="weight of the model ridge")
    ials: float = Field(default=1.0, ge=0, le=10, description="weight of the model ials")

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        scores = np.float32(self.ridge) * scaled_to_best(make("ridge").user_scores(interactions), interactions)
        scores += np.float32(self.ials) * scaled_to_best(make("ials").user_scores(interactions), interactions)
        return scores
