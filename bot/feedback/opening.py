"""Opens a feedback database, whatever it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from ..address import Address
from ..errors import StoreError
from .database import Database
from .measuring import measure
from .sqlite import SQLite


@asynccontextmanager
async def opened(address: Address) -> AsyncIterator[Database]:
    """The database there, made or brought up to date, closed on leaving. Raises StoreError."""
    async with _opened(address) as database:
        measure(database)
        yield database


def _opened(address: Address) -> AbstractAsyncContextManager[Database]:
    if address.file is not None:
        return SQLite.open(address.file)
    try:
        from .postgres import Postgres
    except ImportError as error:
        raise StoreError(
            "A feedback database on a server needs the extra `postgres` (requirements/postgres.txt)."
        ) from error
    return Postgres.open(address)
