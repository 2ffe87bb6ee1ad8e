"""How good a ranked list is: one metric, one short function. Here alone artists are items."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def ndcg(hits: NDArray[np.bool_], relevant: NDArray[np.int64]) -> NDArray[np.float64]:
    """Normalised discounted cumulative gain of each list, in 0…1.

    `hits`, shape (lists, k), says which ranked items are relevant; `relevant`, shape (lists,), how many
    there are, at least 1. Binary gains, discount log2(rank + 1), the ideal cut at min(k, relevant).
    Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (TOIS 2002).
    """
    discount = 1 / np.log2(np.arange(2, hits.shape[1] + 2))
    ideal = np.cumsum(discount)[np.minimum(relevant, hits.shape[1]) - 1]
    gained: NDArray[np.float64] = (hits @ discount) / ideal
    return gained


def hit_share(hits: NDArray[np.bool_], relevant: NDArray[np.int64]) -> NDArray[np.float64]:
    """Relevant items among the k, of as many as could be: hits / min(k, relevant), in 0…1. Shapes as for ndcg."""
    share: NDArray[np.float64] = hits.sum(axis=1) / np.minimum(relevant, hits.shape[1])
    return share


def recall(hits: NDArray[np.bool_], relevant: NDArray[np.int64]) -> NDArray[np.float64]:
    """Relevant items among the k, of all there are, in 0…1. Shapes as for ndcg."""
    share: NDArray[np.float64] = hits.sum(axis=1) / relevant
    return share


def precision(hits: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Relevant items among the k, of k, in 0…1. Shape as for ndcg."""
    share: NDArray[np.float64] = hits.mean(axis=1)
    return share


def gini(counts: NDArray[np.int64]) -> float:
    """How unevenly things are dealt out: 0 where all counts are equal, towards 1 where one has everything.

    Gini's mean difference over twice the mean, from sorted counts: Σ (2i − n − 1) xᵢ / (n Σ xᵢ).
    """
    ascending = np.sort(counts).astype(np.float64)
    n = len(ascending)
    return float(((2 * np.arange(1, n + 1) - n - 1) @ ascending) / (n * ascending.sum()))


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
