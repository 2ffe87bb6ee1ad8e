"""The built model on disk: what is written is read, and what is not it is refused."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import shutil
import time
from collections.abc import Callable
from mmap import mmap
from pathlib import Path
from threading import Event, Thread
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.lib import format as npy
from numpy.typing import NDArray

from recommender import ArtifactError, Recommender
from recommender.artifact import MANIFEST
from recommender.artifact.arrays import Ragged, Strings, pack, ragged
from recommender.artifact.folder import read, verify, write

ARRAYS: dict[str, NDArray[Any]] = {
    "counts": np.arange(12, dtype=np.int32).reshape(3, 4),
    "scores": np.linspace(0, 1, 7, dtype=np.float32),
    "none": np.empty((0, 2), dtype=np.int64),
    **pack("names", ["Björk", "!!!", "🎸"]),
}
FACTS = {"version": "1", "notes": ["naïve"], "counts": {"artists": 3}}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    write(tmp_path / "model", ARRAYS, FACTS)
    return tmp_path / "model"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def change_manifest(folder: Path, change: Callable[[dict[str, Any]], object], *, sealed: bool = True) -> None:
    """Rewrites the manifest; sealed, its own checksum is made to fit again."""
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    change(manifest)
    if sealed:
        del manifest["sha256"]
        manifest["sha256"] = hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()
    (folder / MANIFEST).write_text(json.dumps(manifest), "utf-8")


def vouch_for(folder: Path, name: str, content: bytes | None = None) -> None:
    """Puts bytes (a whole array, unless given) where the name leads, and the name into the manifest."""
    content = (folder / "counts.npy").read_bytes() if content is None else content
    (folder / name).write_bytes(content)
    facts = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    change_manifest(folder, lambda manifest: manifest["files"].update({name: facts}))


def test_what_is_written_is_read(model: Path) -> None:
    manifest, arrays = read(model)
    assert manifest.items() >= FACTS.items()
    assert arrays.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert arrays[name].dtype == array.dtype and arrays[name].shape == array.shape
        assert (arrays[name] == array).all()


def test_arrays_are_mapped_and_cannot_be_written_to(model: Path) -> None:
    _, arrays = read(model)
    assert all(isinstance(array.base, mmap) for array in arrays.values())
    with pytest.raises(ValueError, match="read-only"):
        arrays["counts"][0] = 1


def test_equal_input_gives_equal_bytes(model: Path, tmp_path: Path) -> None:
    write(tmp_path / "again", dict(reversed(ARRAYS.items())), FACTS)
    assert contents(model) == contents(tmp_path / "again")


@given(st.lists(st.text()))
def test_packed_strings_come_back(strings: list[str]) -> None:
    packed = Strings(pack("x", strings), "x")
    assert list(packed) == strings and len(packed) == len(strings)


@given(st.lists(st.lists(st.integers(0, 2**31 - 1))))
def test_ragged_lists_come_back(lists: list[list[int]]) -> None:
    mapped = Ragged(ragged("x", lists), "x")
    assert [mapped[i].tolist() for i in range(len(mapped))] == lists


# What is refused.


def flip(path: Path, position: int) -> None:
    content = bytearray(path.read_bytes())
    content[position] ^= 1
    path.write_bytes(content)


def emptied(folder: Path) -> Path:
    for path in folder.iterdir():
        path.unlink()
    return folder


SPOILED: dict[str, Callable[[Path], object]] = {
    "nothing there": lambda folder: emptied(folder).rmdir(),
    "an empty folder": emptied,
    "a file in its place": lambda folder: folder.rename(folder.with_name("away")).with_name("model").write_text(""),
    "other things": lambda folder: (emptied(folder) / "notes.txt").write_text("mine"),
    "a flipped byte": lambda folder: flip(folder / "scores.npy", -3),
    "a flipped byte in a header": lambda folder: flip(folder / "scores.npy", 20),
    "a truncated file": lambda folder: os.truncate(folder / "counts.npy", 150),
    "an emptied file": lambda folder: os.truncate(folder / "counts.npy", 0),
    "a missing file": lambda folder: (folder / "none.npy").unlink(),
    "no manifest": lambda folder: (folder / MANIFEST).unlink(),
    "a truncated manifest": lambda folder: os.truncate(folder / MANIFEST, 100),
    "an emptied manifest": lambda folder: os.truncate(folder / MANIFEST, 0),
    "a manifest that is not JSON": lambda folder: (folder / MANIFEST).write_text("kind: segue-model"),
    "a manifest that is not UTF-8": lambda folder: (folder / MANIFEST).write_bytes(b'{"kind": "\xff"}'),
    "a manifest that is a list": lambda folder: (folder / MANIFEST).write_text("[]"),
    "a foreign manifest": lambda folder: (folder / MANIFEST).write_text('{"name": "a web page", "icons": []}'),
    "a changed manifest": lambda folder: change_manifest(folder, lambda m: m.update(version="2"), sealed=False),
    "an older format": lambda folder: change_manifest(folder, lambda m: m.update(format=0)),
    "a file outside": lambda folder: vouch_for(folder, "../x.npy"),
    "an absolute file": lambda folder: vouch_for(folder, str(folder.resolve() / "x.npy")),
    "a file of another kind": lambda folder: vouch_for(folder, "x.pkl"),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED.keys())
def test_what_is_not_a_whole_model_is_refused_saying_what_to_run(spoil: Callable[[Path], object], model: Path) -> None:
    spoil(model)
    with pytest.raises(ArtifactError, match="python -m recommender build") as caught:
        Recommender.load(model)
    assert str(model) in str(caught.value) and "\n" not in str(caught.value)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_model_with_any_byte_changed_is_refused_or_reads_the_same(data: st.DataObject, model: Path) -> None:
    path = data.draw(st.sampled_from(sorted(model.iterdir())))
    whole = path.read_bytes()
    position, value = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, 255))
    path.write_bytes(whole[:position] + bytes([value]) + whole[position + 1 :])
    try:
        manifest, _ = read(model)
    except ArtifactError:
        manifest = None
    path.write_bytes(whole)
    assert manifest in (None, read(model)[0])


def test_a_torn_file_is_refused_without_comparing_checksums(model: Path) -> None:
    os.truncate(model / "counts.npy", 150)
    with pytest.raises(ArtifactError, match="damaged: counts"):
        read(model, verify=False)


def test_a_whole_model_is_read_gently_and_stays_as_it_is(model: Path) -> None:
    before, rests = contents(model), list[float]()
    verify(model, rests.append)
    assert len(rests) == len(ARRAYS) and min(rests) >= 0 and contents(model) == before


def test_a_file_that_is_not_the_one_that_was_built_is_put_aside_so_that_the_next_reader_misses_it(model: Path) -> None:
    content = (model / "scores.npy").read_bytes()
    (model / "scores.npy").write_bytes(content[:-1] + b"!")
    read(model, verify=False)
    with pytest.raises(ArtifactError, match="damaged: scores"):
        verify(model, lambda _: None)
    with pytest.raises(ArtifactError, match="damaged: scores"):
        read(model, verify=False)
    write(model, ARRAYS, FACTS)
    assert read(model)[0]["notes"] == FACTS["notes"]


def test_reading_a_model_ends_when_it_is_told_to_or_when_another_takes_its_place(model: Path) -> None:
    path = model / "scores.npy"
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    verify(model, lambda _: True)

    def replace(_: float) -> None:
        write(model, {"other": np.arange(3)}, FACTS)

    verify(model, replace)
    assert read(model)[1].keys() == {"other"}


class Payload:
    """What a pickle could do: run code when it is read."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Callable[[Path], None], tuple[Path]]:
        return Path.touch, (self.trace,)


