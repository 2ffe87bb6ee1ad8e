"""`python -m benchmarks.counting`: time and peak memory of counting raw listens, in memory and within a bound.

The listens are made up: a few users and artists have most of them, and a user listens to an artist for a while.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import typer
from pyarrow import csv, parquet

from .measuring.machine import machine
from .measuring.printing import printed
from .measuring.rows import Rows, Value
from .measuring.timing import run

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCK = 1_000_000  # listens that are made up at once
_TASTE = 150  # artists that a user listens to
_WHILE = 10**6  # seconds for which a user listens to one of them
_COUNT = """
import sys
from pathlib import Path
from recommender.dataset.sources.table import Table
data = Table(Path(sys.argv[1]), memory=sys.argv[2] or None).load()
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(data.plays.nnz, int(data.plays.data.sum()), int(peak.split()[1]) // 1024)
"""


def main(
    listens: Annotated[int, typer.Option(min=1, help="How many listens to count.")] = 20_000_000,
    users: Annotated[int, typer.Option(min=1, help="By how many users.")] = 20_000,
    artists: Annotated[int, typer.Option(min=1, help="Of how many artists.")] = 100_000,
    memory: Annotated[str, typer.Option(help="The bound, as for `build --memory`.")] = "500MB",
) -> None:
    """Count made-up listens from CSV and Parquet, in memory and by DuckDB."""
    measured: list[dict[str, Value]] = []
    with TemporaryDirectory() as scratch:
        for suffix in ("csv", "parquet"):
            path = Path(scratch) / f"listens.{suffix}"
            print(f"Writing {listens:,} listens as {suffix} …", file=sys.stderr)
            write(path, listens, users, artists)
            measured += [measure(path, bound) for bound in ("", memory)]
            path.unlink()
    rows = Rows(f"Counting {listens:,} listens", measured, notes=["MiB: the most that the whole process held."])
    printed(machine(Path("made up"), ("duckdb", "pyarrow", "pandas")), [rows])


def measure(path: Path, memory: str) -> dict[str, Value]:
    """What counting a file's listens in a process of its own takes, by DuckDB if memory is named, and what it finds."""
    out, cost = run("-c", _COUNT, os.fspath(path), memory)
    pairs, plays, peak = map(int, out.split())
    how = f"DuckDB, {memory}" if memory else "in memory"
    seconds = {"s": round(cost.wall, 1), "CPU s": round(cost.cpu, 1)}
    return {"file": path.suffix, "how": how, **seconds, "MiB": peak, "pairs": pairs, "listens": plays}


def write(path: Path, listens: int, users: int, artists: int) -> None:
    """A CSV or Parquet file of made-up listens, the same for the same numbers, as its name ends."""
    random = np.random.default_rng(0)
    schema = pa.schema([("user", pa.string()), ("artist", pa.string()), ("timestamp", pa.int64())])
    writer = (csv.CSVWriter if path.suffix == ".csv" else parquet.ParquetWriter)(path, schema)
    with writer:
        for start in range(0, listens, _BLOCK):
            number = min(_BLOCK, listens - start)
            who = (users * random.random(number) ** 1.5).astype(np.int64)
            place = (_TASTE * random.random(number) ** 2).astype(np.int64)
            whom = (artists * np.modf(who * 0.6180339887 + place * 0.7548776662)[0] ** 4).astype(np.int64)
            since = 1_500_000_000 + 10**8 * np.modf(who * 0.7548776662 + place * 0.6180339887)[0]
            columns = [
                named("user", who),
                named("artist", whom),
                pa.array((since + _WHILE * random.random(number)).astype(np.int64)),
            ]
            writer.write(pa.table(columns, schema=schema))


def named(kind: str, numbers: NDArray[np.int64]) -> Any:
    """Names such as "user 7"."""
    return pc.binary_join_element_wise(kind, pa.array(numbers).cast(pa.string()), " ")


if __name__ == "__main__":
    typer.run(main)
