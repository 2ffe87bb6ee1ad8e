"""Counting within a bound of memory: the very same play counts, and nothing is left behind."""

from __future__ import annotations

import gzip
import os
import random
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from recommender import DataError
from recommender.dataset.bounded import check_memory, summed
from recommender.dataset.interactions import Interactions
from recommender.dataset.listens import Listens, counted
from recommender.dataset.sources.table import Table
from recommender.dataset.tables import Reading
from tests.recommender.conftest import Run
from tests.recommender.dataset.sources.examples import EXAMPLES

MBIDS = tuple(f"a74b1b7f-71a5-4011-9441-d0b5e412271{number}" for number in range(9))


@pytest.fixture(scope="module", autouse=True)
def duckdb() -> None:
    """Without DuckDB the tests are skipped with the reason said; under CI they fail."""
    if find_spec("duckdb") is None:
        sentence = "there is no duckdb (make .venv/.duckdb)"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)


def equal(one: Interactions, other: Interactions) -> bool:
    plays = one.plays.shape == other.plays.shape and not (one.plays - other.plays).count_nonzero()
    same = ("names", "urls", "mbids")
    return (
        plays
        and all(getattr(one.catalog, name) == getattr(other.catalog, name) for name in same)
        and np.array_equal(one.catalog.ids, other.catalog.ids)
        and np.array_equal(one.users, other.users)
        and (one.origin, one.notes) == (other.origin, other.notes)
    )


def listens(number: int) -> pd.DataFrame:
    """Raw listens, in which names have several MBIDs and MBIDs several names."""
    draw = random.Random(0)
    rows = [
        (
            f"user {draw.randrange(40)}",
            f"artist {int(draw.paretovariate(0.5)) % 90}",
            draw.choice(MBIDS),
            10**9 + row * 60,
        )
        for row in range(number)
    ]
    return pd.DataFrame(rows, columns=["user", "artist", "mbid", "timestamp"])


def text(separator: str) -> bytes:
    return listens(5000).to_csv(sep=separator, index=False).encode()


def odd() -> bytes:
    """Of two hundred rows a torn one, a blank one, one of no plays; a name in another encoding, one over two lines."""
    good = b"ann,Bj\xc3\xb6rk,2\n" * 50 + b"ben,Bj\xf6rk,1\n" * 50
    bad = b"ann,Muse\n" + b'ben,"Sigur\nRos",4\n' + b"cleo,Muse,0\n" + b",Muse,3\n"
    return b"user,artist,plays\n" + good + bad + good


def _parquet(folder: Path) -> Path:
    path = folder / "listens.parquet"
    listens(5000).to_parquet(path)
    return path


def _folder(folder: Path) -> Path:
    for part in ("1.csv", "2.csv"):
        (folder / part).write_bytes(text(","))
    return folder


def _written(name: str, content: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return write


WRITERS = {
    **{f"example {number}": writer for number, writer in enumerate(EXAMPLES[Table.name])},
    "csv": _written("a.csv", text(",")),
    "tsv": _written("a.tsv", text("\t")),
    "csv.gz": _written("a.csv.gz", gzip.compress(text(","), mtime=0)),
    "tsv.zst": _written("a.tsv.zst", pa.compress(text("\t"), "zstd", asbytes=True)),
    "odd": _written("odd.csv", odd()),
    "parquet": _parquet,
    "folder": _folder,
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=list(WRITERS))
def test_counts_are_the_very_same(write: Callable[[Path], Path], tmp_path: Path) -> None:
    path = write(tmp_path)
    assert equal(Table(path, memory="500MB").load(), Table(path).load())


@pytest.mark.parametrize("name", ["csv", "odd", "parquet"])
@pytest.mark.parametrize("block", [5_000, 100_000])
def test_counts_are_the_same_however_small_the_parts(name: str, block: int, tmp_path: Path) -> None:
    path = WRITERS[name](tmp_path)
    whole, reading = Table(path).load(), Reading(path)
    sums = summed(reading.parts(block), "500MB")
    assert len(sums.rows) < sums.rows["listens"].sum()
    assert equal(counted(Listens(sums.rows, reading.notes()), whole.origin), whole)


def test_what_does_not_fit_goes_to_disk_and_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rows, most = 2**18, 0

    def parts() -> object:
        nonlocal most
        for part in range(4):
            users, artists = np.divmod(np.arange(rows) + part * rows // 2, 1000)
            frame = {"user": users.astype(str), "artist": artists.astype(str), "mbid": [""] * rows}
            yield Listens(pd.DataFrame(frame).astype("category").assign(plays=1, when=0))
            most = max(most, sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()))

    sums = summed(parts(), "48MB")  # type: ignore[arg-type]
    assert sums.rows["plays"].sum() == 4 * rows and len(sums.rows) == 2.5 * rows
    assert most > 0 and not list(tmp_path.iterdir())


def test_memory_that_does_not_suffice_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    path = WRITERS["csv"](tmp_path)
    with pytest.raises(DataError, match="does not fit into 1kB; give --memory more"):
        Table(path, memory="1kB").load()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("memory", [None, "500MB"])
@pytest.mark.parametrize("content", [b"user,artist,plays\nben,Muse,many\n", b"user,artist,plays\nben,Muse,0\n"])
def test_what_is_refused_is_refused_alike(memory: str | None, content: bytes, tmp_path: Path) -> None:
    path = _written("bad.csv", content)(tmp_path)
    with pytest.raises(DataError, match=r"line 2: 'many'|bad\.csv holds not one listen"):
        Table(path, memory=memory).load()


def test_a_file_that_breaks_off_is_named(tmp_path: Path) -> None:
    path = _written("torn.csv.gz", gzip.compress(text(","), mtime=0)[:-900])(tmp_path)
    with pytest.raises(DataError, match=r"torn\.csv\.gz cannot be read"):
        Table(path, memory="500MB").load()


@pytest.mark.parametrize("memory", ["", "2", "much", "-2GB", "2GB'; SELECT 1"])
def test_memory_that_is_no_amount_is_one_sentence(run: Run, memory: str) -> None:
    status, _, told = run("build", "--memory", memory)
    assert status == 2 and "takes an amount such as 500MB or 2GB" in told


def test_without_duckdb_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(DataError, match=r"not installed: pip install 'segue-bot\[duckdb\]'"):
        check_memory("2GB")


def test_build_counts_within_the_bound(run: Run, tmp_path: Path) -> None:
    status, _, told = run("build", "--data", WRITERS["csv"](tmp_path), "--memory", "1kB", "--out", tmp_path / "model")
    assert status == 2 and "does not fit into 1kB" in told and not (tmp_path / "model").exists()
