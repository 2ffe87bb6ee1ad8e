"""Listening data checks itself."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import scipy.sparse as sp

from recommender import DataError
from recommender.dataset.interactions import Interactions

if TYPE_CHECKING:
    from numpy.typing import NDArray


def with_count(interactions: Interactions, count: int) -> sp.csr_array:
    plays = interactions.plays.copy()
    plays.data[3] = count
    return plays


def test_counts_that_do_not_fit_artists_and_users_are_refused(small: Interactions) -> None:
    with pytest.raises(DataError, match="16 × 8 do not fit 16 artists and 9 users"):
        dataclasses.replace(small, plays=small.plays[:, :8])


def test_data_without_one_count_is_refused(small: Interactions) -> None:
    with pytest.raises(DataError, match="not one listening count"):
        dataclasses.replace(small, plays=sp.csr_array(small.plays.shape, dtype=np.int64))


@pytest.mark.parametrize("count", [0, -3])
def test_a_count_below_one_is_refused(small: Interactions, count: int) -> None:
    with pytest.raises(DataError, match=f"1 or more, not {count}"):
        dataclasses.replace(small, plays=with_count(small, count))


def test_counts_whose_sum_overflows_are_refused(small: Interactions) -> None:
    with pytest.raises(DataError, match="more than 64 bits"):
        dataclasses.replace(small, plays=with_count(small, 2**63 - 1))


def test_a_pair_given_twice_is_refused(small: Interactions) -> None:
    twice = sp.csr_array(
        (np.array([1, 2]), np.array([0, 0]), np.array([0] + [2] * len(small.catalog))), shape=small.plays.shape
    )
    with pytest.raises(DataError, match="each \\(artist, user\\) once"):
        dataclasses.replace(small, plays=twice)


@pytest.mark.parametrize("index", [-1, 99])
@pytest.mark.parametrize(
    ("column", "name"), [("users", "tagging user"), ("artists", "tagged artist"), ("tags", "tag index")]
)
def test_a_tag_assignment_out_of_range_is_refused(small: Interactions, column: str, name: str, index: int) -> None:
    changed: dict[str, Any] = {column: getattr(small.tags, column).copy()}
    changed[column][0] = index
    with pytest.raises(DataError, match=f"a {name}.* is outside 0…"):
        dataclasses.replace(small, tags=dataclasses.replace(small.tags, **changed))


def test_a_friend_out_of_range_is_refused(small: Interactions) -> None:
    with pytest.raises(DataError, match="a friend index is outside 0…8"):
        dataclasses.replace(small, friends=np.array([[0, 9]], dtype=np.int32))


@pytest.mark.parametrize("column", ["users", "artists", "tags", "when", "doubtful"])
def test_tag_columns_of_different_lengths_are_refused(small: Interactions, column: str) -> None:
    shorter: dict[str, Any] = {column: getattr(small.tags, column)[:-1]}
    with pytest.raises(DataError, match="columns of one length"):
        dataclasses.replace(small.tags, **shorter)


def test_listeners_are_the_users_who_play_an_artist(small: Interactions) -> None:
    assert small.listeners.tolist() == (small.plays.toarray() > 0).sum(axis=1).tolist()


def test_without_empties_the_masked_rows_and_no_other(small: Interactions) -> None:
    mask = small.catalog.junk
    kept = small.plays.toarray()
    kept[mask] = 0
    assert (small.without(mask).plays.toarray() == kept).all()


def test_without_leaves_the_data_it_came_from_alone(small: Interactions) -> None:
    before = small.plays.toarray()
    small.without(np.ones(len(small.catalog), dtype=np.bool_) & (small.listeners > 1))
    assert (small.plays.toarray() == before).all()


@pytest.fixture
def into(small: Interactions) -> NDArray[np.int64]:
    """Björk and Portishead moved to Radiohead."""
    into = np.arange(len(small.catalog))
    into[[1, 2]] = 0
    return into


def test_moved_listening_adds_up_for_each_user(small: Interactions, into: NDArray[np.int64]) -> None:
    before, after = small.plays.toarray(), small.moved(into).plays.toarray()
    assert (after[0] == before[:3].sum(axis=0)).all() and not after[1:3].any() and (after[3:] == before[3:]).all()


def test_a_tag_that_a_user_gave_to_both_names_was_given_once(small: Interactions, into: NDArray[np.int64]) -> None:
    def given(interactions: Interactions) -> set[tuple[int, ...]]:
        tags = interactions.tags
        return set(zip(tags.users.tolist(), tags.artists.tolist(), tags.tags.tolist(), strict=True))

    moved = small.moved(into)
    assert given(moved) == {(user, int(into[artist]), tag) for user, artist, tag in given(small)}
    assert len(moved.tags) == len(given(moved)) < len(small.tags)


def test_the_earliest_of_a_users_equal_tags_is_kept(small: Interactions, into: NDArray[np.int64]) -> None:
    falling = small.tags.when[0] - np.arange(len(small.tags))
    moved = dataclasses.replace(small, tags=dataclasses.replace(small.tags, when=falling)).moved(into)
    first = (moved.tags.users == 0) & (moved.tags.artists == 0) & (moved.tags.tags == 0)
    both = (small.tags.users == 0) & np.isin(small.tags.artists, [0, 2]) & (small.tags.tags == 0)
    assert moved.tags.when[first].tolist() == [falling[both].min()]


def test_moving_nothing_changes_nothing(small: Interactions) -> None:
    moved = small.moved(np.arange(len(small.catalog)))
    assert (moved.plays - small.plays).count_nonzero() == 0 and len(moved.tags) == len(small.tags)


@pytest.mark.parametrize("wrong", [np.arange(3), np.full(16, 16), np.full(16, -1)])
def test_moving_takes_an_artist_for_each(small: Interactions, wrong: NDArray[np.int64]) -> None:
    with pytest.raises(DataError, match="16 artists takes as many of their indices"):
        small.moved(wrong)


def test_nothing_is_moved_to_an_artist_whose_own_is_moved_on(small: Interactions) -> None:
    chain = np.arange(len(small.catalog))
    chain[1], chain[2] = 2, 3
    with pytest.raises(DataError, match="whose own is moved on"):
        small.moved(chain)
