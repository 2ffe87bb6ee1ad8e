"""What happens to a feedback database, of either kind, that is not the bot's doing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from bot.address import Address
from loopback import postgres

_TABLES = "SELECT string_agg(tablename, ', ') FROM pg_tables WHERE schemaname = 'public'"
# Each is waited for, as it may still do something after it was told to end.
_END = """
    SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{}' AND application_name = 'segue'
    """


def execute(address: Address, statement: str) -> list[tuple[Any, ...]]:
    """Another program executes a statement."""
    if address.file is None:
        return postgres.query(address.url, statement)
    with closing(sqlite3.connect(address.file, isolation_level=None)) as connection:
        return connection.execute(statement).fetchall()


@contextmanager
def locked(address: Address) -> Iterator[None]:
    """Another program writes for a long time; what is there can be read."""
    if address.file is None:
        with postgres.session(address.url) as other:
            [(tables,)] = other(_TABLES)
            other("BEGIN")
            other(f"LOCK TABLE {tables} IN EXCLUSIVE MODE")
            yield
            other("ROLLBACK")
    else:
        with closing(sqlite3.connect(address.file, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("ROLLBACK")


@contextmanager
def away(address: Address) -> Iterator[None]:
    """The database is not where it was, which is noticed at once, where a locked one is waited for."""
    if address.file is None:
        name = address.name
        server = address.url.replace(f"/{name}?", "/postgres?")
        with postgres.session(server) as other:
            other(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            other(_END.format(name))
            yield
            other(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    else:
        elsewhere = address.file.rename(address.file.with_name("elsewhere"))
        yield
        elsewhere.rename(address.file)
