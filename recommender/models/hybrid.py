"""The default: who plays two artists and what they are called, seen from near and from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
import scipy.sparse as sp
from pydantic import Field
from pydantic.dataclasses import dataclass
from threadpoolctl import threadpool_limits

from ..neighbors import Neighbors, nearest
from ..scoring import by_weights, dense_work, foremost, shrunk, tag_weights, tie_order
from ..sides import per_user
from ..weighting import unit_rows
from . import SimilarityModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class Hybrid(SimilarityModel):
    """score(a, b) = (J + tags × T + taste × L + listeners × C) × log(1 + listeners of b)^fame.

    C is the cosine of listeners and T that of tags, both damped, C also shrunk, as in Cosine and Tags. L is
    C's numerator in the first dimensions of a singular value decomposition, where artists without a common
    listener can meet. J is the cosine in such a space of listeners and tags together, so that a tag and
    those who listen to what carries it come to mean the same. A play count weighs log(1 + x) over its
    user's mean; a tag says that its giver knows the artist.
    """

    name: ClassVar[str] = "hybrid"
    reads_tags: ClassVar[bool] = True

    listeners: float = Field(default=20.0, ge=0, le=1000, description="weight of the cosine of listeners")
    tags: float = Field(default=1.0, ge=0, le=1000, description="weight of the cosine of tags")
    taste: float = Field(default=2.0, ge=0, le=1000, description="weight of the space of listeners")
    shrinkage: float = Field(
        default=30.0, ge=0, allow_inf_nan=False, description="common listeners at which that cosine is halved"
    )
    damping: float = Field(
        default=10.0, ge=0, allow_inf_nan=False, description="average listeners or tags added to each artist's norm"
    )
    tagging: float = Field(default=0.3, ge=0, le=10, description="what giving a tag says of playing, in average plays")
    dimensions: int = Field(default=300, ge=1, le=2000, description="of the space of listeners and tags together")
    taste_dimensions: int = Field(default=50, ge=1, le=2000, description="of the space of listeners")
    fame: float = Field(
        default=0.1, ge=0, le=5, description="power of log(1 + listeners) that scores are multiplied by"
    )
    top_k: int = Field(default=100, ge=1, le=10_000, description="neighbours kept for each artist")

    def fit(self, interactions: Interactions) -> Neighbors:
        artists = len(interactions.catalog)
        k = min(self.top_k, max(artists - 1, 1))
        plays = per_user(interactions).T.tocsr().astype(np.float32)
        tagged = unit_rows(tag_weights(interactions), self.damping)
        by_tag = tagged.T.tocsr()
        listened = shrunk(by_weights(plays, self.shrinkage, self.shrinkage))
        fame = np.log1p(interactions.listeners).astype(np.float32) ** np.float32(self.fame)
        fame[interactions.listeners == 0] = 0

        with threadpool_limits(1, "blas"):  # nearest has its own threads
            space = np.hstack([self._joint(plays, tagged, interactions), self._taste(plays)])
            space_by = np.ascontiguousarray(space.T)

            def scores(rows: slice) -> sp.csr_array:
                whole = space[rows] @ space_by
                _add(whole, listened(rows), self.listeners)
                _add(whole, tagged[rows] @ by_tag, self.tags)
                whole *= fame
                whole[interactions.listeners[rows] == 0] = 0
                return foremost(whole, k)

            return nearest(k, scores, tie_order(interactions), dense_work(artists))

    def _joint(self, plays: sp.csr_array, tagged: sp.csr_array, interactions: Interactions) -> NDArray[np.float32]:
        """Artists among listeners and tags together, damped once more, shape (artists, dimensions)."""
        tags = interactions.tags
        pairs = np.unique(np.stack([tags.artists, tags.users]), axis=1)
        knows = np.full(pairs.shape[1], self.tagging, dtype=np.float32)
        known = sp.csr_array(plays + sp.coo_array((knows, (pairs[0], pairs[1])), shape=plays.shape).tocsr())
        space = _space(sp.hstack([unit_rows(known, self.damping), tagged], format="csr"), self.dimensions)
        lengths = np.square(space).sum(axis=1, keepdims=True)
        filled = lengths > 0
        damping = lengths[filled].mean() if filled.any() else np.float32(1)
        places: NDArray[np.float32] = space / np.sqrt(lengths + damping)
        return places

    def _taste(self, plays: sp.csr_array) -> NDArray[np.float32]:
        """Artists among listeners, shape (artists, taste dimensions)."""
        space = _space(unit_rows(plays, self.damping), self.taste_dimensions)
        space *= np.float32(self.taste**0.5)
        return space


def _space(matrix: sp.csr_array, dimensions: int) -> NDArray[np.float32]:
    """Rows in the first dimensions of a truncated singular value decomposition, from a fixed seed."""
    from sklearn.utils.extmath import randomized_svd

    left, sizes, _ = randomized_svd(matrix, min(dimensions, *matrix.shape), n_oversamples=20, n_iter=3, random_state=0)
    places: NDArray[np.float32] = (left * sizes).astype(np.float32)
    return places


def _add(whole: NDArray[np.float32], part: sp.csr_array, weight: float) -> None:
    """Adds sparse scores, weighted, to dense ones of the same shape, in place."""
    rows = np.repeat(np.arange(len(whole)), np.diff(part.indptr))
    whole[rows, part.indices] += np.float32(weight) * part.data  # each place occurs once
