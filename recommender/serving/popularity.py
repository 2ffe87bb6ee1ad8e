"""How many artists two people would share if each had chosen theirs by popularity alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEPS = 200  # of Newton's method at the most; it mostly takes ten
_CLOSE = 1e-9


class Popularity:
    """Of how many artists each number of listeners is: `listeners`, shape (artists,), of so many users."""

    def __init__(self, listeners: NDArray[np.int64], users: int) -> None:
        counts, self._times = np.unique(listeners[listeners > 0], return_counts=True)
        self._rates = -np.log1p(-np.minimum(counts, users - 0.5) / users)

    def chance(self, size: int, other: int) -> float:
        """The expected number of artists that two people share who have so many each.

        Each is taken to have come by their artists one after the other, none twice, by popularity alone: the next one
        is a with a probability in proportion to r_a = −ln(1 − x_a), x_a the part of the users who play a. This is
        sampling without replacement with unequal probabilities, as n exponential clocks that ring first: somebody with
        n artists has a with the probability 1 − exp(−s r_a) = 1 − (1 − x_a)^s, s such that these add up to n (Rosén
        1972, Asymptotic theory for successive sampling). So a person of average size has each artist as often as users
        do. The two choose independently, so the number is Σ_a of the product of both.
        """
        return float(self._times @ (self._probabilities(size) * self._probabilities(other)))

    def _probabilities(self, size: int) -> NDArray[np.float64]:
        """With which probability somebody with so many artists has one of each number of listeners."""
        if size >= self._times.sum():
            return np.ones(len(self._times))
        times = 0.0
        for _ in range(_STEPS):  # from the left, where a function that bends down never lets it overshoot
            missed = np.exp(-times * self._rates)
            short = size - float(self._times @ (1 - missed))
            if short <= _CLOSE * size:
                break
            times += short / float(self._times @ (self._rates * missed))
        probabilities: NDArray[np.float64] = 1 - np.exp(-times * self._rates)
        return probabilities
