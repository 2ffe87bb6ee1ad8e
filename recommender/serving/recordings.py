"""Recordings that somebody has: which artists they sound like, from what a network heard of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..algebra.factors import unit
from ..artist import Artist
from .sounds import Sounding, Sounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..artifact import Arrays
    from ..traits import Traits
    from .artists import Artists

PASSAGE = 4
"""Windows of a passage, one after the other: some 12 seconds."""


class Alike(NamedTuple):
    """An artist that a recording sounds like."""

    artist: Artist
    score: float
    """How alike, above 0 and at most 1: the cosine of the two in the factors by sound."""
    sounding: Sounding
    """How the artist sounds."""
    window: int
    """Where the passage of the recording begins that is most like the artist; it has `PASSAGE` windows, or all."""


class Recordings:
    """Places recordings among the artists of a model, where a network was trained for it."""

    def __init__(self, arrays: Arrays, artists: Artists) -> None:
        self._artists = artists
        self.network: Arrays = {}
        """The arrays of the network that hears them, by name; none where none was trained."""
        if "sound_map" not in arrays:
            return
        self.network = {name: array for name, array in arrays.items() if name.startswith("network_")}
        self._map = arrays["sound_map"]
        self._known, self._factors = arrays["sound_artists"], arrays["sound_factors"]
        self._sounds = Sounds(arrays)

    def like(self, embeddings: Sequence[Sequence[float]], n: int) -> list[Alike]:
        """Up to n artists that a recording sounds like, best first; of acts that are one the best stands for all.

        `embeddings` are what the network makes of its windows, in their order: (windows, rank of the network). Each is
        mapped to where it would stand among the artists, and the recording is the mean of its windows.
        """
        windows = np.asarray(embeddings, dtype=np.float32) @ self._map[:-1] + self._map[-1]
        scores = np.zeros(len(self._artists.listeners), dtype=np.float32)
        scores[self._known] = self._factors @ unit(windows.mean(axis=0))
        scores[self._artists.outdone(scores)] = 0
        best = np.argsort(-scores[self._known], kind="stable")[:n]
        best = best[scores[self._known[best]] > 0]
        starts = _passages(unit(windows) @ self._factors[best].T)
        indices = self._known[best].tolist()
        return [self._alike(index, scores[index], start) for index, start in zip(indices, starts.tolist(), strict=True)]

    def _alike(self, index: int, score: np.float32, window: int) -> Alike:
        sounding = self._sounds.of(index)
        assert sounding is not None  # as it has factors by sound
        return Alike(self._artists[index], float(score), sounding, window)

    def sounding(self, traits: Traits) -> Sounding:
        """How a recording of these traits sounds beside the artists."""
        return self._sounds.placed(traits)


def _passages(alike: NDArray[np.float32]) -> NDArray[np.int64]:
    """For each column of (windows, artists), at which window the passage of the highest mean begins."""
    passages = np.lib.stride_tricks.sliding_window_view(alike, min(PASSAGE, len(alike)), axis=0)
    found: NDArray[np.int64] = passages.mean(axis=-1).argmax(axis=0)
    return found
