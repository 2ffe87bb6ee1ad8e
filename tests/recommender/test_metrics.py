"""Metrics against figures worked out by hand."""

from __future__ import annotations

from math import log2

import numpy as np
import pytest

from recommender.metrics import hit_share, ndcg, paired_interval


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
