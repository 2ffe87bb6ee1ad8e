"""Ids that last: which artist has had which, carried from build to build, whatever the data."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..errors import DataError
from ..folders import put
from .catalog import Catalog

if TYPE_CHECKING:
    from numpy.typing import NDArray

FIRST_FREE = 20_000
"""The first id given to an artist whose source has none that last; those of HetRec 2011 are below."""
LEDGER = "ids.tsv"
"""The file beside a model that holds the ledger."""
Row = tuple[int, str, str]
"""An id, an MBID and a name, both of which may be ""."""
_HEADER = "id\tmbid\tname"


@dataclass
class Ledger:
    """Every (id, MBID, name) that an artist was ever known by. It only grows."""

    rows: dict[tuple[int, str, str], None] = field(default_factory=dict[tuple[int, str, str], None])
    """In the order in which they were entered; an MBID or a name may be ""."""
    split: list[str] = field(default_factory=list[str])
    """Names that turned out to be several artists' when ids were last given."""

    def __post_init__(self) -> None:
        self._by_mbid: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        self._mbids: dict[int, set[str]] = {}
        self._free = FIRST_FREE
        for row in self.rows:
            self._learn(*row)

    def __len__(self) -> int:
        return len(self._mbids)

    @classmethod
    def read(cls, path: Path) -> Ledger:
        """The ledger in a file; an empty one where there is none. Raises DataError naming a malformed line."""
        try:
            lines = path.read_text("utf-8").splitlines()
        except FileNotFoundError:
            return cls()
        except (OSError, UnicodeDecodeError) as error:
            raise DataError(f"{path} cannot be read: {error}.") from error
        rows = dict[tuple[int, str, str], None]()
        for number, line in enumerate(lines, 1):
            fields = line.split("\t")
            if number == 1 and line == _HEADER:
                continue
            if number == 1 or len(fields) != 3 or not fields[0].isdecimal():
                raise DataError(f"{path.name} line {number} is not of the form {_HEADER!r}: {line[:80]!r}.")
            rows[int(fields[0]), fields[1], fields[2]] = None
        return cls(rows)

    def write(self, path: Path) -> None:
        """Puts the ledger in place of the file, or leaves that as it is. Raises OSError."""
        lines = [_HEADER, *(f"{id}\t{mbid}\t{name}" for id, mbid, name in self.rows)]
        put(path, ("\n".join(lines) + "\n").encode())

    def give(self, catalog: Catalog, order: Iterable[int], *, own: bool) -> NDArray[np.int64]:
        """The id of each artist of a catalog, shape (artists,), and enters what is new.

        Artists have ids in this order (dense indices; the best known should come first, as of several that go by one
        name it is the first that has the name's id). An artist has the id of its MBID, else that of its name, in the
        same case or in another, if no other MBID has that, else a new one. With `own` the catalog's ids are kept:
        its source gives each artist the same one for ever.
        """
        names = [" ".join(name.split()) for name in catalog.names]
        mbids = catalog.mbids or ("",) * len(names)
        given = np.empty(len(names), dtype=np.int64)
        self.split = []
        mine = set[int]()
        for index in order:
            name, mbid = names[index], mbids[index]
            id = int(catalog.ids[index]) if own else self.find(name, mbid)
            if id is None:
                if name in self._by_name:
                    self.split.append(name)
                id = self._free
            given[index] = id
            self._enter(id, mbid, name)
            if own:  # whoever else had the name by another id meets this artist from now on
                mine.add(id)
                for key in (name, name.casefold()):
                    if self._by_name.get(key) not in mine:
                        self._by_name[key] = id
        return given

    def find(self, name: str, mbid: str) -> int | None:
        """The id of the artist with the MBID, else with the name, if no other MBID has that; None if nobody has it."""
        if mbid in self._by_mbid:
            return self._by_mbid[mbid]
        for key in (name, name.casefold()):
            id = self._by_name.get(key)
            if id is not None and (not mbid or not self._mbids[id]):
                return id
        return None

    def _enter(self, id: int, mbid: str, name: str) -> None:
        row = (id, mbid, name)
        if row not in self.rows:
            self.rows[row] = None
            self._learn(*row)

    def _learn(self, id: int, mbid: str, name: str) -> None:
        self._free = max(self._free, id + 1)
        self._mbids.setdefault(id, set())
        if mbid:
            self._by_mbid.setdefault(mbid, id)
            self._mbids[id].add(mbid)
        if name:
            self._by_name.setdefault(name, id)
            self._by_name.setdefault(name.casefold(), id)


def renumbered(catalog: Catalog, ids: NDArray[np.int64]) -> tuple[Catalog, NDArray[np.int64]]:
    """A catalog under other ids, and the new index of each of its artists, shape (artists,).

    Artists that are given one id become one, by the name and address of the first of them.
    """
    unique, first, index = np.unique(ids, return_index=True, return_inverse=True)
    chosen = first.tolist()
    return (
        dataclasses.replace(
            catalog,
            ids=unique,
            names=tuple(catalog.names[i] for i in chosen),
            urls=tuple(catalog.urls[i] for i in chosen),
            mbids=tuple(catalog.mbids[i] for i in chosen) if catalog.mbids else (),
        ),
        index,
    )
