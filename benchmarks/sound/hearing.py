"""What is heard of made-up music: windows of its spectrogram, in order or shuffled in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.sound.clip import FRAMES
from recommender.sound.spectrogram import BANDS, HOP, log_mel, quantised

from .generator import RATE, World, tracks

if TYPE_CHECKING:
    from numpy.typing import NDArray


def windows(world: World, number: int, each: int) -> NDArray[np.uint8]:
    """So many tracks of each artist in as many windows each, shape (artists, number × each, FRAMES, BANDS)."""
    frames = each * FRAMES
    heard = np.empty((len(world.figures), number, frames, BANDS), dtype=np.uint8)
    for artist, music in enumerate(tracks(world, number, frames * HOP / RATE)):
        for at, samples in enumerate(music):
            heard[artist, at] = quantised(log_mel(samples)[:frames])
    return heard.reshape(len(heard), number * each, FRAMES, BANDS)


def shuffled(windows: NDArray[np.uint8], seed: int) -> NDArray[np.uint8]:
    """The same frames, those of each window in another order: what is heard of it but for time."""
    rng = np.random.default_rng(seed)
    flat = windows.reshape(-1, *windows.shape[-2:])
    return np.stack([window[rng.permutation(len(window))] for window in flat]).reshape(windows.shape)
