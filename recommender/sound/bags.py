"""The baselines that a network is compared with: artists as bags of short sounds, without their order."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from scipy import fft
from sklearn.cluster import MiniBatchKMeans
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from .spectrogram import STEP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

WORDS = 512
"""Kinds of sound that are told apart."""
_COEFFICIENTS = 13
_SPAN = 4  # frames before and after, by which it is told how a coefficient changes
_SAMPLE = 100_000  # frames that kinds are learned from
_EACH = 50  # frames of a kind at least, on average
_AT_ONCE = 256  # windows


def bags(
    windows: NDArray[np.uint8],
    owners: NDArray[np.int64],
    learning: NDArray[np.bool_],
    *,
    words: int = WORDS,
    seed: int = 0,
) -> NDArray[np.float32]:
    """How often each kind of short sound comes in each artist's windows, shape (artists, words), as roots of shares.

    `windows` is uint8 (windows, frames, bands), `owners` (windows,) the artist of each, `learning` (artists,) those by
    whom kinds are told apart: clusters of MFCCs with their first and second differences in time.
    """
    rng = np.random.default_rng(seed)
    mine = np.flatnonzero(learning[owners])
    per = max(1, -(-_SAMPLE // max(len(mine), 1)))
    frames = np.concatenate(
        [part.reshape(-1, part.shape[2])[:: max(1, part.shape[1] // per)] for part in _parts(windows, np.sort(mine))]
    )
    sample = frames[np.sort(rng.permutation(len(frames))[:_SAMPLE])]
    scale = StandardScaler().fit(sample)
    kinds = MiniBatchKMeans(
        min(words, -(-len(sample) // _EACH)), batch_size=4096, n_init=1, max_iter=5, random_state=seed
    )
    kinds.fit(scale.transform(sample))
    counts = np.zeros((len(learning), kinds.n_clusters), dtype=np.float32)
    at = 0
    for part in _parts(windows, np.arange(len(windows))):
        found = kinds.predict(scale.transform(part.reshape(-1, part.shape[2]))).reshape(part.shape[:2])
        np.add.at(counts, (np.repeat(owners[at : at + len(part)], part.shape[1]), found.ravel()), 1)
        at += len(part)
    shares: NDArray[np.float32] = np.sqrt(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1))
    return shares


def mfccs(windows: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Mel-frequency cepstral coefficients with first and second differences, shape (windows, frames, 39).

    Davis and Mermelstein, "Comparison of parametric representations for monosyllabic word recognition" (1980);
    differences by regression over nine frames.
    """
    cepstrum = fft.dct(windows.astype(np.float32) * np.float32(STEP), axis=2, norm="ortho")[:, :, :_COEFFICIENTS]
    changing = _slopes(cepstrum)
    return np.concatenate([cepstrum, changing, _slopes(changing)], axis=2)


def perceptron(
    bags: NDArray[np.floating], factors: NDArray[np.floating], seed: int = 0
) -> Callable[[NDArray[np.floating]], NDArray[np.floating]]:
    """A network with one hidden layer from bags to factors, which ends learning by a tenth of the artists.

    The other baseline is `regression.fit` on the same bags.
    """
    scale = float(factors.std()) or 1.0
    layers = MLPRegressor(
        hidden_layer_sizes=(256,),
        alpha=10.0,
        early_stopping=True,
        n_iter_no_change=20,
        max_iter=1000,
        random_state=seed,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # of few artists one in ten may go on getting better
        fitted = make_pipeline(StandardScaler(), layers).fit(bags, factors / scale)
    return lambda rows: np.asarray(fitted.predict(rows) * scale)


def _parts(windows: NDArray[np.uint8], chosen: NDArray[np.int64]) -> Iterator[NDArray[np.float32]]:
    for start in range(0, len(chosen), _AT_ONCE):
        yield mfccs(windows[chosen[start : start + _AT_ONCE]])


def _slopes(series: NDArray[np.float32]) -> NDArray[np.float32]:
    """By how much a series changes from frame to frame, by least squares over nine; shape as that of the series."""
    padded = np.pad(series, ((0, 0), (_SPAN, _SPAN), (0, 0)), mode="edge")
    length, away = series.shape[1], np.arange(-_SPAN, _SPAN + 1)
    summed = sum(step * padded[:, _SPAN + step : _SPAN + step + length] for step in away.tolist())
    return np.asarray(summed / (away**2).sum(), dtype=np.float32)
