"""A feedback database on a PostgreSQL server, read or written as a whole."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from itertools import count

import asyncpg

from ..address import Address
from ..errors import StoreError
from .whole import BATCH, BUSY, Hold, Number, Row, Table, quoted

_OPENING_SECONDS = 10.0
_PATIENCE_SECONDS = 2.0  # until a connection that was closed is gone, and others let go of what they write
_CLOSING_SECONDS = 5.0
_WRONG = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError)

_NOT_PARTS = "relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition"
_COLUMNS = f"""
    SELECT relname, attname, attcollation <> 0, array_position(indkey::int2[], attnum)
    FROM pg_class AS c JOIN pg_attribute ON attrelid = c.oid LEFT JOIN pg_index ON indrelid = c.oid AND indisprimary
    WHERE {_NOT_PARTS} AND relname <> 'version' AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    ORDER BY relname, attnum
    """
# But those that a constraint is held by.
_INDEXES = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class AS c ON c.oid = indrelid
    WHERE indrelid = $1::regclass AND c.relkind = 'r'
        AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
    """
_NUMBERS = f"""
    SELECT relname, attname, coalesce(pg_sequence_last_value(sequence::regclass), 0), sequence
    FROM (SELECT relname, attname, pg_get_serial_sequence(quote_ident(relname), attname) AS sequence
          FROM pg_class AS c JOIN pg_attribute ON attrelid = c.oid WHERE {_NOT_PARTS} AND attidentity <> '') AS numbered
    """
_BOTS = """
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'segue'
    """
_MINE = "SELECT pg_try_advisory_lock(hashtextextended('segue alone', 0))"


class WholePostgres:
    """The database on a server (`Whole`), by a connection of its own."""

    keeps_zeros = False

    def __init__(self, address: Address, connection: asyncpg.Connection) -> None:
        self._address = address
        self._connection = connection
        self._cursors = count()

    @classmethod
    @asynccontextmanager
    async def open(cls, address: Address, hold: Hold) -> AsyncIterator[WholePostgres]:
        """The database that there is."""
        try:
            connection = await asyncpg.connect(
                address.url,
                timeout=_OPENING_SECONDS,
                server_settings={
                    "application_name": f"segue {hold.name.lower()}",  # not one of the bot's
                    "lock_timeout": f"{_PATIENCE_SECONDS:.0f}s",
                    "statement_timeout": "0",
                    "idle_in_transaction_session_timeout": "0",
                    "jit": "off",
                },
            )
            opened = cls(address, connection)
            try:
                if hold is not Hold.SNAPSHOT:
                    await opened._take()
                if hold is Hold.ALONE:
                    yield opened
                else:
                    tables = await opened.tables() if hold is Hold.STILL else {}
                    async with connection.transaction(isolation="repeatable_read", readonly=not tables):
                        if tables:  # before anything is read, as it then is as it is from here on
                            await opened._lock(tables, "SHARE")
                        yield opened
            finally:
                await connection.close(timeout=_CLOSING_SECONDS)
        except _WRONG as error:
            what = str(error) or type(error).__name__
            raise StoreError(f"The feedback database {address} cannot be used: {what.rstrip('.')}.") from error

    async def version(self) -> int:
        if await self._connection.fetchval("SELECT to_regclass('version')") is None:
            return 0
        return int(await self._connection.fetchval("SELECT number FROM version"))

    async def tables(self) -> dict[str, Table]:
        columns, keys = dict[str, dict[str, str]](), dict[str, dict[int, str]]()
        for table, column, is_text, place in await self._connection.fetch(_COLUMNS):
            columns.setdefault(table, {})[column] = quoted([column]) + ' COLLATE "C"' * is_text
            if place is not None:
                keys.setdefault(table, {})[place] = columns[table][column]
        found = {}
        for table, every in columns.items():
            key = [in_order for _, in_order in sorted(keys.get(table, {}).items())] or every.values()
            found[table] = Table(table, tuple(every), ", ".join(key))
        return found

    async def batches(self, query: str) -> AsyncGenerator[list[Row]]:
        name = f"rows_{next(self._cursors)}"
        await self._connection.execute(f"DECLARE {name} NO SCROLL CURSOR FOR {query}")
        while rows := await self._connection.fetch(f"FETCH {BATCH} FROM {name}"):
            yield [tuple(row) for row in rows]
        await self._connection.execute(f"CLOSE {name}")

    async def numbers(self) -> dict[str, Number]:
        return {table: Number(column, last) for table, column, last, _ in await self._connection.fetch(_NUMBERS)}

    async def damage(self) -> list[str]:
        """Nothing: of its files the server knows."""
        return []

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[None]:
        async with self._connection.transaction():
            yield

    async def add(self, table: Table, rows: Sequence[Row]) -> None:
        await self._connection.copy_records_to_table(table.name, records=rows, columns=table.columns)

    async def fill(self, table: Table, batches: AsyncIterable[list[Row]]) -> None:
        indexes = await self._connection.fetch(_INDEXES, quoted([table.name]))
        for name, _ in indexes:  # made anew afterwards, which is sooner done for many rows than for one after the other
            await self._connection.execute(f"DROP INDEX {name}")
        await self._connection.execute(f"TRUNCATE {quoted([table.name])}")
        async for rows in batches:
            await self.add(table, rows)
        for _, sql in indexes:
            await self._connection.execute(sql)
        await self._connection.execute(f"ANALYZE {quoted([table.name])}")

    async def advance(self, numbers: dict[str, int]) -> None:
        for table, _, last, sequence in await self._connection.fetch(_NUMBERS):
            if numbers.get(table, 0) > last:
                await self._connection.execute("SELECT setval($1::regclass, $2)", sequence, numbers[table])

    async def replace(self, table: str, columns: Sequence[str], change: Callable[[bytes], bytes]) -> int:
        await self._lock([table], "EXCLUSIVE")
        rows = await self._connection.fetch(f"SELECT sealed, {quoted(columns)} FROM {table}")
        where = " AND ".join(f'"{column}" = ${number}' for number, column in enumerate(columns, 2))
        changed = ((change(sealed), *key) for sealed, *key in rows)
        await self._connection.executemany(f"UPDATE {table} SET sealed = $1 WHERE {where}", changed)
        return len(rows)

    async def scrub(self, tables: Iterable[str]) -> None:
        """Writes the tables' files anew."""
        for table in tables:
            await self._connection.execute(f"VACUUM FULL {quoted([table])}")

    async def stand(self) -> None:
        until = time.monotonic() + _PATIENCE_SECONDS
        while await self._connection.fetchval(_BOTS):
            await self._connection.execute("SELECT pg_stat_clear_snapshot()")  # which is of the transaction else
            if time.monotonic() > until:
                raise StoreError(BUSY.format(self._address))
            await asyncio.sleep(0.02)

    async def _take(self) -> None:
        """Keeps others off who would be alone on it. Raises StoreError where one is, or a bot runs."""
        if not await self._connection.fetchval(_MINE):
            raise StoreError(f"another command is at {self._address}; wait for it to end")
        await self.stand()

    async def _lock(self, tables: Iterable[str], mode: str) -> None:
        await self._connection.execute(f"LOCK TABLE {quoted(tables)} IN {mode} MODE")
