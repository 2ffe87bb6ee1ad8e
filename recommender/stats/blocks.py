"""Blocks of parameters of a regression that are found one block after the other, by Newton's method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import scipy.sparse as sp
    from numpy.typing import NDArray


class Block:
    """Parameters that each row of data adds or subtracts one or two of (`of`: 1 or −1, shape (rows, parameters)).

    Beforehand they are normal about a centre with a deviation.

    Where a row has two, the second derivatives between them are left out and those of each doubled, an upper bound by
    which every step leads upwards still (De Pierro, "A modified expectation maximization algorithm", 1995).
    """

    def __init__(self, of: sp.csr_array, deviation: float, centre: float = 0.0) -> None:
        self._of = of
        self._rows = of.T.tocsr()
        self._bound = abs(self._rows) * np.diff(of.indptr)
        self.values = np.full(of.shape[1], centre)
        self.told = np.zeros(of.shape[1])
        """How much is known of each, with what is known beforehand."""
        self._centre = centre
        self.deviation = deviation
        """By which they differ beforehand."""

    def move(self, residual: NDArray[np.float64], curvature: NDArray[np.float64]) -> NDArray[np.float64]:
        """Takes a step by derivatives in what each row has of them; returns by how much that changes each row."""
        tight = 1 / self.deviation**2
        self.told = self._bound @ curvature + tight
        step = (self._rows @ residual - tight * (self.values - self._centre)) / self.told
        self.values = self.values + step
        change: NDArray[np.float64] = self._of @ step
        return change
