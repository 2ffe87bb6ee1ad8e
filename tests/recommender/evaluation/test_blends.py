"""Ways to blend are compared on seeds that a user plays, and each does what it is called."""

from __future__ import annotations

import numpy as np

from recommender.dataset.interactions import Interactions
from recommender.dataset.splits import by_row
from recommender.evaluation.blends import between_tastes, blend_seeds, every_seed_supports
from recommender.models.ials import Ials


def test_seeds_are_artists_that_their_user_plays_and_the_farthest_share_fewer_listeners(few: Interactions) -> None:
    split = by_row(few, 0)
    heard = split.train.plays.astype(bool).astype(float).tocsr()
    norms = np.sqrt(np.maximum(split.train.listeners, 1))
    shared = {}
    for far in (False, True):
        found = blend_seeds(split, 2, far=far)
        assert len(found) > 200
        assert all(heard[seeds, user].sum() == len(np.unique(seeds)) == 2 for user, seeds in list(found.items())[:50])
        ends = np.array(list(found.values())).T
        both = np.asarray(heard[ends[0]].multiply(heard[ends[1]]).sum(axis=1)).ravel()
        shared[far] = (both / norms[ends].prod(axis=0)).mean()
    assert shared[True] < 0.5 * shared[False]


def test_every_seed_supports_an_artist_if_each_does_alone(small: Interactions) -> None:
    split = by_row(small, 0)
    seeds = np.array([4, 5])
    first, second = (every_seed_supports(seeds[[position]], split) for position in (0, 1))
    assert every_seed_supports(seeds, split).tolist() == (first & second).tolist() and (first != second).any()


def test_between_tastes_is_the_mean_of_what_is_offered_for_each_alone(small: Interactions) -> None:
    factors = Ials(rank=4).factors(small)
    given = np.array([0, 4])
    alone = np.array([np.maximum(factors.scores(given[[position]]), 0) for position in (0, 1)])
    alone[[0, 1], given] = 0
    alone /= alone.max(axis=1, keepdims=True)
    expected = np.sqrt((alone + 0.02).prod(axis=0)) - 0.02
    np.testing.assert_allclose(between_tastes(factors, given), expected, rtol=1e-4, atol=1e-5)
