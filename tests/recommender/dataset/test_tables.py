"""Tables of listening: every form that people have them in says the same."""

from __future__ import annotations

import contextlib
import gzip
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import DataError
from recommender.dataset.headers import NAMES
from recommender.dataset.listens import Listens
from recommender.dataset.tables import read_listens

MBID = "a74b1b7f-71a5-4011-9441-d0b5e4122711"
PLAYED = [("ann", "Björk", 3), ("ann", "Tyler, The Creator", 1), ("ben", 'Weird "Al"', 20), ("ben", "Björk", 7)]


def played(listens: Listens) -> list[tuple[str, str, int]]:
    return [tuple(row) for row in listens.rows[["user", "artist", "plays"]].itertuples(index=False)]


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def as_text(separator: str, header: str) -> str:
    def field(value: object) -> str:
        text = str(value)
        return '"' + text.replace('"', '""') + '"' if separator == "," and set(text) & {",", '"'} else text

    return "\n".join([header, *(separator.join(map(field, row)) for row in PLAYED)]) + "\n"


def parquet(folder: Path) -> Path:
    path = folder / "plays.parquet"
    pd.DataFrame(PLAYED, columns=["user_id", "artist_name", "listen_count"]).to_parquet(path)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("comma.csv", as_text(",", "user,artist,plays")),
        ("bom.csv", "\ufeff" + as_text(",", "UserID,Artist Name,Play Count")),
        ("crlf.csv", as_text(",", "user_id,artist_name,listen_count").replace("\n", "\r\n")),
        ("blank last line.csv", as_text(",", "user,artist,plays") + "\n\n"),
        ("tabs.tsv", as_text("\t", "userID\tartist\tweight")),
        ("recbole.inter", as_text("\t", "user_id:token\tartist:token\tweight:float")),
        ("semicolons.csv", as_text(";", "user;artist;scrobbles")),
        ("packed.csv.gz", gzip.compress(as_text(",", "user,artist,plays").encode(), mtime=0)),
        ("packed.tsv.zst", pa.compress(as_text("\t", "user\tartist\tplays").encode(), "zstd", asbytes=True)),
        ("decimals.csv", as_text(",", "user,artist,plays").replace(",3\n", ",3.0\n")),
    ],
)
def test_every_form_says_the_same(tmp_path: Path, name: str, content: str | bytes) -> None:
    assert played(read_listens(written(tmp_path, name, content))) == PLAYED


def test_a_parquet_file_says_the_same(tmp_path: Path) -> None:
    assert played(read_listens(parquet(tmp_path))) == PLAYED


@pytest.mark.parametrize("role", NAMES)
def test_columns_are_known_by_every_name(tmp_path: Path, role: str) -> None:
    if role in ("artist", "artist_id", "mbid"):
        for name in NAMES[role].split():
            path = written(tmp_path, "table.csv", f"{name},plays\n{MBID},1\n")
            assert played(read_listens(path)) == [("table", MBID, 1)]
    else:
        for name in NAMES[role].split():
            path = written(tmp_path, "table.csv", f"artist,{name}\nBjörk,1\n")
            assert len(read_listens(path).rows) == 1


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = written(tmp_path, "odd.csv", "wer,wen,mal\nann,Björk,3\n")
    assert played(read_listens(path, {"user": "wer", "artist": "wen", "plays": "mal"})) == [("ann", "Björk", 3)]


@pytest.mark.parametrize(
    ("named", "told"), [({"artist": "x"}, "no column 'x'"), ({"colour": "wer"}, "not 'colour'"), ({}, "artist=NAME")]
)
def test_columns_that_are_not_there_are_refused(tmp_path: Path, named: dict[str, str], told: str) -> None:
    with pytest.raises(DataError, match=told):
        read_listens(written(tmp_path, "odd.csv", "wer,wen\nann,Björk\n"), named)


