"""A network learns what is in the order of frames, the same each time, from arrays and from a table of tracks.

All that learns is of one size and in one file, since it is compiled once for each size.
"""

from __future__ import annotations

import os
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.tags import TagAssignments
from recommender.sound import teaching
from recommender.sound.bags import bags
from recommender.sound.clip import FRAMES, Clip
from recommender.sound.library import File, Names
from recommender.sound.spectrogram import BANDS
from recommender.sound.tracks import Tracks, read_tracks, row, write_tracks
from recommender.sound.trained import read_trained, write_trained
from recommender.traits import Traits
from tests.recommender.sound.networks import network, windows

SMALL = {
    "features": (8, 8, 8),
    "hidden": 16,
    "epochs": 12,
    "patience": 12,
    "together": 2,
    "batch": 8,
    "rate": 1e-2,
    "dropout": 0.0,
    "louder": 0.0,
    "transposed": 0,
}
"""Which few artists suffice for."""


@pytest.fixture(scope="module")
def training() -> ModuleType:
    """Without JAX the tests are skipped with the reason said; under CI they fail."""
    if not (find_spec("jax") and find_spec("optax")):
        if os.environ.get("CI") == "true":
            pytest.fail("there is no jax or optax (pip install 'segue-bot[training]')")
        pytest.skip("there is no jax or optax")
    from recommender.sound import training

    return training


