"""Team-draft interleaving, against every way that the coins can fall."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.feedback.interleaving import team_draft, teams
from recommender.feedback.records import Team

LISTS = st.lists(st.integers(0, 9), unique=True, max_size=7)
DISJOINT = (range(1, 26), range(101, 126))


def drafts(first: list[int], second: list[int], n: int) -> dict[tuple[int, ...], float]:
    """Every list that can be drafted, with its probability: algorithm 2, followed through every fall of the coins."""
    found = defaultdict[tuple[int, ...], float](float)
    for coins in itertools.product((0, 1), repeat=n):
        drafted, sizes, toss = list[int](), [0, 0], iter(coins)
        while len(drafted) < n:
            left = [[artist for artist in ranking if artist not in drafted] for ranking in (first, second)]
            if not any(left):
                break
            if all(left) and sizes[0] == sizes[1]:
                turn = next(toss)
            elif all(left):
                turn = int(sizes[0] > sizes[1])
            else:
                turn, sizes = int(bool(left[1])), [0, 0]
            sizes[turn] += 1
            drafted.append(left[turn][0])
        found[tuple(drafted)] += 0.5**n
    return found


@given(LISTS, LISTS, st.integers(0, 8), st.integers(0, 2**64))
def test_propensities_are_those_of_all_coins_together(first: list[int], second: list[int], n: int, seed: int) -> None:
    every = drafts(first, second, n)
    draw = team_draft(first, second, n, seed)
    assert tuple(item.artist for item in draw.items) in every
    for position, item in enumerate(draw.items):
        chance = sum(probability for drafted, probability in every.items() if drafted[position] == item.artist)
        assert item.propensity == pytest.approx(chance, abs=1e-12)


@given(LISTS, LISTS, st.integers(0, 8))
def test_every_draw_is_as_frequent_as_it_says(first: list[int], second: list[int], n: int) -> None:
    seen = {draw.items: draw.probability for draw in (team_draft(first, second, n, seed) for seed in range(200))}
    assert sum(seen.values()) <= 1 + 1e-12
    if min(len(first), len(second)) >= n <= 4:
        assert sum(seen.values()) == pytest.approx(1)


@given(LISTS, LISTS, st.integers(0, 14), st.integers(0, 2**64))
def test_all_artists_of_both_lists_are_drafted_once(first: list[int], second: list[int], n: int, seed: int) -> None:
    artists = [item.artist for item in team_draft(first, second, n, seed).items]
    assert len(artists) == min(n, len({*first, *second})) == len(set(artists))


@given(LISTS, LISTS, st.integers(0, 8), st.integers(0, 2**64))
def test_teams_are_as_large_as_each_other(first: list[int], second: list[int], n: int, seed: int) -> None:
    """A list that runs out leaves the other's further artists without a team."""
    sizes = Counter(item.team for item in team_draft(first, second, n, seed).items)
    cut_off = n % 2 and sum(sizes.values()) == n and not sizes[None]
    assert abs(sizes[Team.A] - sizes[Team.B]) == (1 if cut_off else 0)


@given(LISTS, LISTS, st.integers(0, 8), st.integers(0, 2**64))
def test_a_team_picks_the_best_that_it_has_left(first: list[int], second: list[int], n: int, seed: int) -> None:
    items = team_draft(first, second, n, seed).items
    for position, item in enumerate(items):
        before = {earlier.artist for earlier in items[:position]}
        if item.team is not None:
            own = first if item.team is Team.A else second
            assert item.artist == next(artist for artist in own if artist not in before)
        assert item.ranks == tuple(x.index(item.artist) + 1 if item.artist in x else None for x in (first, second))


def test_teams_alone_are_those_of_the_draw() -> None:
    for seed in range(20):
        draw = team_draft([1, 2, 3, 4], [3, 5, 1, 6], 5, seed)
        assert teams([1, 2, 3, 4], [3, 5, 1, 6], 5, seed) == [(item.artist, item.team) for item in draw.items]


def test_each_list_leads_as_often_as_the_other_over_consecutive_interactions() -> None:
    led = Counter(teams([1, 2], [3, 4], 2, (1_400_000_000_000 << 22) + seed)[0][1] for seed in range(4000))
    assert abs(led[Team.A] - led[Team.B]) < 4 * 4000**0.5


def test_lists_that_agree_are_shown_as_they_are() -> None:
    draw = team_draft([5, 3, 8], [5, 3, 8], 3, 1)
    assert [item.artist for item in draw.items] == [5, 3, 8]
    assert [item.propensity for item in draw.items] == [1, 1, 1]


def test_the_states_of_long_lists_stay_few() -> None:
    """Otherwise this would not end: 2^50 falls of the coins."""
    interwoven = list(range(100)), [artist ^ 3 for artist in range(100)]
    draw = team_draft(*interwoven, 100, 1)
    assert len(draw.items) == 100 and all(0 < item.propensity <= 1 for item in draw.items)
    assert team_draft(*DISJOINT, 25, 1).probability == 0.5**13


def test_an_artist_that_is_on_one_list_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        team_draft([1, 2, 1], [3], 2, 1)


def test_a_draw_is_the_same_in_every_process() -> None:
    ask = (
        "from recommender.feedback.interleaving import team_draft; print(team_draft(range(9), range(4, 13), 9, 2**63))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", ask],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(answers) == 1
