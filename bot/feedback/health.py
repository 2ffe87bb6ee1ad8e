"""Whether what members say can be kept just now."""

from __future__ import annotations

from ..errors import StoreError
from .database import Database
from .inbox import Inbox


class Health:
    """Asks the database, and the journal beside it."""

    def __init__(self, database: Database, inbox: Inbox) -> None:
        self._database, self._inbox = database, inbox

    async def unreachable(self) -> str | None:
        """What keeps the database from answering."""
        try:
            await self._database.rows("SELECT 1 FROM fact LIMIT 1")
        except StoreError as error:
            return str(error)
        return None

    async def waiting(self) -> int:
        """How many votes wait in the journal. Raises StoreError."""
        return await self._inbox.waiting()

    async def backlog(self) -> str | None:
        """What keeps the journal from being empty."""
        try:
            waiting = await self.waiting()
        except StoreError as error:
            return str(error)
        return f"votes that wait for the database: {waiting}" if waiting else None
