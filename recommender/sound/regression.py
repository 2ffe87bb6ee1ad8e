"""From what artists sound like to their factors: models of one by the other, their settings found on artists left out.

Factors are told best, and compared best, as directions: give `unit` rows, each artist counting alike. Longer rows are
those of the better known, and how well known somebody is is hardly heard.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

STAND_IN = 3.0
"""Listeners that say as much of an artist as its sound does: of n listeners its direction by listening weighs
n / (n + 3), that by sound the rest. Who plays an artist is told better by 1 (`evaluate sound`), whom lists have beside
it by 3."""
PENALTIES = 10.0 ** np.arange(-2.0, 5.01, 0.5)
"""That are tried, against columns of variance 1."""
_FARTHEST = 4.0  # deviations from the mean that a value may have where what is far off would be far off squared
_QUADRATIC = 32  # columns from which products are made: of more as many principal components
_SHARES = (0.1, 0.2, 0.4, 0.8)  # deviations of products, beside 1 of the columns
_WIDTHS = (0.25, 0.5, 1.0, 2.0)  # one over the kernel's width, in mean squared distances
_LANDMARKS = 1500  # artists that others are compared with, at most


@dataclass(frozen=True, eq=False)
class Fitted:
    """A model that has learned; called with features (artists, columns), it says factors (artists, rank), float32."""

    model: str
    """Its name in MODELS."""
    predict: Callable[[NDArray[np.float64]], NDArray[np.float64]]
    missed: float
    """The mean squared error over training artists, each told from all others."""
    others: NDArray[np.float32]
    """What all others say of each training artist, shape (artists, rank): nothing of its own factors is in it."""
    linear: NDArray[np.float32] | None = None
    """Of a linear model: [features, 1] @ linear are the factors, shape (columns + 1, rank); features without NaN."""

    def __call__(self, features: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
        return self.predict(np.asarray(features, dtype=np.float64)).astype(np.float32)


def fit(
    features: NDArray[np.floating[Any]],
    factors: NDArray[np.floating[Any]],
    weights: NDArray[np.floating[Any]] | None = None,
    *,
    model: str = "ridge",
) -> Fitted:
    """The model that says factors, shape (artists, rank), by features, shape (artists, columns), NaN where unknown.

    `weights`, shape (artists,), says how much each artist counts, all 1 if left out. What is unknown is filled by its
    column's mean, and columns are standardised. Settings are those by which each artist's factors are told best from
    all others', in squared errors. "best" is the model of MODELS that does so best. Raises KeyError for one that is not
    among them.
    """
    counted = np.ones(len(features)) if weights is None else np.asarray(weights, dtype=np.float64)
    given = np.asarray(features, dtype=np.float64), np.asarray(factors, dtype=np.float64), counted
    if model == "best":
        return min((made(*given) for made in MODELS.values()), key=lambda fitted: fitted.missed)
    return MODELS[model](*given)


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

    def near(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same, with what is far off drawn in."""
        return self(features).clip(-_FARTHEST, _FARTHEST)


@dataclass(frozen=True, eq=False)
class Solved:
    """Ridge regression: y ≈ x @ slopes + intercept; `missed` and `others` are as in `Fitted`."""

    slopes: NDArray[np.float64]
    intercept: NDArray[np.float64]
    missed: float
    others: NDArray[np.float32]

    def __call__(self, columns: NDArray[np.float64]) -> NDArray[np.float64]:
        return columns @ self.slopes + self.intercept


def solved(columns: NDArray[np.float64], factors: NDArray[np.float64], weights: NDArray[np.float64]) -> Solved:
    """Ridge regression with the penalty of PENALTIES that tells each artist best from the others.

    How far off an artist would be had it been left out follows from the whole's solution: its residual over one minus
    its leverage (Allen, "The relationship between variable selection and data augmentation and a method for
    prediction", Technometrics 1974).
    """
    total = weights.sum()
    center, mean = weights @ columns / total, weights @ factors / total
    root = np.sqrt(weights)[:, None]
    centered, target = root * (columns - center), root * (factors - mean)
    if columns.shape[0] < columns.shape[1]:
        squares, left = np.linalg.eigh(centered @ centered.T)
    else:
        squares, right = np.linalg.eigh(centered.T @ centered)
        left = centered @ right / np.sqrt(np.maximum(squares, np.finfo(np.float64).tiny))
    kept = squares > 1e-10 * max(squares[-1], np.finfo(np.float64).tiny)
    squares, left = squares[kept], left[:, kept]
    turned = left.T @ target

    def off(penalty: float) -> NDArray[np.float64]:
        shrunk = squares / (squares + penalty)
        leverage = left**2 @ shrunk + weights / total
        far: NDArray[np.float64] = (target - left @ (shrunk[:, None] * turned)) / np.maximum(1 - leverage, 1e-6)[
            :, None
        ]
        return far

    missed, penalty = min((float((off(penalty) ** 2).sum() / total), penalty) for penalty in PENALTIES)
    slopes = centered.T @ (left @ (turned / (squares + penalty)[:, None]))
    others = factors - off(penalty) / np.maximum(root, np.finfo(np.float64).tiny)
    return Solved(slopes, mean - center @ slopes, missed, others.astype(np.float32))


