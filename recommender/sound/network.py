"""A network that hears windows of a spectrogram, in NumPy alone: what `training` learned is served without it."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import ArtifactError
from .clip import FRAMES
from .spectrogram import BANDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

POOLS = (4, 2, 1)
"""How many frames become one after each convolution: the largest of them."""
TINY = 1e-6
"""Under the root of the mean square, which has no slope at 0."""
_PREFIX = "network_"
_AT_ONCE = 32  # windows, whose layers stay in the cache


@dataclass(frozen=True, eq=False)
class Network:
    """Windows to factors. Every array is float32; a convolution is (frames, bands or features below, features).

    Convolutions over time alone, rectified, each with the largest of a few frames taken; then the mean, the largest
    and the root mean square of each feature over time, and two dense layers. Van den Oord, Dieleman and Schrauwen,
    "Deep content-based music recommendation" (NIPS 2013), with the pooling of Dieleman, "Recommending music on Spotify
    with deep learning" (2014).
    """

    mean: NDArray[np.float32]
    """Of each band of what was learned from, shape (bands,), in steps of a window."""
    deviation: NDArray[np.float32]
    filters_1: NDArray[np.float32]
    shifts_1: NDArray[np.float32]
    filters_2: NDArray[np.float32]
    shifts_2: NDArray[np.float32]
    filters_3: NDArray[np.float32]
    shifts_3: NDArray[np.float32]
    hidden: NDArray[np.float32]
    """Shape (3 × features, hidden)."""
    hidden_shifts: NDArray[np.float32]
    out: NDArray[np.float32]
    """Shape (hidden, rank)."""
    out_shifts: NDArray[np.float32]

    @classmethod
    def read(cls, arrays: Mapping[str, NDArray[Any]]) -> Network:
        """The network in the arrays called network_*. Raises ArtifactError where they are none that fit together."""
        try:
            network = cls(**{name.name: np.asarray(arrays[_PREFIX + name.name]) for name in fields(cls)})
            network._check()
        except (KeyError, ValueError) as error:
            raise ArtifactError(f"The network cannot be read: {error} is missing or does not fit the rest.") from error
        return network

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """Its arrays by name, all beginning with network_."""
        return {_PREFIX + name.name: np.asarray(getattr(self, name.name)) for name in fields(self)}

    @property
    def rank(self) -> int:
        """How many factors it says."""
        return len(self.out_shifts)

    @property
    def convolutions(self) -> list[tuple[NDArray[np.float32], NDArray[np.float32], int]]:
        """Filters, shifts and pool of each, from the first to the last."""
        filters = (self.filters_1, self.filters_2, self.filters_3)
        return list(zip(filters, (self.shifts_1, self.shifts_2, self.shifts_3), POOLS, strict=True))

    def _check(self) -> None:
        """Raises ValueError naming the first array that is none of this network's."""
        below, left = BANDS, FRAMES
        sizes: dict[str, tuple[int | None, ...]] = {"mean": (BANDS,), "deviation": (BANDS,)}
        for number, (filters, shifts, pool) in enumerate(self.convolutions, 1):
            sizes |= {f"filters_{number}": (None, below, shifts.size), f"shifts_{number}": (shifts.size,)}
            below, left = shifts.size, (left - len(filters) + 1) // pool
            if left < 1:
                raise ValueError(f"{_PREFIX}filters_{number}")
        wide, rank = self.hidden_shifts.size, self.out_shifts.size
        sizes |= {"hidden": (3 * below, wide), "hidden_shifts": (wide,), "out": (wide, rank), "out_shifts": (rank,)}
        for name, size in sizes.items():
            array = getattr(self, name)
            fits = array.ndim == len(size) and all(map(_fits, size, array.shape))
            if not fits or array.dtype != np.float32 or not array.size or not np.isfinite(array).all():
                raise ValueError(_PREFIX + name)
        if (self.deviation <= 0).any():
            raise ValueError(f"{_PREFIX}deviation")

    def __call__(self, windows: NDArray[np.uint8]) -> NDArray[np.float32]:
        """The factors of each window, shape (windows, rank), of uint8 (windows, frames, bands)."""
        said = np.empty((len(windows), self.rank), dtype=np.float32)
        for start, end in itertools.pairwise([*range(0, len(windows), _AT_ONCE), len(windows)]):
            said[start:end] = self._heard(windows[start:end])
        return said

    def _heard(self, windows: NDArray[np.uint8]) -> NDArray[np.float32]:
        layer = (windows - self.mean) / self.deviation
        for filters, shifts, pool in self.convolutions:
            length = layer.shape[1] - len(filters) + 1
            layer = sum((layer[:, at : at + length] @ part for at, part in enumerate(filters)), start=shifts)
            whole = length // pool * pool
            layer = np.maximum(layer[:, :whole].reshape(len(layer), -1, pool, layer.shape[2]).max(axis=2), 0)
        square = np.sqrt((layer**2).mean(axis=1) + np.float32(TINY))
        pooled = np.concatenate([layer.mean(axis=1), layer.max(axis=1), square], axis=1)
        hidden = np.maximum(pooled @ self.hidden + self.hidden_shifts, 0)
        said: NDArray[np.float32] = hidden @ self.out + self.out_shifts
        return said


def _fits(wanted: int | None, found: int) -> bool:
    return wanted is None or wanted == found
