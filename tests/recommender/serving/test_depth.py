"""The dial from well-known to lesser-known artists."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import Depth, Recommender, by_depth
from recommender.serving.depth import ranked

CANDIDATES = st.lists(st.tuples(st.floats(0.001, 0.999), st.integers(0, 10**6)), min_size=1, max_size=60)


@given(CANDIDATES, st.integers(1, 60))
def test_each_step_shows_lesser_known_artists_or_the_same(candidates: list[tuple[float, int]], n: int) -> None:
    scores = np.sort(np.array([score for score, _ in candidates], dtype=np.float32))[::-1]
    listeners = np.array([heard for _, heard in candidates])
    fame = [
        np.log(listeners[ranked(scores, listeners, depth)[:n]] + 20).mean() for depth in (Depth.FAMILIAR, Depth.DEEP)
    ]
    assert fame[0] >= fame[1] - 1e-9


@given(CANDIDATES)
def test_every_depth_keeps_every_candidate(candidates: list[tuple[float, int]]) -> None:
    scores = np.array([score for score, _ in candidates], dtype=np.float32)
    listeners = np.array([heard for _, heard in candidates])
    for depth in Depth:
        assert sorted(ranked(scores, listeners, depth).tolist()) == list(range(len(candidates)))


def test_among_equals_in_fame_the_model_decides() -> None:
    scores = np.array([0.9, 0.5, 0.1], dtype=np.float32)
    for depth in Depth:
        assert ranked(scores, np.array([7, 7, 7]), depth).tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    ("depth", "scores", "listeners", "expected"),
    [
        (Depth.DEEP, (0.5, 0.26), (80, 30), [1, 0]),  # 0.5 / 100 < 0.26 / 50
        (Depth.DEEP, (0.5, 0.24), (80, 30), [0, 1]),
        (Depth.FAMILIAR, (0.5, 0.36), (30, 80), [1, 0]),  # 0.5 × √50 < 0.36 × √100
        (Depth.FAMILIAR, (0.5, 0.35), (30, 80), [0, 1]),
    ],
)
def test_scores_count_by_the_power_of_twenty_more_listeners(
    depth: Depth, scores: tuple[float, float], listeners: tuple[int, int], expected: list[int]
) -> None:
    assert ranked(np.array(scores, dtype=np.float32), np.array(listeners), depth).tolist() == expected


def test_a_score_near_1_does_not_outweigh_all_fame() -> None:
    """As of Taylor Swift: one that everybody knows at 0.99, others at half of that with a tenth of the listeners."""
    scores = np.array([0.999, 0.5, 0.45, 0.02], dtype=np.float32)
    listeners = np.array([400, 40, 20, 400])
    assert ranked(scores, listeners, Depth.DEEP).tolist() == [2, 1, 0, 3]
    assert ranked(scores, listeners, Depth.FAMILIAR).tolist()[0] == 0


def test_on_real_data_each_step_lowers_the_median_and_keeps_most_of_the_match(hetrec_recommender: Recommender) -> None:
    seeds = [artist for artist in hetrec_recommender.top(n=400) if artist.listeners >= 10]
    found = {
        depth: [item for seed in seeds for item in hetrec_recommender.similar(seed, depth=depth)] for depth in Depth
    }
    fame = [float(np.median([item.artist.listeners for item in found[depth]])) for depth in Depth]
    assert fame[0] > fame[1] > fame[2] * 2
    match = [float(np.mean([item.score for item in found[depth]])) for depth in Depth]
    assert match[1] >= max(match) - 1e-9 and min(match) > 0.5 * match[1]


@pytest.mark.parametrize(("name", "famous"), [("Radiohead", "Muse"), ("Taylor Swift", "Miley Cyrus")])
def test_deep_is_not_led_by_whom_everybody_knows(hetrec_recommender: Recommender, name: str, famous: str) -> None:
    seed = hetrec_recommender.resolve(name)
    deep = hetrec_recommender.similar(seed, 10, depth=Depth.DEEP)
    assert famous not in [item.artist.name for item in deep]
    assert max(item.artist.listeners for item in deep) < 200 and all(item.because[0].supported for item in deep)


def test_deep_shows_whom_listeners_support_of_every_artist_that_many_play(hetrec_recommender: Recommender) -> None:
    for seed in hetrec_recommender.top(n=500)[::9]:
        deep = hetrec_recommender.similar(seed, 100, depth=Depth.DEEP)
        told = [item.because[0].supported for item in deep]
        assert told == sorted(told, reverse=True) and told[4]


@pytest.mark.parametrize(
    ("depth", "first", "second", "swapped"),
    [
        (Depth.DEEP, 80, 50, True),  # 1 / 100 < 1 / (√2 · 70)
        (Depth.DEEP, 80, 51, False),
        (Depth.FAMILIAR, 30, 81, True),  # √50 < √101 / √2
        (Depth.FAMILIAR, 30, 79, False),
        (Depth.BALANCED, 80, 0, False),
    ],
)
def test_without_scores_a_place_counts_by_its_root_against_the_same_power_of_listeners(
    small_recommender: Recommender, depth: Depth, first: int, second: int, swapped: bool
) -> None:
    artists = [
        dataclasses.replace(artist, listeners=listeners)
        for artist, listeners in zip(small_recommender.top(n=2), (first, second), strict=True)
    ]
    assert by_depth(artists, depth) == (artists[::-1] if swapped else artists)
