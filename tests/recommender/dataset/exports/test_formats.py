"""What every format of people's own exports promises. A new one in FORMATS is tested by being there."""

from __future__ import annotations

import contextlib
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import DataError
from recommender.dataset.exports import FORMATS, Format, read_export, recognize
from tests.recommender.dataset.exports.examples import DAY, EXAMPLES, HEARD, MBID, heard


@pytest.fixture(params=FORMATS, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest) -> Format:
    found: Format = request.param
    return found


@pytest.fixture
def path(kind: Format, tmp_path: Path) -> Path:
    """A small export of the format."""
    name, content = EXAMPLES[kind.name]
    path = tmp_path / name
    path.write_bytes(content())
    return path


def test_every_format_has_an_example() -> None:
    assert EXAMPLES.keys() == {kind.name for kind in FORMATS}


def test_a_file_is_recognized(kind: Format, path: Path) -> None:
    assert recognize(path) == (kind,)


def test_a_file_is_recognized_whatever_it_is_called(kind: Format, path: Path) -> None:
    assert recognize(path.rename(path.with_stem("my own name for it"))) == (kind,)


def test_every_format_says_the_same(kind: Format, path: Path) -> None:
    listens = read_export(path, user="ann")
    assert heard(listens) == HEARD and set(listens.rows["user"]) == {"ann"}


def test_every_format_says_when(kind: Format, path: Path) -> None:
    days = {when // 86_400 for when in read_export(path).rows["when"] if when}
    assert days == {int(DAY.timestamp()) // 86_400}


def test_a_zip_says_the_same(kind: Format, path: Path) -> None:
    packed = path.with_name("ann.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.write(path, f"__MACOSX/ann/{path.name}")
        whole.writestr("ann/Userdata.json", b'{"username": "ann"}')
        whole.write(path, f"ann/{path.name}")
    assert recognize(packed) == (kind,) and heard(read_export(packed)) == HEARD


def test_the_same_file_twice_counts_once(kind: Format, path: Path) -> None:
    again = path.with_stem("again")
    again.write_bytes(path.read_bytes())
    timed = [artist for artist, when in read_export(path).rows[["artist", "when"]].itertuples(index=False) if when]
    listens = read_export(path, again)
    assert len(heard(listens)) == 2 * len(HEARD) - len(timed)
    assert f"{len(timed)} listens found in two files, counted once" in listens.notes[-1]


def test_wherever_a_file_is_torn_it_is_read_or_refused_in_a_line_that_names_it(kind: Format, path: Path) -> None:
    whole = path.read_bytes()
    refusals = []
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        try:
            assert len(heard(read_export(path))) <= len(HEARD)
        except DataError as error:
            refusals.append(str(error))
    assert len(refusals) > 3 and [said for said in refusals if path.name not in said or "\n" in said] == []


def test_a_torn_json_file_is_refused_saying_where(tmp_path: Path) -> None:
    for kind in FORMATS:
        name, content = EXAMPLES[kind.name]
        if not kind.table:
            (tmp_path / name).write_bytes(content().rstrip()[:-20])
            with pytest.raises(DataError, match=rf"{name}.* line \d+: "):
                read_export(tmp_path / name)


def test_a_row_that_is_cut_off_is_refused_saying_where(tmp_path: Path) -> None:
    for kind in FORMATS:
        name, content = EXAMPLES[kind.name]
        if kind.table:
            (tmp_path / name).write_bytes(content() + b"Bj")
            with pytest.raises(DataError, match=rf"{name}: 1 of \d+ rows are malformed: line \d+: 'Bj' has 1 fields"):
                read_export(tmp_path / name)


@given(content=st.binary(max_size=300), suffix=st.sampled_from([".csv", ".json", ".jsonl", ".zip"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str) -> None:
    path = tmp_path_factory.mktemp("any") / f"any{suffix}"
    path.write_bytes(content)
    with contextlib.suppress(DataError):
        assert len(read_export(path).rows)


@given(data=st.data())
def test_a_spoiled_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    name, write = data.draw(st.sampled_from(list(EXAMPLES.values())))
    content = write()
    start = data.draw(st.integers(0, len(content)))
    stop = data.draw(st.integers(start, min(start + 12, len(content))))
    odd = st.sampled_from([b'"', b"\n", b",", b"\0", b"null", b"[]", b"{}", b"9" * 5000, b"NaN", b"\xff", b"-1"])
    path = tmp_path_factory.mktemp("spoiled") / name
    path.write_bytes(content[:start] + data.draw(st.one_of(odd, st.binary(max_size=8))) + content[stop:])
    with contextlib.suppress(DataError):
        assert (read_export(path).rows["plays"] > 0).all()


def test_mbids_are_read_where_a_format_has_them(tmp_path: Path) -> None:
    for format_ in ("lastfm.ghan.nl", "ListenBrainz export"):
        name, content = EXAMPLES[format_]
        (tmp_path / name).write_bytes(content())
        rows = read_export(tmp_path / name).rows
        assert MBID in set(rows["mbid"]) and set(rows["artist"][rows["mbid"] != ""]) == {"Björk"}
