"""Cosine similarity of artists by the themes that their tags share, so that tags need not be the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
from pydantic import Field
from pydantic.dataclasses import dataclass
from scipy.linalg import eigh

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import by_embeddings, dense_work, tag_weights
from ..algebra.threads import one_blas_thread
from ..algebra.weighting import unit_rows
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    import scipy.sparse as sp
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class LatentTags(SimilarityModel):
    """score(a, b) = l_a · l_b / (‖l_a‖ ‖l_b‖), l = t V, V the first right singular vectors of the damped rows of t.

    t is the artists' tags weighted as in Tags, and norms are damped as there; with as many factors as tags it
    is that model. Deerwester et al., "Indexing by latent semantic analysis" (JASIS 1990); of music's tags:
    Levy and Sandler, "Learning latent semantic models for music from social tags" (JNMR 2008). Artists
    without listeners are left out, with their tags.
    """

    name: ClassVar[str] = "latent-tags"
    summary: ClassVar[str] = "compares artists by the themes that their tags have in common, even where the tags differ"
    reads_tags: ClassVar[bool] = True
    slow: ClassVar[bool] = True

    factors: int = Field(default=200, ge=1, le=1000, description="singular vectors kept, fewer if there are fewer tags")
    damping: float = Field(
        default=30.0, ge=0, allow_inf_nan=False, description="average tags added to each artist's norm"
    )
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        tags = tag_weights(interactions.without(interactions.listeners == 0))
        with one_blas_thread():  # nearest has its own threads
            embeddings = self._embeddings(tags)
            return self.nearest(by_embeddings(embeddings, self.top_k), interactions, dense_work(len(embeddings)))

    def _embeddings(self, tags: sp.csr_array) -> NDArray[np.float32]:
        """Each artist's l / ‖l‖, shape (artists, factors)."""
        latent = tags @ _first_right_singular(unit_rows(tags, self.damping), self.factors)
        damping = self.damping * np.square(tags.data, dtype=np.float64).sum() / max(tags.nnz, 1)
        norms = np.sqrt(np.square(latent).sum(axis=1, keepdims=True) + damping)
        embeddings: NDArray[np.float32] = (latent / np.where(norms, norms, 1)).astype(np.float32)
        return embeddings


def _first_right_singular(rows: sp.csr_array, factors: int) -> NDArray[np.float64]:
    """Right singular vectors of the largest singular values, shape (columns, at most `factors`).

    They are eigenvectors of the columns' products, worked out for the columns that hold anything: a
    dense matrix of some thousand tags each way, and no random start.
    """
    held = np.unique(rows.indices)
    kept = min(factors, len(held))
    vectors = np.zeros((rows.shape[1], kept))
    filled = rows[:, held].astype(np.float64)
    vectors[held] = eigh((filled.T @ filled).toarray(), subset_by_index=(len(held) - kept, len(held) - 1))[1]
    return vectors
