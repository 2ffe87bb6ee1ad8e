"""The baseline: the same for everybody."""

from __future__ import annotations

import numpy as np

from recommender.dataset.interactions import Interactions
from recommender.models.popularity import Popularity


def test_every_user_is_given_the_listeners_of_each_artist(small: Interactions) -> None:
    scores = Popularity().fit(small)
    assert scores[0].tolist() == [5, 3, 3, 2, 4, 2, 3, 2, 2, 2, 2, 2, 2, 2, 1, 2]
    assert (scores == scores[0]).all() and len(scores) == 9


def test_play_counts_friends_and_tags_say_nothing(small: Interactions) -> None:
    plays = small.plays.copy()
    plays.data = np.ones_like(plays.data)
    bare = type(small)(
        small.catalog,
        small.users,
        plays,
        small.tags.where(np.zeros(len(small.tags), dtype=np.bool_)),
        small.friends[:0],
        small.origin,
    )
    assert (Popularity().fit(bare) == Popularity().fit(small)).all()
