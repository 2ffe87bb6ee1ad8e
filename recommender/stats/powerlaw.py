"""Whether counts follow a power law, as artists' listeners do: its exponent, and how far off it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import zeta

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEEPEST = 8.0  # exponents are sought from 1 up to this
_TAIL = 50  # counts that a fit needs at the least


@dataclass(frozen=True, slots=True)
class PowerLaw:
    """P(x) = x^−exponent / ζ(exponent, least) for whole x from `least` on."""

    exponent: float
    error: float
    """Its standard error."""
    least: int
    """Where the tail begins that the law describes."""
    counts: int
    """How many counts are in the tail."""
    distance: float
    """Kolmogorov and Smirnov's: the largest difference of the two distribution functions, in 0…1."""

    @property
    def zipf(self) -> float:
        """The exponent of the same law by rank, count ~ rank^−zipf: 1 / (exponent − 1)."""
        return 1 / (self.exponent - 1)

    @property
    def zipf_error(self) -> float:
        """The standard error of `zipf`, by the delta method."""
        return self.error / (self.exponent - 1) ** 2

    def above(self, counts: NDArray[np.int64]) -> NDArray[np.float64]:
        """The share of the tail that is at least each count, in 0…1, for counts from `least` on."""
        share: NDArray[np.float64] = zeta(self.exponent, counts) / zeta(self.exponent, self.least)
        return share


def fit(counts: NDArray[np.int64]) -> PowerLaw | None:
    """The power law of the tail that it describes best; None where no tail has 50 counts and two values.

    The exponent is the most likely one, its error from the likelihood's curvature, and the tail begins where the
    distance is least: Clauset, Shalizi and Newman, "Power-law distributions in empirical data" (SIAM Review 2009),
    sections 3.1 and 3.3, equations 3.5 and 3.6. Counts below 1 are left out.
    """
    known = np.sort(counts[counts > 0])
    values, first = np.unique(known, return_index=True)
    starts = [int(start) for value, start in zip(values, first, strict=True) if len(known) - start >= _TAIL]
    fits = [_tail(known[start:]) for start in starts if known[start] < known[-1]]
    return min(fits, key=lambda law: law.distance, default=None)


def _tail(tail: NDArray[np.int64]) -> PowerLaw:
    """The law of ascending counts, all of which it is to describe."""
    least, logs, n = int(tail[0]), float(np.log(tail).sum()), len(tail)

    def unlikely(exponent: float) -> float:
        return float(n * np.log(zeta(exponent, least)) + exponent * logs)

    exponent = float(minimize_scalar(unlikely, bounds=(1.01, _STEEPEST), method="bounded").x)
    step = 1e-3
    curvature = (unlikely(exponent + step) - 2 * unlikely(exponent) + unlikely(exponent - step)) / step**2
    law = PowerLaw(exponent, float(1 / np.sqrt(max(curvature, 1e-12))), least, n, 0.0)
    values, first = np.unique(tail, return_index=True)
    found = 1 - first / n  # the share that is at least each value
    distance = float(np.abs(found - law.above(values)).max())
    return PowerLaw(law.exponent, law.error, least, n, distance)
