"""Tempo, loudness, brightness and percussion, measured from what was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import scipy.fft
import scipy.ndimage
import scipy.signal

from .audio import RATE
from .spectrogram import HOP, centres, decibels, widths

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SLOWEST, _FASTEST = 40.0, 240.0  # beats a minute
_USUAL, _OCTAVES = 120.0, 0.9
_PULSE = 0.1  # of the onsets' power, below which nothing comes back regularly
_MEDIAN = 17  # frames, 0.4 s, or bands


def tempo(levels: NDArray[np.uint8]) -> float:
    """Beats a minute of a recording, from all frames of its log-mel spectrogram; NaN where nothing beats.

    As D. P. W. Ellis, "Beat Tracking by Dynamic Programming", Journal of New Music Research 36 (2007): how much each
    frame is louder than the one before, over all bands; that curve's autocorrelation, weighted by how usual a tempo
    is: normal in the logarithm, around 120 a minute. Here a tempo is heard in the mean of the autocorrelation at one to
    four of its periods, which tells neighbouring tempos apart that share a frame.
    """
    rate = RATE / HOP
    onsets = np.maximum(np.diff(decibels(levels), axis=0), 0).mean(axis=1)
    if len(onsets) < 2 * rate:
        return float("nan")
    onsets = scipy.signal.detrend(onsets - scipy.ndimage.uniform_filter1d(onsets, round(rate)), type="constant")
    power = np.abs(scipy.fft.rfft(onsets, 2 * len(onsets))) ** 2
    found = scipy.fft.irfft(power)[: len(onsets)]
    if found[0] <= 0:
        return float("nan")
    tempos = _SLOWEST * 2 ** np.arange(0, np.log2(_FASTEST / _SLOWEST), 1 / 200)
    lags = 60 * rate / tempos * np.arange(1, 5)[:, None]
    regular = np.interp(lags, np.arange(len(found)), found / found[0], right=0).mean(axis=0)
    usual = np.exp(-0.5 * (np.log2(tempos / _USUAL) / _OCTAVES) ** 2)
    best = int(np.argmax(regular * usual))
    return float(tempos[best]) if regular[best] > _PULSE else float("nan")


def brightness(levels: NDArray[np.uint8]) -> float:
    """The spectrum's centre in Hz, the mean over the frames of a log-mel spectrogram; NaN where all is silence."""
    magnitudes = np.where(levels > 0, 10 ** (decibels(levels) / 20), 0) * np.sqrt(widths())
    sums = magnitudes.sum(axis=1)
    heard = sums > 0
    return float(np.mean(magnitudes[heard] @ centres() / sums[heard])) if heard.any() else float("nan")


def percussion(windows: NDArray[np.uint8]) -> float:
    """The part of the energy that comes in strokes, from 0 to 1, in windows of a log-mel spectrogram.

    They are (n, frames, BANDS). As D. FitzGerald, "Harmonic/Percussive Separation Using Median Filtering", DAFx 2010: a
    tone stays in the median over time, a stroke in the median over frequency, and the energy is shared out by the
    squares of the two. NaN where all is silence.
    """
    magnitudes = 10 ** (decibels(windows) / 20)
    tones = scipy.ndimage.median_filter(magnitudes, (1, _MEDIAN, 1)) ** 2
    strokes = scipy.ndimage.median_filter(magnitudes, (1, 1, _MEDIAN)) ** 2
    energy = np.where(windows > 0, magnitudes**2, 0)
    total = float(energy.sum())
    return float((energy * strokes / (tones + strokes)).sum()) / total if total else float("nan")


class Loudness:
    """Integrated loudness (EBU R 128, ITU-R BS.1770-4) of samples in blocks, heard alike from two speakers."""

    _PART = RATE // 10  # a block of 400 ms is four of these

    def __init__(self) -> None:
        self._filter = np.array([_shelf(), _highpass()])
        self._state = np.zeros((2, 2))
        self._held = np.zeros(0)
        self._parts: list[NDArray[np.float64]] = []

    def add(self, block: NDArray[np.float32]) -> None:
        weighted, self._state = scipy.signal.sosfilt(self._filter, block, zi=self._state)
        held = np.concatenate([self._held, weighted**2])
        whole = len(held) // self._PART * self._PART
        self._parts.append(held[:whole].reshape(-1, self._PART).mean(axis=1))
        self._held = held[whole:]

    def integrated(self) -> float:
        """LUFS of all that was added; NaN where it is shorter than 0.4 s or all below −70."""
        parts = np.concatenate([*self._parts, np.zeros(0)])
        if len(parts) < 4:
            return float("nan")
        power = 2 * np.lib.stride_tricks.sliding_window_view(parts, 4).mean(axis=1)
        power = power[_lufs(power) > -70]
        if len(power):
            power = power[_lufs(power) > _lufs(power.mean()) - 10]
        return float(_lufs(power.mean())) if len(power) else float("nan")


def _lufs(power: NDArray[np.float64]) -> NDArray[np.float64]:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-20))


def _shelf() -> list[float]:
    """The first filter of BS.1770, which stands for the head, at `RATE`: the one given for 48 kHz, worked out anew."""
    k = np.tan(np.pi * 1681.974450955533 / RATE)
    gain, q = 10 ** (3.999843853973347 / 20), 0.7071752369554196
    between = gain**0.4996667741545416
    a0 = 1 + k / q + k * k
    rising = [gain + between * k / q + k * k, 2 * (k * k - gain), gain - between * k / q + k * k]
    return [*(b / a0 for b in rising), 1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]


def _highpass() -> list[float]:
    """The second, which leaves out what is too low to be loud."""
    k, q = np.tan(np.pi * 38.13547087602444 / RATE), 0.5003270373238773
    a0 = 1 + k / q + k * k
    return [1.0, -2.0, 1.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]
