"""Who plays what: how many users play two artists, and whether they support that the two belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..artifact.arrays import Ragged
from .support import supported

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..artifact import Arrays


class Listening:
    """The listeners of each artist, by dense index; `users` is how many the data has."""

    def __init__(self, arrays: Arrays, users: int) -> None:
        self.users = users
        self._listeners = np.asarray(arrays["listeners"])
        self._heard_by = Ragged(arrays, "heard_by")
        self._plays = arrays["heard_plays"]

    def plays(self, artist: int) -> list[int]:
        """How often each listener played the artist, most first."""
        plays: list[int] = np.sort(self._plays[self._heard_by.part(artist)])[::-1].tolist()
        return plays

    def common(self, artist: int, other: int) -> int:
        """How many users play both."""
        return len(np.intersect1d(self._heard_by[artist], self._heard_by[other], assume_unique=True))

    def supports(
        self, given: NDArray[np.int64], others: NDArray[np.int64]
    ) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Whether each of the given supports each of the others, and how many play both, shapes (given, others)."""
        heard = [self._heard_by[index] for index in others.tolist()]
        users = np.concatenate([np.zeros(0, dtype=np.int32), *heard])
        owner = np.repeat(np.arange(len(heard)), [len(listeners) for listeners in heard])
        fans = np.zeros((len(given), self.users), dtype=np.bool_)
        for row, index in enumerate(given.tolist()):
            fans[row, self._heard_by[index]] = True
        together = np.array([np.bincount(owner[own[users]], minlength=len(heard)) for own in fans])
        chance = self._listeners[given, None] * self._listeners[others] / self.users
        return supported(together, chance), together
