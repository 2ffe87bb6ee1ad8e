"""A folder of music: its files, and what they are called."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from recommender.errors import AudioError, DataError
from recommender.sound.library import Names, audio_files, named


def test_audio_files_are_found_in_all_folders_by_how_their_names_end(tmp_path: Path) -> None:
    there = ("a.mp3", "b/c.FLAC", "b/d/e.Opus", "f/g.m4a")
    for name in (*there, "b/cover.jpg", "list.m3u", "mp3", ".h.mp3", ".trash/i.mp3", "b/._c.flac"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"1234")
    (tmp_path / "folder.mp3").mkdir()
    (tmp_path / "gone.mp3").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round").symlink_to(tmp_path)
    found = sorted(audio_files(tmp_path))
    assert [file.name for file in found] == [*there] == [file.path for file in found]
    assert {file.bytes for file in found} == {4}
    assert found[0].modified == (tmp_path / "a.mp3").stat().st_mtime_ns


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_that_is_no_text_is_shown_as_its_bytes(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"Bj\xf6rk")).mkdir()
    (tmp_path / os.fsdecode(b"Bj\xf6rk") / "a.mp3").write_bytes(b"")
    (file,) = audio_files(tmp_path)
    assert file.name == r"Bj\xf6rk/a.mp3" and (tmp_path / file.path).is_file()
    assert named(os.fsdecode(b"Bj\xf6rk/Post/a.mp3"), {}).artist == "Björk"


def test_a_folder_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"")
    for path, sentence in ((tmp_path / "none", "is not there"), (tmp_path / "song.mp3", "is a file")):
        with pytest.raises(DataError, match=rf"{path.name} {sentence}\. Name a folder of music\.$"):
            next(audio_files(path))


TAGS = {"artist": "Björk", "album": "Post", "title": "Hyperballad"}


@pytest.mark.parametrize(
    ("path", "tags", "names"),
    [
        ("x/y/z.mp3", TAGS, ("Björk", "Post", "Hyperballad")),
        ("z.mp3", TAGS, ("Björk", "Post", "Hyperballad")),
        ("x/y/z.mp3", {"artist": "Björk"}, ("Björk", "y", "z")),
        ("AC-DC/Back in Black/03 - What Do You Do.flac", {}, ("AC-DC", "Back in Black", "What Do You Do")),
        ("Rock/Queen/Jazz/12. Mustapha.flac", {"title": "Ibrahim"}, ("Queen", "Jazz", "Ibrahim")),
        ("Pink Floyd/The Wall/CD 2/01 Hey You.mp3", {}, ("Pink Floyd", "The Wall", "Hey You")),
        ("Black Sabbath/Vol. 4/Changes.mp3", {}, ("Black Sabbath", "Vol. 4", "Changes")),
        ("Prince/1999/1999.mp3", {}, ("Prince", "1999", "1999")),
        ("a/b/c.mp3", {"artist": "Unknown Artist", "album_artist": "Nina Simone"}, ("Nina Simone", "b", "c")),
        ("Nina Simone/b/c.mp3", {"artist": "Various Artists"}, ("Nina Simone", "b", "c")),
        ("c.mp3", {"artist": "Beyoncé "}, ("Beyoncé ", "", "c")),
    ],
)
def test_a_track_is_called_what_its_tags_say_or_else_its_folders(
    path: str, tags: dict[str, str], names: tuple[str, str, str]
) -> None:
    assert named(path, tags) == Names(*names)


@pytest.mark.parametrize("path", ["song.mp3", "Album/song.mp3", "Unknown Artist/Album/song.mp3"])
def test_a_track_of_nobody_is_refused_in_a_sentence(path: str) -> None:
    with pytest.raises(AudioError, match=r"^Neither its tags nor folders, Artist/Album/Track, say whose it is\.$"):
        named(path, {"title": "Song", "artist": "[unknown]"})
