"""How often what is right scores higher than what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def auc(scores: NDArray[np.floating[Any]], right: NDArray[np.bool_]) -> NDArray[np.float64]:
    """For each list the chance that what is right scores higher than what is not, equal ones half, shape (lists,).

    `scores` and `right` have shape (lists, things); NaN where all are right or none is. The area under the curve of
    true over false positives, by ranks: Hanley and McNeil, "The meaning and use of the area under a receiver operating
    characteristic (ROC) curve" (Radiology 1982).
    """
    from scipy.stats import rankdata  # here, as it takes long to load

    right_ones, every = right.sum(axis=1), right.shape[1]
    above = np.where(right, rankdata(scores, axis=1), 0).sum(axis=1) - right_ones * (right_ones + 1) / 2
    pairs = right_ones * (every - right_ones)
    chance: NDArray[np.float64] = np.divide(above, pairs, out=np.full(len(pairs), np.nan), where=pairs > 0)
    return chance
