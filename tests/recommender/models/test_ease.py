"""EASE against its formula, worked out among artists instead of users."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.algebra.linear import damped
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions
from recommender.models.ease import Ease


def weights(small: Interactions, model: Ease) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """X, and B = I − P diag(P)⁻¹ with P = (XᵀX + penalty I)⁻¹."""
    x = damped(small, model.users, model.artists).toarray()
    p = np.linalg.inv(x.T @ x + model.penalty * np.eye(x.shape[1]))
    b = np.eye(len(p)) - p / np.diag(p)
    assert np.abs(np.diag(b)).max() < 1e-12
    return x, b


@pytest.mark.parametrize(("users", "artists"), [(0.6, 0.2), (0, 0), (1, 0.5)])
@pytest.mark.parametrize("penalty", [0.1, 3, 100])
def test_every_score_is_the_formula(small: Interactions, penalty: float, users: float, artists: float) -> None:
    model = Ease(penalty, users, artists)
    x, b = weights(small, model)
    np.testing.assert_allclose(model.fit(small), x @ b, rtol=1e-3, atol=2e-5)


def test_among_ten_thousand_artists_every_score_is_the_formula_as_well(small: Interactions) -> None:
    """Nobody plays the others, so that they change nothing but where those stand that somebody plays."""
    places, number = np.arange(16) * 700 + 3, 11_000
    plays = small.plays.tocoo()
    spread = dataclasses.replace(
        small,
        catalog=Catalog(np.arange(number), tuple(f"artist {place}" for place in range(number)), ("",) * number),
        plays=sp.csr_array((plays.data, (places[plays.row], plays.col)), shape=(number, len(small.users))),
        tags=dataclasses.replace(small.tags, artists=places[small.tags.artists].astype(np.int32)),
    )
    x, b = weights(small, Ease())
    found = Ease().fit(spread)
    np.testing.assert_allclose(found[:, places], x @ b, rtol=1e-3, atol=2e-5)
    assert np.count_nonzero(found) == np.count_nonzero(found[:, places])


def test_no_weights_with_a_zero_diagonal_do_better(small: Interactions) -> None:
    model = Ease(penalty=1)
    x, b = weights(small, model)

    def loss(weights: NDArray[np.float64]) -> float:
        return float(((x - x @ weights) ** 2).sum() + model.penalty * (weights**2).sum())

    random = np.random.default_rng(8)
    for _ in range(50):
        step = random.normal(scale=0.01, size=b.shape)
        np.fill_diagonal(step, 0)
        assert loss(b) < loss(b + step)


def test_what_a_user_plays_alone_says_nothing_for_itself(small: Interactions) -> None:
    """The ninth user alone plays Hermit, and nothing else: a ridge without the zero diagonal would offer it."""
    assert Ease().fit(small)[8] == pytest.approx(0, abs=1e-6)


def test_an_artist_that_nobody_plays_scores_nothing_and_changes_nothing(small: Interactions) -> None:
    silent = np.isin(np.arange(len(small.catalog)), [0, 4])
    x, b = weights(small.without(silent), Ease())
    found = Ease().fit(small.without(silent))
    assert not found[:, silent].any()
    np.testing.assert_allclose(found, x @ b, rtol=1e-3, atol=2e-5)
