"""Weights of features, learned from lists of similar artists that people made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .metrics import hit_share

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..models.related import Examples

_REGULARISATION = 0.03  # scikit-learn's C: the smaller, the nearer weights are held to 0
_K = 10
_FOLDS = 5


class Learned(NamedTuple):
    """What a logistic regression learned: of a candidate, the log-odds that a list names it."""

    intercept: float
    weights: NDArray[np.float64]
    """One for each feature, in the examples' order."""

    def odds(self, examples: Examples) -> NDArray[np.float64]:
        """The log-odds of each pair, shape (pairs,)."""
        found: NDArray[np.float64] = examples.features @ self.weights + self.intercept
        return found


def learn(examples: Examples, listed: NDArray[np.bool_]) -> Learned:
    """Fits a regularised logistic regression to which pairs are listed, shape (pairs,)."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=_REGULARISATION, max_iter=1000).fit(examples.features, listed)
    return Learned(float(fitted.intercept_[0]), fitted.coef_[0].astype(np.float64))


def are_listed(examples: Examples, seeds: NDArray[np.int64], lists: Mapping[int, frozenset[int]]) -> NDArray[np.bool_]:
    """Whether the seed's list names the candidate, shape (pairs,)."""
    pairs = zip(seeds[examples.rows].tolist(), examples.candidates.tolist(), strict=True)
    return np.array([other in lists[seed] for seed, other in pairs], dtype=np.bool_)


def hits(
    odds: NDArray[np.float64], examples: Examples, seeds: NDArray[np.int64], lists: Mapping[int, frozenset[int]]
) -> NDArray[np.float64]:
    """Listed artists among each seed's ten best candidates, of as many as could be, shape (seeds,)."""
    listed = are_listed(examples, seeds, lists)
    order = np.lexsort((-odds, examples.rows))
    starts = np.searchsorted(examples.rows, np.arange(len(seeds)))
    rank = np.arange(len(order)) - starts[examples.rows]
    found = np.zeros((len(seeds), _K), dtype=np.bool_)
    first = rank < _K
    found[examples.rows[first], rank[first]] = listed[order][first]
    return hit_share(found, np.array([len(lists[seed]) for seed in seeds.tolist()], dtype=np.int64))


def cross_validated(
    examples: Examples, seeds: NDArray[np.int64], lists: Mapping[int, frozenset[int]], rounds: int = 5
) -> float:
    """Mean hits of seeds by weights that were learned from other seeds: five folds by lot, over so many rounds."""
    listed = are_listed(examples, seeds, lists)
    means = []
    for number in range(rounds):
        fold = (np.random.default_rng(number).permutation(len(seeds)) % _FOLDS)[examples.rows]
        odds = np.empty(len(fold))
        for part in range(_FOLDS):
            seen = fold != part
            odds[~seen] = learn(examples.where(seen), listed[seen]).odds(examples.where(~seen))
        means.append(hits(odds, examples, seeds, lists).mean())
    return float(np.mean(means))
