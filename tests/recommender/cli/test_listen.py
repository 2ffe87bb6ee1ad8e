"""`python -m recommender listen`, with processes and files as they are."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recommender.sound.tracks import read_tracks, rows_of
from tests.recommender.sound.recordings import sine, strokes, write

Run = Callable[..., tuple[int, str, str]]


def test_a_folder_in_four_formats_is_heard_and_not_heard_again(run: Run, tmp_path: Path, decoder: None) -> None:
    for number, kind in enumerate(("mp3", "flac", "ogg", "m4a")):
        tags = {"artist": "Björk", "title": f"Song {number}"} if number % 2 else None
        path = tmp_path / "music" / "Sigur Rós" / "Takk" / f"{number} - Named.{kind}"
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, strokes(4.5, 120) + sine(4.5, 440, 0.05), 22_050, tags)
    (tmp_path / "music" / "Sigur Rós" / "Takk" / "none.mp3").write_bytes(b"")

    status, out, said = run("listen", "music", "--processes", "1")
    assert (status, said.splitlines()[0]) == (0, "Hearing files: 5 …")
    assert "Passed over Sigur Rós/Takk/none.mp3: It is empty." in said
    assert out == "Heard 4 files, knew 0, passed over 1. What they sound like is in features.parquet.\n"
    tracks = read_tracks(tmp_path / "features.parquet")
    assert tracks.artists == ("Sigur Rós", "Björk", "Sigur Rós", "Björk")
    rows = [*rows_of(tmp_path / "features.parquet")]
    assert [row["title"] for row in rows] == ["Named", "Song 1", "Named", "Song 3"]
    assert tracks.traits[:, 0] == pytest.approx([120] * 4, rel=0.01)
    assert [row["seconds"] for row in rows] == pytest.approx([4.5] * 4, abs=0.1) and tracks.counts.tolist() == [1] * 4

    (tmp_path / "music" / "Sigur Rós" / "Takk" / "none.mp3").unlink()
    status, out, said = run("listen", "music")
    assert (status, said) == (0, "In features.parquet already: 4 files of music.\n")
    assert out == "Heard 0 files, knew 4, passed over 0. What they sound like is in features.parquet.\n"


def test_without_the_extra_it_is_said_how_to_get_it(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    status, out, said = run("listen", tmp_path)
    assert (status, out) == (2, "")
    assert said == "Hearing audio needs PyAV, which is not installed: pip install 'segue-bot[sound]'.\n"


def test_ctrl_c_keeps_what_was_heard_and_says_how_to_go_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from recommender.sound.listening import Listening

    (tmp_path / "music").mkdir()
    (tmp_path / "music" / "a.mp3").write_bytes(b"")

    def interrupted(listening: Listening, *_: object) -> None:
        listening.heard = heard
        raise KeyboardInterrupt

    monkeypatch.setattr(Listening, "run", interrupted)
    monkeypatch.setattr("recommender.sound.audio.check_installed", lambda: None)
    heard = 0
    status, _, said = run("listen", "music")
    assert status == 130 and "Interrupted. Nothing was heard. The same command goes on." in said
    heard = 12
    status, _, said = run("listen", "music")
    assert (
        status == 130
        and "Interrupted. Heard by then and kept in features.parquet: 12 files. The same command goes on." in said
    )
