"""Intervals: of a mean, of a paired difference, of a share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

# scipy is imported where it is used: the bot, which serves, imports this module, and asks it nothing meanwhile.
if TYPE_CHECKING:
    from numpy.typing import NDArray

_BATCH = 100  # resamples drawn at a time, which keeps them in the cache
_Z = 1.959963984540054  # of the normal distribution, 95 % lie within so many deviations


def interval(values: NDArray[np.float64], seed: int = 0, resamples: int = 2000) -> tuple[float, float]:
    """95 % interval of the mean of `values`, shape (n,), by the percentile bootstrap; of one value, that value twice.

    Raises ValueError where there is none. Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), ch. 13.
    """
    from scipy.stats import bootstrap

    if len(values) == 1:
        return float(values[0]), float(values[0])
    found = bootstrap((values,), np.mean, n_resamples=resamples, batch=_BATCH, method="percentile", rng=seed)
    return float(found.confidence_interval.low), float(found.confidence_interval.high)


def paired_interval(
    values: NDArray[np.float64], baseline: NDArray[np.float64], seed: int = 0, resamples: int = 2000
) -> tuple[float, float]:
    """95 % interval of mean(values − baseline), both of shape (pairs,), by the percentile bootstrap over pairs."""
    return interval(values - baseline, seed, resamples)


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """95 % interval of a share, from how many of the trials succeeded; (0, 1) without trials.

    Wilson, "Probable inference, the law of succession, and statistical inference" (JASA 1927).
    """
    low, high = wilson_of_each(np.array([successes]), np.array([trials]))
    return float(low[0]), float(high[0])


def wilson_of_groups(successes: NDArray[np.int64], trials: NDArray[np.int64]) -> tuple[float, float]:
    """95 % interval of a share by `wilson`, where trials of one group hang together; (0, 1) without trials.

    Counts are those of each group, shapes (groups,). The trials count as so many independent ones as would have the
    variance that shares of groups show, with Student's distribution for few groups: Korn and Graubard, "Confidence
    intervals for proportions with small expected number of positive counts estimated from survey data" (Survey
    Methodology 1998). Of one group, or where all trials went alike, each group counts as one.
    """
    from scipy.stats import t

    total, groups = int(trials.sum()), int((trials > 0).sum())
    if not total:
        return 0.0, 1.0
    share, worth = float(successes.sum()) / total, float(groups)
    variance = float(((successes - share * trials) ** 2).sum()) * groups / max(groups - 1, 1) / total**2
    if groups > 1 and variance > 0:
        worth = min(share * (1 - share) / variance * (_Z / float(t.ppf(0.975, groups - 1))) ** 2, float(total))
    low, high = _wilson(np.array([share * worth]), np.array([worth]))
    return float(low[0]), float(high[0])


def wilson_of_each(
    successes: NDArray[np.int64], trials: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both ends of the interval by `wilson` for each pair of counts, shapes as those of the counts."""
    low, high = _wilson(successes, np.maximum(trials, 1))
    return np.where(trials > 0, low, 0.0), np.where(trials > 0, high, 1.0)


def _wilson(
    successes: NDArray[np.int64] | NDArray[np.float64], tried: NDArray[np.int64] | NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both ends for trials above 0."""
    share, whole = successes / tried, 1 + _Z**2 / tried
    middle = share + _Z**2 / (2 * tried)
    spread = _Z * np.sqrt(share * (1 - share) / tried + (_Z / (2 * tried)) ** 2)
    return np.maximum(middle - spread, 0) / whole, np.minimum((middle + spread) / whole, 1)
