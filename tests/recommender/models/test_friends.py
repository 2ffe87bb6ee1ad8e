"""What friends play, written out densely."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from recommender.algebra.linear import user_similarity
from recommender.dataset.interactions import Interactions
from recommender.models.friends import Friends


@pytest.fixture
def befriended(small: Interactions) -> Interactions:
    """The first user is a friend of the second, the third and the fifth; nobody else has friends."""
    pairs = [(0, 1), (0, 2), (0, 4)]
    return dataclasses.replace(
        small, friends=np.array([*pairs, *((friend, user) for user, friend in pairs)], dtype=np.int32)
    )


@pytest.mark.parametrize("friendship", [0, 0.02, 1])
def test_a_score_adds_up_what_friends_play_by_how_alike_they_are(befriended: Interactions, friendship: float) -> None:
    weights = np.log1p(befriended.plays.toarray().T)
    weights /= np.linalg.norm(weights, axis=1, keepdims=True)
    expected = np.zeros_like(weights)
    alike = user_similarity(befriended).astype(np.float64)
    for user, friend in befriended.friends.tolist():
        expected[user] += (alike[user, friend] + friendship) * weights[friend]
    np.testing.assert_allclose(Friends(friendship).fit(befriended), expected, rtol=1e-5)


def test_what_no_friend_plays_scores_nothing_and_so_does_everything_for_who_has_no_friends(
    befriended: Interactions,
) -> None:
    scores = Friends().fit(befriended)
    played = (befriended.plays.toarray()[:, [1, 2, 4]] > 0).any(axis=1)
    assert (scores[0, played] > 0).all() and not scores[0, ~played].any()
    assert not scores[[3, 5, 6, 7, 8]].any()


def test_a_friend_of_another_taste_counts_by_friendship_alone(befriended: Interactions) -> None:
    """The fifth user plays nothing that the first does."""
    metallica = 4
    none, little, much = (Friends(friendship).fit(befriended)[0, metallica] for friendship in (0, 0.02, 1))
    assert none == 0 and much == pytest.approx(50 * little, rel=1e-5) and little > 0
