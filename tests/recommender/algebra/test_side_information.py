"""What is put beside listening, against the same written out densely, and what is left out of it."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.algebra.side_information import SideInformation, per_user, power, row_norm, scaled, sized, sums
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions

ARTISTS, USERS = 16, 9
NOBODY_ELSE = 5  # the tag that stands on one artist only
HERMIT = 14
Dense = NDArray[np.float64]


def norm(rows: Dense) -> float:
    """Root mean square of the lengths of the rows that hold anything."""
    squares = (rows**2).sum(axis=1)
    return float(np.sqrt(squares[squares > 0].mean()))


def friend_columns(interactions: Interactions) -> Dense:
    befriended = np.zeros((USERS, USERS))
    for user, friend in interactions.friends.tolist():
        befriended[user, friend] = 1
    shared: Dense = befriended / np.sqrt(np.maximum(befriended.sum(axis=1, keepdims=True), 1))
    return shared


def tag_rows(interactions: Interactions, evenness: float) -> Dense:
    given = np.zeros((len(interactions.tags.names), ARTISTS))
    np.add.at(given, (interactions.tags.tags, interactions.tags.artists), 1)
    given[:, interactions.listeners == 0] = 0
    spread = (given > 0).sum(axis=1, keepdims=True)
    rows = (np.log(1 + given) * np.sqrt(np.log((ARTISTS + 1) / (spread + 1))))[spread[:, 0] > 1]
    lengths = np.sqrt((rows**2).sum(axis=0))
    divided: Dense = rows / np.where(lengths > 0, lengths, 1) ** evenness
    return divided


def befriending(small: Interactions, *pairs: tuple[int, int]) -> Interactions:
    both = [pair for user, friend in pairs for pair in ((user, friend), (friend, user))]
    return dataclasses.replace(small, friends=np.array(both, dtype=np.int32))


def untagged(interactions: Interactions) -> Interactions:
    return dataclasses.replace(interactions, tags=interactions.tags.where(np.zeros(len(interactions.tags), np.bool_)))


@pytest.mark.parametrize("silent", [[], [4, 14], [0, 1, 2, 3]], ids=str)
@pytest.mark.parametrize(("friends", "tags", "evenness"), [(0.25, 0.5, 0.4), (1, 3, 0), (10, 0.1, 1)])
def test_friends_are_columns_and_tags_are_rows_beside_listening(
    small: Interactions, friends: float, tags: float, evenness: float, silent: list[int]
) -> None:
    data = befriending(small, (0, 1), (0, 2), (5, 7)).without(np.isin(np.arange(ARTISTS), silent))
    listening = per_user(data)
    x, beside, below = listening.toarray(), friend_columns(data), tag_rows(data, evenness)
    expected = np.block(
        [
            [x, beside * friends * norm(x) / norm(beside)],
            [below * tags * norm(x) / norm(below), np.zeros((len(below), USERS))],
        ]
    )
    found = SideInformation(friends, tags, evenness).beside(listening, data)
    np.testing.assert_allclose(found.toarray(), expected, rtol=1e-12)


@pytest.mark.parametrize("weight", [0.25, 1, 4])
def test_a_side_has_as_long_rows_as_listening_times_its_weight(small: Interactions, weight: float) -> None:
    listening = sized(per_user(small), 20)
    whole = SideInformation(weight, weight).beside(listening, small).toarray()
    assert norm(whole[:USERS, ARTISTS:]) == pytest.approx(weight * 20**0.5)
    assert norm(whole[USERS:, :ARTISTS]) == pytest.approx(weight * 20**0.5)


def test_a_side_of_no_weight_or_no_data_is_left_out(small: Interactions) -> None:
    listening = per_user(small)
    tags = len(small.tags.names) - 1
    friendless = dataclasses.replace(small, friends=small.friends[:0])
    for data, friends, weight, shape in (
        (small, 1, 1, (USERS + tags, ARTISTS + USERS)),
        (small, 0, 1, (USERS + tags, ARTISTS)),
        (friendless, 1, 1, (USERS + tags, ARTISTS)),
        (small, 1, 0, (USERS, ARTISTS + USERS)),
        (untagged(small), 1, 1, (USERS, ARTISTS + USERS)),
        (small, 0, 0, (USERS, ARTISTS)),
        (untagged(friendless), 1, 1, (USERS, ARTISTS)),
    ):
        whole = SideInformation(friends, weight).beside(listening, data)
        assert whole.shape == shape and (whole.toarray()[:USERS, :ARTISTS] == listening.toarray()).all()


def test_a_tag_on_one_artist_only_is_left_out(small: Interactions) -> None:
    without = dataclasses.replace(small, tags=small.tags.where(small.tags.tags != NOBODY_ELSE))
    listening = per_user(small)
    whole, bare = (SideInformation().beside(listening, data).toarray() for data in (small, without))
    assert whole.shape == bare.shape and (whole == bare).all()


def test_an_artist_that_nobody_plays_carries_no_tag_and_its_tags_count_the_others_only(small: Interactions) -> None:
    """Metallica and Slayer alone are called metal: with Slayer silent, the tag stands on one artist."""
    slayer = np.arange(ARTISTS) == 5
    plays = small.plays.toarray()
    plays[slayer] = 0
    silent = dataclasses.replace(small, plays=sp.csr_array(plays))  # the tags stay
    whole = SideInformation(friends=0).beside(per_user(silent), silent)
    assert whole.shape == (USERS + len(small.tags.names) - 2, ARTISTS) and not whole[USERS:].toarray()[:, slayer].any()


def test_one_friend_says_as_much_as_many_do_together(small: Interactions) -> None:
    data = befriending(small, (0, 1), (0, 2), (0, 3), (5, 7))
    columns = SideInformation(tags=0).beside(per_user(data), data).toarray()[:, ARTISTS:]
    lengths = np.sqrt((columns**2).sum(axis=1))
    assert lengths[[0, 1, 2, 3, 5, 7]] == pytest.approx(lengths[0]) and not lengths[[4, 6, 8]].any()


def test_evenness_brings_artists_with_many_tags_down_to_those_with_few(small: Interactions) -> None:
    def lengths(evenness: float) -> Dense:
        rows = SideInformation(friends=0, evenness=evenness).beside(per_user(small), small).toarray()[USERS:]
        every: Dense = np.sqrt((rows**2).sum(axis=0))
        carrying: Dense = every[every > 0]
        return carrying

    spreads = [lengths(evenness).max() / lengths(evenness).min() for evenness in (0, 0.4, 1)]
    assert spreads[0] > spreads[1] > spreads[2] == pytest.approx(1)


def test_tags_that_every_artist_carries_say_nothing(small: Interactions) -> None:
    catalog = Catalog(np.array([1, 2]), ("Muse", "Blur"), ("", ""))
    plays = sp.csr_array(np.array([[1, 2], [3, 4]]))
    both = small.tags.where((small.tags.tags == 3) & (small.tags.users == 4))  # user 4 calls two artists metal
    tags = dataclasses.replace(both, artists=np.array([0, 1], np.int32), users=np.array([0, 0], np.int32))
    two = Interactions(catalog, np.array([1, 2]), plays, tags, np.empty((0, 2), np.int32), small.origin)
    whole = SideInformation().beside(per_user(two), two)
    assert np.isfinite(whole.data).all() and not whole.toarray()[2:].any()


def test_what_a_user_plays_weighs_one_on_average(small: Interactions) -> None:
    weights, plays = per_user(small).toarray(), small.plays.toarray().T
    for row, counts in zip(weights, plays, strict=True):
        logs = np.log(1 + counts[counts > 0])
        assert row[counts > 0] == pytest.approx(logs / logs.mean()) and not row[counts == 0].any()


def test_a_user_who_plays_nothing_weighs_nothing(small: Interactions) -> None:
    weights = per_user(small.without(np.arange(ARTISTS) == HERMIT)).toarray()
    assert np.isfinite(weights).all() and not weights[8].any() and weights[:8].any(axis=1).all()


def test_a_power_of_nothing_is_nothing() -> None:
    assert power(np.array([0, 4, 9]), -0.5) == pytest.approx([0, 1 / 2, 1 / 3])
    assert power(np.array([0, 4]), 0) == pytest.approx([0, 1])


def test_rows_and_columns_are_multiplied_and_the_matrix_stays_as_it_was() -> None:
    matrix = sp.csr_array(np.array([[1.0, 0, 2], [0, 0, 0], [0, 3, 4]]))
    before = matrix.toarray()
    rows, columns = np.array([2.0, 3, 5]), np.array([7.0, 11, 13])
    assert (scaled(matrix, rows, columns).toarray() == before * rows[:, None] * columns).all()
    assert (scaled(matrix).toarray() == before).all() and (matrix.toarray() == before).all()
    assert sums(matrix).tolist() == [3, 0, 7]


def test_rows_that_hold_nothing_do_not_count_towards_the_size() -> None:
    matrix = sp.csr_array(np.array([[3.0, 4], [0, 0], [0, 1]]))
    assert row_norm(matrix) == pytest.approx(13**0.5) and row_norm(sp.csr_array((2, 2))) == 1
    assert row_norm(sized(matrix, 7)) ** 2 == pytest.approx(7)
