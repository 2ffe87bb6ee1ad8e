"""A table of neighbours as a formula has it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recommender.algebra.neighbors import Neighbors


def dense(found: Neighbors) -> NDArray[np.float64]:
    """Every pair's score, shape (artists, artists); 0 for those that are not listed."""
    scores = np.zeros((len(found.ids), len(found.ids)))
    rows, columns = np.nonzero(found.ids >= 0)
    scores[rows, found.ids[rows, columns]] = found.scores[rows, columns]
    return scores
