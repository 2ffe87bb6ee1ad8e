"""Tables of what artists sound like: any file with an artist and numbers in a row, as one row of features an artist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
import scipy.sparse as sp
from pyarrow import csv, parquet

from ..dataset.headers import MBID, NAMES, header, is_parquet, opened, roles_of
from ..dataset.malformed import MOST_WRONG, in_lines, told
from ..errors import DataError, one_line
from ..text import key
from ..traits import Traits

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

MEL = "mel"
"""The column in which `listen` keeps the windows of a track's spectrogram."""
BANDS = 128
"""Of such a spectrogram."""
_ROLES = {role: NAMES[role] for role in ("artist", "mbid")}
_UNHEARD = (
    {role: called for role, called in NAMES.items() if role not in _ROLES}
    | {
        "year": "year date releaseyear releasedate decade",
        "fame": "popularity artistpopularity hotttnesss artisthotttnesss songhotttnesss familiarity artistfamiliarity",
        "fame_": "followers artistfollowers listeners rank",
        "id": "id trackid songid albumid trackmbid recordingmbid releasembid index unnamed0",
        "number": "tracknumber discnumber frames",
    }
)  # fmt: skip
_TRAITS = (
    "tempo bpm",
    "loudness lufs",
    "brightness spectralcentroid centroid",
    "percussion percussiveness",
)
_NUMERIC = 0.9  # of a column's filled cells that are numbers, from which on it is one of numbers
_MBID = re.compile(MBID)
_BATCH = 64  # tracks whose spectrograms are in memory at once
_NONE = ["", "NA", "N/A", "n/a", "na", "nan", "NaN", "NAN", "null", "NULL", "None", "none", "-", "?", "\\N"]


@dataclass(frozen=True, eq=False)
class Sounds:
    """What artists sound like, a row an artist, those with more tracks no other than those with one."""

    names: tuple[str, ...]
    """As most of an artist's rows spell it."""
    mbids: tuple[str, ...]
    """MusicBrainz' ids, lower case, "" where there is none."""
    features: NDArray[np.float32]
    """Means over an artist's rows, shape (artists, columns); NaN where no row says."""
    columns: tuple[str, ...]
    traits: NDArray[np.float32]
    """Those of `Traits`, shape (artists, 4); NaN where they are unknown."""
    tracks: NDArray[np.int32]
    """How many rows each artist has, shape (artists,)."""
    notes: tuple[str, ...] = ()
    """What was odd about the file, and what of it is no feature, one sentence each."""

    def __len__(self) -> int:
        return len(self.names)

    def places(self, music: Interactions) -> NDArray[np.int64]:
        """Each artist's dense index in the data, −1 for one that it does not have, shape (artists,).

        Found by MBID, else by name, without case, accents, signs, spaces or a leading "the": the most heard of those
        that go by it, but for those known to be another by their MBIDs. Where two artists here would be one there, the
        one with more tracks is it, and of equals the first.
        """
        catalog, heard = music.catalog, music.listeners
        known = catalog.mbids or ("",) * len(catalog)
        order = np.argsort(-heard, kind="stable").tolist()
        by_mbid, by_name = dict[str, int](), dict[str, list[int]]()
        for index in order:
            if heard[index]:
                by_mbid.setdefault(known[index], index)
                by_name.setdefault(key(catalog.names[index]), []).append(index)
        places = np.full(len(self), -1, dtype=np.int64)
        taken = set[int]()
        for artist in np.argsort(-self.tracks, kind="stable").tolist():
            mbid = self.mbids[artist]
            found = by_mbid.get(mbid) if mbid else None
            if found is None:
                named = by_name.get(key(self.names[artist]), [])
                found = next((index for index in named if not (mbid and known[index])), None)
            if found is not None and found not in taken:
                places[artist] = found
                taken.add(found)
        return places