@pytest.mark.parametrize("verify", [True, False])
def test_code_in_an_artifact_is_never_run(model: Path, tmp_path: Path, verify: bool) -> None:
    np.save(tmp_path / "objects.npy", np.array([Payload(tmp_path / "ran")] * 64), allow_pickle=True)
    for content in ((tmp_path / "objects.npy").read_bytes(), pickle.dumps([Payload(tmp_path / "ran")] * 64)):
        vouch_for(model, "counts.npy", content)
        with pytest.raises(ArtifactError, match="damaged: counts"):
            read(model, verify=verify)
    assert not (tmp_path / "ran").exists()


def test_objects_are_not_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Object arrays cannot be saved"):
        write(tmp_path / "model", {"objects": np.array([{}])}, FACTS)
    assert not list(tmp_path.iterdir())


# Replacing what stands there.


def test_an_older_model_is_replaced_leaving_nothing_beside(model: Path) -> None:
    write(model, {"other": np.arange(3)}, FACTS)
    assert read(model)[1].keys() == {"other"} and [path.name for path in model.parent.iterdir()] == ["model"]


@pytest.mark.parametrize("torn", ["a truncated manifest", "a missing file", "an older format", "an empty folder"])
def test_a_torn_model_is_replaced(torn: str, model: Path) -> None:
    SPOILED[torn](model)
    write(model, ARRAYS, FACTS)
    assert read(model)[0].items() >= FACTS.items()


@pytest.mark.parametrize("files", [["notes.txt"], ["manifest.json", "index.html"], ["a.npy"], [".hidden"]])
def test_a_folder_that_holds_other_things_is_refused_and_left_alone(files: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name in files:
        (folder / name).write_text("mine")
    with pytest.raises(ArtifactError, match="holds other things than a model; name another folder"):
        write(folder, ARRAYS, FACTS)
    assert contents(folder) == dict.fromkeys(files, b"mine") and list(tmp_path.iterdir()) == [folder]


def test_a_file_in_the_place_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("mine")
    with pytest.raises(ArtifactError, match="holds other things"):
        write(tmp_path / "model", ARRAYS, FACTS)
    assert (tmp_path / "model").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArtifactError, match="could not be put into"):
        write(tmp_path / "file" / "model", ARRAYS, FACTS)


