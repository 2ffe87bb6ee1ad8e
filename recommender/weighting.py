"""How much a play count says: counts as weights, and rows of weights as directions."""

from __future__ import annotations

from typing import Literal

import numpy as np
import scipy.sparse as sp

Weighting = Literal["raw", "log", "binary"]


def weigh(plays: sp.csr_array, weighting: Weighting) -> sp.csr_array:
    """Play counts as float32 weights, same shape and sparsity."""
    weights = plays.astype(np.float32)
    if weighting == "log":
        weights.data = np.log1p(weights.data)
    elif weighting == "binary":
        weights.data = np.ones_like(weights.data)
    return weights


def binary(plays: sp.csr_array) -> sp.csr_array:
    """1 where there is a count, float32."""
    return weigh(plays, "binary")


def unit_rows(weights: sp.csr_array, damping: float = 0.0) -> sp.csr_array:
    """Rows divided by √(squared Euclidean norm + damping × mean squared weight); empty rows stay empty.

    Without damping they have length 1; with it short rows stay the shorter the fewer weights they hold.
    """
    sizes = np.diff(weights.indptr)
    rows = np.repeat(np.arange(len(sizes)), sizes)
    squares = weights.data.astype(np.float64) ** 2
    norms = np.sqrt(
        np.bincount(rows, weights=squares, minlength=len(sizes)) + damping * squares.sum() / max(len(squares), 1)
    )
    unit = weights.copy()
    unit.data = (weights.data / norms[rows]).astype(np.float32)
    return unit
