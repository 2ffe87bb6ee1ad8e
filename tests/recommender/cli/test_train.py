"""`python -m recommender train` says what it lacks before it learns anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from recommender.artifact import write
from recommender.sound import teaching
from recommender.sound.clip import Clip
from recommender.sound.library import File, Names
from recommender.sound.tracks import row, write_tracks
from recommender.traits import Traits
from tests.recommender.sound.networks import windows

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A track each by two artists, and listening, in which six people play one of them."""
    clip = Clip(3.0, Traits(120, -10, 900, 0.5), windows(1), np.zeros(1, np.float32))
    rows = [
        row(File(f"{name}.mp3", "", 1, 1), Names(name, "", "Song"), clip) for name in ("Sigur Ros", "Nobody", "Air")
    ]
    write_tracks(tmp_path / "features.parquet", rows)
    plays = [f"{user},Sigur Rós,3" for user in range(6)] + ["1,Air,2"]
    (tmp_path / "plays.csv").write_text("\n".join(["user,artist,plays", *plays]), "utf-8")
    return tmp_path / "features.parquet"


def test_too_few_artists_are_refused_with_how_many_there_are(
    run: Run, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teaching, "check_installed", lambda: None)
    status, out, said = run("train", "features.parquet", "--data", "plays.csv", "--out", "sound")
    assert (status, out) == (2, "")
    assert "Of the 3 artists in features.parquet 1 have 5 listeners or more in the data. It takes 50" in said
    assert not (table.parent / "sound").exists()


def test_what_is_no_table_of_tracks_and_a_built_model_are_left_alone(
    run: Run, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teaching, "check_installed", lambda: None)
    status, _, said = run("train", "plays.csv", "--data", "plays.csv", "--out", "sound")
    assert status == 2 and "plays.csv" in said
    write(table.parent / "model", {"counts": np.arange(3)}, {})
    status, _, said = run("train", "features.parquet", "--data", "plays.csv", "--out", "model")
    assert status == 2 and "holds other things than a model of sound" in said


def test_without_jax_it_is_said_what_to_install(run: Run, table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    status, _, said = run("train", "features.parquet", "--data", "plays.csv", "--out", "sound")
    assert (status, said) == (
        2,
        "Training needs JAX and Optax, which are not installed: pip install 'segue-bot[training]'.\n",
    )