def crash(*args: object, **kwargs: object) -> None:
    raise KeyboardInterrupt


def disk_full(*args: object, **kwargs: object) -> None:
    raise OSError("No space left on device")


@pytest.mark.parametrize("stop", [crash, disk_full])
@pytest.mark.parametrize("step", ["json.dumps", "os.fsync", "numpy.save", "pathlib.Path.write_text"])
def test_a_crash_while_writing_leaves_the_old_model_whole(
    step: str, stop: Callable[..., None], model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(model)
    with monkeypatch.context() as patch:
        patch.setattr(step, stop)
        with pytest.raises((KeyboardInterrupt, ArtifactError)):
            write(model, {"other": np.arange(3)}, FACTS)
    assert contents(model) == before and [path.name for path in model.parent.iterdir()] == ["model"]
    assert read(model)[1].keys() == ARRAYS.keys()


@pytest.mark.parametrize("step", [1, 2])
def test_a_crash_while_renaming_leaves_the_old_model_whole(
    step: int, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rename, steps = contents(model), Path.rename, iter([1, 2])

    def fails_once(self: Path, target: Path) -> Path:
        if next(steps, 0) == step:
            raise OSError("input/output error")
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", fails_once)
        with pytest.raises(ArtifactError, match="input/output error"):
            write(model, {"other": np.arange(3)}, FACTS)
    assert contents(model) == before and [path.name for path in model.parent.iterdir()] == ["model"]


# Read while it is replaced.


def whole(found: tuple[dict[str, Any], dict[str, NDArray[Any]]]) -> bool:
    """Whether all arrays are of the model that the manifest is of."""
    manifest, arrays = found
    return len(arrays) > 5 and {array[0].item() for array in arrays.values()} == {int(manifest["version"])}


def put_version(folder: Path, version: int) -> None:
    write(folder, {name: np.full(100, version) for name in "abcdefgh"}, {"version": str(version)})


@pytest.mark.parametrize("verify", [True, False])
@pytest.mark.parametrize("moment", range(8))
def test_a_model_that_is_replaced_while_it_is_read_is_read_anew(
    moment: int, verify: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_version(tmp_path / "model", 1)
    begin, begun = npy.read_magic, iter(range(100))

    def replaced_meanwhile(file: Any) -> Any:
        if next(begun) == moment:
            put_version(tmp_path / "model", 2)
        return begin(file)

    monkeypatch.setattr(npy, "read_magic", replaced_meanwhile)
    found = read(tmp_path / "model", verify=verify)
    assert whole(found) and found[0]["version"] == "2"


def test_a_model_that_is_just_then_moved_away_for_the_new_one_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_version(tmp_path / "model", 1)
    rename, looks, found = Path.rename, iter(range(100)), list[Any]()
    reader = Thread(target=lambda: found.append(read(tmp_path / "model")))
    missed, back = Event(), Event()

    def until_back(_: float) -> None:
        if next(looks) == 1:  # it has looked once, in vain
            missed.set()
            assert back.wait(10)

    def read_meanwhile(self: Path, target: Path) -> Path:
        if target == tmp_path / "model" and not missed.is_set():
            reader.start()
            assert missed.wait(10)
        return rename(self, target)

    monkeypatch.setattr(time, "sleep", until_back)
    monkeypatch.setattr(Path, "rename", read_meanwhile)
    put_version(tmp_path / "model", 2)
    back.set()
    reader.join(10)
    assert whole(found[0]) and found[0][0]["version"] == "2"


def test_a_model_that_is_replaced_each_time_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_version(tmp_path / "model", 1)
    begin, versions = npy.read_magic, iter(range(2, 10_000))

    def replaced_meanwhile(file: Any) -> Any:
        put_version(tmp_path / "model", next(versions))
        return begin(file)

    monkeypatch.setattr(npy, "read_magic", replaced_meanwhile)
    with pytest.raises(ArtifactError, match="was replaced each time that it was read"):
        read(tmp_path / "model", verify=False)


def test_a_reader_of_the_old_model_goes_on_while_it_is_replaced(
    small_artifact: Path, embedded_artifact: Path, tmp_path: Path
) -> None:
    shutil.copytree(small_artifact, tmp_path / "model")
    reader = Recommender.load(tmp_path / "model")
    manifest, other = read(embedded_artifact)
    write(
        tmp_path / "model",
        other,
        {name: fact for name, fact in manifest.items() if name not in ("kind", "format", "files")},
    )
    fresh = Recommender.load(small_artifact)
    assert [reader.similar(artist) for artist in reader.top(n=99)] == [fresh.similar(a) for a in fresh.top(n=99)]
    assert len(Recommender.load(tmp_path / "model")) > len(reader)
