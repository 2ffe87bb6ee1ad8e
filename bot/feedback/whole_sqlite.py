"""A feedback database in a file, read or written as a whole."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, closing
from pathlib import Path

from ..errors import StoreError
from .whole import BATCH, BUSY, Hold, Number, Row, Table, quoted

_TABLES = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_INDEXES = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"


class WholeSQLite:
    """The database in a file (`Whole`), by a connection that is within a transaction."""

    keeps_zeros = True

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, hold: Hold) -> AsyncIterator[WholeSQLite]:
        """The database that there is."""
        try:
            if hold is not Hold.SNAPSHOT:
                with alone_on(path) as connection:
                    if connection is None:
                        raise StoreError(f"There is no feedback database {path}.")
                    yield cls(connection)
            else:
                with closing(sqlite3.connect(uri(path), uri=True, isolation_level=None)) as connection:
                    connection.execute("BEGIN")
                    connection.execute("SELECT 1 FROM sqlite_schema").fetchall()  # from now on others change nothing
                    yield cls(connection)
        except sqlite3.Error as error:
            raise StoreError(f"The feedback database {path} cannot be used: {error}.") from error

    async def version(self) -> int:
        return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    async def tables(self) -> dict[str, Table]:
        found = {}
        for name, _ in self._connection.execute(_TABLES).fetchall():
            columns = self._connection.execute("SELECT name, pk FROM pragma_table_info(?)", (name,)).fetchall()
            every = tuple(column for column, _ in columns)
            key = [column for column, place in sorted(columns, key=lambda column: column[1]) if place]
            found[name] = Table(name, every, quoted(key or every))
        return found

    async def batches(self, query: str) -> AsyncGenerator[list[Row]]:
        with closing(self._connection.execute(query)) as cursor:
            while rows := cursor.fetchmany(BATCH):
                yield rows

    async def numbers(self) -> dict[str, Number]:
        numbered = [name for name, sql in self._connection.execute(_TABLES) if "AUTOINCREMENT" in sql.upper()]
        if not numbered:
            return {}
        last = dict(self._connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
        return {name: Number("rowid", last.get(name, 0)) for name in numbered}

    async def damage(self) -> list[str]:
        found = [text for (text,) in self._connection.execute("PRAGMA integrity_check(20)")]
        return [] if found == ["ok"] else found

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[None]:
        """Nobody else comes in between two of them."""
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):  # some errors have rolled it back already
                self._connection.execute("ROLLBACK")
            raise
        finally:
            self._connection.execute("BEGIN EXCLUSIVE")

    async def add(self, table: Table, rows: Sequence[Row]) -> None:
        places = ", ".join("?" * len(table.columns))
        self._connection.executemany(
            f'INSERT INTO "{table.name}" ({quoted(table.columns)}) VALUES ({places})', map(tuple, rows)
        )

    async def fill(self, table: Table, batches: AsyncIterable[list[Row]]) -> None:
        indexes = self._connection.execute(_INDEXES, (table.name,)).fetchall()
        for name, _ in indexes:  # made anew afterwards, which is sooner done for many rows than for one after the other
            self._connection.execute(f'DROP INDEX "{name}"')
        self._connection.execute(f'DELETE FROM "{table.name}"')
        async for rows in batches:
            await self.add(table, rows)
        for _, sql in indexes:
            self._connection.execute(sql)

    async def advance(self, numbers: dict[str, int]) -> None:
        for name, (_, last) in (await self.numbers()).items():
            if numbers.get(name, 0) > last:
                self._connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
                self._connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, numbers[name]))

    async def replace(self, table: str, columns: Sequence[str], change: Callable[[bytes], bytes]) -> int:
        rows = self._connection.execute(f"SELECT sealed, {quoted(columns)} FROM {table}").fetchall()
        where = " AND ".join(f'"{column}" = ?' for column in columns)
        changed = ((change(sealed), *key) for sealed, *key in rows)
        self._connection.executemany(f"UPDATE {table} SET sealed = ? WHERE {where}", changed)
        return len(rows)

    async def scrub(self, tables: Iterable[str]) -> None:
        """Nothing: what is replaced is overwritten in the file."""

    async def stand(self) -> None:
        """Nothing: nobody can have."""


@contextlib.contextmanager
def alone_on(database: Path) -> Iterator[sqlite3.Connection | None]:
    """Keeps others off the database, within a transaction of this connection, which there is where there is a database.

    What is deleted or replaced in it is overwritten. Raises StoreError where a program uses it.
    """
    if not database.exists():
        _remove_log(database)
        yield None
        return
    with closing(sqlite3.connect(uri(database), uri=True, isolation_level=None, timeout=1)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")  # which takes that nobody else has it open
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # until it is closed, whatever is committed
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise StoreError(BUSY.format(database)) from error
            raise
        except sqlite3.DatabaseError:  # damaged, so that nobody can use it
            _remove_log(database)
        yield connection


def _remove_log(database: Path) -> None:
    """Removes what was left of another database in that place, lest it is taken for that of the next one."""
    for part in ("-wal", "-shm"):
        database.with_name(database.name + part).unlink(missing_ok=True)


def uri(database: Path) -> str:
    """The database as it is, made neither where it is not."""
    return f"{database.absolute().as_uri()}?mode=rw"
