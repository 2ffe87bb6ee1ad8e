"""Who plays what: how many users play two artists, and whether they support that the two belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..artifact.arrays import Ragged
from .support import by_chance, supported

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..artifact import Arrays


class Listening:
    """The listeners of each artist, by dense index; `users` is how many the data has, `sets` how many each set has."""

    def __init__(self, arrays: Arrays, users: int, sets: tuple[int, ...] = ()) -> None:
        self.users = users
        self.sets = sets
        self._listeners = arrays["listeners"]
        self._audiences = arrays["audiences"] if sets else None
        self._heard_by = Ragged(arrays, "heard_by")
        self._plays = arrays["heard_plays"]

    def plays(self, artist: int) -> list[int]:
        """How often each listener played the artist, most first."""
        plays: list[int] = np.sort(self._plays[self._heard_by.part(artist)])[::-1].tolist()
        return plays

    def listeners(self, artist: int) -> NDArray[np.int32]:
        """The users who play the artist."""
        return self._heard_by[artist]

    def common(self, artist: int, other: int) -> int:
        """How many users play both."""
        return int(self.together(np.array([artist]), np.array([other]))[0, 0])

    def together(self, given: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many users play each of the given and each of the others, shape (given, others)."""
        if len(given) > len(others):
            return self.together(others, given).T
        fans = np.zeros(self.users, dtype=np.bool_)
        heard = [self._heard_by[index] for index in others.tolist()]
        counts = np.empty((len(given), len(others)), dtype=np.int64)
        for row, index in enumerate(given.tolist()):
            fans[self._heard_by[index]] = True
            counts[row] = [np.count_nonzero(fans[listeners]) for listeners in heard]
            fans[self._heard_by[index]] = False
        return counts

    def supports(
        self, given: NDArray[np.int64], others: NDArray[np.int64]
    ) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Whether each of the given supports each of the others, and how many play both, shapes (given, others)."""
        together = self.together(given, others)
        return supported(together, self.chance(given[:, None], others)), together

    def any_supports(self, given: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether any of the given supports each of the others, shape (others,): each is asked about until one does."""
        found = np.zeros(len(others), dtype=np.bool_)
        for index in given.tolist():
            left = np.flatnonzero(~found)
            if not len(left):
                break
            found[left] = self.supports(np.array([index]), others[left])[0][0]
        return found

    def chance(self, artists: NDArray[Any], others: NDArray[Any]) -> NDArray[np.float64]:
        """How many users would play both by chance, element by element."""
        if self._audiences is not None:
            return by_chance(self._audiences[artists], self._audiences[others], np.array(self.sets))
        chance: NDArray[np.float64] = self._listeners[artists] * self._listeners[others] / self.users
        return chance
