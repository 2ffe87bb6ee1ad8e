"""What a similarity score is worth: how often people list two artists with that score as similar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.neighbors import Neighbors

FIRST = 25
"""Places of each list that count: as many as are ever shown."""
_ENOUGH = 100  # pairs of either kind below which nothing can be said
_SIGMAS = 5.0  # standard errors that the slope must be above 0


@dataclass(frozen=True)
class Calibration:
    """From a score to the share of pairs so scored that stand on people's lists: σ(slope × x + intercept).

    x is the score's log-odds where all scores are below 1 (`odds`), else its logarithm.
    """

    odds: bool
    slope: float
    intercept: float

    def __call__(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """The shares of scores above 0, and 0 for 0; a higher score never has the lower one."""
        shares = 1 / (1 + np.exp(-(self.slope * _measured(scores, self.odds) + self.intercept)))
        return np.where(scores > 0, np.maximum(shares, np.finfo(np.float32).tiny), 0).astype(np.float32)


def calibrate(neighbors: Neighbors, lists: Mapping[int, frozenset[int]]) -> Calibration | None:
    """Learns what scores mean from lists of similar artists by seed, of dense indices, which the model has not seen.

    By logistic regression on one variable (Platt, "Probabilistic outputs for support vector machines", 1999), so that
    no two scores come to mean the same. None where the data has too few of the listed artists to tell, or where
    higher scores are not surely the oftener listed.
    """
    from sklearn.linear_model import LogisticRegression

    scores, listed = on_lists(neighbors, lists)
    if min(listed.sum(), (~listed).sum()) < _ENOUGH:
        return None
    odds = bool(neighbors.scores.max() < 1)
    x = _measured(scores, odds)
    fitted = LogisticRegression(C=np.inf).fit(x[:, None], listed)
    slope, intercept = float(fitted.coef_[0, 0]), float(fitted.intercept_[0])
    share = fitted.predict_proba(x[:, None])[:, 1]
    information = np.cov(x, aweights=share * (1 - share), ddof=0) * (share * (1 - share)).sum()
    if slope * np.sqrt(information) < _SIGMAS:
        return None
    return Calibration(odds, slope, intercept)


def on_lists(
    neighbors: Neighbors, lists: Mapping[int, frozenset[int]]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """The scores of the seeds' first 25 neighbours, and whether their lists name the artists, shapes (pairs,)."""
    first = neighbors.first(FIRST)
    seeds = np.array(sorted(lists), dtype=np.int64)
    rows, ranks = np.nonzero(first.ids[seeds] >= 0)
    near = first.ids[seeds[rows], ranks].tolist()
    listed = [other in lists[seed] for seed, other in zip(seeds[rows].tolist(), near, strict=True)]
    return first.scores[seeds[rows], ranks], np.array(listed, dtype=np.bool_)


def _measured(scores: NDArray[np.float32], odds: bool) -> NDArray[np.float64]:
    """Scores' log-odds or logarithms; finite for any."""
    clear = np.maximum(scores, np.finfo(np.float32).tiny).astype(np.float64)
    if not odds:
        return np.log(clear)
    clear = np.minimum(clear, 1 - 1e-7)
    return np.log(clear) - np.log1p(-clear)