def read_table(path: Path, *, dated: bool = False) -> Sounds:
    """The artists of a delimited or Parquet file with a column of artists and some of numbers.

    Rows of one artist are averaged: of one MBID, or without one of one name, whatever its case, accents and signs.
    Columns that are not of numbers are passed over, and those that are of numbers but not of sound: ids, plays, fame,
    and, unless `dated`, years. A Parquet file that `listen` made has as features the means and standard deviations of
    the bands of its spectrograms, in decibels, beside traits. Raises DataError with what is wrong.
    """
    try:
        table, notes = _parquet(path) if is_parquet(path) else _text(path)
    except (OSError, pa.ArrowException, EOFError, UnicodeError) as error:
        raise DataError(f"{path} cannot be read: {one_line(error)}") from error
    roles = roles_of(table, _ROLES)
    if not roles:
        raise DataError(
            f"no column of {path.name} is known to hold artists: {', '.join(map(repr, table))}. "
            "Call the one that does artist or mbid."
        )
    named = [_texts(table.pop(roles[role])) if role in roles else None for role in _ROLES]
    unheard = dict(_UNHEARD)
    if dated:
        del unheard["year"]
    silent = {column for column in table if roles_of([column], unheard)}
    numbers = {column: _numbers(values) for column, values in table.items() if column not in silent}
    kept = {column: values for column, values in numbers.items() if values is not None}
    if passed := [column for column in table if column not in kept]:
        notes += (f"{path.name}: passed over, as they are no numbers or no sound: {', '.join(passed)}.",)
    if not kept:
        raise DataError(
            f"{path.name} holds no column of numbers beside its artists, so nothing of what they sound like."
        )
    values = np.column_stack(list(kept.values()))
    values[~np.isfinite(values.astype(np.float32))] = np.nan
    names, mbids, group = _artists(*named)
    if not names:
        raise DataError(f"{path.name} names no artist in any row.")
    if blank := int((group < 0).sum()):
        notes += (f"{path.name}: {blank:,} rows that name no artist are left out.",)
    means = _means(values, group, len(names))
    columns = tuple(kept)
    at = [roles_of(columns, {trait: called}).get(trait) for trait, called in zip(Traits._fields, _TRAITS, strict=True)]
    traits = np.full((len(names), len(at)), np.nan, dtype=np.float32)
    for place, column in enumerate(at):
        if column is not None:
            traits[:, place] = means[:, columns.index(column)]
    tracks = np.bincount(group[group >= 0], minlength=len(names)).astype(np.int32)
    return Sounds(names, mbids, means, columns, traits, tracks, notes)


Columns = dict[str, Any]


def _text(path: Path) -> tuple[Columns, tuple[str, ...]]:
    """The columns of a delimited file, and what was odd."""
    head = header(path)
    torn: list[tuple[int, str, str]] = []

    def skip(row: Any) -> str:
        torn.append((row.number or 0, row.text, f"has {row.actual_columns} fields, not {row.expected_columns}"))
        return "skip"

    tab = head.delimiter == "\t"
    roles = roles_of(head.columns, _ROLES)
    with opened(path) as file:
        table = csv.read_csv(
            file,
            read_options=csv.ReadOptions(
                use_threads=False, column_names=list(head.columns), skip_rows=int(head.headed), block_size=2**25
            ),
            parse_options=csv.ParseOptions(
                delimiter=head.delimiter,
                quote_char=False if tab else '"',
                invalid_row_handler=skip,
                newlines_in_values=not tab,
            ),
            convert_options=csv.ConvertOptions(
                check_utf8=False,
                column_types=dict.fromkeys(roles.values(), pa.binary()),
                null_values=_NONE,  # of numbers: somebody may be called None
            ),
        )
    rows = table.num_rows + len(torn)
    wrong = told(path.name, in_lines(torn), rows) if torn else ""
    if len(torn) > MOST_WRONG * rows:
        raise DataError(wrong)
    return _frame(table), (f"{wrong} They are left out.",) if torn else ()


def _parquet(path: Path) -> tuple[Columns, tuple[str, ...]]:
    with opened(path) as file:
        stored = parquet.ParquetFile(file)
        schema = stored.schema_arrow
        if MEL in schema.names and pa.types.is_binary(schema.field(MEL).type):
            found = _frame(stored.read([name for name in schema.names if name != MEL]))
            bands = np.vstack([np.empty((0, 2 * BANDS), dtype=np.float32), *_bands(stored)])
            called = [f"{what} of band {band}" for what in ("mean", "spread") for band in range(1, BANDS + 1)]
            return found | dict(zip(called, bands.T, strict=True)), ()
        return _frame(stored.read()), ()


