"""Ridge regression against its formula, worked out among artists instead of users."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.algebra.linear import damped
from recommender.dataset.interactions import Interactions
from recommender.models.popularity import Popularity
from recommender.models.ridge import Ridge

SIDES = [(0, 0), (0.25, 0), (0, 0.5), (1, 3)]


def formula(small: Interactions, model: Ridge) -> NDArray[np.float64]:
    """X B with B = (XᵀX + penalty I)⁻¹ XᵀX over everything that has a column: artists, and friends if there are."""
    x = model.beside(damped(small, model.users, model.artists), small).toarray()
    gram = x.T @ x
    fitted = x @ (np.linalg.inv(gram + model.penalty * np.eye(len(gram))) @ gram)
    heard = small.listeners.astype(np.float64)
    scores: NDArray[np.float64] = fitted[: len(small.users), : len(heard)] * np.where(
        heard, heard**model.popularity_exponent, 0
    )
    return scores


@pytest.mark.parametrize(("users", "artists", "popularity_exponent"), [(0.6, 0.2, 0.07), (0, 0, 0), (1, 0.5, 1)])
@pytest.mark.parametrize("penalty", [0.1, 5, 100])
@pytest.mark.parametrize(("friends", "tags"), SIDES)
def test_every_score_is_the_formula(
    small: Interactions,
    friends: float,
    tags: float,
    penalty: float,
    users: float,
    artists: float,
    popularity_exponent: float,
) -> None:
    model = Ridge(friends, tags, penalty=penalty, users=users, artists=artists, popularity_exponent=popularity_exponent)
    np.testing.assert_allclose(model.fit(small), formula(small, model), rtol=1e-3, atol=1e-6)


@pytest.mark.parametrize(("friends", "tags"), SIDES)
def test_an_artist_that_nobody_plays_scores_nothing_and_changes_nothing(
    small: Interactions, friends: float, tags: float
) -> None:
    silent = np.isin(np.arange(len(small.catalog)), [0, 4])
    heard, model = small.without(silent), Ridge(friends, tags)
    found = model.fit(heard)
    assert not found[:, silent].any()
    np.testing.assert_allclose(found, formula(heard, model), rtol=1e-3, atol=1e-6)


def test_what_a_user_plays_scores_higher_the_smaller_the_penalty(small: Interactions) -> None:
    played = small.plays.toarray().T > 0
    known = [
        Ridge(friends=0, tags=0, penalty=penalty, popularity_exponent=0).fit(small)[played]
        for penalty in (100, 1, 1e-3)
    ]
    assert (known[0] < known[1]).all() and (known[1] < known[2]).all()
    np.testing.assert_allclose(known[2], damped(small, 0.6, 0.2).toarray()[played], rtol=0.02)


def test_a_common_friend_brings_users_together_and_a_common_tag_artists(small: Interactions) -> None:
    hermit, metallica, radiohead = 8, 4, 0  # a user who shares nothing with anybody, and two artists
    assert not Ridge(friends=0, tags=0).fit(small)[hermit, [metallica, radiohead]].any()
    befriended = dataclasses.replace(small, friends=np.array([[8, 0], [0, 8], [4, 0], [0, 4]], dtype=np.int32))
    scores = Ridge(friends=2, tags=0).fit(befriended)[hermit]  # user 4 plays metal
    assert scores[metallica] > 10 * abs(scores[radiohead])

    moved = np.where(small.tags.artists == 5, 14, small.tags.artists).astype(np.int32)
    called = dataclasses.replace(small, tags=dataclasses.replace(small.tags, artists=moved))
    scores = Ridge(friends=0, tags=2).fit(called)[hermit]  # Hermit is metal in place of Slayer
    assert scores[metallica] > 10 * abs(scores[radiohead])


def test_the_greater_mainstream_the_more_listened_to_what_is_offered(embedded: Interactions) -> None:
    def heard(popularity_exponent: float) -> float:
        best = np.argsort(-Ridge(popularity_exponent=popularity_exponent).fit(embedded), axis=1)[:, :20]
        return float(embedded.listeners[best].mean())

    popular = np.sort(Popularity().fit(embedded)[0])[::-1][:20].mean()
    assert heard(0) < heard(0.3) < heard(1) < popular
