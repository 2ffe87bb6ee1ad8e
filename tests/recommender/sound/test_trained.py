"""The folder of a trained network: what is written is read, and nothing else is read or overwritten."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from recommender import ArtifactError
from recommender.artifact import MANIFEST, read, write
from recommender.errors import NewerArtifact
from recommender.sound.table import Sounds
from recommender.sound.trained import KIND, Trained, read_trained, write_trained
from tests.recommender.sound.networks import network, windows

FACTS = {"version": "1", "data": {"label": "made up"}, "learned_from": 3}


@pytest.fixture
def trained() -> Trained:
    traits = np.array([[120, -9, 900, np.nan], [90, -20, 2000, 0.2]], dtype=np.float32)
    said = network()(windows(2))
    columns = tuple(f"heard {number}" for number in (1, 2, 3, 4))
    sounds = Sounds(("Björk", "!!!"), ("", ""), said, columns, traits, np.array([2, 5], np.int32))
    return Trained(network(), sounds, FACTS)


@pytest.fixture
def folder(trained: Trained, tmp_path: Path) -> Path:
    write_trained(tmp_path / "sound", trained)
    return tmp_path / "sound"


def test_what_is_written_is_read(trained: Trained, folder: Path) -> None:
    found = read_trained(folder)
    np.testing.assert_array_equal(found.network(windows(3)), trained.network(windows(3)))
    assert (found.sounds.names, found.sounds.columns) == (trained.sounds.names, trained.sounds.columns)
    for name in ("features", "traits", "tracks"):
        np.testing.assert_array_equal(getattr(found.sounds, name), getattr(trained.sounds, name))
    assert FACTS.items() <= found.facts.items()
    write_trained(folder, trained)  # an older one is replaced


def test_a_torn_a_foreign_and_a_newer_folder_are_refused_with_a_sentence(trained: Trained, folder: Path) -> None:
    for name in ("network_out.npy", "embeddings.npy"):
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        with pytest.raises(ArtifactError, match=rf"The model of sound in .* is damaged: {name}: .* train FEATURES"):
            read_trained(folder)
        (folder / name).write_bytes(content)
    with pytest.raises(ArtifactError, match="There is no built model of sound in"):
        read_trained(folder.parent)
    with pytest.raises(ArtifactError, match=r"holds something else than a model of this program. Build one with"):
        read(folder)
    write(folder.parent / "model", {"counts": np.arange(3)}, {})
    with pytest.raises(ArtifactError, match=r"holds something else than a model of sound of this program. Make one"):
        read_trained(folder.parent / "model")
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    (folder / MANIFEST).write_text(json.dumps(manifest | {"format": KIND.format + 1}), "utf-8")
    for use in (lambda: read_trained(folder), lambda: write_trained(folder, trained)):
        with pytest.raises(NewerArtifact, match=r"The model of sound in .* only a newer version"):
            use()


def test_neither_overwrites_what_the_other_wrote(trained: Trained, folder: Path) -> None:
    built = folder.parent / "model"
    write(built, {"counts": np.arange(3)}, {})
    with pytest.raises(ArtifactError, match="holds other things than a model of sound"):
        write_trained(built, trained)
    with pytest.raises(ArtifactError, match="holds other things than a model;"):
        write(folder, {"counts": np.arange(3)}, {})
    read_trained(folder), read(built)


@pytest.mark.parametrize("name", ["traits", "embeddings", "tracks", "network_hidden", "names_ends"])
def test_arrays_that_do_not_fit_are_refused(name: str, folder: Path) -> None:
    facts, arrays = read(folder, kind=KIND)
    kept = {called: np.array(array) for called, array in arrays.items()} | {name: np.zeros((1, 1), np.float32)}
    said = {called: facts[called] for called in FACTS}
    shutil.rmtree(folder)
    write(folder, kept, said, KIND)
    with pytest.raises(ArtifactError, match="is incomplete"):
        read_trained(folder)