def test_lastfm_360k_needs_no_header(tmp_path: Path) -> None:
    row = "\t".join(["0" * 40, MBID, "betty blowtorch", "2137"])
    listens = read_listens(written(tmp_path, "usersha1-artmbid-artname-plays.tsv", row + "\n"))
    assert played(listens) == [("0" * 40, "betty blowtorch", 2137)] and listens.rows["mbid"].tolist() == [MBID]


def test_lastfm_1k_is_of_raw_listens(tmp_path: Path) -> None:
    row = "\t".join(["user_000001", "2009-05-04T23:08:57Z", "", "Deep Dish", "", "Fuck Me Im Famous"])
    listens = read_listens(written(tmp_path, "userid-timestamp.tsv", f"{row}\n{row}\n"))
    assert played(listens) == [("user_000001", "Deep Dish", 1)] * 2
    assert listens.rows["when"].tolist() == [1_241_478_537] * 2


def test_without_users_a_table_is_of_one_person(tmp_path: Path) -> None:
    assert played(read_listens(written(tmp_path, "ann.csv", "artist\nBjörk\nBjörk\n"))) == [("ann", "Björk", 1)] * 2


@pytest.mark.parametrize("time", ["1241478537", "1241478537000", "2009-05-04T23:08:57Z", "2009-05-04 23:08:57"])
def test_times_are_read_however_they_are_written(tmp_path: Path, time: str) -> None:
    listens = read_listens(written(tmp_path, "table.csv", f"artist,timestamp\nBjörk,{time}\nBjörk,\n"))
    assert listens.rows["when"].tolist() == [1_241_478_537, 0]


def test_what_is_not_utf8_is_windows_latin(tmp_path: Path) -> None:
    path = written(tmp_path, "table.csv", b"artist\nBj\xf6rk\nSigur R\xc3\xb3s\n")
    assert [artist for _, artist, _ in played(read_listens(path))] == ["Björk", "Sigur Rós"]


def test_rows_of_no_plays_are_left_out_and_counted(tmp_path: Path) -> None:
    listens = read_listens(written(tmp_path, "table.csv", "user,artist,plays\nann,Muse,0\nann,Björk,2\n"))
    assert played(listens) == [("ann", "Björk", 2)] and "1 row" in " ".join(listens.notes)


BAD = ["ann,Muse", "ann,Muse,many", "ann,Muse,-3", "ann,,3", ",Muse,3", "ann,Muse,inf", "ann,Muse,3,4"]


@pytest.mark.parametrize("row", BAD)
def test_a_few_malformed_rows_are_left_out_and_listed(tmp_path: Path, row: str) -> None:
    text = "user,artist,plays\n" + "ben,Björk,2\n" * 150 + f"{row}\n" + "ben,Muse,1\n" * 50
    listens = read_listens(written(tmp_path, "table.csv", text))
    assert len(listens.rows) == 200 and "line 152" in listens.notes[0] and "1 of 201 rows" in listens.notes[0]


@pytest.mark.parametrize("row", BAD)
def test_many_malformed_rows_refuse_the_table(tmp_path: Path, row: str) -> None:
    with pytest.raises(DataError, match=r"table\.csv.*line 3"):
        read_listens(written(tmp_path, "table.csv", f"user,artist,plays\nben,Björk,2\n{row}\n"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n"),
        ("header.csv", b"user,artist,plays\n"),
        ("nothing heard.csv", b"user,artist,plays\nann,Muse,0\n"),
        ("torn.csv.gz", gzip.compress(as_text(",", "user,artist,plays").encode(), mtime=0)[:30]),
        ("torn.parquet", b"PAR1 torn"),
        ("no artists.csv", b"colour,size\nred,2\n"),
    ],
)
def test_what_holds_no_listening_is_refused_by_its_name(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(DataError, match="artist|" + name.replace(".", r"\.")):
        read_listens(written(tmp_path, name, content))


@given(content=st.binary(max_size=300), name=st.sampled_from(["a.csv", "a.tsv.gz", "a.inter.zst", "a.parquet"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str) -> None:
    path = written(tmp_path_factory.mktemp("any"), name, content)
    with contextlib.suppress(DataError):
        assert len(read_listens(path).rows)
