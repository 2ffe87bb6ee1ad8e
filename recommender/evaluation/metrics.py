"""How good a ranked list is: one metric, one short function. Here alone artists are items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

K = 10
"""How many items of a list are looked at."""


def ndcg(hits: NDArray[np.bool_], relevant: NDArray[np.int64]) -> NDArray[np.float64]:
    """Normalised discounted cumulative gain of each list, in 0…1, shape (lists,).

    `hits`, shape (lists, k), says which ranked items are relevant; `relevant`, shape (lists,), how many
    there are, at least 1. Binary gains, discount log2(rank + 1), the ideal cut at min(k, relevant).
    Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (TOIS 2002).
    """
    discount = 1 / np.log2(np.arange(2, hits.shape[1] + 2))
    ideal = np.cumsum(discount)[np.minimum(relevant, hits.shape[1]) - 1]
    gained: NDArray[np.float64] = (hits @ discount) / ideal
    return gained


def hit_share(hits: NDArray[np.bool_], relevant: NDArray[np.int64]) -> NDArray[np.float64]:
    """Relevant items of each list, of as many as could be in it: hits / min(k, relevant), in 0…1, shape (lists,).

    `hits`, shape (lists, k), says which ranked items are relevant; `relevant`, shape (lists,), how many there are, at
    least 1.
    """
    share: NDArray[np.float64] = hits.sum(axis=1) / np.minimum(relevant, hits.shape[1])
    return share


def recall(hits: NDArray[np.bool_], relevant: NDArray[np.int64]) -> NDArray[np.float64]:
    """Relevant items of each list, of all there are, in 0…1, shape (lists,).

    `hits`, shape (lists, k), says which ranked items are relevant; `relevant`, shape (lists,), how many there are, at
    least 1.
    """
    share: NDArray[np.float64] = hits.sum(axis=1) / relevant
    return share


def precision(hits: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Relevant items of each list, of its k places, in 0…1, shape (lists,).

    `hits`, shape (lists, k), says which ranked items are relevant.
    """
    share: NDArray[np.float64] = hits.mean(axis=1)
    return share


def gini(counts: NDArray[np.int64]) -> float:
    """The Gini coefficient of counts, shape (things,): 0 where all are equal, towards 1 where one has everything.

    Gini's mean difference over twice the mean, from sorted counts: Σ (2i − n − 1) xᵢ / (n Σ xᵢ).
    """
    ascending = np.sort(counts).astype(np.float64)
    n = len(ascending)
    return float(((2 * np.arange(1, n + 1) - n - 1) @ ascending) / (n * ascending.sum()))
