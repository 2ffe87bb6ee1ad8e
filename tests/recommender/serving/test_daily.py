"""The two artists of a day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from recommender import Daily, Recommender, along, daily
from recommender.serving.daily import FEWEST, MOST

DAYS = [date(2026, 11, 30) + timedelta(number) for number in range(30)]


@pytest.fixture(scope="module")
def drawn(embedded_recommender: Recommender) -> list[Daily]:
    found = [daily(embedded_recommender, day) for day in DAYS]
    return [pair for pair in found if pair is not None]


def test_each_day_has_two_well_known_artists_some_steps_apart(
    embedded_recommender: Recommender, drawn: list[Daily]
) -> None:
    known = {artist.id for artist in embedded_recommender.top(n=280)}
    assert len(drawn) == len(DAYS) and {artist.id for day in drawn for artist in day[:2]} <= known
    for start, goal, shortest in drawn:
        assert FEWEST - 1 <= len(shortest) <= MOST
        assert shortest[0].seed == start and shortest[-1].artist == goal
        assert embedded_recommender.path(start, goal, len(shortest) - 1) == []  # none is shorter
        assert all(one.artist == other.seed for one, other in pairwise(shortest))
    assert sum(len(day.shortest) >= FEWEST for day in drawn) > len(DAYS) / 2


def test_no_artist_comes_again_for_four_weeks(drawn: list[Daily]) -> None:
    ids = [{artist.id for artist in day[:2]} for day in drawn]
    for number, today in enumerate(ids):
        assert all(today.isdisjoint(before) for before in ids[max(number - 27, 0) : number])


def test_the_same_model_loaded_anew_has_the_same_two(embedded_artifact: Path, drawn: list[Daily]) -> None:
    assert daily(Recommender.load(embedded_artifact), DAYS[0]) == drawn[0]


def test_few_artists_give_those_that_are_farthest_apart(small_recommender: Recommender) -> None:
    found = daily(small_recommender, DAYS[0])
    assert found is not None and len(found.shortest) > 1


def test_a_path_is_drawn_with_its_steps_in_order_and_others_at_its_side(
    embedded_recommender: Recommender, drawn: list[Daily]
) -> None:
    path = drawn[0].shortest
    found = along(embedded_recommender, path)
    artists = [path[0].seed, *(step.artist for step in path)]
    on, beside = found.nodes[: len(artists)], found.nodes[len(artists) :]
    assert [node.artist for node in on] == artists and {node.hop for node in on} == {0}
    assert len(beside) == 2 * len(artists) and {node.hop for node in beside} == {1}
    assert [(edge.first, edge.second) for edge in found.edges[: len(path)]] == list(pairwise(range(len(artists))))
    assert [edge.listeners for edge in found.edges[: len(path)]] == [step.listeners for step in path]
    assert all(edge.first < len(artists) <= edge.second for edge in found.edges[len(path) :])
