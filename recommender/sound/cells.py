"""The columns of a file as they stand, and what `listen` keeps of spectrograms as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv, parquet

from ..dataset.headers import header, is_parquet, opened, roles_of
from ..dataset.malformed import MOST_WRONG, in_lines, parse_options, told
from ..errors import DataError, one_line
from .spectrogram import BANDS, FLOOR, STEP

if TYPE_CHECKING:
    from numpy.typing import NDArray

MEL = "mel"
"""The column in which `listen` keeps the windows of a track's spectrogram."""
Columns = dict[str, Any]
"""By name what `texts` and `numbers` read."""
_TOGETHER = 64  # tracks whose spectrograms are in memory at once
_FIRST = 1_000  # cells, of which one is a number in a column of numbers
_NUMERIC = 0.9  # of a column's filled cells that are numbers, from which on it is one of numbers
_NONE = ["", "NA", "N/A", "n/a", "na", "nan", "NaN", "NAN", "null", "NULL", "None", "none", "-", "?", "\\N"]


def read_columns(path: Path, named: Mapping[str, str]) -> tuple[Columns, tuple[str, ...]]:
    """The columns of a file, and what was odd, one sentence each; of several columns of one name the first.

    `named` says what people call the columns of names, by role (see `roles_of`). Raises DataError.
    """
    if not path.is_file():
        raise DataError(f"There is no file {path}.")
    try:
        return _parquet(path) if is_parquet(path) else _text(path, set(roles_of(header(path).columns, named).values()))
    except (OSError, pa.ArrowException, EOFError) as error:
        raise DataError(f"{path} cannot be read: {one_line(error)}") from error


def texts(column: pa.ChunkedArray) -> list[str]:
    """A column of names: as UTF-8, or what is not by Windows' Latin code page; of a list the first."""
    return [" ".join(_decoded(value).split()) for value in column.to_pylist()]


def numbers(column: Any) -> NDArray[np.float64] | None:
    """A column as numbers, NaN where a cell is none; None for one that is not of numbers."""
    if isinstance(column, np.ndarray):
        return column.astype(np.float64)
    kind = column.type
    if pa.types.is_decimal(kind) or (pa.types.is_primitive(kind) and not pa.types.is_temporal(kind)):
        return np.array(column.cast(pa.float64(), safe=False).to_numpy(), dtype=np.float64)
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
        return None
    cells = column.cast(pa.large_binary())
    found, filled = _parsed(cells[:_FIRST])
    if filled and not np.isfinite(found).any():
        return None  # words, as a million titles would take long to be told to be
    found, filled = _parsed(cells)
    return found if filled and np.isfinite(found).sum() >= _NUMERIC * filled else None


def _parsed(cells: pa.ChunkedArray) -> tuple[NDArray[np.float64], int]:
    """Texts as numbers, and how many are not blank."""
    written = pd.Series([_decoded(value).strip() for value in cells.to_pylist()], dtype=object)
    return pd.to_numeric(written, errors="coerce").to_numpy(dtype=np.float64), int((~written.isin(_NONE)).sum())


def _text(path: Path, named: set[str]) -> tuple[Columns, tuple[str, ...]]:
    head = header(path)
    torn: list[tuple[int, str, str]] = []
    with opened(path) as file:
        table = csv.read_csv(
            file,
            read_options=csv.ReadOptions(
                use_threads=False, column_names=list(head.columns), skip_rows=int(head.headed), block_size=2**25
            ),
            parse_options=parse_options(head.delimiter, torn),
            convert_options=csv.ConvertOptions(
                check_utf8=False,
                column_types=dict.fromkeys(named, pa.binary()),
                null_values=_NONE,  # of numbers alone: somebody may be called None
            ),
        )
    rows = table.num_rows + len(torn)
    wrong = told(path.name, in_lines(torn), rows) if torn else ""
    if len(torn) > MOST_WRONG * rows:
        raise DataError(wrong)
    return _by_name(table), (f"{wrong} They are left out.",) if torn else ()


def _parquet(path: Path) -> tuple[Columns, tuple[str, ...]]:
    with opened(path) as file:
        stored = parquet.ParquetFile(file)
        schema = stored.schema_arrow
        if MEL not in schema.names or not pa.types.is_binary(schema.field(MEL).type):
            return _by_name(stored.read()), ()
        columns = _by_name(stored.read([name for name in schema.names if name != MEL]))
        bands = np.vstack([np.empty((0, 2 * BANDS)), *_bands(stored)])
        called = (f"{what} of band {band}" for what in ("mean", "spread") for band in range(1, BANDS + 1))
        return columns | dict(zip(called, bands.T, strict=True)), ()


def _bands(stored: Any) -> Iterator[NDArray[np.float64]]:
    """Means and standard deviations of each track's bands over all windows, in decibels; NaN where it has none."""
    for batch in stored.iter_batches(_TOGETHER, columns=[MEL]):
        for windows in batch.column(0):
            frames = np.frombuffer(windows.as_py() or b"", dtype=np.uint8)
            frames = frames[: len(frames) // BANDS * BANDS].reshape(-1, BANDS)
            if len(frames):
                yield np.concatenate([frames.mean(axis=0) * STEP + FLOOR, frames.std(axis=0) * STEP])
            else:
                yield np.full(2 * BANDS, np.nan)


def _by_name(table: pa.Table) -> Columns:
    columns: Columns = {}
    for name, column in zip(table.column_names, table.columns, strict=True):
        columns.setdefault(name, column)
    return columns


def _decoded(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, bytes):
        return "" if value is None else str(value)
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")
