"""What remains of a member's votes."""

from __future__ import annotations

from bot.feedback.opinions import Opinions
from recommender.feedback.records import Verdict, Vote


def opinions(*said: tuple[int | None, Verdict, bool]) -> Opinions:
    return Opinions.of(Vote("m", verdict, given, 0.0, None, artist) for artist, verdict, given in said)


def test_the_latest_verdict_on_an_artist_counts() -> None:
    found = opinions((1, Verdict.UP, True), (2, Verdict.KNOWN, True), (1, Verdict.DOWN, True))
    assert found.verdicts == {2: Verdict.KNOWN, 1: Verdict.DOWN}


def test_a_verdict_taken_back_counts_no_more() -> None:
    assert opinions((1, Verdict.UP, True), (1, Verdict.UP, False)).verdicts == {}
    assert opinions((1, Verdict.UP, True), (1, Verdict.DOWN, False)).verdicts == {1: Verdict.UP}


def test_hiding_is_apart_from_liking() -> None:
    found = opinions((1, Verdict.UP, True), (1, Verdict.HIDDEN, True), (2, Verdict.HIDDEN, True))
    assert found == Opinions({1: Verdict.UP}, frozenset({1, 2}))
    assert opinions((1, Verdict.HIDDEN, True), (1, Verdict.HIDDEN, False)).hidden == frozenset()


def test_a_vote_on_a_whole_list_says_nothing_of_an_artist() -> None:
    assert opinions((None, Verdict.UP, True)).verdicts == {}
