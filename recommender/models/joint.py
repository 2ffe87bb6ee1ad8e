"""Cosine of artists in one space of their listeners and their tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.embedding import damped, joint_space
from ..algebra.neighbors import Neighbors
from ..algebra.scoring import by_embeddings, dense_work
from ..algebra.threads import one_blas_thread
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Joint(SimilarityModel):
    """score(a, b) = z_a · z_b / √((‖z_a‖² + s m)(‖z_b‖² + s m)), z being `joint_space`, m the mean ‖z‖²."""

    name: ClassVar[str] = "joint"
    summary: ClassVar[str] = (
        "places artists by who plays them and how they are tagged at once, and compares their places"
    )
    reads_tags: ClassVar[bool] = True
    slow: ClassVar[bool] = True

    dimensions: int = Field(default=500, ge=1, le=2000, description="of the space")
    tagging: float = Field(default=0.3, ge=0, le=10, description="what giving a tag says of playing, in average plays")
    rareness: float = Field(default=0.75, ge=0, le=5, description="power of how rare a tag is that it counts by")
    damping: float = Field(
        default=20.0, ge=0, allow_inf_nan=False, description="average listeners or tags added to each artist's norm"
    )
    shortening: float = Field(
        default=3.0, ge=0, allow_inf_nan=False, description="average artists added to each one's norm in the space"
    )
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        space = joint_space(
            interactions, self.dimensions, tagging=self.tagging, rareness=self.rareness, damping=self.damping
        )
        with one_blas_thread():  # nearest has its own threads
            scores = by_embeddings(damped(space, self.shortening), self.top_k)
            return self.nearest(scores, interactions, dense_work(len(space)))
