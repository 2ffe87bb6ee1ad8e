"""A folder of music heard once, however often that is broken off."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest

from recommender.errors import AudioError, DataError, OutputError
from recommender.sound import listening
from recommender.sound.audio import tags
from recommender.sound.clip import Clip, hear
from recommender.sound.library import Names, named
from recommender.sound.listening import Listening
from recommender.sound.tracks import read_tracks, rows_of

from .recordings import sine, sixteen, wav

pytestmark = pytest.mark.usefixtures("decoder")


class Here:
    """Hears in this process, as starting others takes a second each; `test_hearer` and `test_listen` start them."""

    heard: ClassVar[list[str]] = []
    ended: ClassVar[int] = 0

    def __init__(self, folder: Path, windows: int) -> None:
        self._folder, self._windows = folder, windows

    def hear(self, path: str, seconds: float) -> tuple[Names, Clip]:
        self.heard.append(path)
        return named(path, tags(self._folder / path)), hear(self._folder / path, windows=self._windows)

    def end(self) -> None:
        Here.ended += 1


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "Hearer", Here)
    monkeypatch.setattr(listening, "GROUP", 3)
    monkeypatch.setattr(Here, "heard", [])
    monkeypatch.setattr(Here, "ended", 0)


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """Seven songs of half a second, and a file that is none."""
    folder = tmp_path / "music"
    for number in range(7):
        song = folder / f"Band {number // 3}" / "Album" / f"{number}.wav"
        song.parent.mkdir(parents=True, exist_ok=True)
        song.write_bytes(wav(sixteen(sine(0.6, 300 + 200 * number)), 22_050))
    (folder / "Band 1" / "Album" / "5a.mp3").write_bytes(b"no music")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "tables").mkdir()
    return tmp_path / "tables" / "features.parquet"


def listen(
    music: Path, out: Path, progress: Callable[[int], None] = lambda _: None
) -> tuple[Listening, dict[str, str]]:
    found, passed = Listening(music, out), dict[str, str]()
    found.run(2, progress, lambda file, why: passed.update({file: why}))
    return found, passed


def stop_at(number: int, error: BaseException) -> Callable[[int], None]:
    def progress(done: int) -> None:
        if done == number:
            raise error

    return progress


def test_each_file_is_heard_and_one_that_cannot_be_is_named_with_the_reason(music: Path, out: Path) -> None:
    done: list[int] = []
    found, passed = listen(music, out, done.append)
    assert (found.heard, found.passed, found.before, found.gone) == (7, 1, 0, 0)
    assert passed == {"Band 1/Album/5a.mp3": "It is no audio, or of a kind that is not read."}
    assert done == [1, 2, 3, 4, 5, 6, 7, 8]
    tracks = read_tracks(out)
    assert list(tracks.files) == [f"Band {number // 3}/Album/{number}.wav" for number in range(7)]
    assert tracks.artists == ("Band 0",) * 3 + ("Band 1",) * 3 + ("Band 2",)
    assert tracks.traits[:, 2] == pytest.approx([300, 500, 700, 900, 1100, 1300, 1500], rel=0.05)
    assert [*out.parent.iterdir()] == [out]


def test_what_was_heard_is_kept_whatever_ends_it_and_not_heard_again(music: Path, out: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        listen(music, out, stop_at(4, KeyboardInterrupt()))
    kept = read_tracks(out).files
    assert len(kept) == 4 and [*out.parent.iterdir()] == [out]
    assert Here.ended == 2  # and nobody hears on
    Here.heard.clear()
    found, _ = listen(music, out)
    assert found.before == len(kept) and not set(kept) & set(Here.heard)
    assert len(read_tracks(out)) == 7 and found.heard == 7 - len(kept)
    whole = out.read_bytes()
    out.unlink()
    listen(music, out)
    assert out.read_bytes() == whole


def test_what_a_killed_run_had_written_is_found_by_the_next(
    music: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Listening, "_merge", lambda _: None)  # it did not get there
        with pytest.raises(KeyboardInterrupt):
            listen(music, out, stop_at(4, KeyboardInterrupt()))
    assert not out.exists()
    (out.with_name("features.parquet.parts") / "000000009.new").write_bytes(b"torn")
    assert Listening(music, out).before == 4 == len(read_tracks(out)) and [*out.parent.iterdir()] == [out]


def test_a_file_that_changed_is_heard_again_and_one_that_is_gone_stays_in_the_table(music: Path, out: Path) -> None:
    listen(music, out)
    first, second = music / "Band 0" / "Album" / "0.wav", music / "Band 0" / "Album" / "1.wav"
    first.write_bytes(wav(sixteen(sine(1.5, 5000)), 22_050))
    os.utime(second, ns=(1, 1))
    (music / "Band 2" / "Album" / "6.wav").unlink()
    Here.heard.clear()
    found, _ = listen(music, out)
    assert (found.before, found.gone, found.heard) == (4, 1, 2)
    assert set(Here.heard) == {f"Band 0/Album/{first.name}", f"Band 0/Album/{second.name}", "Band 1/Album/5a.mp3"}
    tracks = read_tracks(out)
    assert len(tracks) == 7 and next(rows_of(out))["seconds"] == 1.5
    assert tracks.traits[0, 2] == pytest.approx(5000, rel=0.02)


def test_what_somebody_put_where_parts_would_be_is_left_alone(music: Path, out: Path) -> None:
    own = out.with_name("features.parquet.parts") / "notes.txt"
    own.parent.mkdir()
    own.write_text("my own")
    listen(music, out)
    assert own.read_text() == "my own" and [*own.parent.iterdir()] == [own] and len(read_tracks(out)) == 7


def test_a_folder_without_audio_is_refused_and_a_table_of_something_else_left_alone(music: Path, out: Path) -> None:
    with pytest.raises(DataError, match=r"^There are no audio files in .*They end with: aac, .*mp3"):
        Listening(out.parent, out)
    out.write_text("my own")
    with pytest.raises(DataError, match="is no table that `listen` wrote"):
        Listening(music, out)
    assert out.read_text() == "my own"


def test_what_cannot_be_written_is_said_in_a_sentence(music: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(listening, "write_tracks", full)
    with pytest.raises(OutputError, match=rf"^{out} could not be written: No space left on device\.$"):
        listen(music, out)


def test_what_a_hearer_cannot_hear_costs_one_file(music: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(self: Here, path: str, seconds: float) -> tuple[Names, Clip]:
        if path.endswith("3.wav"):
            raise AudioError("Decoding it crashed.")
        return heard(self, path, seconds)

    heard = Here.hear
    monkeypatch.setattr(Here, "hear", crash)
    assert listen(music, out)[1]["Band 1/Album/3.wav"] == "Decoding it crashed."
    assert len(read_tracks(out)) == 6
