"""Which artists a recording sounds like, and where."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from recommender import PASSAGE, Alike, Recommender, Traits, View, artifact
from tests.conftest import NAMES
from tests.networked import AXES, TRAITS, sounding
from tests.sounding import HEARD, sound_arrays

ONE, TWO, THREE = np.eye(3)
NETWORK = {"network_kernel": np.zeros((2, 2), dtype=np.float32)}


@pytest.fixture(scope="module")
def recommender(small_artifact: Path) -> Recommender:
    return sounding(small_artifact, NETWORK)


def like(recommender: Recommender, *windows: np.ndarray, n: int = 10) -> list[Alike]:
    return recommender.recordings.like([window.tolist() for window in windows], n)


def named(found: list[Alike]) -> list[str]:
    return [alike.artist.name for alike in found]


def test_the_artists_nearest_to_the_mean_of_the_windows_come_first(recommender: Recommender) -> None:
    found = like(recommender, 3 * ONE, ONE)
    assert named(found) == ["Radiohead", "Björk", "Portishead"]
    assert [alike.score for alike in found] == pytest.approx([1.0, 0.8, 0.6])
    assert named(like(recommender, 3 * ONE, ONE, n=1)) == ["Radiohead"]


def test_the_mean_is_of_windows_as_they_are_so_that_a_clear_one_counts_for_more(recommender: Recommender) -> None:
    assert named(like(recommender, 9 * TWO, ONE, ONE))[0] == "Metallica"


def test_an_artist_that_sounds_otherwise_is_not_named(recommender: Recommender) -> None:
    assert named(like(recommender, -ONE)) == []


def test_a_recording_that_the_network_makes_nothing_of_is_like_nobody(recommender: Recommender) -> None:
    assert like(recommender, 0 * ONE) == []


def test_the_bias_of_the_map_is_where_an_embedding_of_nothing_stands(small_artifact: Path) -> None:
    moved = sounding(small_artifact, NETWORK, sound_map=np.array([ONE, TWO, THREE, 5 * THREE], dtype=np.float32))
    assert named(like(moved, ONE))[0] == "Slayer"


@pytest.mark.parametrize("start", [0, 3, 6])
def test_the_passage_is_the_run_of_windows_most_like_the_artist(recommender: Recommender, start: int) -> None:
    windows = [ONE] * 10
    windows[start : start + PASSAGE] = [TWO + 0.1 * ONE] * PASSAGE
    found = {alike.artist.name: alike.window for alike in like(recommender, *windows)}
    assert found["Metallica"] == start


def test_one_window_that_stands_out_does_not_make_a_passage(recommender: Recommender) -> None:
    """A window of its own is like nobody for long: the mean over the passage decides."""
    windows = [TWO, THREE, THREE, THREE, THREE, ONE, TWO, ONE, TWO, ONE]
    found = {alike.artist.name: alike.window for alike in like(recommender, *windows)}
    assert found["Metallica"] == 5


def test_a_clear_window_counts_for_no_more_in_a_passage(recommender: Recommender) -> None:
    windows = [9 * (ONE + THREE)] * PASSAGE + [ONE] * PASSAGE
    assert {alike.artist.name: alike.window for alike in like(recommender, *windows)}["Radiohead"] == PASSAGE


@pytest.mark.parametrize("count", [1, PASSAGE - 1, PASSAGE])
def test_what_is_shorter_than_a_passage_is_one(recommender: Recommender, count: int) -> None:
    assert like(recommender, *[ONE] * count)[0].window == 0


def test_of_acts_that_are_one_the_best_stands_for_all(small_artifact: Path) -> None:
    acts = np.array([0, 0, *range(2, len(NAMES))], dtype=np.int32)
    whole = sounding(small_artifact, NETWORK, acts=acts)
    assert named(like(whole, ONE)) == ["Radiohead", "Portishead"]
    assert named(like(whole, ONE + 2 * TWO)) == ["Björk", "Metallica", "Portishead"]


def test_how_an_artist_sounds_comes_with_it(recommender: Recommender) -> None:
    [slayer, _] = like(recommender, THREE)
    assert slayer.sounding.traits[:3] == TRAITS["Slayer"][:3] and np.isnan(slayer.sounding.traits.percussion)
    assert slayer.sounding.extremes == dict.fromkeys(("tempo", "loudness", "brightness"), True)
    assert like(recommender, *AXES[:1])[0].sounding.traits == pytest.approx(Traits(*TRAITS["Radiohead"]))


def test_a_recording_is_held_against_the_thirds_of_the_artists(recommender: Recommender) -> None:
    told = recommender.recordings.sounding(Traits(81.0, -16.0, 3400.0, float("nan")))
    assert told.extremes == {"tempo": False, "brightness": True}


def test_a_model_without_a_network_hears_nothing_though_it_may_know_how_artists_sound(
    small_artifact: Path, small_recommender: Recommender, recommender: Recommender
) -> None:
    manifest, arrays = artifact.read(small_artifact)
    told = Recommender(manifest, {**arrays, **sound_arrays(arrays, HEARD)})
    assert View.SOUND in told.views() and not told.recordings.network and not small_recommender.recordings.network
    assert [*recommender.recordings.network] == ["network_kernel"]
