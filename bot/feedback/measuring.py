"""How long the database takes, and what it refuses: measured around whichever it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from typing import Any

from ..errors import StoreError
from ..monitoring.metrics import DATABASE_FAILURES, DATABASE_SECONDS
from .database import Database

_KINDS = {"run": "write", "transact": "write", "rows": "read", "records": "read"}  # `write` is one of the first two


def measure(database: Database) -> None:
    """From now on, measures the database; changes nothing while nobody asked for metrics."""
    if DATABASE_SECONDS.to is not None:
        for name, kind in _KINDS.items():
            setattr(database, name, _measured(getattr(database, name), kind))


def _measured(execute: Callable[..., Coroutine[Any, Any, Any]], kind: str) -> Callable[..., Coroutine[Any, Any, Any]]:
    async def executed(*args: Any, **kwargs: Any) -> Any:
        began = time.perf_counter()
        try:
            return await execute(*args, **kwargs)
        except StoreError:
            DATABASE_FAILURES.add()
            raise
        finally:
            DATABASE_SECONDS.observe(time.perf_counter() - began, kind=kind)

    return executed
