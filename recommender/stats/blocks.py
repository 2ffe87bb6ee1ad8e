"""Blocks of parameters of a regression that are found one block after the other, by Newton's method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Block:
    """Parameters of which each row of data adds one, and each of the last rows also subtracts one, another.

    `added` holds the number of the one that each row adds, shape (rows,); `subtracted` those of the last rows, shape
    (last rows,). Beforehand the parameters are normal about a centre with a deviation.

    Where a row has two, the second derivatives between them are left out and those of each doubled, an upper bound by
    which every step leads upwards still (De Pierro, "A modified expectation maximization algorithm", 1995).
    """

    def __init__(
        self, added: NDArray[np.intp], subtracted: NDArray[np.intp], deviation: float, centre: float = 0.0
    ) -> None:
        self._added = added
        self._subtracted = subtracted
        self._last = len(added) - len(subtracted)
        """The first row that subtracts one."""
        number = 1 + max(added.max(initial=-1), subtracted.max(initial=-1))
        self.values = np.full(number, centre)
        self.told = np.zeros(number)
        """How much is known of each, with what is known beforehand."""
        self._centre = centre
        self.deviation = deviation
        """By which they differ beforehand."""

    def move(self, residual: NDArray[np.float64], curvature: NDArray[np.float64]) -> NDArray[np.float64]:
        """Takes a step by derivatives in what each row has of them; returns by how much that changes each row."""
        number, last, tight = len(self.values), self._last, 1 / self.deviation**2
        gradient = np.bincount(self._added, residual, number)
        gradient -= np.bincount(self._subtracted, residual[last:], number)
        self.told = np.bincount(self._added, curvature, number) + tight
        self.told += np.bincount(self._added[last:], curvature[last:], number)
        self.told += np.bincount(self._subtracted, 2 * curvature[last:], number)
        step = (gradient - tight * (self.values - self._centre)) / self.told
        self.values = self.values + step
        change: NDArray[np.float64] = step[self._added]
        change[last:] -= step[self._subtracted]
        return change
