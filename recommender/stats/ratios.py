"""Of many counts, those that surely are more than they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .intervals import wilson_of_each

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FALSE = 0.05  # of those that are called more, the part that may be by chance
_LEAST = 5  # counts of both together below which nothing can be said


class Ratios(NamedTuple):
    """How many times as large shares are as they were before, each an array of one shape."""

    ratio: NDArray[np.float64]
    """∞ where there was none before."""
    low: NDArray[np.float64]
    """The lower end of its 95 % interval."""
    more: NDArray[np.bool_]
    """Whether it surely is more than once."""


def ratios(now: NDArray[np.int64], before: NDArray[np.int64], whole: int, whole_before: int) -> Ratios:
    """Shares now / whole over shares before / whole_before, for many of each; both wholes are above 0.

    Given now + before, were both shares equal, `now` would be binomial with whole / (whole + whole_before): an exact
    one-sided test (Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series",
    Biometrika 1940). As many are tested at once, at most 5 % of those that are called more are so by chance
    (Benjamini and Hochberg 1995); the interval is Wilson's of that binomial share.
    """
    from scipy.stats import binom, false_discovery_control

    both, chance = now + before, whole / (whole + whole_before)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(now > 0, (now / whole) / (before / whole_before), 0.0)
    low = wilson_of_each(now, both)[0]
    low = low / np.maximum(1 - low, np.finfo(np.float64).tiny) * whole_before / whole
    more = np.zeros(now.shape, dtype=np.bool_)
    tested = both >= _LEAST
    if tested.any():
        by_chance = binom.sf(now[tested] - 1, both[tested], chance)
        more[tested] = false_discovery_control(by_chance) < _FALSE
    return Ratios(ratio, low, more & (low > 1))
