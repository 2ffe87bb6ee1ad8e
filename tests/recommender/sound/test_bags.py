"""Bags of words: what is counted, and that the order of what is heard is not."""

from __future__ import annotations

import numpy as np
from scipy.fft import dct

from recommender.sound.bags import bags, mfccs, perceptron
from recommender.sound.clip import FRAMES
from tests.recommender.sound.networks import windows


def test_mfccs_are_the_cosine_transform_of_decibels_and_by_how_much_it_changes() -> None:
    rising = np.repeat(np.arange(FRAMES, dtype=np.uint8)[None, :, None], 128, axis=2)  # a step a frame in all bands
    found = mfccs(rising)
    assert found.shape == (1, FRAMES, 39)
    np.testing.assert_allclose(found[0, :, :13], dct(rising[0] * (80 / 255), norm="ortho")[:, :13], atol=1e-3)
    np.testing.assert_allclose(found[0, 8:-8, 13], 80 / 255 * np.sqrt(128), rtol=1e-4)
    np.testing.assert_allclose(found[0, 8:-8, 26], 0, atol=1e-3)


def test_a_bag_holds_shares_of_an_artists_frames_whatever_the_order_of_its_windows() -> None:
    some, owners = windows(12), np.repeat(np.arange(4), 3)
    some[owners == 3] //= 2  # sounds that nobody is learned from has
    learning = np.arange(4) < 3
    found = bags(some, owners, learning, words=8)
    np.testing.assert_allclose((found**2).sum(axis=1), 1, rtol=1e-5)
    last = some.copy()
    last[9:] = some[[11, 9, 10]]
    np.testing.assert_array_equal(bags(last, owners, learning, words=8), found)


def test_words_are_those_of_the_artists_that_are_learned_from() -> None:
    some, owners = windows(8), np.repeat(np.arange(4), 2)
    other = some.copy()
    other[6:] = 7
    learning = np.arange(4) < 3
    np.testing.assert_array_equal(bags(some, owners, learning)[:3], bags(other, owners, learning)[:3])


def test_the_perceptron_learns_what_is_not_linear() -> None:
    rng = np.random.default_rng(0)
    columns = rng.normal(size=(150, 3)).astype(np.float32)
    factors = np.abs(columns[:, :2])
    said = perceptron(columns[:120], factors[:120])(columns[120:])
    assert np.corrcoef(said.ravel(), factors[120:].ravel())[0, 1] > 0.7
