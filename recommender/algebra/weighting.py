"""How much a play count says: counts as weights, and rows of weights as directions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
import scipy.sparse as sp

if TYPE_CHECKING:
    from numpy.typing import NDArray

Weighting = Literal["raw", "log", "binary", "rank"]
WEIGHTING = "how a play count x becomes a weight: x, log(1 + x), 1, or 1/√(its rank among its user's counts)"


def weigh(plays: sp.csr_array, weighting: Weighting) -> sp.csr_array:
    """Play counts, artists × users, as float32 weights, same shape and sparsity."""
    # Products of weights are mostly indices, of which 32 bits are enough up to two thousand million pairs.
    parts = plays.data.astype(np.float32), *sp.safely_cast_index_arrays(plays, np.int32)
    weights = sp.csr_array(parts, shape=plays.shape, copy=True)
    if weighting == "log":
        weights.data = np.log1p(weights.data)
    elif weighting == "binary":
        weights.data = np.ones_like(weights.data)
    elif weighting == "rank":
        weights.data = (1 / np.sqrt(_ranks(plays))).astype(np.float32)
    return weights


def _ranks(plays: sp.csr_array) -> NDArray[np.int64]:
    """Each count's rank in its column, the largest 1, equal ones sharing the best; aligned with the data."""
    order = np.lexsort((-plays.data, plays.indices))
    columns, counts = plays.indices[order], plays.data[order]
    fresh = np.diff(columns, prepend=-1) != 0
    positions = np.arange(len(order))
    first = np.maximum.accumulate(np.where(fresh, positions, 0))
    best = np.maximum.accumulate(np.where(fresh | (np.diff(counts, prepend=0) != 0), positions, 0))
    ranks = np.empty_like(positions)
    ranks[order] = best - first + 1
    return ranks


def binary(plays: sp.csr_array) -> sp.csr_array:
    """1 where there is a count, float32."""
    return weigh(plays, "binary")


def rarity(weights: sp.csr_array, least: int = 1) -> NDArray[np.float64]:
    """Each column's inverse document frequency, log(rows / rows that hold it); 0 where fewer than `least` do."""
    holding = np.bincount(weights.indices, minlength=weights.shape[1])
    return np.where(holding >= least, np.log(weights.shape[0] / np.maximum(holding, 1)), 0)


def scale_columns(weights: sp.csr_array, factors: NDArray[np.float64]) -> sp.csr_array:
    """Each column times its factor, float32; what becomes 0 is no longer stored."""
    scaled = weights.copy()
    scaled.data = (weights.data * factors[weights.indices]).astype(np.float32)
    scaled.eliminate_zeros()
    return scaled


def unit_rows(weights: sp.csr_array, damping: float = 0.0, power: float = 1.0) -> sp.csr_array:
    """Rows divided by √(squared Euclidean norm + damping × mean squared weight) ** power; empty rows stay empty.

    Without damping they have length 1; with it short rows stay the shorter the fewer weights they hold.
    """
    sizes = np.diff(weights.indptr)
    rows = np.repeat(np.arange(len(sizes)), sizes)
    squares = weights.data.astype(np.float64) ** 2
    norms = np.sqrt(
        np.bincount(rows, weights=squares, minlength=len(sizes)) + damping * squares.sum() / max(len(squares), 1)
    )
    unit = weights.copy()
    unit.data = (weights.data / (norms**power)[rows]).astype(np.float32)
    return unit
