"""What was heard of a folder, as a table."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

from recommender.errors import DataError
from recommender.sound.clip import Clip
from recommender.sound.library import File, Names
from recommender.sound.tracks import GROUP, known, read_tracks, row, rows_of, write_tracks
from recommender.traits import Traits

WINDOWS = np.random.default_rng(3).integers(0, 256, (3, 128, 128)).astype(np.uint8)
MANY = GROUP + 5


def clip(number: int) -> Clip:
    """As many windows as its number modulo three, and one."""
    traits = Traits(np.nan if number else 120.0, -9.5, 1500, 0.25)
    return Clip(30.5 + number, traits, WINDOWS[: number % 3 + 1], np.zeros(number % 3 + 1, np.float32))


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("table") / "features.parquet"
    files = (File(f"Björk/{number:03}.mp3", "", 10 + number, 20) for number in range(MANY))
    named = (row(file, Names("Björk", "Post", file.name[-7:]), clip(number)) for number, file in enumerate(files))
    assert write_tracks(path, named) == MANY
    return path


def test_what_was_written_is_read(table: Path) -> None:
    tracks = read_tracks(table)
    assert len(tracks) == MANY and tracks.artists[0] == "Björk" and tracks.files[-1] == f"Björk/{MANY - 1:03}.mp3"
    assert tracks.counts[:4].tolist() == [1, 2, 3, 1]
    assert tracks.traits[0].tolist() == [120.0, -9.5, 1500, 0.25] and np.isnan(tracks.traits[1:, 0]).all()
    assert known(table)["Björk/007.mp3"] == (17, 20)


def test_windows_come_in_order_of_all_tracks_or_of_those_that_are_named(table: Path) -> None:
    tracks = read_tracks(table)
    for rows in (None, [MANY - 1, 5, 0]):
        found = list(tracks.windows(rows))
        assert [number for number, _ in found] == (list(range(MANY)) if rows is None else sorted(rows))
        assert all(np.array_equal(windows, clip(number).windows) for number, windows in found)


def test_windows_are_read_a_few_dozen_tracks_at_a_time_and_only_where_they_are_wanted(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups, read, tracks = list[int](), pq.ParquetFile.read_row_group, read_tracks(table)

    def noted(file: pq.ParquetFile, group: int, columns: list[str]) -> object:
        groups.append(group)
        return read(file, group, columns)

    monkeypatch.setattr(pq.ParquetFile, "read_row_group", noted)
    assert next(iter(tracks.windows()))[0] == 0 and groups == [0]
    assert [*tracks.windows([MANY - 1])] and groups == [0, 1]


def test_rows_that_are_read_and_written_again_give_the_same_bytes(table: Path, tmp_path: Path) -> None:
    write_tracks(tmp_path / "again.parquet", rows_of(table))
    assert (tmp_path / "again.parquet").read_bytes() == table.read_bytes()


def test_a_table_of_something_else_or_that_is_damaged_is_refused_in_a_sentence(table: Path, tmp_path: Path) -> None:
    other, torn = tmp_path / "other.parquet", tmp_path / "torn.parquet"
    pd.DataFrame({"artist": ["Björk"], "tempo": [1.0]}).to_parquet(other)
    torn.write_bytes(table.read_bytes()[:-100])
    for path, sentence in (
        (other, "is no table of tracks that `listen` wrote"),
        (torn, "is no table that `listen` wrote "),
    ):
        with pytest.raises(DataError, match=f"^{path} {sentence}"):
            read_tracks(path)


def test_a_row_whose_windows_are_torn_is_refused_in_a_sentence(tmp_path: Path) -> None:
    good = row(File("a.mp3", "a.mp3", 1, 2), Names("A", "", "a"), clip(0))
    write_tracks(tmp_path / "features.parquet", [good, good | {"frames": 2, "file": "b.mp3"}])
    with pytest.raises(DataError, match=r"row 2 \(b\.mp3\): its windows are damaged\.$"):
        list(read_tracks(tmp_path / "features.parquet").windows())
