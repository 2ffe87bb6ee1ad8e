"""How good a ranked list is: one metric, one short function. Here alone artists are items."""

from __future__ import annotations

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


def paired_interval(
    values: NDArray[np.float64], baseline: NDArray[np.float64], seed: int = 0, resamples: int = 2000
) -> tuple[float, float]:
    """95 % interval of mean(values − baseline), by the percentile bootstrap over pairs.

    Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), ch. 13.
    """
    differences = values - baseline
    random = np.random.default_rng(seed)
    means = [differences[random.integers(0, len(differences), len(differences))].mean() for _ in range(resamples)]
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)
