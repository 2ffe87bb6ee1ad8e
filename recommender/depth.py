"""How well known the artists are that a list shows: a dial, computed from how many listeners they have."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Depth(StrEnum):
    """The three positions of the dial."""

    FAMILIAR = "familiar"
    """Well-known artists first."""
    BALANCED = "balanced"
    """As the model ranks."""
    DEEP = "deep"
    """Lesser-known artists first."""


# Log-odds of a score that e times the listeners cost. `python -m recommender evaluate depth` shows what they do.
_COST = {Depth.FAMILIAR: -0.5, Depth.BALANCED: 0.0, Depth.DEEP: 1.0}
_FEW = 20  # listeners below which it hardly matters how many


def ranked(scores: NDArray[np.float32], listeners: NDArray[np.int64], depth: Depth) -> NDArray[np.int64]:
    """The places of candidates in the order of that depth, both arrays of shape (candidates,), scores above 0.

    By logit(score) − cost · log(listeners + 20). Of any such list the first n have, on average, the fewer
    log-listeners the higher the cost: what is gained in log-odds by another choice never makes up for it.
    """
    if depth is Depth.BALANCED:
        return np.arange(len(scores))
    # Scores that were not calibrated may be above 1.
    sure = np.clip(scores / max(scores.max(initial=0.0), 1.0), 1e-9, 1 - 1e-6, dtype=np.float64)
    worth = np.log(sure) - np.log1p(-sure) - _COST[depth] * np.log(listeners + _FEW)
    return np.argsort(-worth, kind="stable")
