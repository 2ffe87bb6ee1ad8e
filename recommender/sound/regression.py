"""From what artists sound like to their factors: models of one by the other, each with a penalty found on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

PENALTIES = 10.0 ** np.arange(-1.0, 5.01, 0.25)
"""That are tried, against columns of variance 1."""


@dataclass(frozen=True, eq=False)
class Fitted:
    """A model that has learned; called with features (artists, columns), it says factors (artists, rank), float32."""

    predict: Callable[[NDArray[np.float64]], NDArray[np.float64]]
    penalty: float
    linear: NDArray[np.float32] | None = None
    """Of a linear model: [features, 1] @ linear are the factors, shape (columns + 1, rank); features without NaN."""

    def __call__(self, features: NDArray[np.floating]) -> NDArray[np.float32]:
        return self.predict(np.asarray(features, dtype=np.float64)).astype(np.float32)


def fit(
    features: NDArray[np.floating],
    factors: NDArray[np.floating],
    weights: NDArray[np.floating] | None = None,
    *,
    model: str = "ridge",
) -> Fitted:
    """The model that says factors, shape (artists, rank), by features, shape (artists, columns), NaN where unknown.

    `weights`, shape (artists,), says how much each artist counts, all 1 if left out. What is unknown is filled by its
    column's mean, columns are standardised, and the penalty is the one of `PENALTIES` by which each artist's factors
    are told best from all others', in squared errors. Raises KeyError for a model that is not in `MODELS`.
    """
    counted = np.ones(len(features)) if weights is None else np.asarray(weights, dtype=np.float64)
    return MODELS[model](np.asarray(features, dtype=np.float64), np.asarray(factors, dtype=np.float64), counted)


@dataclass(frozen=True, eq=False)
class Scale:
    """How columns are filled and standardised: (x − mean) / deviation, 0 where x is unknown or all are the same."""

    mean: NDArray[np.float64]
    per: NDArray[np.float64]
    """One over the deviation, 0 where that is 0; shape (columns,), as `mean`."""

    @classmethod
    def of(cls, features: NDArray[np.float64], weights: NDArray[np.float64]) -> Scale:
        known = np.isfinite(features)
        counted = known * weights[:, None]
        total = np.maximum(counted.sum(axis=0), np.finfo(np.float64).tiny)
        mean = (counted * np.where(known, features, 0)).sum(axis=0) / total
        deviation = np.sqrt((counted * np.where(known, features - mean, 0) ** 2).sum(axis=0) / total)
        flat = deviation <= 1e-9 * np.maximum(np.abs(mean), 1e-9)
        return cls(mean, np.divide(1, deviation, out=np.zeros_like(deviation), where=~flat))

    def __call__(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(np.isfinite(features), (features - self.mean) * self.per, 0)


@dataclass(frozen=True, eq=False)
class Solved:
    """Ridge regression: y ≈ x @ coefficients + intercept."""

    coefficients: NDArray[np.float64]
    intercept: NDArray[np.float64]
    penalty: float

    def __call__(self, columns: NDArray[np.float64]) -> NDArray[np.float64]:
        return columns @ self.coefficients + self.intercept


def solved(columns: NDArray[np.float64], factors: NDArray[np.float64], weights: NDArray[np.float64]) -> Solved:
    """Ridge regression with the penalty that tells each artist best from the others.

    What a row's value would be had it been left out follows from the whole's in closed form: the residual over one
    minus the leverage (Golub, Heath and Wahba, "Generalized cross-validation", Technometrics 1979, before they average
    leverages).
    """
    total = weights.sum()
    center, mean = weights @ columns / total, weights @ factors / total
    root = np.sqrt(weights)[:, None]
    left, singular, right = np.linalg.svd(root * (columns - center), full_matrices=False)
    target = root * (factors - mean)
    turned = left.T @ target
    best = (np.inf, PENALTIES[-1])
    for penalty in PENALTIES:
        shrunk = singular**2 / (singular**2 + penalty)
        leverage = left**2 @ shrunk + weights / total
        missed = (target - left @ (shrunk[:, None] * turned)) / np.maximum(1 - leverage, 1e-6)[:, None]
        best = min(best, (float((missed**2).sum()), float(penalty)))
    penalty = float(best[1])
    coefficients = right.T @ ((singular / (singular**2 + penalty))[:, None] * turned)
    return Solved(coefficients, mean - center @ coefficients, penalty)


def ridge(features: NDArray[np.float64], factors: NDArray[np.float64], weights: NDArray[np.float64]) -> Fitted:
    """Linear in the features."""
    scale = Scale.of(features, weights)
    found = solved(scale(features), factors, weights)
    slopes = found.coefficients * scale.per[:, None]
    linear = np.vstack([slopes, found.intercept - scale.mean @ slopes]).astype(np.float32)
    return Fitted(lambda rows: found(scale(rows)), found.penalty, linear)


Model = Callable[["NDArray[np.float64]", "NDArray[np.float64]", "NDArray[np.float64]"], Fitted]
MODELS: dict[str, Model] = {"ridge": ridge}
"""By name."""
