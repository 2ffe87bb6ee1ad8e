"""A feedback database in a file: its connections, and how long its statements may wait.

Autocommit, WAL, and one statement an event: on a shared connection another task's rollback would take an
uncommitted write with it. Transactions have a connection of their own, and what they write survives a power failure.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiosqlite
import structlog

from ..errors import StoreError
from . import database
from .damage import AT_ONCE, damage, damage_of, damaged, end, identity
from .database import Execute, T
from .dialects import for_sqlite, values_for_sqlite
from .migrations import SQLITE, statements

log = structlog.stdlib.get_logger("segue")

_MIGRATION_SECONDS = 60  # that another program may take to bring the database up to date
_RETRY_SECONDS = 1.0  # between two attempts to open what stands in the place of a file that was moved away
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class SQLite:
    """The database in a file (`Database`).

    Should the file be moved away while it is open, nothing more is written to it: what stands in its place is opened
    then, and as long as nothing does, every method raises StoreError.
    """

    is_shared = False

    def __init__(self, path: Path, migrations: Sequence[str]) -> None:
        self._path = path
        self._migrations = migrations
        self._file: tuple[int, int] | None = None
        """Of the file that is open (`identity`)."""
        self._damage: str | None = None
        """What was found wrong with the file that is open."""
        self._checking: asyncio.Task[None] | None = None
        self._closed = False
        self._retry_at = 0.0
        self._required: tuple[str, Sequence[object]] | None = None
        self._refused: tuple[int, int] | None = None
        self._opening = asyncio.Lock()
        self._transaction = asyncio.Lock()
        self._keys = dict[str, asyncio.Lock]()  # of one process, as a file is for one
        self._connections = AsyncExitStack()

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, migrations: Sequence[str] = SQLITE) -> AsyncIterator[SQLite]:
        """The database at `path`, made or brought up to date by the migrations, closed on leaving."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileExistsError):  # SQLite gives -wal and -shm the permissions of the file
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except OSError as error:
            raise StoreError(f"The feedback database {path} cannot be opened: {error}.") from error
        opened = cls(path, migrations)
        await opened._connect()
        try:
            yield opened
        finally:
            opened._closed = True
            await opened._connections.aclose()

    def require(self, query: str, *values: object) -> None:
        self._required = query, values

    async def run(self, statement: str, *values: object, **named: object) -> int:
        await self._be_at_the_path()
        try:
            # The connection runs one statement after another: the limit counts the wait for the others too.
            async with (
                asyncio.timeout(database.BUSY_SECONDS),
                self._connection.execute(for_sqlite(statement), values_for_sqlite(named or values)) as cursor,
            ):
                return cursor.rowcount
        except (sqlite3.Error, ValueError, TimeoutError) as error:  # aiosqlite raises ValueError when closed
            raise self._failed(error) from error

    async def rows(self, query: str, *values: object, patient: bool = False, **named: object) -> list[tuple[Any, ...]]:
        await self._be_at_the_path()
        try:
            async with asyncio.timeout(None if patient else database.BUSY_SECONDS):
                rows: Any = await self._connection.execute_fetchall(
                    for_sqlite(query), values_for_sqlite(named or values)
                )
                return list(rows)
        except (sqlite3.Error, ValueError, TimeoutError) as error:
            raise self._failed(error) from error

    async def records(self, query: str, *values: object, **named: object) -> list[dict[str, Any]]:
        await self._be_at_the_path()
        try:
            async with (
                asyncio.timeout(database.BUSY_SECONDS),
                self._connection.execute(for_sqlite(query), values_for_sqlite(named or values)) as cursor,
            ):
                names = [column[0] for column in cursor.description]
                return [dict(zip(names, row, strict=True)) for row in await cursor.fetchall()]
        except (sqlite3.Error, ValueError, TimeoutError) as error:
            raise self._failed(error) from error

    async def transact(self, work: Callable[[Execute], Awaitable[T]], *, patient: bool = False) -> T:  # noqa: ARG002 (as a disk is waited for)
        async with self._transaction:
            await self._be_at_the_path()
            connection = self._transactions

            async def execute(statement: str, values: Mapping[str, Any]) -> int:
                async with connection.execute(for_sqlite(statement), values_for_sqlite(values)) as cursor:
                    return cursor.rowcount

            try:
                try:
                    await connection.execute("BEGIN IMMEDIATE")
                    result = await work(execute)
                    await connection.execute("COMMIT")
                    return result
                except BaseException:
                    with contextlib.suppress(sqlite3.Error, ValueError):  # it had not begun, or is over
                        await connection.execute("ROLLBACK")
                    raise
            except (sqlite3.Error, ValueError) as error:
                raise self._failed(error) from error

    async def write(self, statement: str, values: Mapping[str, Any]) -> int:
        return await self.transact(lambda execute: execute(statement, values))

    async def now(self) -> float:
        return time.time()  # whoever opens the file is on this machine

    @asynccontextmanager
    async def alone(self, key: str) -> AsyncIterator[None]:
        async with self._keys.setdefault(key, asyncio.Lock()):
            yield

    async def cut_log(self) -> None:
        if self._checking is not None:
            return  # a reader, for whom others would wait: it is cut afterwards
        async with self._transaction:  # within another's it would fail
            with contextlib.suppress(sqlite3.Error, ValueError):
                # To its end: one that is under way would keep the next transaction from its own.
                await self._transactions.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    async def checked(self) -> None:
        if (checking := self._checking) is not None:
            await asyncio.wait({checking})
        await self._be_at_the_path()

    # Opening, and what becomes of the file

    async def _be_at_the_path(self) -> None:
        """Sees to it that the file which is open is the one at the path. Raises StoreError where that is damaged."""
        if self._closed or (self._file is not None and identity(self._path) == self._file):
            if self._damage is not None:  # of which a connection that has its pages in memory notices nothing
                raise damaged(self._path, self._damage)
            return
        async with self._opening:
            there = identity(self._path)
            if self._file is not None and there != self._file:
                log.error("database moved or replaced", database=str(self._path))
                await self._leave()
            if self._file is None:
                unfinished = there is None or not self._path.stat().st_size  # as a copy begins
                if unfinished or time.monotonic() < self._retry_at:
                    raise StoreError(
                        f"The feedback database {self._path} was moved away, and nothing in its place can be opened."
                        " Put it back; without it, restart the bot, which then begins a new one."
                    )
                self._retry_at, self._damage = time.monotonic() + _RETRY_SECONDS, None
                await self._connect()
                log.warning("database opened anew", database=str(self._path))

    async def _leave(self) -> None:
        """Closes the file that was moved. Its log stayed behind, so all of that goes into the file before."""
        self._file = self._damage = None
        await self._transactions.close()
        with contextlib.suppress(sqlite3.Error, ValueError):
            await self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        await self._connections.aclose()

    async def _connect(self) -> None:
        """Opens the file at the path, checked and up to date, or nothing."""
        try:
            sqlite3.connect(self._path).close()  # tried here first: a failed aiosqlite.connect leaves its thread behind
            async with AsyncExitStack() as stack:
                self._connection, self._transactions = [
                    await stack.enter_async_context(
                        aiosqlite.connect(self._path, isolation_level=None, timeout=database.BUSY_SECONDS)
                    )
                    for _ in range(2)
                ]
                file = identity(self._path)  # before anything else can be put there
                await self._prepare(stack)
                self._connections, self._file = stack.pop_all(), file
        except (sqlite3.Error, ValueError) as error:
            raise self._failed(error) from error

    async def _prepare(self, stack: AsyncExitStack) -> None:
        await self._switch_to_wal()
        await self._connection.execute("PRAGMA synchronous = NORMAL")
        await self._transactions.execute("PRAGMA synchronous = FULL")
        await self._transactions.execute("PRAGMA secure_delete = ON")
        behind = await self._version() < len(self._migrations)
        if behind or self._path.stat().st_size <= AT_ONCE:
            if (found := await damage(self._connection)) is not None:
                raise damaged(self._path, found)
        else:
            self._checking = asyncio.create_task(self._look_through())
            stack.push_async_callback(end, self._checking)
        await self._refuse_another()
        if behind:
            await self._migrate()

    async def _switch_to_wal(self) -> None:
        """Waits for another program that does the same: SQLite itself does not, lest two wait for each other."""
        until = time.monotonic() + database.BUSY_SECONDS
        while True:
            try:
                await self._connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                await asyncio.sleep(0.01)

    async def _version(self) -> int:
        """How many migrations the database has had. Raises StoreError where it is none of this program's."""
        # At once: another program may be making it.
        [(version, has_tables)] = await self._connection.execute_fetchall(
            "SELECT user_version, EXISTS (SELECT 1 FROM sqlite_schema) FROM pragma_user_version"
        )
        if version > len(self._migrations):
            raise StoreError(
                f"The feedback database {self._path} was made by a newer version of this program; update the program."
            )
        if has_tables and not version:
            raise StoreError(f"{self._path} is a database, but none of feedback.")
        return int(version)

    async def _look_through(self) -> None:
        """Finds out whether the open file is damaged, which then is used no more."""
        try:
            self._damage = await damage_of(self._path)
        except (sqlite3.Error, ValueError) as error:
            log.warning("database not looked through", database=str(self._path), error=str(error))
        if self._damage is not None:
            log.error("database damaged", error=str(damaged(self._path, self._damage)))
        self._checking = None
        await self.cut_log()

    async def _refuse_another(self) -> None:
        """Raises StoreError where the file lacks what is required. Each such file is logged once."""
        if self._required is None or list(await self._connection.execute_fetchall(*self._required)):
            return
        there = identity(self._path)
        if there != self._refused:
            log.error("another database refused; restart the bot to use it", database=str(self._path))
            self._refused = there
        raise StoreError(
            f"The database in the place of {self._path} belongs to another key. Put the one before back, or restart"
            " the bot, which then says what to do."
        )

    async def _migrate(self) -> None:
        """Brings the database up to date, each version at once or not at all, after any program that does so now."""
        await self._connection.execute(f"PRAGMA busy_timeout = {_MIGRATION_SECONDS * 1000}")
        for number, migration in enumerate(self._migrations, 1):
            await self._connection.execute("BEGIN IMMEDIATE")
            try:
                if await self._version() < number:
                    for statement in statements(migration):
                        await self._connection.execute(statement)
                    await self._connection.execute(f"PRAGMA user_version = {number}")
                await self._connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):  # some errors have rolled it back already
                    await self._connection.execute("ROLLBACK")
                raise
        await self._connection.execute(f"PRAGMA busy_timeout = {int(database.BUSY_SECONDS * 1000)}")

    def _failed(self, error: Exception) -> StoreError:
        if getattr(error, "sqlite_errorcode", None) in _DAMAGED:
            self._damage = str(error)
            return damaged(self._path, self._damage)
        return StoreError(f"The feedback database {self._path} cannot be used: {str(error) or 'it is busy'}.")
