"""ListenBrainz' dumps in every form, and what is odd or wrong about them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recommender import DataError
from recommender.dataset.dumps import BLOCK
from recommender.dataset.interactions import Interactions
from recommender.dataset.sources import recognize
from recommender.dataset.sources.listenbrainz import ListenBrainz
from tests.recommender.dataset.sources.examples import (
    BJORK,
    LISTENS,
    MUSE,
    STATISTICS,
    archive,
    lines,
    spark,
    unpacked,
)

STATISTICS_NAME = "listenbrainz-statistics-dump-20260815-000003.tar.zst"
SPARK_NAME = "listenbrainz-spark-dump-2100-20260815-000003-full.tar"
LISTENS_NAME = "listenbrainz-listens-dump-2100-20260815-000003-full.tar.zst"
MEMBER = "lbdump/statistics/artists_all_time.jsonl"


def plays(data: Interactions) -> dict[str, list[int]]:
    """From an artist's name to each user's plays."""
    return dict(zip(data.catalog.names, data.plays.toarray().tolist(), strict=True))


def mbids(data: Interactions) -> dict[str, str]:
    return dict(zip(data.catalog.names, data.catalog.mbids, strict=True))


def statistics(folder: Path, content: bytes) -> ListenBrainz:
    return ListenBrainz(archive(folder / STATISTICS_NAME, {MEMBER: content}))


def user(number: int, *artists: dict[str, object]) -> dict[str, object]:
    return {"user_id": number, "data": list(artists)}


def heard(name: str, count: int = 1) -> dict[str, object]:
    return {"artist_name": name, "artist_mbid": None, "listen_count": count}


def test_statistics_hold_each_users_artists_with_their_counts(tmp_path: Path) -> None:
    data = statistics(tmp_path, lines(STATISTICS)).load()
    assert plays(data) == {"Björk": [3, 0], "Muse": [0, 7], "Nobody, Known": [2, 0]}
    assert mbids(data) == {"Björk": BJORK, "Muse": MUSE, "Nobody, Known": ""}
    assert data.origin.label == "ListenBrainz, 2 listeners, to August 2026"
    assert data.notes == ("Left out as they listened to nobody: 1 of 3 users.",)


def test_the_spark_dump_is_counted(tmp_path: Path) -> None:
    first = spark([(2, "Muse", [MUSE]), (1, "Björk", [BJORK]), (1, "Björk", None), (1, "Björk", [])])
    second = spark([(1, "Björk", [BJORK, MUSE]), (1, "Nobody, Known", None)])
    data = ListenBrainz(archive(tmp_path / SPARK_NAME, {"0.parquet": first, "1.parquet": second})).load()
    assert plays(data) == {"Björk": [4, 0], "Muse": [0, 1], "Nobody, Known": [1, 0]}
    assert mbids(data)["Björk"] == BJORK and data.origin.label == "ListenBrainz, 2 listeners, August 2026"


def test_raw_listens_are_counted(tmp_path: Path) -> None:
    members = {"listens/2025/12.listens": lines(LISTENS), "listens/2026/1.listens": lines(LISTENS[:1])}
    data = ListenBrainz(archive(tmp_path / LISTENS_NAME, members)).load()
    assert plays(data) == {"Björk": [3], "Nobody, Known": [1]} and mbids(data)["Björk"] == BJORK


def test_musicbrainzs_mbids_go_before_those_submitted(tmp_path: Path) -> None:
    track = {
        "artist_name": "Björk",
        "additional_info": {"artist_mbids": [MUSE]},
        "mbid_mapping": {"artist_mbids": [BJORK]},
    }
    listen: dict[str, object] = {"user_name": "ann", "listened_at": 1_700_000_000, "track_metadata": track}
    data = ListenBrainz(archive(tmp_path / LISTENS_NAME, {"listens/2023/11.listens": lines([listen])})).load()
    assert data.catalog.mbids == (BJORK,) and data.origin.label.endswith("1 listeners, November 2023")


@pytest.mark.parametrize("artist", [{"artist_mbids": [BJORK, MUSE]}, {"artist_mbid": BJORK.upper()}])
def test_of_several_mbids_the_first_counts(artist: dict[str, object], tmp_path: Path) -> None:
    assert statistics(tmp_path, lines([user(1, heard("Björk") | artist)])).load().catalog.mbids == (BJORK,)


def test_the_user_who_stands_for_everybody_is_left_out(tmp_path: Path) -> None:
    data = statistics(tmp_path, lines([user(15753, heard("Muse", 10**9)), user(2, heard("Muse", 4))])).load()
    assert plays(data) == {"Muse": [4]}


def test_artists_of_no_plays_are_left_out(tmp_path: Path) -> None:
    data = statistics(tmp_path, lines([user(1, heard("Muse", 0), heard("Björk"))])).load()
    assert plays(data) == {"Björk": [1]}


def test_of_several_dumps_in_a_folder_the_newest_statistics_are_read(tmp_path: Path) -> None:
    for name, artist in (("20260801-000003", "Older"), ("20260815-000003", "Newer")):
        archive(tmp_path / f"listenbrainz-statistics-dump-{name}.tar.zst", {MEMBER: lines([user(1, heard(artist))])})
    archive(tmp_path / LISTENS_NAME, {"listens/2026/1.listens": lines(LISTENS)})
    assert recognize(tmp_path).load().catalog.names == ("Newer",)


def test_a_full_dump_goes_before_a_newer_incremental_one(tmp_path: Path) -> None:
    archive(tmp_path / SPARK_NAME, {"0.parquet": spark([(1, "Full", None)])})
    later = "listenbrainz-spark-dump-2101-20260816-000003-incremental.tar"
    archive(tmp_path / later, {"0.parquet": spark([(1, "Increment", None)])})
    assert recognize(tmp_path).load().catalog.names == ("Full",)
    assert recognize(tmp_path / later).load().catalog.names == ("Increment",)


def test_a_folder_of_numbered_tables_is_no_spark_dump(tmp_path: Path) -> None:
    (tmp_path / "0.parquet").write_bytes(b"not of ListenBrainz")
    assert recognize(tmp_path).name == "table"


def test_a_missing_file_of_the_spark_dump_is_named(tmp_path: Path) -> None:
    unpacked(tmp_path, {"0.parquet": spark([(1, "A", None)]), "2.parquet": spark([(1, "B", None)])})
    with pytest.raises(DataError, match=r"1\.parquet is missing"):
        ListenBrainz(tmp_path).load()


MALFORMED = {
    "no JSON": b'{"user_id": 1, "data"',
    "no object": b"[1]",
    "no user": b'{"data": []}',
    "no data": b'{"user_id": 1}',
    "no name": json.dumps(user(1, heard(" "))).encode(),
    "no count": json.dumps(user(1, {"artist_name": "Muse"})).encode(),
    "a negative count": json.dumps(user(1, heard("Muse", -1))).encode(),
    "half a count": json.dumps(user(1, {**heard("Muse"), "listen_count": 1.5})).encode(),
    "half a character": b'{"user_id": 1, "data": [{"artist_name": "\\ud83d", "listen_count": 1}]}',
    "a time without end": b'{"user_id": 1, "to_ts": Infinity, "data": []}',
    "another encoding": b'{"user_id": 1, "data": [{"artist_name": "Bj\xf6rk", "listen_count": 1}]}',
    "no end of brackets": b"[" * 100_000,
}


@pytest.mark.parametrize("line", MALFORMED.values(), ids=list(MALFORMED))
def test_a_malformed_line_among_a_hundred_is_listed(line: bytes, tmp_path: Path) -> None:
    good = lines([user(number, heard("Muse")) for number in range(1, 100)])
    [note] = statistics(tmp_path, line + b"\n" + good).load().notes
    assert note.startswith("1 of 100 lines are malformed: artists_all_time.jsonl line 1: ")
    assert note.endswith("They are left out.") and "\n" not in note and len(note) < 300


@pytest.mark.parametrize("line", MALFORMED.values(), ids=list(MALFORMED))
def test_more_than_a_hundredth_of_malformed_lines_is_refused(line: bytes, tmp_path: Path) -> None:
    good = lines([user(number, heard("Muse")) for number in range(1, 99)])
    with pytest.raises(DataError, match=r"1 of 99 lines are malformed: artists_all_time\.jsonl line 99: "):
        statistics(tmp_path, good + line).load()


def test_malformed_listens_are_named_by_file_and_line(tmp_path: Path) -> None:
    path = unpacked(tmp_path, {"2026/1.listens": lines(LISTENS) + b'{"user_id": 1, "track_metadata": {}}\n'})
    with pytest.raises(DataError, match=r"1 of 4 lines are malformed: 1\.listens line 4: .* has no 'artist_name'"):
        ListenBrainz(path).load()


def test_listens_without_a_name_in_parquet_are_listed(tmp_path: Path) -> None:
    rows: list[tuple[int, str, list[str] | None]] = [(1, "Muse", None)] * BLOCK
    (tmp_path / "0.parquet").write_bytes(spark([*rows, (7, " ", None)]))
    [note] = ListenBrainz(tmp_path).load().notes
    assert note == ("1 of 131,073 lines are malformed: 0.parquet line 131073: '7': no artist_name. They are left out.")


def test_a_torn_archive_is_refused(tmp_path: Path) -> None:
    many = lines([user(number, heard(f"Artist {number * number}")) for number in range(2_000)])
    source = statistics(tmp_path, many)
    source.path.write_bytes(source.path.read_bytes()[:-2_000])
    with pytest.raises(DataError, match="cannot be read"):
        source.load()


def test_an_archive_without_the_statistics_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / STATISTICS_NAME, {"lbdump/statistics/artists_month.jsonl": lines(STATISTICS)})
    with pytest.raises(DataError, match=r"holds no artists_all_time\.jsonl"):
        ListenBrainz(path).load()


def test_statistics_that_could_not_be_made_are_empty_and_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds not one listen"):
        statistics(tmp_path, b"").load()


def test_parquet_of_other_columns_is_refused(tmp_path: Path) -> None:
    other = unpacked(tmp_path, {}) / SPARK_NAME
    archive(other, {"0.parquet": spark([(1, "A", None)]).replace(b"artist_name", b"artist_nome")})
    with pytest.raises(DataError, match=r"0\.parquet .*artist_name"):
        ListenBrainz(other).load()
