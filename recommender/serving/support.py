"""Whether listeners support that two artists belong together: the one rule that blends and paths go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

TIMES = 1.25
"""Times chance from which on common listeners say something."""
ENOUGH = 3
"""Common listeners below which a ratio to chance says nothing."""
TELLING = 2
"""Listeners of an artist from which on its support, or the want of it, can tell anything."""


def by_chance(audiences: NDArray[np.int64], others: NDArray[np.int64], sets: NDArray[np.int64]) -> NDArray[np.float64]:
    """How many users would play both of two artists if the one had nothing to do with the other.

    Σ listeners of the one × listeners of the other / users, over the data sets that were joined: nobody of a set that
    lacks an artist could have played both, so its users say nothing of chance. The last axis of both audiences, and
    the only one of the numbers of users, is that of the sets.
    """
    expected: NDArray[np.float64] = (audiences * others / sets).sum(axis=-1)
    return expected


def supported(together: ArrayLike, chance: ArrayLike) -> NDArray[np.bool_]:
    """Whether so many users playing both is clearly more than the number that chance would give, element by element.

    It is if they are 1.25 times as many, even were there one fewer: no single listener decides, and few decide only
    where chance would hardly give any.
    """
    kept: NDArray[np.bool_] = np.asarray(together) - 1 >= TIMES * np.asarray(chance)
    return kept
