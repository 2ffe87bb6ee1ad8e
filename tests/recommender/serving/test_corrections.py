"""Lists as votes correct them: in the order of the corrected scores, with the votes that moved an artist."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from recommender import Artist, Depth, Recommendation, Recommender
from recommender.feedback import Correction

RADIOHEAD, SLAYER = 100, 105


@pytest.fixture
def seed(small_recommender: Recommender) -> Artist:
    return small_recommender.artist(RADIOHEAD)


@pytest.fixture
def before(small_recommender: Recommender, seed: Artist) -> list[Recommendation]:
    return small_recommender.similar(seed, 50)


def moved(recommender: Recommender, **shifts: tuple[int, float, int]) -> Recommender:
    row = {artist: Correction(shift, votes) for artist, shift, votes in shifts.values()}
    return recommender.with_corrections({RADIOHEAD: row, 999_999: {RADIOHEAD: Correction(1.0, 1)}})


def test_a_recommender_that_nobody_has_asked_yet_can_be_corrected(
    small_artifact: Path, seed: Artist, before: list[Recommendation]
) -> None:
    fresh = moved(Recommender.load(small_artifact), up=(before[-1].artist.id, 3.0, 3))
    assert [one.votes for one in fresh.similar(seed, 50) if one.votes] == [3]


def ids(found: list[Recommendation]) -> list[int]:
    return [recommendation.artist.id for recommendation in found]


def test_an_artist_moves_by_the_shift_of_its_logit_and_says_by_how_many_votes(
    small_recommender: Recommender, seed: Artist, before: list[Recommendation]
) -> None:
    first, second, third = before[:3]
    after = moved(small_recommender, up=(third.artist.id, 3.0, 12), down=(first.artist.id, -3.0, 7)).similar(seed, 50)
    assert ids(after)[0] == third.artist.id and ids(after).index(first.artist.id) > 0
    share = third.score / (1 - third.score) * math.exp(3.0)
    assert after[0].score == pytest.approx(share / (1 + share), rel=1e-5) and after[0].votes == 12
    votes = {recommendation.artist.id: recommendation.votes for recommendation in after}
    assert votes[first.artist.id] == -7 and votes[second.artist.id] == 0
    assert [one.score for one in after] == sorted((one.score for one in after), reverse=True)
    assert sorted(ids(after)) == sorted(ids(before))


def test_evidence_stays_with_its_artist(
    small_recommender: Recommender, seed: Artist, before: list[Recommendation]
) -> None:
    after = moved(small_recommender, up=(before[-1].artist.id, 3.0, 3)).similar(seed, 50)
    shared = {one.artist.id: one.because for one in before}
    assert {one.artist.id: one.because for one in after} == shared


def test_what_moves_nobody_says_nothing(
    small_recommender: Recommender, seed: Artist, before: list[Recommendation]
) -> None:
    after = moved(small_recommender, up=(before[0].artist.id, 0.5, 9)).similar(seed, 50)
    assert ids(after) == ids(before) and {one.votes for one in after} == {0}


def test_other_lists_and_the_recommender_it_came_from_stay_as_they_are(
    small_recommender: Recommender, seed: Artist, before: list[Recommendation]
) -> None:
    corrected = moved(small_recommender, up=(before[-1].artist.id, 3.0, 3))
    slayer = small_recommender.artist(SLAYER)
    assert corrected.similar(slayer, 50) == small_recommender.similar(slayer, 50)
    assert small_recommender.similar(seed, 50) == before


@pytest.mark.parametrize("depth", Depth)
def test_pages_and_those_left_out_go_by_the_corrected_order(
    depth: Depth, small_recommender: Recommender, seed: Artist, before: list[Recommendation]
) -> None:
    corrected = moved(small_recommender, up=(before[-1].artist.id, 3.0, 3))
    whole = corrected.similar(seed, 50, depth=depth)
    assert [*corrected.similar(seed, 2, depth=depth), *corrected.similar(seed, 50, depth=depth, skip=2)] == whole
    without = corrected.similar(seed, 50, depth=depth, without=[whole[0].artist.id])
    assert ids(without) == ids(whole)[1:]
