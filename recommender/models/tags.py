"""Cosine similarity of artists by what they are called, whoever plays them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import by_tags, tag_candidate_counts
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Tags(SimilarityModel):
    """score(a, b) = t_a · t_b / (‖t_a‖ ‖t_b‖), t_ag = log(1 + users who gave g to a) × log(artists / artists with g).

    Salton and Buckley, "Term-weighting approaches in automatic text retrieval" (1988); tags as features of
    music: Lamere, "Social tagging and music information retrieval" (JNMR 2008). Tags on fewer than three
    artists are left out, and artists without listeners with their tags. Each squared norm is damped,
    ‖t‖² + damping × mean squared weight, which counts most against artists with few tags.
    """

    name: ClassVar[str] = "tags"
    summary: ClassVar[str] = "compares artists by their tags alone, rare tags counting for more"
    reads_tags: ClassVar[bool] = True

    damping: float = Field(
        default=30.0, ge=0, allow_inf_nan=False, description="average tags added to each artist's norm"
    )
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        heard = interactions.without(interactions.listeners == 0)
        return self.nearest(by_tags(heard, self.damping), heard, tag_candidate_counts(heard))
