"""One person's files: in folders and zips, several at once, and what is left out of them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from recommender import DataError
from recommender.dataset.exports import read_export, recognize
from tests.recommender.dataset.exports import examples
from tests.recommender.dataset.exports.examples import EXAMPLES, HEARD, heard


def packed(files: Mapping[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return whole.getvalue()


def written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


# What people get.


def test_a_listenbrainz_zip_is_read(tmp_path: Path) -> None:
    lines = examples.listenbrainz().splitlines()
    files = {
        "user.json": b'{"user_id": 1, "username": "ann"}\n',
        "listens/2023/12.jsonl": b"\n".join(lines[:2]),
        "listens/2024/1.jsonl": b"\n".join(lines[2:]),
        "feedback.jsonl": b'{"recording_msid": "x", "score": 1}\n',
    }
    assert heard(read_export(written(tmp_path / "listenbrainz_ann_1.zip", packed(files)))) == HEARD


def test_the_older_list_of_listenbrainz_is_read(tmp_path: Path) -> None:
    content = json.dumps(examples.listenbrainz_listens()).encode()
    assert heard(read_export(written(tmp_path / "ann_lb-2020-01-01.json", content))) == HEARD


@pytest.mark.parametrize("listing", [{"artist_names": ["Björk", "Rosalía"]}, {"artist_names": None}])
def test_of_an_unknown_recordings_mbids_only_one_that_is_somebodys_counts(
    tmp_path: Path, listing: dict[str, object]
) -> None:
    info = listing | {"artist_mbids": [examples.MBID, "0" * 8 + examples.MBID[8:]]}
    listen = {"listened_at": 1, "track_metadata": {"artist_name": "Björk & Rosalía", "additional_info": info}}
    rows = read_export(written(tmp_path / "1.jsonl", json.dumps(listen).encode())).rows
    named = listing["artist_names"] is not None
    assert rows["artist"].tolist() == ["Björk" if named else "Björk & Rosalía"]
    assert rows["mbid"].tolist() == [examples.MBID if named else ""]


def test_spotifys_zip_with_podcasts_of_their_own_is_read(tmp_path: Path) -> None:
    podcast = [{"endTime": "2024-01-05 20:00", "podcastName": "A Show", "episodeName": "1", "msPlayed": 9e6}]
    files = {
        "Spotify Account Data/StreamingHistory_music_0.json": examples.spotify_account(),
        "Spotify Account Data/StreamingHistory_podcast_0.json": json.dumps(podcast).encode(),
        "Spotify Account Data/Playlist1.json": b'{"playlists": []}',
    }
    assert heard(read_export(written(tmp_path / "my_spotify_data.zip", packed(files)))) == HEARD


def test_a_year_of_account_data_that_the_extended_history_has_too_counts_once(tmp_path: Path) -> None:
    written(tmp_path / "ann" / "StreamingHistory_music_0.json", examples.spotify_account())
    written(tmp_path / "ann" / "Streaming_History_Audio_2024_0.json", examples.spotify_extended())
    assert heard(read_export(tmp_path / "ann")) == HEARD


def test_apples_zips_in_a_zip_are_read_and_only_the_table_that_tells_most(tmp_path: Path) -> None:
    names = ("Apple Music daily tracks", "Apple Music play activity", "Apple Music track play history")
    inner = packed({EXAMPLES[name][0]: EXAMPLES[name][1]() for name in names})
    outer = packed({"Apple Media Services/Apple_Media_Services.zip": packed({"Apple Music Activity.zip": inner})})
    path = written(tmp_path / "apple.zip", outer)
    assert [kind.name for kind in recognize(path)] == list(names) and heard(read_export(path)) == HEARD


def test_apples_newer_play_activity_has_another_column_for_artists(tmp_path: Path) -> None:
    content = examples.apple_activity("Container Artist Name")
    assert heard(read_export(written(tmp_path / "Apple Music Play Activity.csv", content))) == HEARD


def test_apples_play_activity_without_artists_is_refused_naming_the_table_that_has_them(tmp_path: Path) -> None:
    content = examples.apple_activity("Container Album Name")
    with pytest.raises(DataError, match=r"not one listen.*Apple Music - Play History Daily Tracks\.csv names them"):
        read_export(written(tmp_path / "Apple Music Play Activity.csv", content))


@pytest.mark.parametrize("shift", range(4))
def test_a_large_file_with_a_bom_is_recognized_wherever_its_beginning_is_cut(tmp_path: Path, shift: int) -> None:
    content = examples.ghan() + b"1704486104,,\xe4\xb8\xad" + b"x" * shift + "中".encode() * 30_000 + b",,,,x,\n"
    assert len(read_export(written(tmp_path / "ann.csv", content)).rows) == len(HEARD) + 1


def test_a_line_that_is_not_utf_8_spoils_no_other(tmp_path: Path) -> None:
    content = "Björk,,Jóga,05 Jan 2024 20:21\nBjörk,,Jóga,05 Jan 2024 20:31\n".encode()
    path = written(tmp_path / "ann.csv", content.replace("ö".encode(), b"\xf6", 1))
    assert heard(read_export(path)) == ["Björk", "Björk"]


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\x0c", "\x1c"])
def test_only_line_feeds_end_rows(tmp_path: Path, sign: str) -> None:
    content = f"Björk,,a{sign}b,05 Jan 2024 20:21\n".encode()
    assert heard(read_export(written(tmp_path / "ann.csv", content))) == ["Björk"]


def test_what_has_no_date_is_kept_without_one(tmp_path: Path) -> None:
    rows = read_export(written(tmp_path / "ann.csv", examples.lastfm_to_csv())).rows
    assert rows["when"].tolist() == [0, 1_704_486_600, 1_704_486_900, 1_704_487_260]


def test_an_album_with_line_ends_and_quotes_is_one_field(tmp_path: Path) -> None:
    content = 'Björk,"an ""odd"",\nalbum",Jóga,05 Jan 2024 20:21\n'.encode()
    assert heard(read_export(written(tmp_path / "ann.csv", content))) == ["Björk"]


def test_a_row_of_several_plays_counts_as_many(tmp_path: Path) -> None:
    content = "Date Played,Play Count,Track Description\n20240105,3,Björk - Jóga - Live\n".encode()
    assert heard(read_export(written(tmp_path / "a.csv", content))) == ["Björk"] * 3


def test_a_scrobble_without_seconds_has_the_time_in_words(tmp_path: Path) -> None:
    content = "uts,utc_time,artist,artist_mbid,track\n,'5 Jan 2024, 20:21',Björk,,Jóga\n".replace("'", '"').encode()
    assert read_export(written(tmp_path / "a.csv", content)).rows["when"].tolist() == [1_704_486_060]


def test_an_mbid_of_a_whole_credit_is_not_the_first_nameds(tmp_path: Path) -> None:
    content = f"uts,artist,artist_mbid,track\n1704486104,Björk feat. Rosalía,{examples.MBID},Oral\n".encode()
    rows = read_export(written(tmp_path / "a.csv", content)).rows
    assert rows["artist"].tolist() == ["Björk"] and rows["mbid"].tolist() == [""]


def test_a_person_is_called_after_the_file(tmp_path: Path) -> None:
    assert set(read_export(written(tmp_path / "ann.csv", examples.lastfm_to_csv())).rows["user"]) == {"ann"}


# What is left out, with a note.


def test_podcasts_short_plays_and_private_sessions_are_counted_in_notes(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", examples.spotify_extended())
    assert read_export(path).notes == (
        "a.json: 1 row left out: no artist is named, as in podcasts.",
        "a.json: 1 row left out: played for less than 30 seconds.",
        "a.json: 1 row left out: played in a private session.",
    )


def test_a_few_malformed_rows_are_left_out_and_listed(tmp_path: Path) -> None:
    content = examples.listenbrainz() * 50 + b'{"listened_at": 17044\n'
    listens = read_export(written(tmp_path / "1.jsonl", content))
    assert len(listens.rows) == 200 and listens.notes[0].startswith("1.jsonl: 1 of 201 rows are malformed: line 251: ")


# What is refused.


def test_a_file_of_nothing_but_podcasts_is_refused_saying_so(tmp_path: Path) -> None:
    entry = {"ts": "2024-01-05T20:21:44Z", "ms_played": 9e6, "master_metadata_album_artist_name": None}
    with pytest.raises(DataError, match=r"a\.json holds not one listen\. .* no artist is named"):
        read_export(written(tmp_path / "a.json", json.dumps([entry]).encode()))


@pytest.mark.parametrize("content", [b"", b"[]", b"colour,size\nred,2\n", b"\0\0", b"{", b'{"scrobbles": 1}'])
@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.jsonl", "a.txt"])
def test_what_is_no_export_is_refused_by_its_name(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(DataError, match=f"{name} is no export that is known"):
        read_export(written(tmp_path / name, content))


@pytest.mark.parametrize("inner", ["../ann.csv", "/etc/ann.csv", "C:\\ann.csv", "a/../../ann.csv"])
def test_a_zip_that_reaches_outside_itself_is_refused(tmp_path: Path, inner: str) -> None:
    path = written(tmp_path / "a.zip", packed({inner: examples.lastfm_to_csv()}))
    with pytest.raises(DataError, match=r"a\.zip reaches outside itself"):
        read_export(path)


def test_a_zip_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = packed({"ann.csv": b"0" * 10**6})
    for content in (bomb, packed({"inner.zip": bomb})):
        with pytest.raises(DataError, match=r"a\.zip.* unpacks to more than 100,000 bytes"):
            read_export(written(tmp_path / "a.zip", content), most=10**5)


def test_a_torn_zip_is_refused(tmp_path: Path) -> None:
    whole = packed({"ann.csv": examples.lastfm_to_csv()})
    with pytest.raises(DataError, match=r"a\.zip is torn or no zip"):
        read_export(written(tmp_path / "a.zip", whole[:-30]))
    spoiled = whole.replace(whole[60:70], b"\xff" * 10)
    with pytest.raises(DataError, match=r"a\.zip: ann\.csv cannot be read"):
        read_export(written(tmp_path / "a.zip", spoiled))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"ann\.csv cannot be read"):
        read_export(tmp_path / "ann.csv")
