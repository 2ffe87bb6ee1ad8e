"""Rows put into a database that is empty, as fast as either kind takes them: indexes are made afterwards."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Iterable
from contextlib import closing

from bot.address import Address
from bot.feedback.store import Store

from .making import COLUMNS, Rows

_FILE_INDEXES = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({})"
_SERVER_INDEXES = """
    SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY($1) AND schemaname = 'public'
        AND indexname NOT LIKE '%_pkey' AND indexname NOT LIKE '%_key'
    """


async def load(address: Address, chunks: Iterable[Rows]) -> None:
    """Makes the database, and puts all of it in."""
    async with Store.open(address):
        pass
    if address.file is not None:
        await asyncio.to_thread(_into_file, address, chunks)
    else:
        await _into_server(address, chunks)


def _into_file(address: Address, chunks: Iterable[Rows]) -> None:
    assert address.file is not None
    with closing(sqlite3.connect(address.file, isolation_level=None)) as connection:
        tables = ", ".join(f"'{name}'" for name in COLUMNS)
        indexes = connection.execute(_FILE_INDEXES.format(tables)).fetchall()
        for setting in ("ignore_check_constraints = ON", "synchronous = OFF", "cache_size = -500000"):
            connection.execute(f"PRAGMA {setting}")
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        for number, chunk in enumerate(chunks):
            connection.execute("BEGIN")
            for table, rows in chunk.items():
                places = ", ".join("?" * len(COLUMNS[table]))
                connection.executemany(f"INSERT INTO {table} ({', '.join(COLUMNS[table])}) VALUES ({places})", rows)
            connection.execute("COMMIT")
            _tell(number)
        for _, statement in indexes:
            connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


async def _into_server(address: Address, chunks: Iterable[Rows]) -> None:
    import asyncpg  # of the extra postgres: a file needs none

    connection = await asyncpg.connect(address.url)
    try:
        indexes = await connection.fetch(_SERVER_INDEXES, list(COLUMNS))
        for name, _ in indexes:
            await connection.execute(f"DROP INDEX {name}")
        for number, chunk in enumerate(chunks):
            for table, rows in chunk.items():
                await connection.copy_records_to_table(table, records=rows, columns=COLUMNS[table])
            _tell(number)
        await connection.execute("SET maintenance_work_mem = '512MB'")
        for _, statement in indexes:
            await connection.execute(statement)
        await connection.execute(
            "SELECT setval(pg_get_serial_sequence('verdict', 'id'), (SELECT max(id) FROM verdict))"
        )
        await connection.execute("VACUUM ANALYZE")  # which the server does by itself while rows come bit by bit
    finally:
        await connection.close()


def _tell(number: int) -> None:
    if number % 10 == 0:
        print(f"\r{number} …", end="", file=sys.stderr, flush=True)
