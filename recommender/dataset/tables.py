"""Tables of listening as people have them: delimited text or Parquet, whatever their columns are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv, parquet

from ..errors import DataError, one_line
from .headers import bare, is_parquet, layout, listening_roles, opened
from .listens import Listens, categorical, listens_of, same
from .malformed import MOST_WRONG, in_lines, parse_options, told

Columns = Mapping[str, pa.ChunkedArray]
"""Columns of a table by the role they play."""
_BLOCK = 2**25  # bytes that are read at once where not all are
_ROW = 2**6  # bytes that a row of Parquet is taken to have


def read_listens(path: Path, named: Mapping[str, str] | None = None) -> Listens:
    """The rows of a table, with whatever was odd about it.

    `named` says what columns hold, by role ("user", "artist", "mbid", "plays", "time"), where their names do not;
    of a file without a header by number, from 1. A table without users is of one person; without plays a row is one
    listen. Raises DataError naming file, line and value of what is malformed, if that is more than a hundredth.
    """
    reading = Reading(path, named)
    (listens,) = reading.parts(block=None)
    return Listens(listens.rows, reading.notes())


class Reading:
    """A table read part by part, as `read_listens` reads it at once, and what is odd about it."""

    def __init__(self, path: Path, named: Mapping[str, str] | None = None) -> None:
        self._path, self._named = path, named
        self._torn: list[tuple[int, str, str]] = []
        self._wrong: list[tuple[int, str, str]] = []
        self._line, self._rows, self._unheard, self._kept = 1, 0, 0, 0

    def parts(self, block: int | None = _BLOCK) -> Iterator[Listens]:
        """The rows, so many bytes at a time, or all at once for None. Raises DataError if they cannot be read."""
        read = self._parquet if is_parquet(self._path) else self._text
        try:
            yield from map(self._listens, read(block))
        except (OSError, pa.ArrowInvalid, pa.ArrowNotImplementedError, EOFError) as error:
            raise DataError(f"{self._path} cannot be read: {one_line(error)}") from error

    def notes(self) -> tuple[str, ...]:
        """What was odd about the rows, once all have been read. Raises DataError where too many are malformed."""
        name, wrong, seen = self._path.name, self._torn + self._wrong, self._rows + len(self._torn)
        malformed = told(name, in_lines(wrong), seen)
        if len(wrong) > MOST_WRONG * seen or not self._kept:
            raise DataError(malformed if wrong else f"{name} holds not one listen.")
        notes = [f"{malformed} They are left out."] if wrong else []
        if self._unheard:
            notes.append(f"{name}: {self._unheard:,} rows of 0 plays are left out.")
        return tuple(notes)

    def _text(self, block: int | None) -> Iterator[Columns]:
        laid = layout(self._path, self._named)
        self._line += laid.headed
        with opened(self._path) as file:
            read = csv.open_csv if block else csv.read_csv
            found = read(
                file,
                read_options=csv.ReadOptions(
                    use_threads=False,
                    column_names=list(laid.columns),
                    skip_rows=int(laid.headed),
                    block_size=block,
                ),
                parse_options=parse_options(laid.delimiter, self._torn),
                convert_options=csv.ConvertOptions(
                    check_utf8=False,
                    column_types=dict.fromkeys(laid.roles.values(), pa.dictionary(pa.int32(), pa.binary())),
                    include_columns=list(laid.roles.values()),
                    strings_can_be_null=False,
                ),
            )
            for table in map(_as_table, found) if block else [found]:
                yield {role: table.column(column) for role, column in laid.roles.items()}

    def _parquet(self, block: int | None) -> Iterator[Columns]:
        with opened(self._path) as file:
            stored = parquet.ParquetFile(file)
            fields = stored.schema_arrow.names
            roles = listening_roles(self._path, fields, self._named)
            names = list(roles.values())
            batches = stored.iter_batches(block // _ROW, columns=names) if block else ()
            for table in map(_as_table, batches) if block else [stored.read(names)]:
                columns = {}
                for role, name in roles.items():
                    column = table.column(name)
                    if pa.types.is_list(column.type):  # ListenBrainz' MBIDs: of several the first
                        first = [(values or [""])[0] for values in column.to_pylist()]
                        column = pa.chunked_array([first], pa.string())
                    columns[role] = column.cast(pa.string()).fill_null("").dictionary_encode()
                yield columns

    def _listens(self, columns: Columns) -> Listens:
        """The columns as listens, without the malformed rows."""
        coded = {role: _coded(column) for role, column in columns.items()}
        names = coded.get("artist") or coded.get("artist_id") or coded["mbid"]
        rows = len(names)
        lines = self._lines(rows)
        good = np.ones(rows, dtype=np.bool_)
        for role in ("user", "artist", "artist_id"):
            if role in coded and not (role == "artist_id" and "artist" in coded):
                blank = np.array([not value.strip() for value in coded[role].categories], dtype=np.bool_)
                self._wrong += _refused(lines, coded[role], good, blank, f"in column {role} is blank")
        plays = np.ones(rows, dtype=np.int64)
        if "plays" in coded:
            counts = pd.to_numeric(pd.Series(coded["plays"].categories), errors="coerce").to_numpy(dtype=np.float64)
            self._wrong += _refused(
                lines, coded["plays"], good, ~(np.isfinite(counts) & (counts >= 0) & (counts < 2.0**53)),
                "in column plays is no play count",
            )  # fmt: skip
            plays = np.ceil(np.where(np.isfinite(counts), counts, 0)).astype(np.int64)[coded["plays"].codes]
        kept = good & (plays > 0)
        self._rows += rows
        self._kept += int(kept.sum())
        self._unheard += int((good & (plays == 0)).sum())
        users = coded["user"] if "user" in coded else same(bare(self._path).stem, rows)
        when = _seconds(coded["time"]) if "time" in coded else np.zeros(rows, dtype=np.int64)
        mbids = coded["mbid"] if "mbid" in coded else same("", rows)
        return listens_of(users[kept], names[kept], mbids[kept], plays[kept], when[kept])

    def _lines(self, rows: int) -> Any:
        """The line numbers of the next rows: those of torn ones are left out."""
        upcoming = np.arange(self._line, self._line + rows + len(self._torn))
        lines = np.setdiff1d(upcoming, [number for number, _, _ in self._torn], assume_unique=True)[:rows]
        self._line = int(lines[-1]) + 1 if rows else self._line
        return lines


def _as_table(batch: pa.RecordBatch) -> pa.Table:
    return pa.Table.from_batches([batch])


def _refused(lines: Any, column: pd.Categorical, good: Any, wrong: Any, why: str) -> list[tuple[int, str, str]]:
    """The rows whose value is wrong, as (line, value, why); `good` loses them."""
    rows = np.flatnonzero(wrong[column.codes] & good) if len(wrong) else np.empty(0, dtype=np.int64)
    good[rows] = False
    return [(int(lines[row]), str(column.categories[column.codes[row]]), why) for row in rows.tolist()]


def _coded(column: pa.ChunkedArray) -> pd.Categorical:
    """A column as codes and texts, each decoded once: as UTF-8, or what is not by Windows' Latin code page."""
    whole = column.unify_dictionaries().combine_chunks()
    if isinstance(whole, pa.ChunkedArray):
        whole = whole.chunk(0) if whole.num_chunks else pa.array([], column.type)
    texts = [_decoded(value) if isinstance(value, bytes) else value for value in whole.dictionary.to_pylist()]
    return categorical(whole.indices.to_numpy(), texts)


def _decoded(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


def _seconds(column: pd.Categorical) -> Any:
    """Times as seconds since 1970, 0 where a text is none; whole numbers are seconds, or thousandths from 10¹¹ on."""
    texts = pd.Series(column.categories, dtype=str)
    numbers = pd.to_numeric(texts, errors="coerce")
    dates = pd.to_datetime(texts.where(numbers.isna()), errors="coerce", utc=True, format="mixed")
    epoch = (dates - pd.Timestamp(0, tz="UTC")) // pd.Timedelta(seconds=1)
    seconds = numbers.where(numbers < 1e11, numbers / 1000).fillna(epoch).fillna(0)
    return seconds.to_numpy(dtype=np.float64).astype(np.int64)[column.codes]
