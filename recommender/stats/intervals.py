"""Intervals: of a mean, of a paired difference, of a share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def interval(values: NDArray[np.float64], seed: int = 0, resamples: int = 2000) -> tuple[float, float]:
    """95 % interval of the mean, by the percentile bootstrap.

    Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), ch. 13.
    """
    random = np.random.default_rng(seed)
    means = [values[random.integers(0, len(values), len(values))].mean() for _ in range(resamples)]
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def paired_interval(
    values: NDArray[np.float64], baseline: NDArray[np.float64], seed: int = 0, resamples: int = 2000
) -> tuple[float, float]:
    """95 % interval of mean(values − baseline), by the bootstrap over pairs."""
    return interval(values - baseline, seed, resamples)


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """95 % interval of a share, from how many of the trials succeeded; (0, 1) without trials.

    Wilson, "Probable inference, the law of succession, and statistical inference" (JASA 1927).
    """
    if not trials:
        return 0.0, 1.0
    z, share = 1.959964, successes / trials
    middle = share + z * z / (2 * trials)
    spread = z * math.sqrt(share * (1 - share) / trials + (z / (2 * trials)) ** 2)
    whole = 1 + z * z / trials
    return (middle - spread) / whole, min((middle + spread) / whole, 1.0)
