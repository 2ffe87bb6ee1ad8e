"""Metrics against figures worked out by hand."""

from __future__ import annotations

from math import log2

import ir_measures
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.evaluation.metrics import gini, hit_share, ndcg, precision, recall
from recommender.stats.auc import auc
from recommender.stats.intervals import interval, paired_interval, wilson, wilson_of_each


def test_ndcg_is_the_gain_over_the_best_possible_gain() -> None:
    hits = np.array([[True, False, True], [False, False, False], [True, True, True]])
    best_of_two, best_of_three = 1 + 1 / log2(3), 1 + 1 / log2(3) + 1 / 2
    expected = [(1 + 1 / 2) / best_of_two, 0, 1]
    assert ndcg(hits, np.array([2, 1, 7])) == pytest.approx(expected)
    assert ndcg(hits[:1], np.array([7])) == pytest.approx([(1 + 1 / 2) / best_of_three])


def test_hit_share_is_of_as_many_as_could_be() -> None:
    hits = np.array([[True, False, True], [True, False, False]])
    assert hit_share(hits, np.array([2, 9])) == pytest.approx([1, 1 / 3])


def test_the_interval_of_no_difference_is_none_and_of_a_plain_one_excludes_zero() -> None:
    values = np.random.default_rng(3).random(200)
    assert paired_interval(values, values) == (0, 0)
    low, high = paired_interval(values + np.linspace(0.01, 0.2, 200), values)
    assert 0 < low < 0.105 < high


def test_recall_is_of_all_there_are_and_precision_of_all_offered() -> None:
    hits = np.array([[True, False, True, False], [True, False, False, False]])
    assert recall(hits, np.array([2, 8])) == pytest.approx([1, 1 / 8])
    assert precision(hits) == pytest.approx([1 / 2, 1 / 4])


def test_the_metrics_are_trec_evals() -> None:
    random = np.random.default_rng(11)
    relevant = random.integers(1, 25, 60)
    hits = np.array([random.permutation(40) < count for count in relevant])[:, :10]
    judged = {
        str(query): {
            f"{query}-{document}": 1 for document in [*np.flatnonzero(row), *range(100, 100 + count - row.sum())]
        }
        for query, (row, count) in enumerate(zip(hits, relevant, strict=True))
    }
    run = {str(query): {f"{query}-{rank}": 10.0 - rank for rank in range(10)} for query in range(len(hits))}
    measures = [ir_measures.nDCG @ 10, ir_measures.R @ 10, ir_measures.P @ 10]
    expected = {
        (result.query_id, result.measure): result.value for result in ir_measures.iter_calc(measures, judged, run)
    }
    for measure, ours in zip(measures, (ndcg(hits, relevant), recall(hits, relevant), precision(hits)), strict=True):
        assert ours == pytest.approx([expected[str(query), measure] for query in range(len(hits))], abs=1e-9)
    assert hits.any(axis=1).mean() > 0.5


def test_gini_is_none_for_equal_parts_and_nearly_one_for_a_single_owner() -> None:
    assert gini(np.array([3, 3, 3])) == pytest.approx(0)
    assert gini(np.array([0, 0, 0, 8])) == pytest.approx(3 / 4)
    assert gini(np.array([1, 3])) == pytest.approx(1 / 4)


def test_the_interval_of_a_mean_holds_the_mean_and_narrows_with_more_values() -> None:
    values = np.random.default_rng(3).random(400)
    (low, high), (few_low, few_high) = interval(values), interval(values[:40])
    assert low < values.mean() < high and high - low < few_high - few_low


def test_wilsons_interval_is_the_published_one() -> None:
    """Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson(29, 29) == pytest.approx((0.8830, 1.0), abs=5e-5)


def test_nothing_tried_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(0, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilsons_intervals_of_many_are_those_of_each(counts: tuple[int, int]) -> None:
    low, high = wilson_of_each(*(np.array([[count]]) for count in counts))
    assert low.shape == high.shape == (1, 1)
    assert (low.item(), high.item()) == pytest.approx(wilson(*counts), abs=1e-12)


def test_the_interval_of_a_single_value_is_that_value() -> None:
    assert interval(np.array([0.3])) == (0.3, 0.3)


def test_auc_is_the_chance_that_what_is_right_scores_higher_equal_ones_half() -> None:
    scores = np.array([[3.0, 2, 1, 1], [1, 1, 1, 1], [1, 2, 3, 4]])
    right = np.array([[True, False, True, False], [True, True, False, False], [False] * 4])
    assert np.array_equal(auc(scores, right), [(2 + 0.5) / 4, 0.5, np.nan], equal_nan=True)
