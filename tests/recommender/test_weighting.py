"""Counts as weights, rows as directions."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp

from recommender.weighting import binary, unit_rows, weigh

PLAYS = sp.csr_array(np.array([[3, 0, 4], [0, 0, 0], [0, 1, 0]]))


def test_raw_weights_are_the_counts() -> None:
    assert weigh(PLAYS, "raw").toarray().tolist() == PLAYS.toarray().tolist()


def test_log_weights_grow_with_the_logarithm() -> None:
    np.testing.assert_allclose(weigh(PLAYS, "log").toarray(), np.log1p(PLAYS.toarray()), rtol=1e-6)


def test_binary_weights_are_one_where_there_is_a_count() -> None:
    assert (weigh(PLAYS, "binary").toarray() == (PLAYS.toarray() > 0)).all()
    assert (binary(PLAYS).toarray() == (PLAYS.toarray() > 0)).all()


@pytest.mark.parametrize("weighting", ["raw", "log", "binary"])
def test_the_counts_stay_as_they_were(weighting: str) -> None:
    before = PLAYS.toarray()
    weigh(PLAYS, weighting)  # type: ignore[arg-type] # one of the three
    assert (PLAYS.toarray() == before).all()


def test_unit_rows_have_length_one_and_empty_rows_stay_empty() -> None:
    unit = unit_rows(weigh(PLAYS, "raw")).toarray()
    np.testing.assert_allclose(unit, np.array([[0.6, 0, 0.8], [0, 0, 0], [0, 1, 0]]), rtol=1e-6)
