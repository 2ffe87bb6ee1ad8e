"""The feedback database. The only module that knows SQL.

Autocommit, WAL, and one statement an event: on a shared connection another task's rollback would take an
uncommitted write with it. Votes have a connection of their own, as they wait where everything else gives up.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import aiosqlite

from recommender.feedback import Exposure, Shown, Verdict, Vote

from ..errors import StoreError

_BUSY_SECONDS = 1.0  # an answer must be out within 3 s of its command, whatever the disk does
_VOTE_TRIES = 20  # of a second each: nobody waits for a vote, and none shall be lost to a backup
_VOTE_SECONDS = _VOTE_TRIES * _BUSY_SECONDS  # after which a vote that waited behind others is tried only once


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
    """
    CREATE TABLE shown (
        interaction_id INTEGER PRIMARY KEY,
        command        TEXT NOT NULL,
        seeds          TEXT NOT NULL CHECK (json_valid(seeds)),    -- [artist id, …]
        artists        TEXT NOT NULL CHECK (json_valid(artists)),  -- see _pack
        model          TEXT NOT NULL,
        model_version  TEXT NOT NULL,
        data           TEXT NOT NULL,
        place          TEXT NOT NULL CHECK (place IN ('guild', 'dm', 'user_install')),
        locale         TEXT NOT NULL,
        shown_at       REAL NOT NULL,                              -- seconds since 1970, UTC
        first          INTEGER NOT NULL,
        depth          TEXT NOT NULL,
        listeners      INTEGER,
        rival          TEXT,
        rival_version  TEXT,
        probability    REAL NOT NULL,
        member         TEXT                                        -- a keyed hash
    ) STRICT;
    INSERT INTO shown
        SELECT interaction_id, command, json_array(seed), artists, model, model_version, data, place, locale,
               shown_at, 1, 'balanced', NULL, NULL, NULL, 1.0, NULL FROM exposure;
    DROP TABLE exposure;
    ALTER TABLE shown RENAME TO exposure;
    CREATE INDEX exposure_by_member ON exposure (member, shown_at);

    -- A message that is edited in place carries one answer after the other.
    CREATE TABLE carried (interaction_id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL) STRICT;
    INSERT INTO carried SELECT interaction_id, message_id FROM delivery;
    DROP TABLE delivery;
    ALTER TABLE carried RENAME TO delivery;
    CREATE INDEX delivery_by_message ON delivery (message_id);

    CREATE TABLE event (
        id             INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id     INTEGER,                                    -- of a reaction
        interaction_id INTEGER,                                    -- the answer, where it is known
        artist_id      INTEGER,                                    -- NULL: the whole list
        member         TEXT NOT NULL,                              -- a keyed hash
        verdict        TEXT NOT NULL CHECK (verdict IN ('up', 'down', 'known', 'hidden')),
        given          INTEGER NOT NULL CHECK (given IN (0, 1)),   -- 0: taken back
        at             REAL NOT NULL
    ) STRICT;
    INSERT INTO event SELECT id, message_id, NULL, artist_id, member, verdict, given, at FROM verdict;
    DROP TABLE verdict;
    ALTER TABLE event RENAME TO verdict;
    CREATE INDEX verdict_by_message ON verdict (message_id, member);
    CREATE INDEX verdict_by_member ON verdict (member);

    CREATE TABLE silent (member TEXT PRIMARY KEY) STRICT;          -- of whom nothing is kept
    CREATE TABLE server (guild_id INTEGER PRIMARY KEY, settings TEXT NOT NULL CHECK (json_valid(settings))) STRICT;
    """,
)


_EXPOSURE = tuple(one.name for one in fields(Exposure))
_VOTE = "member, verdict, given, at, interaction_id, artist_id"  # in the order of Vote's fields
# Of each member's latest word on hiding an artist, those that hide it.
_HIDDEN = """
    SELECT id FROM (SELECT max(id) AS id, given FROM verdict WHERE verdict = 'hidden' GROUP BY member, artist_id)
    WHERE given
    """
_PERSONAL = {
    "exposure": "SELECT * FROM exposure WHERE member = ?",
    "delivery": "SELECT delivery.* FROM delivery JOIN exposure USING (interaction_id) WHERE member = ?",
    "verdict": "SELECT * FROM verdict WHERE member = ?",
    "silent": "SELECT * FROM silent WHERE member = ?",
}


def _pack(one: Shown) -> list[Any]:
    """[artist, score], and of a draw between two models also the team, both ranks, and the propensity."""
    return [one.artist, one.score, *([one.team, *one.ranks, one.propensity] if any(one.ranks) else ())]


def _exposure(row: Sequence[Any]) -> Exposure:
    values = dict(zip(_EXPOSURE, row, strict=True))
    shown = (
        Shown(artist, score, *((team[0], (team[1], team[2]), team[3]) if team else ()))
        for artist, score, *team in json.loads(values["artists"])
    )
    return Exposure(**values | {"seeds": tuple(json.loads(values["seeds"])), "artists": tuple(shown)})


def _vote(row: Sequence[Any]) -> Vote:
    member, verdict, given, at, exposure, artist = row
    return Vote(member, Verdict(verdict), bool(given), at, exposure, artist)


class Store:
    """Appends what was shown and what was thought of it. Every method raises StoreError."""

    def __init__(self, connection: aiosqlite.Connection, votes: aiosqlite.Connection, path: Path) -> None:
        self._connection = connection
        self._votes = votes
        self._path = path
        self._turn = asyncio.Lock()
        """Whose vote is next: a later one must not overtake one that has to be tried again."""

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Store]:
        """The database at `path`, made or brought up to date, closed on leaving."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            sqlite3.connect(path).close()  # tried here first: a failed aiosqlite.connect leaves its thread behind
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"The feedback database {path} cannot be opened: {error}.") from error
        async with (
            aiosqlite.connect(path, isolation_level=None, timeout=_BUSY_SECONDS) as connection,
            aiosqlite.connect(path, isolation_level=None, timeout=_BUSY_SECONDS) as votes,
        ):
            store = cls(connection, votes, path)
            await store._prepare()
            yield store

    async def _prepare(self) -> None:
        await self._run("PRAGMA journal_mode = WAL")
        await self._run("PRAGMA synchronous = NORMAL")
        await self._patiently("PRAGMA synchronous = NORMAL", {})
        version = int((await self._rows("PRAGMA user_version"))[0][0])
        if version > len(MIGRATIONS):
            raise StoreError(
                f"The feedback database {self._path} was made by a newer version of this program; update the program."
            )
        if not version and await self._rows("SELECT 1 FROM sqlite_schema LIMIT 1"):
            raise StoreError(f"{self._path} is a database, but none of feedback.")
        for number, migration in enumerate(MIGRATIONS[version:], version + 1):
            script = f"BEGIN IMMEDIATE; {migration}; PRAGMA user_version = {number}; COMMIT;"
            try:
                await self._connection.executescript(script)
            except sqlite3.Error as error:
                raise self._failed(error) from error

    async def add_exposure(self, shown: Exposure) -> None:
        """Records an answer that is about to be shown."""
        values = {name: getattr(shown, name) for name in _EXPOSURE} | {
            "seeds": json.dumps(shown.seeds),
            "artists": json.dumps([_pack(one) for one in shown.artists], separators=(",", ":")),
        }
        columns, places = ", ".join(values), ", ".join(f":{name}" for name in values)
        await self._run(f"INSERT INTO exposure ({columns}) VALUES ({places})", **values)

    async def add_delivery(self, message_id: int, interaction_id: int) -> None:
        """Records which message carries an answer."""
        await self._run(
            "INSERT OR IGNORE INTO delivery (message_id, interaction_id) VALUES (?, ?)", message_id, interaction_id
        )

    async def exposures(self, since: float = 0.0) -> list[Exposure]:
        """Everything shown from then on, first to last."""
        columns = ", ".join(_EXPOSURE)
        rows = await self._rows(
            f"SELECT {columns} FROM exposure WHERE shown_at >= ? ORDER BY shown_at, interaction_id", since, limit=None
        )
        return list(map(_exposure, rows))

    async def votes(self, since: float = 0.0) -> list[Vote]:
        """Every vote from then on, first to last, each joined to the answer it is about.

        A reaction is about the last answer that its message carried by then; what is taken back, about
        the one it was given for.
        """
        carried: dict[int, list[tuple[float, int]]] = {}
        for message, shown_at, answer in await self._rows(
            "SELECT message_id, shown_at, interaction_id FROM delivery JOIN exposure USING (interaction_id)"
            " ORDER BY shown_at",
            limit=None,
        ):
            carried.setdefault(message, []).append((shown_at, answer))
        found, about = list[Vote](), dict[tuple[int, str, str], int | None]()
        rows = await self._rows(f"SELECT message_id, {_VOTE} FROM verdict ORDER BY id", limit=None)
        for message, *columns in rows:
            vote = _vote(columns)
            if message is not None:
                key = (message, vote.member, vote.verdict)
                if vote.given or key not in about:
                    answers = carried.get(message, [])
                    before = [answer for shown_at, answer in answers if shown_at <= vote.at]
                    about[key] = before[-1] if before else answers[0][1] if answers else None
                vote = replace(vote, exposure=about[key])
            if vote.at >= since:
                found.append(vote)
        return found

    async def add_vote(self, vote: Vote) -> bool:
        """Appends a vote on an artist, or its taking back; says whether it was kept.

        Of members who opted out no vote is, but what they gave before they can take back.
        """
        statement = """
            INSERT INTO verdict (interaction_id, artist_id, member, verdict, given, at)
            SELECT :exposure, :artist, :member, :verdict, :given, :at
            WHERE NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
                OR NOT :given AND EXISTS (SELECT 1 FROM verdict
                                          WHERE artist_id = :artist AND member = :member AND verdict = :verdict)
            """
        return await self._patiently(statement, asdict(vote) | {"given": int(vote.given)}) > 0

    async def votes_of(self, member: str) -> list[Vote]:
        """A member's votes on artists, first to last."""
        rows = await self._rows(
            f"SELECT {_VOTE} FROM verdict WHERE member = ? AND artist_id IS NOT NULL ORDER BY id", member
        )
        return list(map(_vote, rows))

    async def shown_to(self, member: str, answers: int) -> set[int]:
        """The artists in the last so many answers to a member."""
        rows = await self._rows(
            "SELECT artists FROM exposure WHERE member = ? ORDER BY shown_at DESC LIMIT ?", member, answers
        )
        return {artist for (artists,) in rows for artist, *_ in json.loads(artists)}

    # Privacy

    async def kept(self, member: str) -> dict[str, list[dict[str, Any]]]:
        """All that is kept of a member, by table, as plain values."""
        found = {}
        try:
            async with asyncio.timeout(_BUSY_SECONDS):
                for table, rows in _PERSONAL.items():
                    async with self._connection.execute(rows, (member,)) as cursor:
                        names = [column[0] for column in cursor.description]
                        found[table] = [dict(zip(names, row, strict=True)) for row in await cursor.fetchall()]
        except (sqlite3.Error, ValueError, TimeoutError) as error:
            raise self._failed(error) from error
        return found

    async def forget(self, member: str) -> None:
        """Deletes all that is kept of a member, at once or not at all; that they opted out stays."""
        await self._delete("member = :value", member)

    async def forget_before(self, at: float) -> None:
        """Deletes what was shown before then, and votes as old, but not whom members have hidden to this day."""
        await self._delete("{time} < :value", at, f"id NOT IN ({_HIDDEN})")

    async def is_silent(self, member: str) -> bool:
        """Whether the member opted out: nothing may be kept of them."""
        return bool(await self._rows("SELECT 1 FROM silent WHERE member = ?", member))

    async def set_silent(self, member: str, silent: bool) -> None:
        """Opts a member out, or in again."""
        statement = "INSERT OR IGNORE INTO silent VALUES (?)" if silent else "DELETE FROM silent WHERE member = ?"
        await self._run(statement, member)

    async def _delete(self, condition: str, value: str | float, votes: str = "TRUE") -> None:
        """On a connection of its own: all of it, or none, and nothing of another task's; of votes only such.

        Votes that wait for the database go first, lest they come to stand after all was deleted.
        """
        shown, voted = (condition.format(time=column) for column in ("shown_at", "at"))
        values = {"value": value}
        try:
            async with (
                self._next_turn(),
                aiosqlite.connect(self._path, isolation_level=None, timeout=_BUSY_SECONDS) as connection,
            ):
                await connection.execute("PRAGMA secure_delete = ON")
                await connection.execute("BEGIN IMMEDIATE")
                answers = f"SELECT interaction_id FROM exposure WHERE {shown}"
                await connection.execute(f"DELETE FROM delivery WHERE interaction_id IN ({answers})", values)
                await connection.execute(f"DELETE FROM exposure WHERE {shown}", values)
                await connection.execute(f"DELETE FROM verdict WHERE {voted} AND {votes}", values)
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

    # Servers

    async def server(self, guild_id: int) -> dict[str, Any]:
        """What those who manage a server have set there."""
        rows = await self._rows("SELECT settings FROM server WHERE guild_id = ?", guild_id)
        found: dict[str, Any] = json.loads(rows[0][0]) if rows else {}
        return found

    async def set_server(self, guild_id: int, settings: dict[str, Any]) -> None:
        """Replaces it."""
        await self._run("INSERT OR REPLACE INTO server VALUES (?, ?)", guild_id, json.dumps(settings))

    async def add_reaction(
        self, message_id: int, member: str, verdict: Verdict, *, given: bool, own: bool, at: float
    ) -> bool:
        """Appends a vote on a whole list, or its taking back; says whether it was one on an answer.

        With `own` the message is known to be the bot's, and the vote is kept although its delivery may
        be recorded only a moment later; otherwise it must be on a message known here. Only a vote that
        was given can be taken back, also by members who opted out, of whom no new one is kept. A vote counts as
        feedback once it joins a delivery.
        """
        statement = """
            INSERT INTO verdict (message_id, member, verdict, given, at)
            SELECT :message, :member, :verdict, :given, :at
            WHERE CASE WHEN :given
                THEN NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
                    AND (:own OR EXISTS (SELECT 1 FROM delivery WHERE message_id = :message))
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
        return await self._patiently(statement, values) > 0

    async def fact(self, name: str) -> str | None:
        """A remembered fact about the bot itself, such as which commands Discord has."""
        rows = await self._rows("SELECT value FROM fact WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    async def remember(self, name: str, value: str) -> None:
        """Remembers a fact, replacing the old one."""
        await self._run("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, value)

    async def _patiently(self, statement: str, values: dict[str, Any]) -> int:
        """Executes a vote's statement, trying for a while; votes are executed in the order they came."""
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

    async def _run(self, statement: str, *values: object, limit: float | None = _BUSY_SECONDS, **named: object) -> int:
        """Executes one statement; returns the rows it changed. Past the limit it may still be executed."""
        try:
            # The connection runs one statement after another: the limit counts the wait for the others too.
            async with asyncio.timeout(limit), self._connection.execute(statement, named or values) as cursor:
                return cursor.rowcount
        except (sqlite3.Error, ValueError, TimeoutError) as error:  # aiosqlite raises ValueError when closed
            raise self._failed(error) from error

    async def _rows(self, statement: str, *values: object, limit: float | None = _BUSY_SECONDS) -> list[sqlite3.Row]:
        try:
            async with asyncio.timeout(limit):
                return list(await self._connection.execute_fetchall(statement, values))
        except (sqlite3.Error, ValueError, TimeoutError) as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> StoreError:
        return StoreError(f"The feedback database {self._path} cannot be used: {str(error) or 'it is busy'}.")