def sweeps(artists: int) -> tuple[NDArray[np.uint8], NDArray[np.int64], NDArray[np.float32]]:
    """Tones that rise by half of the artists and fall by the others, in equal bands; and which they are."""
    rng = np.random.default_rng(0)
    owners = np.repeat(np.arange(artists), 4)
    rising = np.arange(artists) % 2 == 0
    heard = rng.integers(0, 40, (len(owners), FRAMES, BANDS), dtype=np.uint8)
    for window, owner in zip(heard, owners, strict=True):
        times = np.arange(FRAMES) + rng.integers(32)
        window[np.arange(FRAMES), 16 * (times // 4 % 8 if rising[owner] else 7 - times // 4 % 8)] = 200
    return heard, owners, np.where(rising, 1, -1).astype(np.float32)[:, None] * np.ones((1, 32), np.float32)


def test_numpy_says_what_jax_says(training: ModuleType) -> None:
    said = network(features=(16, 24, 32), hidden=16, rank=8)
    some = windows(6)
    weights = {name.removeprefix("network_"): array for name, array in said.arrays().items()}
    mean, deviation = weights.pop("mean"), weights.pop("deviation")
    np.testing.assert_allclose(
        said(some), training.jax.jit(training.heard)(weights, (some - mean) / deviation), atol=1e-4
    )


def test_a_network_learns_the_order_of_frames_the_same_each_time(training: ModuleType) -> None:
    heard, owners, aims = sweeps(40)
    held = np.arange(40) % 5 < 2
    lesson = training.Lesson(heard, owners, aims, None, held)
    told: list[tuple[int, float]] = []
    learned = training.learn(
        lesson, training.Settings(**SMALL), seed=3, told=lambda epoch, loss: told.append((epoch, loss))
    )
    assert [loss for _, loss in told] == [*learned.losses] and min(learned.losses) < 0.5
    said = training.averaged(learned.network, heard, owners, held)
    assert (np.sign(said[held]) == aims[held]).mean() > 0.9
    assert not said[~held].any()
    again = training.learn(lesson, training.Settings(**SMALL), seed=3)
    for name, array in learned.network.arrays().items():
        np.testing.assert_array_equal(array, again.network.arrays()[name])


def test_windows_of_nobody_and_of_those_held_out_are_not_learned_from(training: ModuleType) -> None:
    heard, owners, aims = sweeps(20)
    held = np.arange(20) >= 16
    few = training.Settings(**SMALL | {"epochs": 2})
    learned = training.learn(training.Lesson(heard, owners, aims, None, held), few)
    other = heard.copy()
    other[owners >= 18] = 255 - other[owners >= 18]
    whose = np.where(owners >= 18, -1, owners)  # of those held out these tell nothing of when to end, either
    passed = training.learn(training.Lesson(other, whose, aims, None, held), few)
    for name, array in learned.network.arrays().items():
        np.testing.assert_array_equal(array, passed.network.arrays()[name])


def test_mistakes_cost_what_the_lesson_says(training: ModuleType) -> None:
    """Where only the first factor counts, nothing else is learned."""
    heard, owners, aims = sweeps(40)
    held = np.arange(40) % 5 < 2
    first = np.broadcast_to(np.diag([1] + [0] * 31).astype(np.float32), (40, 32, 32))
    learned = training.learn(training.Lesson(heard, owners, aims, first, held), training.Settings(**SMALL))
    said = training.averaged(learned.network, heard, owners, held)[held]
    assert np.abs(said[:, 0] - aims[held, 0]).mean() < 0.5 < np.abs(said[:, 1] - aims[held, 1]).mean()


@pytest.fixture(scope="module")
def music() -> Interactions:
    """Sixty artists, whose even ones half of the users play, and whose odd ones the others."""
    rng = np.random.default_rng(1)
    same = np.arange(60)[:, None] % 2 == np.arange(80) % 2
    plays = sp.csr_array((rng.random(same.shape) < np.where(same, 0.5, 0.02)).astype(np.int64))
    none = np.empty(0, dtype=np.int32)
    return Interactions(
        Catalog(np.arange(1, 61), tuple(f"Artist {number}" for number in range(60)), ("",) * 60),
        np.arange(80),
        plays,
        TagAssignments((), none, none, none, none.astype(np.int64), none.astype(np.bool_)),
        none.reshape(0, 2),
        Origin("made up", "made up", simulated=True, digest="0"),
    )


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two tracks by each of these artists, low or high, one of which spells its artist loudly; and by one unknown."""
    heard = windows(61 * 3) // 4
    for artist in range(61):
        heard[3 * artist : 3 * artist + 3, :, slice(64) if artist % 2 else slice(64, None)] += 150
    none = np.zeros(0, np.float32)
    rows = [
        row(
            File(f"{owner}/{number}.flac", "", 1, 1),
            Names(f"{'Artist' if number else 'ARTIST'} {owner}", "", "Sweep"),
            Clip(5.9, Traits(100.0 + owner, -10, np.nan, 0.5), heard[3 * owner + number :][: 2 - number], none),
        )
        for owner in range(61)
        for number in (0, 1)
    ]
    path = tmp_path_factory.mktemp("heard") / "features.parquet"
    write_tracks(path, rows)
    return path


def test_what_is_taught_tells_listeners_of_artists_that_were_held_out(
    training: ModuleType, music: Interactions, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teaching, "bags", partial(bags, words=16))  # a thousand take their time
    tracks = read_tracks(table)
    found = teaching.known(tracks, music)
    assert (found.places >= 0).sum() == 60 and found.names[found.owners[0]].casefold() == "artist 0"
    said: list[str] = []
    trained = teaching.taught(tracks, music, found, said.append, settings=training.Settings(**SMALL))
    facts = trained.facts
    assert facts["learned_from"] == 60 and facts["held_out"]["artists"] == 12
    assert facts["held_out"]["auc"]["network"] > 0.75
    assert sum(step.startswith("Epoch ") for step in said) == 24
    sounds = trained.sounds
    one = [*map(str.casefold, sounds.names)].index("artist 7")
    mine = [trained.network(windows).mean(axis=0) for windows in windows_of(tracks, 7)]
    np.testing.assert_allclose(sounds.features[one], np.mean(mine, axis=0), rtol=1e-4, atol=1e-5)
    assert sounds.tracks[one] == 2 and sounds.traits[one, 0] == 107 and np.isnan(sounds.traits[one, 2])
    assert len(sounds) == 61  # of whom nobody plays, it says something, too
    write_trained(tmp_path / "sound", trained)
    again = read_trained(tmp_path / "sound")
    np.testing.assert_array_equal(again.sounds.features, sounds.features)


def windows_of(tracks: Tracks, artist: int) -> list[NDArray[np.uint8]]:
    rows = [row for row, name in enumerate(tracks.artists) if name.casefold() == f"artist {artist}"]
    return [windows for _, windows in tracks.windows(rows)]
