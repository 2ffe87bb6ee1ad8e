"""The feedback database. The only module that knows SQL.

One connection in autocommit, WAL, and one statement an event: on a shared connection another task's
rollback would take an uncommitted write with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from .feedback import Exposure, Verdict

_BUSY_SECONDS = 1.0  # an answer must be out within 3 s of its command, whatever the disk does
_VOTE_TRIES = 20  # of a second each: nobody waits for a vote, and none shall be lost to a backup


class StoreError(Exception):
    """The database cannot be used; the message says which and why."""


# Each entry takes the database one version further. The list only ever grows.
MIGRATIONS = (
    """
    CREATE TABLE exposure (
        interaction_id INTEGER PRIMARY KEY,
        command        TEXT NOT NULL,
        seed           INTEGER NOT NULL,
        artists        TEXT NOT NULL CHECK (json_valid(artists)),  -- [[artist id, score], …] as ranked
        model          TEXT NOT NULL,
        model_version  TEXT NOT NULL,
        data           TEXT NOT NULL,
        place          TEXT NOT NULL CHECK (place IN ('guild', 'dm', 'user_install')),
        locale         TEXT NOT NULL,
        shown_at       REAL NOT NULL                               -- seconds since 1970, UTC
    ) STRICT;

    CREATE TABLE delivery (
        message_id     INTEGER PRIMARY KEY,
        interaction_id INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE verdict (
        id             INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id     INTEGER NOT NULL,
        artist_id      INTEGER,                                    -- NULL: the whole list
        member         TEXT NOT NULL,                              -- a keyed hash
        verdict        TEXT NOT NULL CHECK (verdict IN ('up', 'down', 'known')),
        given          INTEGER NOT NULL CHECK (given IN (0, 1)),   -- 0: taken back
        at             REAL NOT NULL
    ) STRICT;
    CREATE INDEX verdict_by_message ON verdict (message_id, member);

    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    """,
)


class Store:
    """Appends what was shown and what was thought of it. Every method raises StoreError."""

    def __init__(self, connection: aiosqlite.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Store]:
        """The database at `path`, made or brought up to date, closed on leaving."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            sqlite3.connect(path).close()  # tried here first: a failed aiosqlite.connect leaves its thread behind
            connection = await aiosqlite.connect(path, isolation_level=None, timeout=_BUSY_SECONDS)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"The feedback database {path} cannot be opened: {error}.") from error
        store = cls(connection, path)
        try:
            await store._prepare()
            yield store
        finally:
            await connection.close()

    async def _prepare(self) -> None:
        await self._run("PRAGMA journal_mode = WAL")
        await self._run("PRAGMA synchronous = NORMAL")
        version = int((await self._rows("PRAGMA user_version"))[0][0])
        if version > len(MIGRATIONS):
            raise StoreError(
                f"The feedback database {self._path} was made by a newer version of this program; update the program."
            )
        for number, migration in enumerate(MIGRATIONS[version:], version + 1):
            script = f"BEGIN IMMEDIATE; {migration}; PRAGMA user_version = {number}; COMMIT;"
            try:
                await self._connection.executescript(script)
            except sqlite3.Error as error:
                raise self._failed(error) from error

    async def add_exposure(self, shown: Exposure) -> None:
        """Records an answer that is about to be shown."""
        await self._run(
            "INSERT INTO exposure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            shown.interaction_id,
            shown.command,
            shown.seed,
            json.dumps(shown.artists, separators=(",", ":")),
            shown.model,
            shown.model_version,
            shown.data,
            shown.place.value,
            shown.locale,
            shown.shown_at,
        )

    async def add_delivery(self, message_id: int, interaction_id: int) -> None:
        """Records which message carries an answer."""
        await self._run("INSERT OR IGNORE INTO delivery VALUES (?, ?)", message_id, interaction_id)

    async def add_reaction(
        self, message_id: int, member: str, verdict: Verdict, *, given: bool, own: bool, at: float
    ) -> bool:
        """Appends a vote on a whole list, or its taking back; says whether it was one on an answer.

        With `own` the message is known to be the bot's, and the vote is kept although its delivery may
        be recorded only a moment later; otherwise it must be on a message known here. Only a vote that
        was given can be taken back. A vote counts as feedback once it joins a delivery.
        """
        statement = """
            INSERT INTO verdict (message_id, member, verdict, given, at)
            SELECT :message, :member, :verdict, :given, :at
            WHERE CASE WHEN :given
                THEN :own OR EXISTS (SELECT 1 FROM delivery WHERE message_id = :message)
                ELSE EXISTS (SELECT 1 FROM verdict
                             WHERE message_id = :message AND member = :member AND verdict = :verdict)
            END
            """
        values = {
            "message": message_id,
            "member": member,
            "verdict": verdict.value,
            "given": int(given),
            "own": int(own),
            "at": at,
        }
        for _ in range(_VOTE_TRIES - 1):
            with contextlib.suppress(StoreError):
                return await self._run(statement, limit=None, **values) > 0
        return await self._run(statement, limit=None, **values) > 0

    async def fact(self, name: str) -> str | None:
        """A remembered fact about the bot itself, such as which commands Discord has."""
        rows = await self._rows("SELECT value FROM fact WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    async def remember(self, name: str, value: str) -> None:
        """Remembers a fact, replacing the old one."""
        await self._run("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, value)

    async def _run(self, statement: str, *values: object, limit: float | None = _BUSY_SECONDS, **named: object) -> int:
        """Executes one statement; returns the rows it changed. Past the limit it may still be executed."""
        try:
            # The connection runs one statement after another: the limit counts the wait for the others too.
            async with asyncio.timeout(limit), self._connection.execute(statement, named or values) as cursor:
                return cursor.rowcount
        except (sqlite3.Error, ValueError, TimeoutError) as error:  # aiosqlite raises ValueError when closed
            raise self._failed(error) from error

    async def _rows(self, statement: str, *values: object) -> list[sqlite3.Row]:
        try:
            async with asyncio.timeout(_BUSY_SECONDS):
                return list(await self._connection.execute_fetchall(statement, values))
        except (sqlite3.Error, ValueError, TimeoutError) as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> StoreError:
        return StoreError(f"The feedback database {self._path} cannot be used: {str(error) or 'it is busy'}.")
