"""A folder of music as a table: a row a track, with its tags, its traits and windows of its spectrogram."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ..errors import DataError, one_line
from ..traits import Traits
from .clip import FRAMES, Clip
from .library import File, Names
from .spectrogram import BANDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

SCHEMA = pa.schema(
    [
        ("artist", pa.string()),
        ("album", pa.string()),
        ("title", pa.string()),
        ("file", pa.string()),  # from the folder on, with slashes
        ("bytes", pa.int64()),
        ("modified", pa.int64()),  # nanoseconds since 1970
        ("seconds", pa.float32()),
        *((name, pa.float32()) for name in Traits._fields),
        ("frames", pa.int32()),  # windows
        ("mel", pa.binary()),  # uint8 (windows, FRAMES, BANDS)
    ],
    metadata={"segue": f"tracks 1: windows of {FRAMES} frames of {BANDS} bands"},
)
GROUP = 64
"""Tracks that are read and written at once: 10 MB with ten windows each."""


@dataclass(frozen=True)
class Tracks:
    """What is learned from of a table that `listen` wrote: a track a row; windows are read when they are asked for."""

    path: Path
    artists: tuple[str, ...]
    files: tuple[str, ...]
    traits: NDArray[np.float32]
    """(tracks, 4), in the order of `Traits`; NaN unknown."""
    counts: NDArray[np.int32]
    """How many windows each track has."""

    def __len__(self) -> int:
        return len(self.files)

    def windows(self, rows: Sequence[int] | None = None) -> Iterator[tuple[int, NDArray[np.uint8]]]:
        """Each of the rows, in ascending order, with its windows (n, FRAMES, BANDS); of all rows where none are named.

        Reads a few dozen tracks at a time, and only where rows are wanted. Raises DataError where a row is damaged.
        """
        wanted = None if rows is None else {int(row) for row in rows}
        with _open(self.path) as file:
            first = 0
            for group in range(file.num_row_groups):
                after = first + file.metadata.row_group(group).num_rows
                if wanted is None or not wanted.isdisjoint(range(first, after)):
                    with _reading(self.path):
                        column = file.read_row_group(group, ["mel"])["mel"]
                    for row in range(first, after):
                        if wanted is None or row in wanted:
                            yield row, self._shaped(row, column[row - first].as_py())
                first = after

    def _shaped(self, row: int, mel: bytes | None) -> NDArray[np.uint8]:
        shape = (int(self.counts[row]), FRAMES, BANDS)
        if mel is None or len(mel) != np.prod(shape):
            raise DataError(f"{self.path}, row {row + 1} ({self.files[row]}): its windows are damaged.")
        return np.frombuffer(mel, dtype=np.uint8).reshape(shape)


def read_tracks(path: Path) -> Tracks:
    """The table that `listen` wrote. Raises DataError where it is none, or cannot be read."""
    table = _columns(path, ["artist", "file", "frames", *Traits._fields])
    figures = {name: table[name].to_numpy(zero_copy_only=False) for name in ("frames", *Traits._fields)}
    return Tracks(
        path=path,
        artists=tuple(table["artist"].to_pylist()),
        files=tuple(table["file"].to_pylist()),
        traits=np.stack([figures[name] for name in Traits._fields], axis=1).astype(np.float32),
        counts=figures["frames"],
    )


def known(path: Path) -> dict[str, tuple[int, int]]:
    """Of each file that the table has a row of, how long and from when it was. Raises what `read_tracks` raises."""
    columns = _columns(path, ["file", "bytes", "modified"])
    return {file: (size, modified) for file, size, modified in zip(*columns.to_pydict().values(), strict=True)}


def row(file: File, names: Names, clip: Clip) -> dict[str, Any]:
    """A file, what it is called and what was heard of it, as a row of the table."""
    return {
        **names._asdict(),
        "file": file.name,
        "bytes": file.bytes,
        "modified": file.modified,
        "seconds": clip.seconds,
        **clip.traits._asdict(),
        "frames": len(clip.windows),
        "mel": clip.windows.tobytes(),
    }


def write_tracks(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    """Writes a table of these rows, a few dozen at a time, and says how many they were. Raises OSError."""
    count = 0
    with pq.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        held: list[dict[str, Any]] = []

        def write() -> None:
            writer.write_table(pa.Table.from_pylist(held, SCHEMA), row_group_size=GROUP)
            held.clear()

        for each in rows:
            held.append(each)
            count += 1
            if len(held) == GROUP:
                write()
        if held:
            write()
    return count


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a table, as they were written. Raises DataError where it is none of `listen`'s, or cannot be read."""
    with _open(path) as file:
        for group in range(file.num_row_groups):
            with _reading(path):
                rows = file.read_row_group(group).to_pylist()
            yield from rows


def _open(path: Path) -> pq.ParquetFile:
    if not path.exists():
        raise DataError(f"There is no {path}.")
    try:
        file = pq.ParquetFile(path)
    except (OSError, pa.ArrowException) as error:
        raise DataError(
            f"{path} is no table that `listen` wrote ({one_line(error)}) `build --sound` takes any other."
        ) from error
    schema = file.schema_arrow
    if not (schema.equals(SCHEMA) and (schema.metadata or {}).get(b"segue") == SCHEMA.metadata[b"segue"]):
        file.close()
        raise DataError(f"{path} is no table of tracks that `listen` wrote for this version.")
    return file


def _columns(path: Path, names: list[str]) -> pa.Table:
    with _open(path) as file, _reading(path):
        return file.read(names)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, pa.ArrowException) as error:
        raise DataError(f"{path} cannot be read: {one_line(error)}") from error
