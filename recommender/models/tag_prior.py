"""Cosine of listeners where there are enough of them, and of tags where there are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
import scipy.sparse as sp
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import by_listeners, by_tags, candidate_counts, tag_candidate_counts
from ..algebra.weighting import Weighting
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class TagPrior(SimilarityModel):
    """score(a, b) = trust × cosine(a, b) + (1 − trust) × prior × tag cosine(a, b), trust = n / (n + shrinkage).

    The Cosine model shrinks a similarity that few common listeners n speak for towards 0; this one shrinks
    it towards what the two artists' tags let expect. So tags decide for artists that hardly anybody plays,
    and count for nothing where many play both. Both cosines are damped as in Cosine.
    """

    name: ClassVar[str] = "tag-prior"
    summary: ClassVar[str] = (
        "compares artists by their listeners where there are many, and by their tags where there are few"
    )
    reads_tags: ClassVar[bool] = True

    weighting: Weighting = Field(default="log", description="how a play count becomes a weight: itself, log(1+x), or 1")
    shrinkage: float = Field(
        default=15.0, gt=0, allow_inf_nan=False, description="common listeners that outweigh the tags"
    )
    damping: float = Field(
        default=15.0, ge=0, allow_inf_nan=False, description="average listeners added to each artist's norm"
    )
    prior: float = Field(default=0.2, ge=0, le=1, description="cosine expected of two artists with the same tags")
    tag_damping: float = Field(
        default=30.0, ge=0, allow_inf_nan=False, description="average tags added to each artist's norm"
    )
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        listened = by_listeners(interactions, self.weighting, self.shrinkage, self.damping)
        tagged = by_tags(interactions, self.tag_damping)

        def scores(rows: slice) -> sp.csr_array:
            cosine, trust = listened(rows)
            expected = tagged(rows) * np.float32(self.prior)
            trusts = sp.csr_array((trust, cosine.indices, cosine.indptr), shape=cosine.shape)
            cosine.data = cosine.data * trust
            return sp.csr_array(cosine + expected - expected.multiply(trusts))

        return self.nearest(scores, interactions, candidate_counts(interactions) + tag_candidate_counts(interactions))
