"""RP3beta against the formula, and against the walk that it stands for."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from recommender.algebra.weighting import Weighting, weigh
from recommender.dataset.interactions import Interactions
from recommender.models.rp3beta import RP3beta
from tests.recommender.tables import dense


@pytest.mark.parametrize("beta", [0, 0.4, 2])
@pytest.mark.parametrize("alpha", [0, 0.6, 1, 2])
@pytest.mark.parametrize("weighting", get_args(Weighting))
def test_every_score_is_the_formula(small: Interactions, weighting: Weighting, alpha: float, beta: float) -> None:
    weights = weigh(small.plays, weighting).toarray().astype(np.float64)
    to_user = np.where(weights, (weights / weights.sum(axis=1, keepdims=True)) ** alpha, 0)
    to_artist = np.where(weights, (weights / weights.sum(axis=0)) ** alpha, 0)
    expected = to_user @ to_artist.T / small.listeners**beta
    np.fill_diagonal(expected, 0)
    np.testing.assert_allclose(dense(RP3beta(weighting, alpha, beta).fit(small)), expected, rtol=1e-5)


@pytest.mark.parametrize("weighting", get_args(Weighting))
def test_p3alpha_is_the_chance_of_a_walk_of_two_steps_and_so_of_the_last_two_of_three(
    small: Interactions, weighting: Weighting
) -> None:
    weights = weigh(small.plays, weighting).toarray().astype(np.float64)
    artists, users = weights.shape
    graph = np.block([[np.zeros((artists, artists)), weights], [weights.T, np.zeros((users, users))]])
    step = graph / graph.sum(axis=1, keepdims=True)
    two = np.linalg.matrix_power(step, 2)[:artists, :artists]
    found = dense(RP3beta(weighting, alpha=1, beta=0).fit(small))
    away = ~np.eye(artists, dtype=np.bool_)
    np.testing.assert_allclose(found[away], two[away], rtol=1e-5)

    np.fill_diagonal(found, np.diag(two))  # a walk may come back; a list has no place for it
    three = np.linalg.matrix_power(step, 3)[artists:, :artists]
    np.testing.assert_allclose(step[artists:, :artists] @ found, three, rtol=1e-5)


def test_two_artists_are_told_apart_by_their_listeners_to_the_power_beta(small: Interactions) -> None:
    with_beta, without = (dense(RP3beta(beta=beta).fit(small)) for beta in (0.7, 0))
    near = without > 0
    np.testing.assert_allclose(
        (without / np.where(near, with_beta, 1))[near], np.tile(small.listeners**0.7, (16, 1))[near], rtol=1e-5
    )
