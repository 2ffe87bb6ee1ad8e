"""Opens a feedback database, whatever it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

from ..address import Address
from ..errors import StoreError
from .database import Database
from .measuring import measure
from .sqlite import SQLite
from .whole import Hold, Whole
from .whole_sqlite import WholeSQLite

if TYPE_CHECKING:
    from .postgres import Postgres
    from .whole_postgres import WholePostgres

COPIED_FROM = "copied from"
"""The fact that a database remembers as long as only a part of another one has come to it."""


@asynccontextmanager
async def opened(address: Address, *, half: bool = False) -> AsyncIterator[Database]:
    """The database there, made or brought up to date, closed on leaving. Raises StoreError.

    One that another is being copied to is refused, but where `half` of it will do.
    """
    async with _opened(address) as database:
        copied = await database.rows("SELECT value FROM fact WHERE name = ?", COPIED_FROM)
        if copied and not half:
            raise StoreError(
                f"{address} holds only a part of {copied[0][0]}, whose copying was interrupted. Begin the same command"
                " again: it goes on where that ended."
            )
        measure(database)
        yield database


def whole(address: Address, hold: Hold) -> AbstractAsyncContextManager[Whole]:
    """The database that there is, to be read or written as a whole, closed on leaving. Raises StoreError."""
    return WholeSQLite.open(address.file, hold) if address.file is not None else _on_server()[1].open(address, hold)


def _opened(address: Address) -> AbstractAsyncContextManager[Database]:
    return SQLite.open(address.file) if address.file is not None else _on_server()[0].open(address)


def _on_server() -> tuple[type[Postgres], type[WholePostgres]]:
    try:
        from .postgres import Postgres
        from .whole_postgres import WholePostgres
    except ImportError as error:
        raise StoreError(
            "A feedback database on a server needs the extra `postgres` (requirements/postgres.txt)."
        ) from error
    return Postgres, WholePostgres
