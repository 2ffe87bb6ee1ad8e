"""A network says in NumPy what its definition says, and is read from arrays that are one."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender import ArtifactError
from recommender.sound.clip import FRAMES
from recommender.sound.network import POOLS, Network
from recommender.sound.spectrogram import BANDS
from tests.recommender.sound.networks import network, windows


def by_hand(network: Network, window: NDArray[np.uint8]) -> NDArray[np.float64]:
    """What the network says of one window, a frame at a time."""
    layer = (window.astype(np.float64) - network.mean) / network.deviation
    for (filters, shifts, _), pool in zip(network.convolutions, POOLS, strict=True):
        times = range(len(layer) - len(filters) + 1)
        sums = [shifts + sum(layer[at + lag] @ filters[lag] for lag in range(len(filters))) for at in times]
        whole = range(0, len(sums) - pool + 1, pool)
        layer = np.array([np.maximum(np.max(sums[at : at + pool], axis=0), 0) for at in whole])
    square = np.sqrt((layer**2).mean(axis=0) + 1e-6)
    pooled = np.concatenate([layer.mean(axis=0), layer.max(axis=0), square])
    hidden = np.maximum(pooled @ network.hidden + network.hidden_shifts, 0)
    return np.asarray(hidden @ network.out + network.out_shifts)


def test_a_network_says_what_its_definition_says() -> None:
    heard, some = network(rank=5), windows(3)
    np.testing.assert_allclose(heard(some), [by_hand(heard, window) for window in some], rtol=1e-4, atol=1e-5)


def test_what_is_said_of_a_window_is_the_same_whichever_it_is_heard_with() -> None:
    heard, some = network(), windows(40)
    np.testing.assert_allclose(heard(some), np.concatenate([heard(window[None]) for window in some]), atol=1e-6)
    assert heard(some[:0]).shape == (0, heard.rank)


def test_thirty_seconds_of_music_are_heard_within_one_by_a_network_of_full_size() -> None:
    heard, clip = network(features=(64, 96, 128), hidden=128, rank=32), windows(10)
    started = time.process_time()
    heard(clip)
    assert time.process_time() - started < 1


def test_a_network_is_read_from_its_arrays() -> None:
    written = network()
    arrays = written.arrays()
    assert all(name.startswith("network_") and array.dtype == np.float32 for name, array in arrays.items())
    np.testing.assert_array_equal(Network.read({**arrays, "names": np.zeros(1)})(windows(2)), written(windows(2)))


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("network_mean", None),
        ("network_mean", np.zeros(BANDS - 1, np.float32)),
        ("network_deviation", np.zeros(BANDS, np.float32)),
        ("network_filters_2", np.zeros((4, 7, 5), np.float32)),
        ("network_filters_1", np.zeros((FRAMES, BANDS, 4), np.float32)),
        ("network_shifts_3", np.zeros((2, 3), np.float32)),
        ("network_hidden", np.zeros((3, 3), np.float32)),
        ("network_out", np.full((6, 4), np.nan, np.float32)),
        ("network_out_shifts", np.zeros(4, np.float64)),
    ],
)
def test_arrays_that_are_no_network_are_refused_by_name(name: str, array: NDArray[Any] | None) -> None:
    arrays: dict[str, Any] = network().arrays() | {name: array}
    with pytest.raises(ArtifactError, match=name):
        Network.read({called: each for called, each in arrays.items() if each is not None})


def test_louder_music_is_heard_as_louder() -> None:
    """A network's arrays are used, the standardisation among them."""
    heard, some = network(), windows(2)
    assert not np.allclose(heard(some), replace(heard, mean=heard.mean + 9)(some), atol=1e-3)
