"""Alternating least squares: where it ends is where the objective says, for users, artists and guests alike."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.algebra.side_information import per_user, sized
from recommender.dataset.interactions import Interactions
from recommender.models.ials import Ials

SIDES = [(0, 0), (0.25, 0), (0, 0.5), (0.5, 1)]
Dense = NDArray[np.float64]


def converged(friends: float, tags: float, rank: int = 3, **others: float) -> Ials:
    return Ials(friends, tags, rank=rank, alpha=2, penalty=1, rounds=100, **others)  # type: ignore[arg-type] # floats


def listening(model: Ials, small: Interactions) -> Dense:
    whole: Dense = model.beside(sized(per_user(small), 20), small).toarray()
    return whole


def solved(others: Dense, row: Dense, alpha: float, penalty: float) -> Dense:
    """The p that minimises Σ c (r − p · q)² + penalty ‖p‖², with c = alpha × weight where there is one, else 1."""
    confidence = np.where(row > 0, alpha * row, 1)
    normal = (others.T * confidence) @ others + penalty * np.eye(others.shape[1])
    return np.linalg.solve(normal, others.T @ (confidence * (row > 0)))


@pytest.mark.parametrize("rank", [2, 3])
@pytest.mark.parametrize(("friends", "tags"), SIDES)
def test_users_solve_the_weighted_ridge_regression_on_artists(
    small: Interactions, friends: float, tags: float, rank: int
) -> None:
    model = converged(friends, tags, rank)
    users, artists, friendly = model.vectors(small)
    columns = np.vstack([artists, friendly]).astype(np.float64)
    expected = [solved(columns, row, 2, 1) for row in listening(model, small)[: len(users)]]
    np.testing.assert_allclose(users, expected, atol=1e-4)


def test_artists_solve_the_weighted_ridge_regression_on_users(small: Interactions) -> None:
    model = converged(0.25, 0)
    users, artists, friendly = model.vectors(small)
    columns = listening(model, small).T
    assert len(columns) == len(artists) + len(friendly) == len(small.catalog) + len(small.users)
    expected = [solved(users.astype(np.float64), column, 2, 1) for column in columns]
    np.testing.assert_allclose(np.vstack([artists, friendly]), expected, atol=1e-4)


@pytest.mark.parametrize("popularity_exponent", [-0.5, 0, 1])
def test_scores_are_users_times_artists_and_a_power_of_listeners(
    small: Interactions, popularity_exponent: float
) -> None:
    silent = small.without(np.arange(len(small.catalog)) == 4)
    model = converged(0.25, 0.5, popularity_exponent=popularity_exponent)
    users, artists, _ = model.vectors(silent)
    factor = np.where(silent.listeners, np.maximum(silent.listeners, 1.0) ** popularity_exponent, 0)
    np.testing.assert_allclose(model.fit(silent), users @ artists.T * factor, rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize("given", [[0], [4, 5], [2, 0, 1, 3, 11]], ids=str)
@pytest.mark.parametrize(("friends", "tags"), SIDES)
def test_guests_solve_the_same_with_an_alpha_and_a_penalty_of_their_own(
    small: Interactions, friends: float, tags: float, given: list[int]
) -> None:
    """What they name has confidence 1 + alpha, everything else 1, friends' columns too."""
    model = converged(friends, tags, fold_in_alpha=5, fold_in_penalty=3)
    _, artists, friendly = model.vectors(small)
    columns = np.vstack([artists, friendly]).astype(np.float64)
    row = np.isin(np.arange(len(columns)), given).astype(np.float64)
    expected = artists @ solved(columns, row, 1 + 5, 3)
    np.testing.assert_allclose(model.factors(small).scores(np.array(given)), expected, rtol=1e-3, atol=1e-5)


def test_an_artist_that_nobody_plays_is_offered_to_no_guest(small: Interactions) -> None:
    silent = np.isin(np.arange(len(small.catalog)), [1, 5])
    factors = Ials(rank=4).factors(small.without(silent))
    assert not factors.artists[silent].any() and factors.artists[~silent].any(axis=1).all()
    assert not factors.scores(np.array([0]))[silent].any()


@pytest.mark.parametrize(
    ("named", "scene", "other"), [([0, 1], [2, 3, 11], [4, 5, 6]), ([4, 5], [6, 10, 7], [1, 2, 3])], ids=str
)
def test_who_names_a_scene_is_given_the_rest_of_it(
    small: Interactions, named: list[int], scene: list[int], other: list[int]
) -> None:
    scores = Ials(rank=4, alpha=2, penalty=1, fold_in_alpha=5, fold_in_penalty=3).factors(small).scores(np.array(named))
    assert scores[scene].min() > 2 * scores[other].max()


def test_who_names_what_a_known_user_plays_is_given_that_users_kind_of_artists(embedded: Interactions) -> None:
    model = Ials(rank=16)
    scores, factors, plays = model.fit(embedded), model.factors(embedded), embedded.plays.T.tocsr()
    alike, unlike = 0, 0
    for user in range(40):
        played = plays.indices[plays.indptr[user] : plays.indptr[user + 1]].astype(np.int64)
        unseen = np.setdiff1d(np.arange(len(embedded.catalog)), played)
        first, own, others = (
            set(np.argsort(-row[unseen])[:20].tolist())
            for row in (factors.scores(played), scores[user], scores[user + 40])
        )
        alike, unlike = alike + len(first & own), unlike + len(first & others)
    assert alike > 0.6 * 40 * 20 and alike > 2 * unlike
