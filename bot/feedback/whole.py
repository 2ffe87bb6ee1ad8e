"""A feedback database as a whole, table by table as its schema has them: for whoever reads or writes all of it."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from enum import Enum, auto
from typing import Any, NamedTuple, Protocol

BATCH = 2_000  # rows that are in memory at once
BUSY = "a bot runs on {}; stop it first"

Row = tuple[Any, ...]


class Hold(Enum):
    """What others may do to a database meanwhile."""

    SNAPSHOT = auto()
    """Write on, of which nothing is seen."""
    STILL = auto()
    """At most read. No bot may run on it."""
    ALONE = auto()
    """Nothing that counts: it is about to be written. No bot may run on it."""


class Table(NamedTuple):
    """A table of the schema."""

    name: str
    columns: tuple[str, ...]
    key: str
    """The SQL by which its rows are in an order that is the same in every database."""

    @property
    def rows(self) -> str:
        """The query of all its rows, in that order."""
        return f'SELECT {quoted(self.columns)} FROM "{self.name}" ORDER BY {self.key}'


class Number(NamedTuple):
    """What numbers the rows of a table."""

    column: str
    last: int
    """The number that was given last, and will not be again; 0: none."""


class Sum(NamedTuple):
    """What tells whether rows are the same: of each value, and their order."""

    rows: int
    checksum: str
    """In hexadecimal digits."""


class Summing:
    """Takes the sum of rows that come some at a time."""

    def __init__(self) -> None:
        self._rows = 0
        self._hash = hashlib.blake2b(digest_size=16)

    def add(self, rows: Sequence[Row]) -> None:
        """Adds some more rows."""
        self._rows += len(rows)
        self._hash.update("".join(f"{row!r}\n" for row in rows).encode())

    @property
    def sum(self) -> Sum:
        """Of all that were added."""
        return Sum(self._rows, self._hash.hexdigest())


class Whole(Protocol):
    """A database as it is when it is opened. Every method raises StoreError."""

    keeps_zeros: bool
    """Whether its texts can hold characters of number 0."""

    async def version(self) -> int:
        """Which version its schema has."""

    async def tables(self) -> dict[str, Table]:
        """All tables that hold something but the version, by their names."""

    def batches(self, query: str) -> AsyncGenerator[list[Row]]:
        """The rows of a query, some at a time; alone on it, within a transaction."""

    async def numbers(self) -> dict[str, Number]:
        """What numbers the rows of which table, where it is kept which number was the last."""

    async def damage(self) -> list[str]:
        """What is wrong with the files, where that can be asked."""

    # Of whoever is alone on it (`Hold.ALONE`)

    def transaction(self) -> AbstractAsyncContextManager[None]:
        """What is written in the block, all or none, and survives a power failure afterwards."""

    async def add(self, table: Table, rows: Sequence[Row]) -> None:
        """Adds rows to a table."""

    async def fill(self, table: Table, batches: AsyncIterable[list[Row]]) -> None:
        """Has the table hold these rows and no other, within a transaction."""

    async def advance(self, numbers: dict[str, int]) -> None:
        """Has tables whose rows are numbered, and that is kept, go on after these, or the number that was last."""

    async def replace(self, table: str, columns: Sequence[str], change: Callable[[bytes], bytes]) -> int:
        """Puts what `change` makes of each `sealed` in its place, rows told apart by the columns, within a transaction.

        Returns how many there are. Raises what `change` raises.
        """

    async def scrub(self, tables: Iterable[str]) -> None:
        """Leaves nothing of what was replaced in these tables in their files."""

    async def stand(self) -> None:
        """Raises StoreError where a bot has begun to use it nevertheless."""


async def rows_of(whole: Whole, query: str) -> list[Row]:
    """All rows of a query that has few."""
    return [row async for rows in whole.batches(query) for row in rows]


async def sum_of(whole: Whole, table: Table) -> Sum:
    """The sum of a table's rows."""
    found = Summing()
    async for rows in whole.batches(table.rows):
        found.add(rows)
    return found.sum


async def is_empty(whole: Whole) -> bool:
    """Whether there is a row in no table."""
    for table in await whole.tables():
        if await rows_of(whole, f'SELECT 1 FROM "{table}" LIMIT 1'):
            return False
    return True


def quoted(names: Iterable[str]) -> str:
    """Names of columns or tables, as SQL lists them."""
    return ", ".join(f'"{name}"' for name in names)
