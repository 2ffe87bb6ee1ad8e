"""Networks and windows of any size, drawn from a seed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recommender.sound.clip import FRAMES
from recommender.sound.network import Network
from recommender.sound.spectrogram import BANDS


def network(features: tuple[int, int, int] = (4, 5, 6), hidden: int = 6, rank: int = 4) -> Network:
    """A network that has learned nothing."""
    rng = np.random.default_rng(0)

    def drawn(*shape: int) -> NDArray[np.float32]:
        return np.asarray(rng.normal(size=shape) / np.sqrt(np.prod(shape[:-1])), dtype=np.float32)

    first, second, third = features
    return Network(
        mean=rng.uniform(50, 90, BANDS).astype(np.float32),
        deviation=rng.uniform(20, 40, BANDS).astype(np.float32),
        filters_1=drawn(4, BANDS, first),
        shifts_1=drawn(first),
        filters_2=drawn(4, first, second),
        shifts_2=drawn(second),
        filters_3=drawn(4, second, third),
        shifts_3=drawn(third),
        hidden=drawn(3 * third, hidden),
        hidden_shifts=drawn(hidden),
        out=drawn(hidden, rank),
        out_shifts=drawn(rank),
    )


def windows(count: int, seed: int = 1) -> NDArray[np.uint8]:
    """Noise in the shape of windows."""
    return np.random.default_rng(seed).integers(0, 256, (count, FRAMES, BANDS), dtype=np.uint8)
