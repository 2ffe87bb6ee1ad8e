"""Damped listening and the inverse that linear models solve with, against plain NumPy."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import scipy.sparse as sp

from recommender.algebra.linear import damped, inverse_gram, user_similarity
from recommender.dataset.interactions import Interactions


@pytest.mark.parametrize("artists", [0, 0.2, 1])
@pytest.mark.parametrize("users", [0, 0.6, 1])
def test_listening_is_damped_by_how_much_users_and_artists_weigh(
    small: Interactions, users: float, artists: float
) -> None:
    logs = np.log1p(small.plays.toarray().T)
    weights = logs * (logs > 0).sum(axis=1, keepdims=True) / logs.sum(axis=1, keepdims=True)
    expected = weights / weights.sum(axis=1, keepdims=True) ** users / weights.sum(axis=0) ** artists
    expected /= np.sqrt((expected**2).sum(axis=1).mean())
    np.testing.assert_allclose(damped(small, users, artists).toarray(), expected, rtol=1e-6)


def test_users_and_artists_without_listening_stay_empty_and_leave_the_size_as_it_is(small: Interactions) -> None:
    hermit = np.arange(len(small.catalog)) == 14  # all that user 9 plays
    found = damped(small.without(hermit), 0.6, 0.2).toarray()
    assert np.isfinite(found).all() and not found[:, hermit].any() and not found[8].any()
    assert (found[:8] ** 2).sum(axis=1).mean() == pytest.approx(1)


def test_a_user_who_plays_much_is_brought_down_and_so_is_an_artist_whom_many_play(small: Interactions) -> None:
    def lengths(users: float, artists: float, axis: int) -> list[float]:
        found: list[float] = np.linalg.norm(damped(small, users, artists).toarray(), axis=axis).tolist()
        return found

    most, least = 7, 8  # users with six artists and with one
    assert lengths(0, 0, 1)[most] > lengths(0, 0, 1)[least] and lengths(1, 0, 1)[most] < lengths(1, 0, 1)[least]
    radiohead, hermit = 0, 14
    shares = [norms[radiohead] / norms[hermit] for norms in (lengths(0, 0, 0), lengths(0, 0.5, 0), lengths(0, 1, 0))]
    assert shares == sorted(shares, reverse=True) and shares[0] > shares[2]


def test_minds_are_the_cosine_of_what_users_play_the_rare_weighing_more(small: Interactions) -> None:
    weights = np.log1p(small.plays.toarray().T) * np.sqrt(np.log(9 / small.listeners))
    weights /= np.linalg.norm(weights, axis=1, keepdims=True)
    expected = weights @ weights.T
    np.fill_diagonal(expected, 0)
    np.testing.assert_allclose(user_similarity(small), expected, atol=1e-6)


def test_what_everybody_plays_and_who_plays_nothing_tell_nobody_apart(small: Interactions) -> None:
    plays = small.plays.toarray()
    plays[:, 8] = 0
    everybody = plays.copy()
    everybody[13] = 7
    found = user_similarity(dataclasses.replace(small, plays=sp.csr_array(everybody)))
    assert np.isfinite(found).all() and not found[8].any() and not found[:, 8].any()
    assert (found[0] > 0).tolist() == [False, True, True, True, False, False, False, True, False]


@pytest.mark.parametrize("rows", [1, 7, 20])
@pytest.mark.parametrize("penalty", [0.5, 5, 100])
def test_the_inverse_gram_has_the_first_rows_of_the_plain_inverse(penalty: float, rows: int) -> None:
    dense = np.random.default_rng(2).normal(size=(20, 50)) * (np.random.default_rng(3).random((20, 50)) < 0.3)
    found = inverse_gram(sp.csr_array(dense), penalty, rows)
    expected = np.linalg.inv(dense @ dense.T + penalty * np.eye(20))[:rows]
    assert found.shape == (rows, 20) and found.dtype == np.float32
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-5 / penalty)


def test_the_inverse_gram_of_nothing_is_one_over_the_penalty() -> None:
    assert inverse_gram(sp.csr_array((3, 4)), 4.0, 2).tolist() == [[0.25, 0, 0], [0, 0.25, 0]]
