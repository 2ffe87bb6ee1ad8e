"""Counts as weights, rows as directions."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp

from recommender.algebra.weighting import binary, rarity, scale_columns, unit_rows, weigh

PLAYS = sp.csr_array(np.array([[3, 0, 4], [0, 0, 0], [0, 1, 0]]))


def test_raw_weights_are_the_counts() -> None:
    assert weigh(PLAYS, "raw").toarray().tolist() == PLAYS.toarray().tolist()


def test_log_weights_grow_with_the_logarithm() -> None:
    np.testing.assert_allclose(weigh(PLAYS, "log").toarray(), np.log1p(PLAYS.toarray()), rtol=1e-6)


def test_binary_weights_are_one_where_there_is_a_count() -> None:
    assert (weigh(PLAYS, "binary").toarray() == (PLAYS.toarray() > 0)).all()
    assert (binary(PLAYS).toarray() == (PLAYS.toarray() > 0)).all()


def test_rank_weights_fall_with_the_root_of_the_place_in_the_users_list_and_equal_counts_share_the_best() -> None:
    plays = sp.csr_array(np.array([[9, 0, 5], [9, 2, 0], [7, 8, 5], [30, 0, 6]]))
    ranks = np.array([[2, 0, 2], [2, 2, 0], [4, 1, 2], [1, 0, 1]])
    expected = np.where(ranks, 1 / np.sqrt(np.maximum(ranks, 1)), 0)
    np.testing.assert_allclose(weigh(plays, "rank").toarray(), expected, rtol=1e-6)


def test_rank_weights_tell_counts_apart_that_are_one_float32() -> None:
    plays = sp.csr_array(np.array([[2**24], [2**24 + 1]]))
    np.testing.assert_allclose(weigh(plays, "rank").toarray(), [[1 / np.sqrt(2)], [1]], rtol=1e-6)


@pytest.mark.parametrize("weighting", ["raw", "log", "binary", "rank"])
def test_the_counts_stay_as_they_were(weighting: str) -> None:
    before = PLAYS.toarray()
    weigh(PLAYS, weighting)  # type: ignore[arg-type] # one of the four
    assert (PLAYS.toarray() == before).all()


def test_unit_rows_have_length_one_and_empty_rows_stay_empty() -> None:
    unit = unit_rows(weigh(PLAYS, "raw")).toarray()
    np.testing.assert_allclose(unit, np.array([[0.6, 0, 0.8], [0, 0, 0], [0, 1, 0]]), rtol=1e-6)


def test_unit_rows_to_the_power_two_are_divided_by_their_squared_length() -> None:
    unit = unit_rows(weigh(PLAYS, "raw"), power=2).toarray()
    np.testing.assert_allclose(unit, np.array([[0.12, 0, 0.16], [0, 0, 0], [0, 1, 0]]), rtol=1e-6)


def test_a_column_is_the_rarer_the_fewer_rows_hold_it() -> None:
    held = sp.csr_array(np.array([[1, 1, 0, 1], [0, 1, 0, 1], [0, 0, 0, 5]]))
    np.testing.assert_allclose(rarity(held), [np.log(3), np.log(3 / 2), 0, 0])
    np.testing.assert_allclose(rarity(held, least=2), [0, np.log(3 / 2), 0, 0])


def test_columns_are_scaled_and_what_becomes_nothing_is_not_stored() -> None:
    scaled = scale_columns(weigh(PLAYS, "raw"), np.array([2.0, 0.5, 0.0]))
    assert scaled.toarray().tolist() == [[6, 0, 0], [0, 0, 0], [0, 0.5, 0]] and scaled.nnz == 2
    assert scaled.dtype == np.float32
