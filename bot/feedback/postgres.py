"""A feedback database on a PostgreSQL server: its connections, and how long its statements may wait.

What is written is serializable (https://www.postgresql.org/docs/current/transaction-iso.html), as it is in SQLite,
where one writes after the other: what PostgreSQL refuses for that reason is done again. What is only read sees what was
committed when the query began.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Any

import asyncpg
import structlog

from ..address import Address
from ..errors import StoreError
from . import database
from .database import Execute, T
from .dialects import for_postgres
from .migrations import POSTGRES

log = structlog.stdlib.get_logger("segue")

_CONNECTIONS = 4  # of each kind and process: some 100 are what a server allows by default
_OPENING_SECONDS = 10.0
_MIGRATION_SECONDS = 60.0  # that another process may take to bring the database up to date
# Reading waits for nobody, so that a server which does not answer hangs; an answer may read several times.
_SILENT_SECONDS = 2.0
_LATE_SECONDS = 0.2  # where the loop notices later than that, it is this process that was held up
_LEAST_VERSION = 14
_TELL_SECONDS = 10.0  # after which it is logged that somebody else is waited for
# A machine that is gone without a word holds its locks for half a minute, not for two hours.
_SETTINGS = {
    "application_name": "segue",
    "jit": "off",
    "tcp_keepalives_idle": "15",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
_AGAIN = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError)
_WRONG = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, ValueError)
"""What goes wrong with the server or on the way; TimeoutError is an OSError."""


class _Connection(asyncpg.Connection):  # type: ignore[misc]
    """Given back as it is, without a round trip: no statement here leaves anything behind."""

    def get_reset_query(self) -> str:
        return ""


class Postgres:
    """The database on a server (`Database`)."""

    is_shared = True

    def __init__(self, address: Address) -> None:
        self._address = address
        self._required: tuple[str, Sequence[object]] | None = None
        self._silent_until = 0.0
        """By the loop's clock: till then what is read is given up at once."""
        self._reading: asyncpg.Pool
        self._writing: asyncpg.Pool

    @classmethod
    @asynccontextmanager
    async def open(cls, address: Address, migrations: Mapping[int, str] = POSTGRES) -> AsyncIterator[Postgres]:
        """The database at the address, brought up to date by the migrations, closed on leaving."""
        opened = cls(address)
        async with AsyncExitStack() as stack:
            try:
                await opened._migrate(migrations)
                wait = f"{database.BUSY_SECONDS * 1000:.0f}ms"
                opened._writing = await stack.enter_async_context(
                    opened._pool(default_transaction_isolation="serializable", lock_timeout=wait)
                )
                opened._reading = await stack.enter_async_context(opened._pool(default_transaction_read_only="on"))
            except _WRONG as error:
                raise opened._failed(error) from error
            yield opened

    def require(self, query: str, *values: object) -> None:
        self._required = query, values

    async def run(self, statement: str, *values: object, **named: object) -> int:
        text, taken = for_postgres(statement, named or values)
        try:
            async with asyncio.timeout(database.BUSY_SECONDS):
                return await self._again(lambda connection: _changed(connection.execute(text, *taken)))
        except _WRONG as error:
            raise self._failed(error) from error

    async def rows(self, query: str, *values: object, patient: bool = False, **named: object) -> list[tuple[Any, ...]]:
        return list(map(tuple, await self._fetched(query, named or values, patient)))

    async def records(self, query: str, *values: object, **named: object) -> list[dict[str, Any]]:
        return list(map(dict, await self._fetched(query, named or values)))

    async def transact(self, work: Callable[[Execute], Awaitable[T]], *, patient: bool = False) -> T:
        async def begun(connection: asyncpg.Connection) -> T:
            async def execute(statement: str, values: Mapping[str, Any]) -> int:
                text, taken = for_postgres(statement, values)
                try:
                    return await _changed(connection.execute(text, *taken))
                except (OSError, ValueError) as error:
                    raise self._failed(error) from error

            transaction = connection.transaction()
            await transaction.start()
            try:
                done = await work(execute)
            except asyncio.CancelledError:
                raise  # the connection is given up, and with it what was begun
            except BaseException:
                await transaction.rollback()
                raise
            await transaction.commit()
            return done

        try:
            async with asyncio.timeout(database.PATIENT_SECONDS if patient else database.BUSY_SECONDS):
                return await self._again(begun)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as error:  # others are those of `work`
            raise self._failed(error) from error

    async def write(self, statement: str, values: Mapping[str, Any]) -> int:
        return await self.run(statement, **values)

    async def cut_log(self) -> None:
        """Nothing: what was deleted goes when the server vacuums, and from its log as its archive is set."""

    async def now(self) -> float:
        [(now,)] = await self.rows("SELECT extract(epoch FROM clock_timestamp())::double precision")
        return float(now)

    async def checked(self) -> None:
        """At once: a server notices what is damaged when it reads it, if its checksums are on."""

    @asynccontextmanager
    async def alone(self, key: str) -> AsyncIterator[None]:
        """A lock of the server's, which goes with the connection, and so with the process."""
        try:
            connection = await self._connect()
        except _WRONG as error:
            raise self._failed(error) from error
        told = asyncio.get_running_loop().call_later(_TELL_SECONDS, partial(log.warning, "waits for others", work=key))
        try:
            try:
                await connection.execute("SELECT pg_advisory_lock(hashtextextended($1, 0))", f"segue {key}")
            except _WRONG as error:
                raise self._failed(error) from error
            finally:
                told.cancel()
            yield
        finally:
            with contextlib.suppress(*_WRONG):
                await connection.close(timeout=database.BUSY_SECONDS)

    async def _fetched(self, query: str, values: Any, patient: bool = False) -> list[asyncpg.Record]:
        text, taken = for_postgres(query, values)
        now = asyncio.get_running_loop().time
        begun = now()
        try:
            if not patient and begun < self._silent_until:
                raise TimeoutError
            async with (
                asyncio.timeout(None if patient else database.BUSY_SECONDS),
                self._lent(self._reading) as connection,
            ):
                found: list[asyncpg.Record] = await connection.fetch(text, *taken)
                return found
        except TimeoutError as error:
            if database.BUSY_SECONDS <= now() - begun < database.BUSY_SECONDS + _LATE_SECONDS:
                self._silent_until = now() + _SILENT_SECONDS
            raise self._failed(error) from error
        except _WRONG as error:
            raise self._failed(error) from error

    async def _again(self, work: Callable[[asyncpg.Connection], Awaitable[T]]) -> T:
        """Does it on a connection that writes, again and again while the server finds others in the way."""
        while True:
            try:
                async with self._lent(self._writing) as connection:
                    return await work(connection)
            except _AGAIN:
                await asyncio.sleep(random.uniform(0.001, 0.02))

    @asynccontextmanager
    async def _lent(self, pool: asyncpg.Pool) -> AsyncIterator[asyncpg.Connection]:
        try:
            connection = await pool.acquire()
        except _WRONG as error:
            raise self._failed(error) from error
        try:
            yield connection
        except asyncio.CancelledError:  # to have the server cancel what is under way might take as long again
            connection.terminate()
            raise
        finally:
            await pool.release(connection, timeout=database.BUSY_SECONDS)

    # Opening

    def _pool(self, **settings: str) -> asyncpg.Pool:
        return asyncpg.create_pool(
            self._address.url,
            min_size=1,
            max_size=_CONNECTIONS,
            connection_class=_Connection,
            timeout=_OPENING_SECONDS,
            init=self._prepare,
            server_settings={**_SETTINGS, **settings},
        )

    async def _connect(self) -> asyncpg.Connection:
        return await asyncpg.connect(self._address.url, timeout=_OPENING_SECONDS, server_settings=_SETTINGS)

    async def _prepare(self, connection: asyncpg.Connection) -> None:
        """Every connection of a pool: flags are read as numbers, and the database is the one that is required."""
        await connection.set_type_codec(
            "bool", schema="pg_catalog", encoder=str, decoder=lambda text: int(text == "t"), format="text"
        )
        if self._required is not None:
            query, values = self._required
            text, taken = for_postgres(query, values)
            if not await connection.fetch(text, *taken):
                log.error("another database refused; restart the bot to use it", database=str(self._address))
                raise StoreError(f"The database in the place of {self._address} belongs to another key.")

    async def _migrate(self, migrations: Mapping[int, str]) -> None:
        """Brings the database up to date, each version at once or not at all, one process after the other."""
        async with AsyncExitStack() as stack:
            async with asyncio.timeout(_MIGRATION_SECONDS):  # for others; one's own may take as long as they take
                await stack.enter_async_context(self.alone("migrations"))
            connection = await self._connect()
            try:
                if connection.get_server_version().major < _LEAST_VERSION:
                    raise StoreError(f"{self._address} is older than PostgreSQL {_LEAST_VERSION}.")
                version = await self._version(connection)
                if version > max(migrations):
                    raise StoreError(
                        f"The feedback database {self._address} was made by a newer version of this program; update the"
                        " program."
                    )
                for number, migration in migrations.items():
                    if number > version:
                        async with connection.transaction():
                            await connection.execute(migration)
                            await connection.execute("UPDATE version SET number = $1", number)
            finally:
                await connection.close(timeout=database.BUSY_SECONDS)

    async def _version(self, connection: asyncpg.Connection) -> int:
        """Which version the database has; 0 where it is empty. Raises StoreError where it is none of this program's."""
        tables = {
            name
            for (name,) in await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        }
        if not tables:
            return 0
        if not {"version", "exposure"} <= tables:
            raise StoreError(
                f"{self._address} is a database, but none of feedback; give the bot one of its own, or a schema of its"
                " own with ?search_path=NAME."
            )
        version: int = await connection.fetchval("SELECT number FROM version")
        return version

    def _failed(self, error: Exception) -> StoreError:
        if isinstance(error, (TimeoutError, asyncpg.LockNotAvailableError)):
            what = "it is busy, or does not answer"
        else:
            what = str(error) or type(error).__name__
        return StoreError(f"The feedback database {self._address} cannot be used: {what.rstrip('.')}.")


async def _changed(executed: Awaitable[str]) -> int:
    """How many rows a statement changed, of what the server says of it, as `UPDATE 3`."""
    return int((await executed).rpartition(" ")[2])
