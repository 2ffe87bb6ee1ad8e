"""Opens a feedback database, whatever it is."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager

from ..address import Address
from ..errors import StoreError
from .database import Database
from .sqlite import SQLite


def opened(address: Address) -> AbstractAsyncContextManager[Database]:
    """The database there, made or brought up to date, closed on leaving. Raises StoreError."""
    if address.file is not None:
        return SQLite.open(address.file)
    try:
        from .postgres import Postgres
    except ImportError as error:
        raise StoreError(
            "A feedback database on a server needs the extra `postgres` (requirements/postgres.txt)."
        ) from error
    return Postgres.open(address)