def _bands(stored: Any) -> Iterator[NDArray[np.float32]]:
    """Means and standard deviations of each band over all windows of each track, in decibels; NaN without windows."""
    for batch in stored.iter_batches(_BATCH, columns=[MEL]):
        for windows in batch.column(0):
            frames = np.frombuffer(windows.as_py() or b"", dtype=np.uint8)
            frames = frames[: len(frames) // BANDS * BANDS].reshape(-1, BANDS)
            if len(frames):
                yield np.concatenate([frames.mean(axis=0) * (80 / 255) - 80, frames.std(axis=0) * (80 / 255)])
            else:
                yield np.full(2 * BANDS, np.nan)


def _frame(table: pa.Table) -> Columns:
    """The columns by name; of several of one name the first."""
    columns: Columns = {}
    for name, column in zip(table.column_names, table.columns, strict=True):
        columns.setdefault(name, column)
    return columns


def _texts(column: pa.ChunkedArray) -> list[str]:
    """A column of names: as UTF-8, or what is not by Windows' Latin code page."""
    return [" ".join(_decoded(value).split()) for value in column.to_pylist()]


def _decoded(value: Any) -> str:
    if isinstance(value, list):  # MBIDs of a credit: of several the first
        value = value[0] if value else ""
    if not isinstance(value, bytes):
        return "" if value is None else str(value)
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


def _numbers(column: Any) -> NDArray[np.float64] | None:
    """A column as numbers, NaN where a cell is none; None for one that is not of numbers."""
    if isinstance(column, np.ndarray):
        return column.astype(np.float64)
    kind = column.type
    if (
        pa.types.is_integer(kind)
        or pa.types.is_floating(kind)
        or pa.types.is_boolean(kind)
        or pa.types.is_decimal(kind)
    ):
        return np.asarray(column.cast(pa.float64(), safe=False).to_numpy(), dtype=np.float64)
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
        return None
    texts = pd.Series([_decoded(value) for value in column.cast(pa.binary()).to_pylist()], dtype=object)
    numbers = pd.to_numeric(texts, errors="coerce").to_numpy(dtype=np.float64)
    filled = int((~texts.str.strip().isin(_NONE)).sum())
    return numbers if filled and np.isfinite(numbers).sum() >= _NUMERIC * filled else None


def _artists(
    texts: Sequence[str] | None, ids: Sequence[str] | None
) -> tuple[tuple[str, ...], tuple[str, ...], NDArray[np.int64]]:
    """Names and MBIDs of the artists, in the order of their names' keys, and whose each row is, −1 for nobody's."""
    rows = pd.DataFrame({"name": texts if texts is not None else ids, "mbid": "" if ids is None else ids}, dtype=object)
    found = rows["mbid"].str.lower().str.extract(f"({_MBID.pattern})", expand=False)
    rows["mbid"] = found.fillna("")
    keys = {name: key(name) for name in rows["name"].unique()}
    rows["key"] = rows["name"].map(keys)
    # Who has no MBID in a row is who most of the rows of that name are that have one.
    known = rows[rows["mbid"] != ""].groupby("key")["mbid"].agg(lambda values: values.value_counts().index[0])
    rows["mbid"] = rows["mbid"].where(rows["mbid"] != "", rows["key"].map(known).fillna(""))
    rows["whose"] = rows["mbid"].where(rows["mbid"] != "", rows["key"])
    real = rows[rows["whose"] != ""]
    counted = real.groupby(["whose", "name", "mbid", "key"]).size().reset_index(name="rows")
    counted["length"] = counted["name"].str.len()  # "Twista" before "Twista Featuring Cee-Lo"
    best = counted.sort_values(["whose", "rows", "length", "name"], ascending=[True, False, True, True])
    best = best.drop_duplicates("whose")
    best = best.sort_values(["key", "whose"])
    places = pd.Series(np.arange(len(best)), index=best["whose"])
    group = rows["whose"].map(places).fillna(-1).to_numpy(dtype=np.int64)
    return tuple(best["name"]), tuple(best["mbid"]), group


def _means(values: NDArray[np.float64], group: NDArray[np.int64], artists: int) -> NDArray[np.float32]:
    """Of each artist's rows, without what is NaN, shape (artists, columns)."""
    real = np.flatnonzero(group >= 0)
    whose = sp.csr_array((np.ones(len(real)), (group[real], real)), shape=(artists, len(values)))
    finite = np.isfinite(values)
    said = whose @ finite.astype(np.float64)
    means: NDArray[np.float64] = np.divide(
        whose @ np.where(finite, values, 0), said, out=np.full(said.shape, np.nan), where=said > 0
    )
    return means.astype(np.float32)
