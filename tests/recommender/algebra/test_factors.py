"""Folding somebody in who names some artists: the short way round against the plain formula."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.algebra.factors import Factors, listening_weights

PENALTY, ALPHA, RANK = 3.0, 12.0, 4


@pytest.fixture
def artists() -> NDArray[np.float32]:
    """Thirty artists; nobody plays the last one."""
    drawn = np.random.default_rng(6).normal(size=(30, RANK)).astype(np.float32)
    drawn[-1] = 0
    return drawn


@pytest.fixture
def factors(artists: NDArray[np.float32]) -> Factors:
    return Factors(artists, np.linalg.inv(artists.T @ artists + PENALTY * np.eye(RANK)).astype(np.float32), ALPHA)


@pytest.mark.parametrize("given", [[4], [4, 9], [0, 4, 9], [28, 3, 5, 7], [1, 2, 3, 5, 8], [*range(20)]], ids=len)
@pytest.mark.parametrize("weighted", [False, True], ids=["plain", "weighted"])
def test_scores_are_those_of_the_weighted_ridge_regression(
    factors: Factors, artists: NDArray[np.float32], given: list[int], weighted: bool
) -> None:
    own = np.linspace(0.1, 3, len(given)) if weighted else None
    weights = np.ones(30)
    weights[given] += ALPHA * (1 if own is None else own)
    q, played = artists.astype(np.float64), np.isin(np.arange(30), given)
    taste = np.linalg.solve((q.T * weights) @ q + PENALTY * np.eye(RANK), q.T @ (weights * played))
    found = factors.scores(np.array(given), own)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, q @ taste, rtol=1e-4, atol=1e-5)


def test_a_score_is_the_sum_of_the_parts_that_the_given_account_for(factors: Factors) -> None:
    guest = factors.folded_in(np.array([4, 9, 17]), np.array([1.0, 0.2, 3.0]))
    parts = guest.parts(np.array([0, 5, 29]))
    assert parts.shape == (3, 3)
    np.testing.assert_allclose(parts.sum(axis=0), guest.scores[[0, 5, 29]], rtol=1e-4, atol=1e-5)


def test_what_weighs_hardly_anything_accounts_for_hardly_anything(factors: Factors) -> None:
    given, artists = np.array([4, 9]), np.array([0, 7])
    light, lighter = (factors.folded_in(given, np.array([weight, 5.0])).parts(artists)[0] for weight in (5.0, 1e-4))
    assert np.all(np.abs(lighter) < np.abs(light))


def test_a_weight_of_one_is_no_weight(factors: Factors) -> None:
    given = np.array([4, 9, 17])
    np.testing.assert_array_equal(factors.scores(given, np.ones(3)), factors.scores(given))


def test_the_more_an_artist_is_played_beside_the_others_the_more_it_says() -> None:
    weights = listening_weights(np.array([5, 900, 40, 40, 6]))
    np.testing.assert_allclose(weights / weights[1], [5**-0.5, 1, 2**-0.5, 2**-0.5, 4**-0.5])


def test_a_few_artists_played_say_four_times_as_much_as_votes_and_many_as_much_as_forty() -> None:
    few, many = listening_weights(np.array([30, 20, 10])), listening_weights(np.arange(1, 1001))
    assert few.mean() == pytest.approx(4) and many.sum() == pytest.approx(40)
    assert not len(listening_weights(np.array([])))


def test_the_order_of_the_given_does_not_matter(factors: Factors) -> None:
    scores, reordered = factors.scores(np.array([2, 17, 5])), factors.scores(np.array([17, 5, 2]))
    np.testing.assert_allclose(scores, reordered, rtol=1e-5, atol=1e-6)


def test_an_artist_that_nobody_plays_says_nothing(factors: Factors) -> None:
    silent = 29
    assert not factors.scores(np.array([silent])).any() and factors.scores(np.array([3]))[silent] == 0
    both, alone = factors.scores(np.array([3, silent])), factors.scores(np.array([3]))
    np.testing.assert_allclose(both, alone, rtol=1e-5, atol=1e-6)


def test_what_is_named_scores_near_one_and_the_nearer_the_larger_alpha(factors: Factors) -> None:
    given = np.array([4])
    scores = [Factors(factors.artists, factors.covariance, alpha).scores(given)[4] for alpha in (1, 10, 1e4)]
    assert scores == sorted(scores) and scores[-1] == pytest.approx(1, abs=0.01)


def test_near_is_the_damped_cosine_beside_the_highest(factors: Factors, artists: NDArray[np.float32]) -> None:
    given, lengths = [4, 9, 28, 29], np.linalg.norm(artists, axis=1)
    damped = np.sqrt(lengths**2 + factors.damping * np.mean(lengths[:-1] ** 2))  # nobody plays the last
    expected = np.maximum(artists[given] @ artists.T / np.outer(damped[given], damped), 0)
    expected[np.arange(4), given] = 0
    expected[:3] /= expected[:3].max(axis=1, keepdims=True)
    np.testing.assert_allclose(factors.near(np.array(given)), expected, rtol=1e-4, atol=1e-5)


def test_of_two_equally_alike_the_better_known_is_hardly_nearer_but_a_hardly_known_one_is_farther() -> None:
    """The vectors of 1, 2 and 3 differ in length alone, which is what listeners make of them."""
    artists = np.array([[2, 1], [1, 2], [4, 8], [0.01, 0.02]], dtype=np.float32)
    _, known, famous, unknown = Factors(artists, np.eye(2, dtype=np.float32), 10.0, damping=0.1).near(np.array([0]))[0]
    assert known < famous < known * 1.5 and unknown < known / 10


def test_what_lies_between_is_near_to_all_and_not_to_one_alone() -> None:
    artists = np.array([[1, 0], [0, 1], [1, 1], [1, 0.01]], dtype=np.float32)
    scores = Factors(artists, np.eye(2, dtype=np.float32), 10.0).between(np.array([0, 1]))
    assert scores[2] > 3 * scores[3] > 0


def test_what_has_nothing_to_do_with_one_seed_counts_as_if_it_were_a_fiftieth_near_to_it(factors: Factors) -> None:
    given = np.array([4, 9, 28])
    near = factors.near(given)
    assert ((near == 0).any(axis=0) & (near > 0.1).any(axis=0)).any()
    np.testing.assert_allclose(factors.between(given), np.prod(near + 0.02, axis=0) ** (1 / 3) - 0.02, atol=1e-6)


def test_who_names_two_worlds_is_given_of_both() -> None:
    """Artists 0–4 lie along one axis of taste, 5–9 along the other."""
    worlds = np.repeat(np.eye(2, dtype=np.float32), 5, axis=0)
    covariance = np.linalg.inv(worlds.T @ worlds + np.eye(2)).astype(np.float32)
    single, both = (Factors(worlds, covariance, 10.0).scores(np.array(given)) for given in ([0], [0, 5]))
    assert single[:5].min() > 0.5 and not single[5:].any()
    assert both == pytest.approx(single[0], abs=1e-5)


def test_factors_are_read_from_an_artifact_as_they_were(factors: Factors) -> None:
    again = Factors.read(factors.arrays())
    assert again.alpha == ALPHA
    np.testing.assert_array_equal(again.scores(np.array([0, 4])), factors.scores(np.array([0, 4])))
