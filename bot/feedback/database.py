"""The connections to the feedback database, and how long its statements may wait.

Autocommit, WAL, and one statement an event: on a shared connection another task's rollback would take an
uncommitted write with it. Votes have a connection of their own, as they wait where everything else gives up.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiosqlite

from ..errors import StoreError

_BUSY_SECONDS = 1.0  # an answer must be out within 3 s of its command, whatever the disk does
_VOTE_TRIES = 20  # of a second each: nobody waits for a vote, and none shall be lost to a backup
_VOTE_SECONDS = _VOTE_TRIES * _BUSY_SECONDS  # after which a vote that waited behind others is tried only once


class Database:
    """An SQLite file that several tasks read and write. Every method raises StoreError."""

    def __init__(self, connection: aiosqlite.Connection, votes: aiosqlite.Connection, path: Path) -> None:
        self._connection = connection
        self._votes = votes
        self._path = path
        self._turn = asyncio.Lock()
        """Whose vote is next: a later one must not overtake one that has to be tried again."""

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, migrations: Sequence[str]) -> AsyncIterator[Database]:
        """The database at `path`, made or brought up to date by the migrations, closed on leaving."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            sqlite3.connect(path).close()  # tried here first: a failed aiosqlite.connect leaves its thread behind
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"The feedback database {path} cannot be opened: {error}.") from error
        async with (
            aiosqlite.connect(path, isolation_level=None, timeout=_BUSY_SECONDS) as connection,
            aiosqlite.connect(path, isolation_level=None, timeout=_BUSY_SECONDS) as votes,
        ):
            database = cls(connection, votes, path)
            await database._prepare(migrations)
            yield database

    async def _prepare(self, migrations: Sequence[str]) -> None:
        await self.run("PRAGMA journal_mode = WAL")
        await self.run("PRAGMA synchronous = NORMAL")
        await self.run_patiently("PRAGMA synchronous = NORMAL", {})
        version = int((await self.rows("PRAGMA user_version"))[0][0])
        if version > len(migrations):
            raise StoreError(
                f"The feedback database {self._path} was made by a newer version of this program; update the program."
            )
        if not version and await self.rows("SELECT 1 FROM sqlite_schema LIMIT 1"):
            raise StoreError(f"{self._path} is a database, but none of feedback.")
        for number, migration in enumerate(migrations[version:], version + 1):
            script = f"BEGIN IMMEDIATE; {migration}; PRAGMA user_version = {number}; COMMIT;"
            try:
                await self._connection.executescript(script)
            except sqlite3.Error as error:
                raise self._failed(error) from error

    async def run(self, statement: str, *values: object, **named: object) -> int:
        """Executes one statement; returns the rows it changed. Past the second it may still be executed."""
        try:
            # The connection runs one statement after another: the limit counts the wait for the others too.
            async with asyncio.timeout(_BUSY_SECONDS), self._connection.execute(statement, named or values) as cursor:
                return cursor.rowcount
        except (sqlite3.Error, ValueError, TimeoutError) as error:  # aiosqlite raises ValueError when closed
            raise self._failed(error) from error

    async def rows(self, query: str, *values: object, limit: float | None = _BUSY_SECONDS) -> list[sqlite3.Row]:
        """All rows of a query; it may take `limit` seconds, or with None as long as it takes."""
        try:
            async with asyncio.timeout(limit):
                return list(await self._connection.execute_fetchall(query, values))
        except (sqlite3.Error, ValueError, TimeoutError) as error:
            raise self._failed(error) from error

    async def tables(self, queries: Mapping[str, str], *values: object) -> dict[str, list[dict[str, Any]]]:
        """The rows of several queries, by the queries' names, each row by its columns' names."""
        found = {}
        try:
            async with asyncio.timeout(_BUSY_SECONDS):
                for table, query in queries.items():
                    async with self._connection.execute(query, values) as cursor:
                        names = [column[0] for column in cursor.description]
                        found[table] = [dict(zip(names, row, strict=True)) for row in await cursor.fetchall()]
        except (sqlite3.Error, ValueError, TimeoutError) as error:
            raise self._failed(error) from error
        return found

    async def run_patiently(self, statement: str, values: dict[str, Any]) -> int:
        """Executes a vote's statement, trying for 20 s; votes are executed in the order they came.

        Returns the rows it changed.
        """
        tries, deadline = _VOTE_TRIES, time.monotonic() + _VOTE_SECONDS
        async with self._turn:
            while True:
                try:
                    async with self._votes.execute(statement, values) as cursor:
                        return cursor.rowcount
                except (sqlite3.Error, ValueError) as error:  # aiosqlite raises ValueError when closed
                    tries -= 1
                    if not tries or time.monotonic() >= deadline:
                        raise self._failed(error) from error

    async def erase(self, statements: Sequence[str], values: dict[str, Any]) -> None:
        """Executes statements that delete, all of them or none, and leaves nothing of the rows in the file.

        On a connection of its own, so that nothing of another task's is in the transaction. Votes that wait for the
        database go first, lest they come to stand after all was deleted.
        """
        try:
            async with (
                self._next_turn(),
                aiosqlite.connect(self._path, isolation_level=None, timeout=_BUSY_SECONDS) as connection,
            ):
                await connection.execute("PRAGMA secure_delete = ON")
                await connection.execute("BEGIN IMMEDIATE")
                for statement in statements:
                    await connection.execute(statement, values)
                await connection.execute("COMMIT")
                with contextlib.suppress(sqlite3.Error):  # all is deleted, whatever comes of this
                    await connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except (sqlite3.Error, ValueError, TimeoutError) as error:
            raise self._failed(error) from error

    @asynccontextmanager
    async def _next_turn(self) -> AsyncIterator[None]:
        """After the votes that wait already. Raises TimeoutError where that takes too long."""
        async with asyncio.timeout(_BUSY_SECONDS):
            await self._turn.acquire()
        try:
            yield
        finally:
            self._turn.release()

    def _failed(self, error: Exception) -> StoreError:
        return StoreError(f"The feedback database {self._path} cannot be used: {str(error) or 'it is busy'}.")
