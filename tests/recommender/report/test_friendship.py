"""Friends are compared with strangers who have as many friends, and an effect is seen only where there is one."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from recommender.dataset.interactions import Interactions
from recommender.report.friendship import alikeness, clustering


def befriended(data: Interactions, pairs: list[tuple[int, int]]) -> Interactions:
    both = [pair for user, friend in pairs for pair in ((user, friend), (friend, user))]
    return dataclasses.replace(data, friends=np.array(both, dtype=np.int32).reshape(-1, 2))


def test_what_friends_share_is_counted(small: Interactions) -> None:
    found = alikeness(befriended(small, [(0, 1), (4, 5)]))
    assert found is not None
    # Users 0 and 1 share three of six artists, 4 and 5 three of six.
    assert sorted(found.users.tolist()) == [0, 1, 4, 5]
    assert found.shared[0].tolist() == [3, 3, 3, 3]
    assert found.jaccard[0] == pytest.approx([0.5] * 4)
    assert found.effect == float("inf")  # there is no spread to measure it by


def test_strangers_are_no_friends_and_nobody_is_their_own(embedded: Interactions) -> None:
    found = alikeness(embedded)
    assert found is not None
    assert len(found.users) > 0.95 * len(embedded.friends)
    assert found.shared.shape == (2, len(found.users)) and (found.jaccard[1] < 1).all()


def test_friends_by_lot_share_no_more_than_strangers(embedded: Interactions) -> None:
    random = np.random.default_rng(1)
    pairs = {tuple(sorted(random.choice(len(embedded.users), 2, replace=False).tolist())) for _ in range(3000)}
    found = alikeness(befriended(embedded, sorted(pairs)))
    assert found is not None
    low, high = found.interval()
    assert low < 0 < high


def test_the_effect_lies_in_its_interval(embedded: Interactions) -> None:
    found = alikeness(embedded)
    assert found is not None
    low, high = found.interval()
    assert low < found.effect < high


def test_without_friends_or_strangers_there_is_nothing_to_compare(small: Interactions) -> None:
    assert alikeness(befriended(small, [])) is None
    assert alikeness(befriended(small, [(0, 1)])) is None


def test_clustering_is_the_share_of_closed_triangles(small: Interactions) -> None:
    # 0 is a friend of 1, 2 and 3, of whom 1 and 2 are friends.
    shares = clustering(befriended(small, [(0, 1), (0, 2), (0, 3), (1, 2)]))
    assert shares == pytest.approx([1 / 3, 1, 1])