def ridge(features: NDArray[np.float64], factors: NDArray[np.float64], weights: NDArray[np.float64]) -> Fitted:
    """Linear in the features."""
    scale = Scale.of(features, weights)
    found = solved(scale(features), factors, weights)
    slopes = found.slopes * scale.per[:, None]
    linear = np.vstack([slopes, found.intercept - scale.mean @ slopes]).astype(np.float32)
    return Fitted("ridge", lambda rows: found(scale(rows)), found.missed, found.others, linear)


def quadratic(features: NDArray[np.float64], factors: NDArray[np.float64], weights: NDArray[np.float64]) -> Fitted:
    """Linear in the features, their squares and products, which are held down the more.

    Of more than 32 columns their first 32 principal components stand for them in products.
    """
    scale = Scale.of(features, weights)
    columns = scale.near(features)
    _, turn = np.linalg.eigh((columns.T * weights) @ columns)
    turn = np.eye(len(turn)) if len(turn) <= _QUADRATIC else turn[:, -_QUADRATIC:]
    one, other = np.triu_indices(turn.shape[1])

    def products(columns: NDArray[np.float64]) -> NDArray[np.float64]:
        turned = columns @ turn
        return turned[:, one] * turned[:, other]

    beside = Scale.of(products(columns), weights)

    def expanded(columns: NDArray[np.float64], share: float) -> NDArray[np.float64]:
        return np.column_stack([columns, share * beside(products(columns))])

    tried = ((solved(expanded(columns, share), factors, weights), share) for share in _SHARES)
    found, share = min(tried, key=lambda pair: pair[0].missed)
    return Fitted("quadratic", lambda rows: found(expanded(scale.near(rows), share)), found.missed, found.others)


def kernel(features: NDArray[np.float64], factors: NDArray[np.float64], weights: NDArray[np.float64]) -> Fitted:
    """Kernel ridge regression: artists that sound alike are like each other, by a Gaussian of how far they are apart.

    Columns count in the distance as they count in the ridge regression, by the length of their slopes. Of more than
    1,500 artists so many by lot stand for all (Williams and Seeger, "Using the Nyström method to speed up kernel
    machines", NIPS 2000).
    """
    scale = Scale.of(features, weights)
    lengths = np.linalg.norm(solved(scale.near(features), factors, weights).slopes, axis=1)
    counting = lengths if lengths.any() else np.ones(len(lengths))
    columns = scale.near(features) * counting
    chosen = np.random.default_rng(0).permutation(len(columns))[:_LANDMARKS]
    landmarks = columns[np.sort(chosen)]
    apart = _apart(landmarks, landmarks)
    far = max(float(apart.mean()), np.finfo(np.float64).tiny)

    def spread(width: float) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
        values, vectors = np.linalg.eigh(np.exp(-width / far * apart))
        kept = values > 1e-8 * values[-1]
        root = vectors[:, kept] / np.sqrt(values[kept])
        return lambda columns: np.exp(-width / far * _apart(columns, landmarks)) @ root

    tried = ((solved(spread(width)(columns), factors, weights), width) for width in _WIDTHS)
    found, width = min(tried, key=lambda pair: pair[0].missed)
    features_of = spread(width)
    return Fitted("kernel", lambda rows: found(features_of(scale.near(rows) * counting)), found.missed, found.others)


def _apart(some: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """Squared distances, shape (some, others)."""
    lengths = (some**2).sum(axis=1)[:, None] + (others**2).sum(axis=1)
    apart: NDArray[np.float64] = np.maximum(lengths - 2 * some @ others.T, 0)
    return apart


Model = Callable[["NDArray[np.float64]", "NDArray[np.float64]", "NDArray[np.float64]"], Fitted]
MODELS: dict[str, Model] = {"ridge": ridge, "quadratic": quadratic, "kernel": kernel}
"""By name."""
