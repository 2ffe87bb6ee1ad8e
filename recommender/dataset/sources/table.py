"""Tables of listening, one or many: whatever has a column of artists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ...errors import DataError
from ..bounded import summed
from ..headers import check, is_table
from ..interactions import Interactions, Origin
from ..listens import Listens, counted, together
from ..tables import Reading, read_listens
from . import Source


class Table(Source):
    """A table, or a folder of several: delimited text or Parquet, packed or not (`headers` says which columns)."""

    name = "table"
    title = "a table of listening"
    looks_for = "*.csv, *.tsv, *.inter, *.parquet, also .gz or .zst"

    def __init__(self, path: Path, columns: Mapping[str, str] | None = None, memory: str | None = None) -> None:
        """`columns` says which column plays which role (`headers.NAMES`) where its name does not.

        With `memory`, such as "2GB", listens are added up in about so much, by DuckDB, and not held all at once.
        """
        super().__init__(path)
        self.columns = columns
        self.memory = memory

    @classmethod
    def recognizes(cls, path: Path) -> bool:
        if path.is_dir():
            return bool(_tables(path))
        return is_table(path) and check(path)

    @staticmethod
    def holds(path: Path) -> bool:
        """Whether it is called like a table, or is a folder of such files, whatever their columns are called."""
        return bool(_tables(path)) if path.is_dir() else is_table(path)

    def parts(self) -> Sequence[Path]:
        found = _tables(self.path) if self.path.is_dir() else [self.path]
        if not found:
            raise DataError(f"{self.path} holds no table ({self.looks_for}).")
        return found

    def load(self, half_life: float | None = None, /) -> Interactions:
        digest = self.digest()
        if self.memory is None:
            listens = together(read_listens(path, self.columns) for path in self.parts())
        else:
            readings = [Reading(path, self.columns) for path in self.parts()]
            sums = summed((part for reading in readings for part in reading.parts()), self.memory)
            listens = Listens(sums.rows, tuple(note for reading in readings for note in reading.notes()))
        people = listens.rows["user"].nunique()
        origin = Origin(self.name, f"{self.path.name}, {people:,} listeners", False, digest, self.path.stem)
        if self.columns:
            origin = replace(origin, columns=dict(self.columns))
        return counted(listens, origin, half_life)


def _tables(folder: Path) -> list[Path]:
    """The tables in a folder, in the order of their names; what begins with a dot is somebody else's."""
    return sorted(path for path in folder.iterdir() if path.is_file() and path.name[0] != "." and is_table(path))
