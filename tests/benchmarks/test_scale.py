"""Larger data: that what is made up has the shape of a service's, and that what is measured on it runs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.scale.__main__ import table
from benchmarks.scale.listening import Size, listening
from benchmarks.scale.tasks import TASKS, measure
from recommender.dataset.interactions import Interactions

SMALL = Size(users=900, artists=500, pairs=20_000)
SOME = Size(users=10_000, artists=10_000, pairs=450_000)
NEED_PEERS = {"cosine", "topn"}  # which only `make bench-scale` installs


@pytest.fixture(scope="module")
def music() -> Interactions:
    return listening(SOME)


def test_listening_is_as_large_as_was_asked_for(music: Interactions) -> None:
    assert music.plays.shape == (SOME.artists, SOME.users)
    assert music.plays.nnz == pytest.approx(SOME.pairs, rel=0.1)
    assert len(set(music.catalog.names)) == SOME.artists


def test_the_same_size_gives_the_same_listening() -> None:
    music, again = listening(SMALL), listening(SMALL)
    assert np.array_equal(music.plays.toarray(), again.plays.toarray()) and music.catalog.names == again.catalog.names


def test_few_artists_are_played_by_many_and_most_by_few(music: Interactions) -> None:
    heard = np.sort(music.listeners)[::-1]
    assert heard[: SOME.artists // 10].sum() > 0.5 * heard.sum()
    assert np.median(heard) < heard.mean() / 1.5


def test_every_task_runs_and_its_costs_are_rows(tmp_path: Path) -> None:
    music = listening(SMALL)
    costs = {name: measure(name, music, tmp_path / "model") for name in TASKS if name not in NEED_PEERS}
    rows = [str(row[""]).strip() for row in table("small", costs).rows]
    assert {*costs, "Looking for names of the same artist", "Learning tastes with ials", "start"} <= set(rows)
