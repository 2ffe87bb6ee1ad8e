"""What is heard of one recording: its traits, and windows of its spectrogram."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..errors import ShortAudio, SilentAudio
from ..traits import Traits
from .audio import RATE, blocks
from .spectrogram import HOP, log_mels, quantised
from .traits import brightness, loudness, percussion, tempo

if TYPE_CHECKING:
    from numpy.typing import NDArray

FRAMES = 128
"""Frames of a window: 2.97 s."""
_SHORTEST = 0.5  # seconds
_JUDGED = 10  # windows that tell how much is percussion


class Clip(NamedTuple):
    """What is heard of a recording; its samples are not kept."""

    seconds: float
    """How much of it was heard."""
    traits: Traits
    windows: NDArray[np.uint8]
    """Of its log-mel spectrogram, as `spectrogram.quantised` has it: (windows, FRAMES, BANDS), at least one."""
    starts: NDArray[np.float32]
    """When each window begins, in seconds from the start."""


def hear(source: Path | bytes, *, windows: int | None = None, most_seconds: float = 600) -> Clip:
    """What is heard of an audio file, or of a file's bytes, in its first `most_seconds`.

    Of so many windows, spread evenly over it, or fewer where they would overlap; None: of all, one after the other.
    What is shorter than a window is followed by silence. Ten minutes take about two seconds of one core and 45 MB of
    memory. Raises AudioError, such as "It is silent throughout.".
    """
    samples = 0

    def heard() -> Iterator[NDArray[np.float32]]:
        nonlocal samples
        for block in blocks(source, most_seconds):
            samples += len(block)
            yield block

    levels = np.concatenate([quantised(frames) for frames in log_mels(heard())])
    if samples < _SHORTEST * RATE:
        raise ShortAudio(f"It is {samples / RATE:.2f} seconds long, too short to be heard.")
    if not levels.any():
        raise SilentAudio("It is silent throughout.")
    starts, judged = _spread(len(levels), windows), _cut(levels, _spread(len(levels), _JUDGED))
    return Clip(
        seconds=samples / RATE,
        traits=Traits(tempo(levels), loudness(levels), brightness(levels), percussion(judged)),
        windows=_cut(levels, starts),
        starts=(starts * HOP / RATE).astype(np.float32),
    )


def _spread(frames: int, windows: int | None) -> NDArray[np.int64]:
    """The first frames of so many windows, or of all that fit, each in the middle of its share of the recording."""
    fit = max(1, frames // FRAMES)
    if windows is None:
        return np.arange(fit) * FRAMES
    count = max(1, min(windows, fit))
    middles = (np.arange(count) + 0.5) * frames / count
    return np.clip(np.rint(middles - FRAMES / 2), 0, max(0, frames - FRAMES)).astype(np.int64)


def _cut(levels: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.uint8]:
    missing = max(0, FRAMES - len(levels))
    padded = np.pad(levels, ((0, missing), (0, 0))) if missing else levels
    return np.stack([padded[start : start + FRAMES] for start in starts])
