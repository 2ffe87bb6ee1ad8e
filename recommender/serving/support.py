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


def supported(together: ArrayLike, chance: ArrayLike) -> NDArray[np.bool_]:
    """Whether so many users playing both is clearly more than the number that chance would give, element by element.

    It is if they are 1.25 times as many, even were there one fewer: no single listener decides, and few decide only
    where chance would hardly give any.
    """
    kept: NDArray[np.bool_] = np.asarray(together) - 1 >= TIMES * np.asarray(chance)
    return kept
