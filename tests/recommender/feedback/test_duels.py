"""The pair that is asked about is that of which an answer is expected to tell most."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from recommender.feedback.duels import DOUBT, choose, known

MODEL = {1: 0.9, 2: 0.7, 3: 0.68, 4: 0.2}


def entropy(chance: float) -> float:
    return -sum(p * math.log(p) for p in (chance, 1 - chance) if p > 0)


def obvious(mean: float, deviation: float) -> float:
    """The mutual information of an answer and how much nearer the one is, by adding up on a fine grid."""
    grid = np.linspace(-8, 8, 4001)
    weights = np.exp(-(grid**2) / 2)
    weights /= weights.sum()
    chances = 1 / (1 + np.exp(-(mean + deviation * grid)))
    return entropy(float(chances @ weights)) - float(np.array([entropy(chance) for chance in chances]) @ weights)


def test_the_information_is_the_obvious_one() -> None:
    found = known([MODEL, {1: 0.5, 2: 0.9, 3: 0.1}], [(1, 2, 1.0), (3, 4, 0.5)])
    information = found.information()
    for a, b in itertools.permutations(range(4), 2):
        variance = found.covariance[a, a] + found.covariance[b, b] - 2 * found.covariance[a, b]
        expected = obvious(float(found.mean[a] - found.mean[b]), math.sqrt(variance))
        assert information[a, b] == pytest.approx(expected, abs=1e-6)


def test_the_pair_that_tells_most_is_found_as_by_trying_all() -> None:
    found = known([MODEL])
    pairs = list(itertools.combinations(range(4), 2))
    best = max(pairs, key=lambda pair: obvious(float(found.mean[pair[0]] - found.mean[pair[1]]), DOUBT * math.sqrt(2)))
    question = choose([MODEL])
    assert question is not None and {question.left, question.right} == {found.artists[place] for place in best} == {
        2,
        3,
    }


def test_where_models_differ_is_asked_rather_than_where_they_agree() -> None:
    one = {1: 0.8, 2: 0.79, 3: 0.6, 4: 0.1}
    other = {1: 0.8, 2: 0.79, 3: 0.1, 4: 0.6}
    question = choose([one, other])
    assert question is not None and {question.left, question.right} == {3, 4}


def test_what_was_answered_often_is_asked_no_more() -> None:
    first = choose([MODEL])
    assert first is not None
    answers = [(first.left, first.right, 1.0), (first.right, first.left, 1.0)] * 30
    again = choose([MODEL], answers)
    assert again is not None and {again.left, again.right} != {first.left, first.right}
    # ... but an answer that counts for nothing changes nothing.
    assert choose([MODEL], [(left, right, 0.0) for left, right, _ in answers]) == first


def test_choices_move_what_is_known_towards_what_was_chosen_and_narrow_it() -> None:
    before, after = known([MODEL]), known([MODEL], [(3, 2, 1.0)] * 20)
    assert before.interval(2, 1)[0] < 0.5 < before.interval(2, 1)[1]
    low, high = after.interval(2, 1)
    assert low > 0.6 and high - low < before.interval(2, 1)[1] - before.interval(2, 1)[0]
    assert after.interval(1, 2) == pytest.approx((1 - high, 1 - low))


def test_pairs_that_were_asked_are_left_out_and_without_a_pair_there_is_no_question() -> None:
    pairs = set(itertools.combinations(sorted(MODEL), 2))
    asked = set[tuple[int, int]]()
    while (question := choose([MODEL], asked=asked)) is not None:
        pair = (min(question.left, question.right), max(question.left, question.right))
        assert pair not in asked
        asked.add(pair)
    assert asked == pairs
    assert choose([{1: 0.5}]) is None and choose([{}]) is None


def test_equal_draws_give_equal_questions_and_the_coin_is_fair() -> None:
    assert choose([MODEL], draw=7) == choose([MODEL], draw=7)
    lefts = sum(question.left == 2 for draw in range(400) if (question := choose([MODEL], draw=draw)) is not None)
    assert 160 < lefts < 240
