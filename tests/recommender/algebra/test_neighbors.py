"""The table of neighbours, and the fast way to its rows."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from recommender.algebra import neighbors
from recommender.algebra.neighbors import Neighbors, nearest

GOOD_IDS = [[1, 2], [2, -1], [-1, -1]]
GOOD_SCORES = [[0.5, 0.5], [0.25, 0.0], [0.0, 0.0]]


def table(ids: object = GOOD_IDS, scores: object = GOOD_SCORES) -> Neighbors:
    return Neighbors(np.array(ids, dtype=np.int32), np.array(scores, dtype=np.float32))


def test_counts_leave_out_the_padding() -> None:
    assert table().counts.tolist() == [2, 1, 0]


@pytest.mark.parametrize(
    ("ids", "scores", "why"),
    [
        (GOOD_IDS[:2], GOOD_SCORES, "one 2-d shape"),
        ([1, 2], [0.5, 0.5], "one 2-d shape"),
        ([[0, 2], *GOOD_IDS[1:]], GOOD_SCORES, "its own neighbour"),
        ([[1, 3], *GOOD_IDS[1:]], GOOD_SCORES, "neighbour 3 is outside a table of 3"),
        (GOOD_IDS, [[0.5, 0.0], *GOOD_SCORES[1:]], "positive and finite"),
        (GOOD_IDS, [[0.5, -0.5], *GOOD_SCORES[1:]], "positive and finite"),
        (GOOD_IDS, [[np.nan, 0.5], *GOOD_SCORES[1:]], "positive and finite"),
        (GOOD_IDS, [[np.inf, 0.5], *GOOD_SCORES[1:]], "positive and finite"),
        (GOOD_IDS, [*GOOD_SCORES[:2], [0.1, 0.0]], "0 exactly on the padding"),
        (GOOD_IDS, [[0.4, 0.5], *GOOD_SCORES[1:]], "best first"),
        ([[-1, 2], *GOOD_IDS[1:]], [[0.0, 0.5], *GOOD_SCORES[1:]], "best first"),
    ],
)
def test_a_table_that_breaks_a_promise_is_refused(ids: object, scores: object, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        table(ids, scores)


def test_scores_above_one_are_scaled_and_none_is_lost() -> None:
    tiny = np.finfo(np.float32).tiny
    found = table([[1, 2], [0, -1], [-1, -1]], [[200.0, 50.0], [tiny, 0.0], [0.0, 0.0]]).up_to_one()
    assert found.scores[0].tolist() == [1.0, 0.25]
    assert found.counts.tolist() == [2, 1, 0] and found.scores[1, 0] > 0


def test_scores_up_to_one_stay_as_they_are() -> None:
    assert np.array_equal(table().up_to_one().scores, table().scores) and table().scores.max() <= 1


def test_other_number_types_are_refused() -> None:
    good = table()
    with pytest.raises(ValueError, match="not int64 and float32"):
        Neighbors(good.ids.astype(np.int64), good.scores)
    with pytest.raises(ValueError, match="not int32 and float64"):
        Neighbors(good.ids, good.scores.astype(np.float64))


@st.composite
def scorings(draw: st.DrawFn) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.float32]], int, list[int]]:
    """Scores full of ties, zeros and negatives; k; and who comes first among equals."""
    size = draw(st.integers(1, 12))
    some = st.sampled_from([0, 0, 0, -1, 0.25, 0.5, 0.75, 1])
    scores = draw(arrays.arrays(np.float32, (size, size), elements=some))
    return scores, draw(st.integers(1, size + 1)), draw(st.permutations(range(size)))


@given(scorings(), st.integers(1, 5))
def test_nearest_is_a_full_sort(
    scoring: tuple[np.ndarray[tuple[int, int], np.dtype[np.float32]], int, list[int]], chunk: int
) -> None:
    scores, k, order = scoring
    size = len(scores)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbors, "CHUNK", chunk)
        found = nearest(k, lambda rows: sp.csr_array(scores[rows]), np.array(order), np.arange(size))
    for artist in range(size):
        others = [other for other in range(size) if other != artist and scores[artist, other] > 0]
        best = sorted(others, key=lambda other: (-scores[artist, other], order[other]))[:k]
        assert found.ids[artist].tolist() == best + [-1] * (k - len(best))
        assert found.scores[artist, : len(best)].tolist() == scores[artist, best].tolist()


def test_scores_that_differ_in_the_last_bit_are_told_apart() -> None:
    more = np.nextafter(np.float32(0.5), np.float32(1))
    scores = sp.csr_array(np.array([[0, 0.5, more], [0, 0, 0], [0, 0, 0]], dtype=np.float32))
    assert nearest(1, lambda rows: scores[rows], np.arange(3), np.ones(3, np.int64)).ids[0].tolist() == [2]
