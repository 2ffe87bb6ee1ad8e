"""People's exports: a person each, by the name of a file or a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender import DataError
from recommender.dataset.sources import recognize
from recommender.dataset.sources.exports import Exports
from tests.recommender.dataset.exports import examples


def written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_folder_has_a_person_for_each_file_and_folder(tmp_path: Path) -> None:
    written(tmp_path / "ann.csv", examples.lastfm_to_csv())
    written(tmp_path / "ben" / "StreamingHistory0.json", examples.spotify_account())
    written(tmp_path / "cleo.json", examples.maloja())
    data = Exports(tmp_path).load()
    assert data.catalog.names == ('"Weird Al" Yankovic', "Björk", "Tyler, The Creator")
    assert data.plays.toarray().tolist() == [[1, 1, 1], [2, 2, 2], [1, 1, 1]]
    assert data.origin.label == "listening history of 3 people (Last.fm, Maloja, Spotify), January 2024"


def test_several_files_called_after_one_person_are_one_persons(tmp_path: Path) -> None:
    written(tmp_path / "ann.csv", examples.lastfm_to_csv())
    written(tmp_path / "ann" / "StreamingHistory0.json", examples.spotify_account())
    assert len(Exports(tmp_path).load().users) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("StreamingHistory_music_0.json", examples.spotify_account()),
        ("Spotify Extended Streaming History/Streaming_History_Audio_2024_0.json", examples.spotify_extended()),
        ("Apple Music - Play History Daily Tracks.csv", examples.apple_daily()),
        ("listens/2024/1.jsonl", examples.listenbrainz()),
    ],
)
def test_a_folder_that_was_a_zip_is_one_persons(tmp_path: Path, name: str, content: bytes) -> None:
    written(tmp_path / "ann" / name, content)
    written(tmp_path / "ann" / "more.json", examples.maloja())
    assert type(recognize(tmp_path / "ann")) is Exports and len(Exports(tmp_path / "ann").load().users) == 1


def test_what_is_no_export_is_left_out_with_a_note(tmp_path: Path) -> None:
    written(tmp_path / "ann.csv", examples.lastfm_to_csv())
    written(tmp_path / "table.csv", b"colour,size\nred,2\n")
    data = Exports(tmp_path).load()
    assert len(data.users) == 1 and data.notes == ("table.csv is left out: it is no export that is known.",)


def test_other_tables_are_no_exports(tmp_path: Path) -> None:
    written(tmp_path / "plays.csv", "user,artist,plays\nann,Björk,3\n".encode())
    assert type(recognize(tmp_path)) is not Exports and type(recognize(tmp_path / "plays.csv")) is not Exports


def test_a_torn_zip_is_said_to_be_torn(tmp_path: Path) -> None:
    source = recognize(written(tmp_path / "ann.zip", b"PK\3\4 torn"))
    with pytest.raises(DataError, match=r"ann\.zip is torn or no zip"):
        source.load()
