"""Bands over time: the spectrogram on the mel scale that everything by sound begins with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import scipy.fft

from .audio import RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

BANDS = 128
HOP = 512
"""Samples from one frame to the next, 23 ms."""
FFT = 2_048
"""Samples that a frame looks at, 93 ms around its time."""
FLOOR = -80.0
"""Decibels below full scale, under which everything is silence."""
STEP = -FLOOR / 255
"""Decibels from one of the levels of `quantised` to the next."""


def log_mel(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """The power of samples at `RATE` in each band: float32 (frames, BANDS), in dB from `FLOOR` to 0.

    0 is the power of a tone at full scale. Frame t stands for the time t × HOP / RATE, and there is silence before the
    first sample and after the last, so that there are len(samples) // HOP + 1. Bands are triangles of equal width on
    the mel scale (Slaney's: linear up to 1 kHz, then logarithmic), from 0 to RATE / 2, that add up to one.
    """
    return np.concatenate([*log_mels([samples])])


def log_mels(blocks: Iterable[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
    """The same of samples that come in blocks, a part at a time: together the frames of all of it."""
    held = np.zeros(FFT // 2, dtype=np.float32)
    for block in blocks:
        held = np.concatenate([held, block])
        frames = max(0, (len(held) - FFT) // HOP + 1)
        if frames:
            yield _frames(held[: (frames - 1) * HOP + FFT])
            held = held[frames * HOP :]
    held = np.concatenate([held, np.zeros(FFT // 2, dtype=np.float32)])
    if len(held) >= FFT:
        yield _frames(held)


def quantised(decibels: NDArray[np.float32]) -> NDArray[np.uint8]:
    """dB from `FLOOR` to 0 as whole numbers from 0 to 255, a third of a dB apart."""
    levels: NDArray[np.uint8] = np.rint((decibels - FLOOR) * np.float32(255 / -FLOOR)).astype(np.uint8)
    return levels


def decibels(levels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """What `quantised` was given, to within a sixth of a dB."""
    return levels.astype(np.float32) * np.float32(-FLOOR / 255) + np.float32(FLOOR)


@cache
def centres() -> NDArray[np.float32]:
    """Where each band has its middle, in Hz."""
    middles: NDArray[np.float32] = _edges()[1:-1].astype(np.float32)
    return middles


@cache
def widths() -> NDArray[np.float32]:
    """How many of the spectrum's frequencies each band adds up."""
    summed: NDArray[np.float32] = _bands().sum(axis=0)
    return summed


def _frames(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    framed = np.lib.stride_tricks.sliding_window_view(samples, FFT)[::HOP]
    spectrum = scipy.fft.rfft(framed * _hann(), axis=1)
    power = spectrum.real**2 + spectrum.imag**2
    levels: NDArray[np.float32] = 10 * np.log10(np.maximum(power @ _bands(), np.float32(10 ** (FLOOR / 10))))
    return np.minimum(levels, 0)


@cache
def _hann() -> NDArray[np.float32]:
    """The window, by which a tone at full scale has the power 1 in all."""
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FFT) / FFT)
    scaled: NDArray[np.float32] = (window * np.sqrt(4 / FFT / np.sum(window**2))).astype(np.float32)
    return scaled


@cache
def _bands() -> NDArray[np.float32]:
    """The share of each frequency in each band: (FFT // 2 + 1, BANDS)."""
    frequencies = scipy.fft.rfftfreq(FFT, 1 / RATE)[:, None]
    low, middle, high = _edges()[:-2], _edges()[1:-1], _edges()[2:]
    rising, falling = (frequencies - low) / (middle - low), (high - frequencies) / (high - middle)
    return np.maximum(0, np.minimum(rising, falling)).astype(np.float32)


@cache
def _edges() -> NDArray[np.float64]:
    """BANDS + 2 frequencies, in Hz: each band rises from the one before its middle and falls to the one after."""
    # Slaney, Auditory Toolbox, Technical Report 1998-010: 3 mel are 200 Hz, from 1 kHz on 27 are a factor of 6.4.
    highest = 15 + 27 * np.log(RATE / 2 / 1000) / np.log(6.4)
    mel = np.linspace(0, highest, BANDS + 2)
    return np.where(mel < 15, mel * 200 / 3, 1000 * 6.4 ** ((np.maximum(mel, 15) - 15) / 27))
