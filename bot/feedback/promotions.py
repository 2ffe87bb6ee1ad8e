"""Tests of two models, kept: which of them answers alone, and how that was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields

from recommender.feedback import Contest, Ending

from .database import Database, Execute

_COLUMNS = tuple(field.name for field in fields(Contest))
_PUT = f"""
    INSERT INTO promotion ({", ".join(_COLUMNS)}) VALUES ({", ".join(f":{name}" for name in _COLUMNS)})
    ON CONFLICT (number) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS)}
    """


class Promotions:
    """All tests, first to last. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def every(self) -> list[Contest]:
        """All tests there have been."""
        rows = await self._database.rows(f"SELECT {', '.join(_COLUMNS)} FROM promotion ORDER BY number", patient=True)
        return [_contest(dict(zip(_COLUMNS, row, strict=True))) for row in rows]

    async def put(self, contests: Iterable[Contest]) -> None:
        """Records tests, in place of what was known of them."""
        values = list(map(asdict, contests))

        async def put(execute: Execute) -> None:
            for contest in values:
                await execute(_PUT, contest)

        await self._database.transact(put)


def _contest(values: dict[str, object]) -> Contest:
    return Contest(**values | {"ending": values["ending"] and Ending(values["ending"])})  # type: ignore[arg-type]
