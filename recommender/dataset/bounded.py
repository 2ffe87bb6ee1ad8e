"""Listens added up within a bound of memory: by DuckDB, which puts on disk what does not fit."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Iterator
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from ..errors import DataError, one_line
from .dates import PERIOD
from .listens import Listens

_SIZE = re.compile(r"\d+(\.\d+)?\s*([KMGT]i?)?B", re.IGNORECASE)
_NAMES = ("user", "artist", "mbid")
_SCHEMA = pa.schema(
    [*((name, pa.int32()) for name in _NAMES), *((name, pa.int64()) for name in ("plays", "when", "listens"))]
)
# The parts come one at a time, so more threads would only take more memory.
_SETTINGS = {"threads": 2, "preserve_insertion_order": False, "enable_progress_bar": False}
_SUM = """
    SELECT "user", artist, mbid, sum(plays)::BIGINT AS plays, max("when") AS "when", sum(listens)::BIGINT AS listens
    FROM stream GROUP BY "user", artist, mbid, "when" // {period}
"""


def check_memory(memory: str) -> str:
    """The amount of memory, such as 2GB, as it is. Raises DataError where it is none, or DuckDB is not installed."""
    if not _SIZE.fullmatch(memory.strip()):
        raise DataError(f"--memory takes an amount such as 500MB or 2GB, not {memory!r}.")
    if importlib.util.find_spec("duckdb") is None:
        raise DataError("--memory needs DuckDB, which is not installed: pip install 'segue-bot[duckdb]'.")
    return memory.strip()


def summed(parts: Iterable[Listens], memory: str) -> Listens:
    """The listens of all parts, one row for each user, artist, MBID and stretch of time (`tally`), without notes.

    Its rows have a column `listens` more: how many rows each sums up. Adding up takes about `memory` at most ("2GB");
    what does not fit is put into a temporary folder, which is removed. Beside that stand one part, the different names
    and the sums. Raises DataError where the memory does not suffice, and what reading the parts raises.
    """
    import duckdb  # an extra

    coded = _Coded()
    raised: list[Exception] = []

    def batches() -> Iterator[pa.RecordBatch]:
        try:
            yield from map(coded.batch, parts)
        except Exception as error:  # DuckDB would make it one of its own
            raised.append(error)
            raise

    with TemporaryDirectory(prefix="segue-") as folder, duckdb.connect() as database:
        try:
            for name, value in {**_SETTINGS, "memory_limit": memory, "temp_directory": folder}.items():
                database.execute(f"SET {name} = '{value}'")
            database.register("stream", pa.RecordBatchReader.from_batches(_SCHEMA, batches()))
            sums = database.execute(_SUM.format(period=PERIOD)).fetchnumpy()
        except duckdb.OutOfMemoryException as error:
            raise DataError(f"Counting the listens does not fit into {memory}; give --memory more.") from error
        except duckdb.Error as error:
            if raised:
                raise raised[0] from None
            raise DataError(f"Counting the listens failed: {one_line(error)}") from error
    return Listens(pd.DataFrame(coded.named(sums) | {name: sums[name] for name in ("plays", "when", "listens")}))


class _Coded:
    """Names as numbers, the same for equal names of all parts."""

    def __init__(self) -> None:
        self._codes: dict[str, dict[str, int]] = {name: {} for name in _NAMES}

    def batch(self, listens: Listens) -> pa.RecordBatch:
        rows = listens.rows
        columns = [
            *(self._numbers(name, rows[name].array) for name in _NAMES),
            rows["plays"].to_numpy(),
            rows["when"].to_numpy(),
            np.ones(len(rows), dtype=np.int64),
        ]
        return pa.RecordBatch.from_arrays([pa.array(column) for column in columns], schema=_SCHEMA)

    def named(self, sums: dict[str, Any]) -> dict[str, Any]:
        """The columns of numbers as the names they stand for."""
        return {
            name: pd.Categorical.from_codes(np.asarray(sums[name]), pd.Index(list(codes), dtype=object))
            for name, codes in self._codes.items()
        }

    def _numbers(self, name: str, column: Any) -> Any:
        known, names = self._codes[name], column.categories.tolist()
        occurring = np.unique(column.codes)
        numbers = np.zeros(len(names), dtype=np.int32)
        numbers[occurring] = [known.setdefault(names[code], len(known)) for code in occurring.tolist()]
        return numbers[column.codes]
