"""Tempo, loudness, brightness and percussion, measured from a log-mel spectrogram as `spectrogram.quantised` has it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import scipy.fft

from .audio import RATE
from .spectrogram import HOP, centres, decibels, widths

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PER_SECOND = RATE / HOP  # frames
_SLOWEST, _FASTEST = 40.0, 240.0  # beats a minute
_USUAL, _OCTAVES = 120.0, 0.9
_PULSE = 0.1  # of the onsets' power, below which nothing comes back regularly
_BLOCK, _STEP = 17, 4  # frames: the 400 ms of BS.1770, three quarters of which the next one shares
_MEDIAN = 17  # frames, which are 0.4 s, or bands


def tempo(levels: NDArray[np.uint8]) -> float:
    """Beats a minute of a recording, of all its frames; NaN where nothing beats, or it lasts less than four seconds.

    As D. P. W. Ellis, "Beat Tracking by Dynamic Programming", Journal of New Music Research 36 (2007): how much each
    frame is louder than the one before, over all bands; that curve's autocorrelation, weighted by how usual a tempo
    is: normal in the logarithm, around 120 a minute. Here it is the mean of the autocorrelation at one to four beats,
    which tells tempos apart that share a frame. Twice or half the tempo may be heard, as people do too.
    """
    if len(levels) < 4 * _PER_SECOND:
        return float("nan")
    onsets = np.maximum(np.diff(decibels(levels), axis=0), 0).mean(axis=1)
    second = round(_PER_SECOND)
    onsets -= np.convolve(onsets, np.full(second, 1 / second, dtype=np.float32), "same")
    found = scipy.fft.irfft(np.abs(scipy.fft.rfft(onsets, 2 * len(onsets))) ** 2)[: len(onsets)]
    if found[0] <= 0:
        return float("nan")
    tempos = _SLOWEST * 2 ** np.arange(0, np.log2(_FASTEST / _SLOWEST), 1 / 200)
    beats = 60 * _PER_SECOND / tempos * np.arange(1, 5)[:, None]
    regular = np.interp(beats, np.arange(len(found)), found / found[0], right=0).mean(axis=0)
    usual = np.exp(-0.5 * (np.log2(tempos / _USUAL) / _OCTAVES) ** 2)
    best = int(np.argmax(regular * usual))
    return float(tempos[best]) if regular[best] > _PULSE else float("nan")


def loudness(levels: NDArray[np.uint8]) -> float:
    """The integrated loudness of EBU R 128 in LUFS, as if both of two speakers played it; NaN where nothing is loud.

    As ITU-R BS.1770-4: the mean power of stretches of 400 ms, weighted as the ear does (here by bands, not by a
    filter), of those alone that are louder than -70 LUFS, and than 10 below what these come to.
    """
    power = _power(levels) @ _weights()
    stretches = np.lib.stride_tricks.sliding_window_view(power, min(_BLOCK, len(power)))[::_STEP].mean(axis=1)
    stretches = stretches[_lufs(stretches) > -70]
    stretches = stretches[_lufs(stretches) > _lufs(stretches.mean()) - 10] if len(stretches) else stretches
    return float(_lufs(stretches.mean())) if len(stretches) else float("nan")


def brightness(levels: NDArray[np.uint8]) -> float:
    """The spectrum's centre in Hz, by magnitude, the mean over the frames; NaN where all is silence."""
    magnitudes = np.sqrt(_power(levels) * widths())
    sums = magnitudes.sum(axis=1)
    heard = sums > 0
    return float(np.mean(magnitudes[heard] @ centres() / sums[heard])) if heard.any() else float("nan")


def percussion(windows: NDArray[np.uint8]) -> float:
    """The part of the energy that comes in strokes, from 0 to 1, in windows (n, frames, BANDS); NaN in silence.

    As D. FitzGerald, "Harmonic/Percussive Separation Using Median Filtering", DAFx 2010: a tone stays in the median
    over time, a stroke in the median over frequency, and the energy is shared out by the squares of the two.
    """
    power, tones, strokes = _power(windows), _power(_median(windows, 1)), _power(_median(windows, 2))
    both = tones + strokes
    struck = np.divide(strokes, both, out=np.full_like(both, 0.5), where=both > 0)
    total = float(power.sum())
    return float((power * struck).sum()) / total if total else float("nan")


def _power(levels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """1 for a tone at full scale, 0 for what is below the floor."""
    by_level: NDArray[np.float32] = np.exp(decibels(np.arange(256, dtype=np.uint8)) * np.float32(np.log(10) / 10))
    by_level[0] = 0
    return by_level[levels]


def _median(levels: NDArray[np.uint8], axis: int) -> NDArray[np.uint8]:
    padding = [(0, 0)] * levels.ndim
    padding[axis] = (_MEDIAN // 2, _MEDIAN // 2)
    around = np.lib.stride_tricks.sliding_window_view(np.pad(levels, padding, mode="reflect"), _MEDIAN, axis=axis)
    return np.partition(around, _MEDIAN // 2, axis=-1)[..., _MEDIAN // 2]


def _lufs(power: NDArray[np.floating]) -> NDArray[np.floating]:
    lufs: NDArray[np.floating] = -0.691 + 10 * np.log10(np.maximum(power, 1e-20))
    return lufs


@cache
def _weights() -> NDArray[np.float32]:
    """By how much each band counts for the ear: the power that the two filters of BS.1770 (at 48 kHz) leave of it."""
    back = np.exp(-2j * np.pi * centres() / 48_000)  # by one sample
    shelf = np.polyval([1.19839281085285, -2.69169618940638, 1.53512485958697], back)
    shelf /= np.polyval([0.73248077421585, -1.69065929318241, 1.0], back)
    highpass = (1 - back) ** 2 / np.polyval([0.99007225036621, -1.99004745483398, 1.0], back)
    weights: NDArray[np.float32] = (np.abs(shelf * highpass) ** 2).astype(np.float32)
    return weights
