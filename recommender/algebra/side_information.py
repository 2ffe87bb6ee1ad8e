"""Listening with what else is known beside it: friends as further columns, tags as further rows.

A user's friends become columns, so that users with the same friends look alike; a tag becomes a row that
"plays" the artists which carry it, so that artists look alike by what they are called. One model then learns
from all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp
from pydantic import Field
from pydantic.dataclasses import dataclass

from .weighting import Weighting, weigh

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


@dataclass(frozen=True)
class SideInformation:
    """How much friends and tags say beside listening. The hyperparameters of every model that uses them."""

    friends: float = Field(default=0.25, ge=0, le=10, description="how much a user's friends say; 0 leaves them out")
    tags: float = Field(default=0.5, ge=0, le=10, description="how much artists' tags say; 0 leaves them out")
    evenness: float = Field(
        default=0.4, ge=0, le=1, description="how far artists with many tags are brought down to those with few"
    )

    def beside(self, listening: sp.csr_array, interactions: Interactions) -> sp.csr_array:
        """Listening, users × artists, with the sides, shape (users + tags, artists + users), float64.

        Each side is brought to the mean squared row norm of listening, times its weight squared.
        """
        size = row_norm(listening)
        right = below = None
        if self.friends and len(interactions.friends):
            befriended = interactions.befriended.astype(np.float64)
            befriended = scaled(befriended, power(np.diff(befriended.indptr), -0.5))
            right = sized(befriended, (self.friends * size) ** 2)
        if self.tags:
            tagged = _tag_rows(interactions, self.evenness)
            below = sized(tagged, (self.tags * size) ** 2) if tagged.data.any() else None
        if right is None and below is None:
            return listening
        return sp.csr_array(
            sp.block_array([[listening, right], [below, None]][: 1 if below is None else 2], format="csr")
        )


def _tag_rows(interactions: Interactions, evenness: float) -> sp.csr_array:
    """Tags over artists, shape (tags, artists): log(1 + users who gave it) × √idf over the artist's norm^evenness.

    Tags on one artist only are left out, and artists that nobody plays carry none.
    """
    artists = len(interactions.catalog)
    heard = (interactions.listeners > 0).astype(np.float64)
    given = scaled(interactions.tags.given(artists).T.tocsr(), columns=heard)
    given.eliminate_zeros()
    spread = np.diff(given.indptr)
    rows = given[spread > 1]
    rows.data = np.log1p(rows.data)
    rows = scaled(rows, np.sqrt(np.log((artists + 1) / (spread[spread > 1] + 1))))
    return scaled(rows, columns=power(np.sqrt(sums((rows * rows).T.tocsr())), -evenness))


def per_user(interactions: Interactions, weighting: Weighting = "log") -> sp.csr_array:
    """Weights over the user's mean of them, shape (users, artists), float64: users weigh alike."""
    weights = sp.csr_array(weigh(interactions.plays, weighting).T.tocsr().astype(np.float64))
    return scaled(weights, power(sums(weights) / np.maximum(np.diff(weights.indptr), 1), -1))


def sums(matrix: sp.csr_array) -> NDArray[np.float64]:
    """Each row's sum, shape (rows,)."""
    return np.asarray(matrix.sum(axis=1), dtype=np.float64)


def power(values: NDArray[Any], exponent: float) -> NDArray[np.float64]:
    """values^exponent, and 0 for 0."""
    positive = values > 0
    return np.where(positive, np.where(positive, values, 1).astype(np.float64) ** exponent, 0.0)


def scaled(
    matrix: sp.csr_array, rows: NDArray[np.float64] | None = None, columns: NDArray[np.float64] | None = None
) -> sp.csr_array:
    """The matrix with its rows and columns multiplied."""
    result = matrix.copy()
    if rows is not None:
        result.data = result.data * np.repeat(rows, np.diff(result.indptr))
    if columns is not None:
        result.data = result.data * columns[result.indices]
    return result


def sized(matrix: sp.csr_array, size: float) -> sp.csr_array:
    """The matrix times what brings its mean squared row norm to `size`."""
    return scaled(matrix, rows=np.full(matrix.shape[0], size**0.5 / row_norm(matrix)))


def row_norm(matrix: sp.csr_array) -> float:
    """The root mean square of the norms of the rows that hold anything; 1 where none does."""
    rows = np.count_nonzero(np.diff(matrix.indptr))
    return float(np.sqrt((matrix.data**2).sum() / rows)) if rows else 1.0
