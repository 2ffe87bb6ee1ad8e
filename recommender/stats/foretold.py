"""How well chances foretell what happens, where what is seen of one group (a person, say) hangs together."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

# scipy is imported where it is used: the bot, which serves, imports this module, and asks it nothing meanwhile.
if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Ranged:
    """A figure with both ends of its 95 % interval."""

    value: float
    low: float
    high: float


def calibration_error(
    chances: NDArray[np.float64], happened: NDArray[np.bool_], part: NDArray[np.intp], group: NDArray[np.intp]
) -> Ranged:
    """How far chances are off, in 0…1: 0.1, where of what is foretold with 60 % some 50 or 70 % happens.

    All of shape (events,), parts and groups numbered from 0. The root of the mean over events of the square gap between
    the mean chance and the share that happened in the event's part, less what chance alone adds to such squares: Kumar,
    Liang and Ma, "Verified uncertainty calibration" (NeurIPS 2019), section 4, with the variance that groups show in
    place of the binomial one. Its interval is that of the square by the delta method to the second order. Raises
    ValueError for fewer than two groups.
    """
    from scipy.stats import t

    groups = int(group.max()) + 1 if len(group) else 0
    if groups < 2:
        raise ValueError("there are fewer than two groups")
    off, sizes = _sums(happened - chances, part, group), _sums(np.ones(len(part)), part, group)
    counts, seen = np.maximum(sizes.sum(0), 1), (sizes > 0).sum(0)
    gap, share = off.sum(0) / counts, sizes.sum(0) / len(part)
    off = (off - gap * sizes) / counts * np.sqrt(seen / np.maximum(seen - 1, 1))
    covariance = off.T @ off
    alone = seen < 2  # what one group says in a part may be all chance
    covariance[alone, alone] = gap[alone] ** 2
    square = float(share @ (gap**2 - np.diag(covariance)))
    variance = 4 * float(((off @ (share * gap)) ** 2).sum()) + 2 * float(share @ covariance**2 @ share)
    reach = float(t.ppf(0.975, groups - 1)) * math.sqrt(variance)
    return Ranged(*(math.sqrt(max(end, 0.0)) for end in (square, square - reach, square + reach)))


def left_out(happened: NDArray[np.bool_], part: NDArray[np.intp], group: NDArray[np.intp]) -> NDArray[np.float64]:
    """The chance of each event by what happened in its part to all other groups, shape (events,).

    (happened + 1) / (events + 2), by Laplace's rule of succession; ½ for a part in which there are no other groups.
    """
    sums, sizes = _sums(happened.astype(np.float64), part, group), _sums(np.ones(len(part)), part, group)
    others, of = (counts.sum(0)[part] - counts[group, part] for counts in (sums, sizes))
    chances: NDArray[np.float64] = (others + 1) / (of + 2)
    return chances


def brier(chances: NDArray[np.float64], happened: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The square error of each chance, whose mean is the Brier score: 0 is best, and always saying ½ earns 0.25.

    Brier, "Verification of forecasts expressed in terms of probability" (Monthly Weather Review 1950).
    """
    return (chances - happened) ** 2


def skill(errors: NDArray[np.float64], baseline: NDArray[np.float64], group: NDArray[np.intp]) -> Ranged:
    """By which part errors are less than a baseline's, both of shape (events,): 1 is perfect, below 0 is worse.

    Its interval is that of a ratio of sums over groups (Cochran, "Sampling techniques", 1977, section 6.3). Raises
    ValueError for fewer than two groups.
    """
    from scipy.stats import t

    ours, theirs = np.bincount(group, errors), np.bincount(group, baseline)
    if (groups := len(ours)) < 2:
        raise ValueError("there are fewer than two groups")
    ratio = float(ours.sum() / theirs.sum())
    variance = float(((ours - ratio * theirs) ** 2).sum()) * groups / (groups - 1) / float(theirs.sum()) ** 2
    reach = float(t.ppf(0.975, groups - 1)) * math.sqrt(variance)
    return Ranged(1 - ratio, 1 - ratio - reach, 1 - ratio + reach)


def _sums(values: NDArray[np.float64], part: NDArray[np.intp], group: NDArray[np.intp]) -> NDArray[np.float64]:
    """The values added up by group and part, shape (groups, parts)."""
    sums = np.zeros((int(group.max()) + 1, int(part.max()) + 1))
    np.add.at(sums, (group, part), values)
    return sums
