"""The truncated decomposition against NumPy's whole one, and against the ridge model that it ends in."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.algebra.linear import damped
from recommender.dataset.interactions import Interactions
from recommender.models.ridge import Ridge
from recommender.models.svd import Svd

SIDES = [(0, 0), (0.25, 0), (0, 0.5), (1, 3)]


@pytest.mark.parametrize(("penalty", "users", "artists", "popularity_exponent"), [(5, 0.6, 0.2, 0.07), (0.1, 0, 1, 1)])
@pytest.mark.parametrize(("friends", "tags"), SIDES)
def test_at_full_rank_it_is_the_ridge_model(
    small: Interactions,
    friends: float,
    tags: float,
    penalty: float,
    users: float,
    artists: float,
    popularity_exponent: float,
) -> None:
    ridge = Ridge(friends, tags, penalty=penalty, users=users, artists=artists, popularity_exponent=popularity_exponent)
    svd = Svd(friends, tags, penalty=penalty, users=users, artists=artists, popularity_exponent=popularity_exponent)
    np.testing.assert_allclose(svd.fit(small), ridge.fit(small), rtol=1e-3, atol=1e-6)


@pytest.mark.parametrize("rank", [1, 2, 5])
@pytest.mark.parametrize(("friends", "tags"), SIDES)
def test_every_score_is_that_of_the_first_singular_vectors(
    small: Interactions, friends: float, tags: float, rank: int
) -> None:
    model = Svd(friends, tags, rank=rank, penalty=0.5, popularity_exponent=0.3)
    u, s, v = np.linalg.svd(model.beside(damped(small, 0.6, 0.2), small).toarray(), full_matrices=False)
    fitted = (u[:, :rank] * s[:rank] ** 3 / (s[:rank] ** 2 + 0.5)) @ v[:rank]
    expected = fitted[: len(small.users), : len(small.catalog)] * small.listeners**0.3
    np.testing.assert_allclose(model.fit(small), expected, rtol=1e-3, atol=1e-6)


def test_a_rank_greater_than_the_data_is_full_rank(small: Interactions) -> None:
    assert (Svd(0, 0, rank=9).fit(small) == Svd(0, 0, rank=4096).fit(small)).all()


def test_an_artist_that_nobody_plays_scores_nothing(small: Interactions) -> None:
    silent = np.isin(np.arange(len(small.catalog)), [0, 4])
    scores = Svd().fit(small.without(silent))
    assert not scores[:, silent].any() and scores[:, ~silent].any(axis=0).all()
