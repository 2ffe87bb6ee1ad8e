"""Made-up music holds its answer where it is said to, and what is compared on it is compared on artists held out."""

from __future__ import annotations

import os
from functools import partial
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from benchmarks.sound.generator import tracks, world
from benchmarks.sound.hearing import shuffled, windows
from benchmarks.sound.synthesis import FIGURES, ORDERED, RATE, track
from recommender.sound.regression import fit
from recommender.sound.spectrogram import log_mel
from recommender.sound.targets import auc
from tests.recommender.sound.networks import network


def spectrum(**figures: float) -> Any:
    """How loud each band is at each quantile of time, in a long track."""
    chosen = np.array([figures.get(name, 0.0) for name in FIGURES])
    heard = log_mel(np.concatenate([track(chosen, 30, np.random.default_rng(seed)) for seed in range(2)]))
    return np.quantile(heard, np.linspace(0.1, 0.9, 5), axis=0)


@pytest.mark.parametrize("name", ORDERED)
def test_what_is_a_matter_of_order_changes_no_frequency_of_any_level(name: str) -> None:
    apart = np.abs(spectrum(**{name: 0.8}) - spectrum(**{name: -0.8})).mean()
    assert 2 * apart < np.abs(spectrum(brightness=0.8) - spectrum(brightness=-0.8)).mean()


def test_a_world_is_the_same_each_time_and_its_listeners_play_what_they_like() -> None:
    one, again, other = world(40, 100, 1), world(40, 100, 1), world(40, 100, 2)
    assert (one.figures == again.figures).all() and (one.figures != other.figures).any()
    assert not (one.interactions.plays - again.interactions.plays).count_nonzero()
    first, same = (next(iter(tracks(each, 1, 1.0)))[0] for each in (one, again))
    assert len(first) == RATE and (first == same).all() and 0.01 < np.abs(first).max() <= 1
    few = world(200, 100, 1)
    assert auc(np.eye(200), few.liking.T, few.interactions.plays) > 0.8


def test_shuffled_music_has_the_same_frames_in_another_order() -> None:
    heard = windows(world(2, 40, 0), 1, 2)
    mixed = shuffled(heard, 0)
    assert heard.shape == mixed.shape == (2, 2, 128, 128) and (heard != mixed).any()
    for one, other in zip(heard.reshape(4, 128, 128), mixed.reshape(4, 128, 128), strict=True):
        assert sorted(map(bytes, one)) == sorted(map(bytes, other))


@pytest.fixture
def experiment() -> ModuleType:
    """Without JAX the test is skipped with the reason said; under CI it fails."""
    if not (find_spec("jax") and find_spec("optax")):
        if os.environ.get("CI") == "true":
            pytest.fail("there is no jax or optax (pip install 'segue-bot[training]')")
        pytest.skip("there is no jax or optax")
    from benchmarks.sound import experiment

    return experiment


def test_nothing_is_learned_from_artists_that_are_held_out(
    experiment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    from benchmarks.sound.__main__ import contenders, curve

    lessons = []

    def learn(lesson: Any, *_: Any, **__: Any) -> Any:
        """Takes the lesson and learns nothing, which takes no time."""
        lessons.append(lesson)
        return _Learned()

    monkeypatch.setattr(experiment, "learn", learn)
    monkeypatch.setattr(experiment.bags, "bags", partial(experiment.bags.bags, words=16))
    for slow in ("best", "perceptron"):
        monkeypatch.setattr(experiment if slow == "best" else experiment.bags, slow, fit)
    size = experiment.Size(artists=80, users=150, tracks=1, windows=1, curve=(20,))
    found = experiment.outcome(0, size)
    assert [len(lesson.factors) for lesson in lessons] == [60, 60, 60, 20]
    held = np.random.default_rng(0).permutation(80)[:20]
    heard = {window.tobytes() for window in windows(world(80, 150, 0), 1, 1)[held, 0]}
    assert not any(window.tobytes() in heard for window in lessons[0].windows)
    assert found.aucs[experiment.BEST] > found.aucs[experiment.ORACLE] > 0.5
    assert contenders([found, found]).json()["rows"][0]["of the gap, %"] == "0"
    assert [row["artists"] for row in curve([found, found]).json()["rows"]] == [20, 60]


class _Learned:
    """What comes of learning nothing."""

    network = network(rank=32)
    losses = (1.0,)
    windows = 0
    seconds = 0.0
