"""Which columns a table has and what they hold: delimited text or Parquet, packed or not, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import DataError, one_line

MBID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
"""How MusicBrainz writes an id."""
SUFFIXES = (".csv", ".tsv", ".txt", ".inter", ".parquet")
COMPRESSIONS = {".gz": "gzip", ".zst": "zstd", ".bz2": "bz2"}
NAMES = {
    "user": "user userid username usersha1 usermboxsha1 listener listenerid session sessionid playlist playlistid pid",
    "artist": "artist artistname artname artists creator performer",
    "artist_id": "artistid itemid artid",
    "mbid": "mbid artistmbid artmbid artistmbids artmbids musicbrainzartistid musicbrainzid artistmusicbrainzid",
    "plays": "plays playcount weight count listencount listens scrobbles scrobblecount timesplayed",
    "time": "timestamp uts time listenedat date utctime playedat ts datetime unixtimestamp",
}
"""What people call each kind of column: case and signs do not count, nor a type after a colon as RecBole writes it."""
_SNIFFED = 2**16  # bytes from which columns are told
_SHA1 = re.compile(r"[0-9a-f]{40}")
_MBID = re.compile(MBID)
_HEADLESS = {4: ("user", "mbid", "artist", "plays"), 6: ("user", "time", "mbid", "artist", "", "")}
"""The columns of Last.fm 360K and 1K (Celma, "Music Recommendation and Discovery", 2010), which have no header."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is laid out."""

    columns: tuple[str, ...]
    """All columns as the file calls them, or their positions from 1 where it has no header."""
    roles: Mapping[str, str]
    """For each role that a column plays its name."""
    headed: bool = True
    delimiter: str = ","


class Header(NamedTuple):
    """What a table says of its columns."""

    columns: tuple[str, ...]
    """As the file calls them, or their positions from 1 where it has no header."""
    headed: bool = True
    delimiter: str = ","
    """Of delimited text."""


def is_table(path: Path) -> bool:
    """Whether a file is called like one that can be read here."""
    return bare(path).suffix.lower() in SUFFIXES


def is_parquet(path: Path) -> bool:
    """Whether it is called like a Parquet file, packed or not."""
    return bare(path).suffix.lower() == ".parquet"


def check(path: Path) -> bool:
    """True for a file whose first lines are those of a table. Raises DataError saying what they lack, and OSError."""
    if not is_parquet(path):
        layout(path)
    return True


def header(path: Path) -> Header:
    """What the first lines of a delimited file, or the schema of a Parquet file, say. Raises DataError and OSError."""
    if is_parquet(path):
        import pyarrow as pa  # here and below, as most starts read no table
        from pyarrow import parquet

        with opened(path) as file:
            try:
                return Header(tuple(parquet.read_schema(file).names))
            except pa.ArrowException as error:
                raise DataError(f"{path} cannot be read: {one_line(error)}") from error
    with opened(path) as file:
        first, _, rest = file.read(_SNIFFED).removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").partition(b"\n")
    if not first.strip():
        raise DataError(f"{path.name} is empty.")
    line = first.decode("utf-8", "replace").rstrip("\r")
    delimiter = "\t" if "\t" in line else max(",;|", key=line.count)
    fields = [field.strip().strip('"') for field in line.split(delimiter)]
    if not _is_row(fields, delimiter):
        if not rest.strip():
            raise DataError(f"{path.name} holds no row below its header.")
        return Header(tuple(fields), True, delimiter)
    return Header(tuple(str(number) for number in range(1, len(fields) + 1)), False, delimiter)


def layout(path: Path, named: Mapping[str, str] | None = None) -> Layout:
    """How a delimited file is laid out, told by its first lines. Raises DataError and OSError."""
    columns, headed, delimiter = header(path)
    known = {} if headed else dict(zip(columns, _HEADLESS.get(len(columns), ()), strict=False))
    return Layout(columns, listening_roles(path, columns, named, known), headed, delimiter)


def roles_of(columns: Iterable[str], names: Mapping[str, str]) -> dict[str, str]:
    """The column of each role, the first of several; `names` has what people call each role's column, with blanks."""
    roles = {name: role for role, called in names.items() for name in called.split()}
    found: dict[str, str] = {}
    for column in columns:
        role = roles.get(re.sub(r"[\W_]+", "", column.partition(":")[0].lower()))
        if role:
            found.setdefault(role, column)
    return found


def listening_roles(
    path: Path, columns: Sequence[str], named: Mapping[str, str] | None, known: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The column of each role: as it is named, else as is known, else as people call it, the first of several.

    Raises DataError where no column holds artists, or one is named that there is not.
    """
    found = {role: column for column, role in known.items() if role} if known else roles_of(columns, NAMES)
    for role, column in (named or {}).items():
        if role not in NAMES:
            raise DataError(f"--columns takes {', '.join(NAMES)}, not {role!r}.")
        if column not in columns:
            raise DataError(f"{path.name} has no column {column!r}; it has {', '.join(map(repr, columns))}.")
        found = {other: name for other, name in found.items() if name != column} | {role: column}
    if not found.keys() & {"artist", "artist_id", "mbid"}:
        raise DataError(
            f"no column is known to hold artists: {', '.join(map(repr, columns))}. "
            "Name it, as in --columns artist=NAME,user=NAME,plays=NAME."
        )
    return found


def _is_row(fields: Sequence[str], delimiter: str) -> bool:
    """Whether a first line is one of data, as those of Last.fm 360K and 1K are, and no header."""
    if delimiter == "\t" and len(fields) in _HEADLESS:
        return bool(_SHA1.fullmatch(fields[0]) or re.fullmatch(r"user_\d+", fields[0]))
    return any(_MBID.fullmatch(field) for field in fields)


def bare(path: Path) -> Path:
    """The path without the ending of its compression."""
    return path.with_suffix("") if path.suffix.lower() in COMPRESSIONS else path


def opened(path: Path) -> Any:
    """The file, unpacked as it is read. Raises OSError."""
    import pyarrow as pa

    compression = COMPRESSIONS.get(path.suffix.lower())
    if is_parquet(path) and compression is None:
        return pa.memory_map(str(path))
    stream = pa.input_stream(str(path), compression=compression)
    return pa.BufferReader(stream.read()) if is_parquet(path) else stream  # which is read from its end
