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


def unit_rows(weights: sp.csr_array) -> sp.csr_array:
    """Rows scaled to Euclidean length 1; empty rows stay empty."""
    sizes = np.diff(weights.indptr)
    rows = np.repeat(np.arange(len(sizes)), sizes)
    norms = np.sqrt(np.bincount(rows, weights=weights.data.astype(np.float64) ** 2, minlength=len(sizes)))
    unit = weights.copy()
    unit.data = (weights.data / norms[rows]).astype(np.float32)
    return unit
