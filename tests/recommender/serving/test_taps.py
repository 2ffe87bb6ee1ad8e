"""Whom to ask next: the artist whose answer tells most of who answers, by what was said so far."""

from __future__ import annotations

from math import log

import numpy as np
import pytest
from numpy.typing import NDArray

from recommender import Artist, Recommender
from recommender.algebra.factors import Factors
from recommender.serving.taps import DOUBT, UNKNOWN, Taps

Answers = tuple[list[int], list[int], list[int]]


@pytest.fixture
def chances() -> NDArray[np.float64]:
    return np.random.default_rng(3).uniform(DOUBT, 1 - DOUBT, (6, 5))


def uncertainty(people: list[float]) -> float:
    return -sum(share * log(share) for share in people)


def gain(chances: NDArray[np.float64], said: Answers, artist: int) -> float:
    """By how much an answer on the artist is expected to lessen the uncertainty of who answers: Bayes, step by step."""
    people = []
    for person in chances.tolist():
        probable = 1.0
        for answers, power, likes in zip(said, (1, 1, UNKNOWN), (True, False, False), strict=True):
            for other in answers:
                probable *= (person[other] if likes else 1 - person[other]) ** power
        people.append(probable)
    people = [share / sum(people) for share in people]
    left = 0.0
    for likes in (True, False):
        joint = [p * (c if likes else 1 - c) for p, c in zip(people, chances[:, artist].tolist(), strict=True)]
        left += sum(joint) * uncertainty([p / sum(joint) for p in joint])
    return uncertainty(people) - left


@pytest.mark.parametrize("said", [([], [], []), ([0], [], []), ([], [3], [1]), ([2], [4], [0])], ids=str)
def test_the_answer_that_lessens_the_uncertainty_most_is_asked_for(chances: NDArray[np.float64], said: Answers) -> None:
    others = [artist for artist in range(5) if not any(artist in answers for answers in said)]
    assert Taps(chances).next(*said) == max(others, key=lambda artist: gain(chances, said, artist))


def test_everybody_is_asked_about_once(chances: NDArray[np.float64]) -> None:
    taps, said = Taps(chances), list[int]()
    while (artist := taps.next(said[::2], said[1::2], ())) is not None:
        said.append(artist)
    assert sorted(said) == [*range(5)]


def test_whoever_plays_nothing_is_nobody_to_go_by_and_without_anybody_the_first_is_asked_about() -> None:
    factors = Factors(np.eye(3, dtype=np.float32), np.eye(3, dtype=np.float32) * np.float32(0.5), 12.0)
    pool, plays = np.arange(3, dtype=np.int32), np.array([[1, 0, 0], [1, 1, 0]], dtype=np.bool_)
    silent = np.concatenate((plays, np.zeros((40, 3), dtype=np.bool_)))
    assert Taps.among(factors, pool, silent).next((), (), ()) == Taps.among(factors, pool, plays).next((), (), ()) == 1
    assert Taps.among(factors, pool, silent[2:]).next((), (), ()) == 0


def test_what_is_asked_goes_by_what_was_said(hetrec_recommender: Recommender) -> None:
    metal, pop = hetrec_recommender.resolve("Metallica"), hetrec_recommender.resolve("Lady Gaga")
    first, second = asked(hetrec_recommender, [metal], [pop]), asked(hetrec_recommender, [pop], [metal])
    near = [{found.artist for found in hetrec_recommender.similar(artist, 100)} for artist in (metal, pop)]
    assert len(near[0] & {*first}) > len(near[0] & {*second})
    assert len(near[1] & {*second}) > len(near[1] & {*first})


def asked(recommender: Recommender, liked: list[Artist], unliked: list[Artist]) -> list[Artist]:
    """Ten that are asked about, of whom none is known."""
    passed = list[Artist]()
    for _ in range(10):
        artist = recommender.ask(liked, unliked, passed)
        assert artist is not None and artist not in (*liked, *unliked, *passed)
        passed.append(artist)
    return passed


def test_those_that_are_asked_about_have_many_listeners_and_are_the_same_each_time(
    hetrec_recommender: Recommender,
) -> None:
    first = asked(hetrec_recommender, [], [])
    assert first == asked(hetrec_recommender, [], []) and all(artist.rank <= 1000 for artist in first)
