"""What is done by one of several programs on a database: whoever holds the lease of a work, until that runs out."""

from __future__ import annotations

import asyncio
import random
from contextlib import AbstractAsyncContextManager

from .database import Database

_LOOK = 0.5  # s between two looks whether a lease is free, more or less
_TAKE = """
    INSERT INTO lease (work, holder, until) VALUES (:work, :holder, :until)
    ON CONFLICT (work) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE lease.holder = excluded.holder OR lease.until <= :now
    """
_RELEASE = "DELETE FROM lease WHERE work = :work AND holder = :holder"


class Leases:
    """Who does what. Times are by the database's clock, so those of the machines may differ.

    A lease outlasts whoever dies with it, until it runs out. It keeps others from the same work, and is no more than
    that: whoever is late goes on when another has begun.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, work: str, holder: str, seconds: float) -> bool:
        """Takes a lease that is free, or has run out, for so long, or renews one's own. Raises StoreError."""
        now = await self._database.now()
        return await self._database.run(_TAKE, work=work, holder=holder, until=now + seconds, now=now) > 0

    async def release(self, work: str, holder: str) -> None:
        """Ends a lease, if it is the holder's. Raises StoreError."""
        await self._database.run(_RELEASE, work=work, holder=holder)

    async def wait(self, work: str, holder: str, seconds: float) -> None:
        """Waits until a lease is free or one's own, and takes it for so long. Raises StoreError."""
        while not await self.take(work, holder, seconds):  # noqa: ASYNC110 (it is another program that ends one)
            await asyncio.sleep(_LOOK * random.uniform(0.8, 1.2))

    def alone(self, work: str) -> AbstractAsyncContextManager[None]:
        """While the block runs, nobody else is in one of the same work; it ends with whoever dies in it."""
        return self._database.alone(work)
