"""Deletes, once a day, what may be kept no longer: what is too old, and what is of servers that the bot has left."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

import discord
import structlog
from discord.ext import tasks

from ..errors import StoreError
from ..feedback.servers import Servers
from ..feedback.store import Store
from ..workers.duties import Duties, Duty

log = structlog.stdlib.get_logger("segue")

_DAY = 86_400.0


class Forgetting:
    """Has `store` forget what is older than so many `days`, if given, and `servers` those that are not in `guilds`."""

    def __init__(
        self,
        store: Store,
        servers: Servers,
        guilds: Callable[[], Iterable[discord.Guild]],
        days: float | None,
        duties: Duties,
    ) -> None:
        self.days = days
        self._store = store
        self._servers = servers
        self._guilds = guilds
        self._duties = duties
        self._old_at = self._left_at = 0.0
        """When it last did so."""

    @tasks.loop(hours=1)
    async def rounds(self) -> None:
        """Looks every hour whether it is time, as another process may have done it so far."""
        await self.look(time.time())

    async def look(self, now: float) -> None:
        """Deletes at that time (s since 1970, UTC) what it did not look for in the day before."""
        if self.days is not None and abs(now - self._old_at) >= _DAY and self._duties.has(Duty.RETENTION):
            try:
                await self._store.forget_before(now - self.days * _DAY)
                self._old_at = now
            except StoreError as error:
                log.error("what is too old was not deleted", error=str(error))
        if abs(now - self._left_at) >= _DAY:
            self._left_at = now
            await self._forget_the_left(now)

    # This process has all servers of its shards, so one of theirs that is not in the cache once it is ready was left,
    # perhaps while it was off; one in an outage stays there. A server that is back without a join is found here too,
    # before any is deleted: on_guild_available comes for each of thousands of servers at every start, and would be a
    # write each time.
    async def _forget_the_left(self, now: float) -> None:
        """Deletes what is set in servers that it left long ago, who joined there, and paths of days that are over."""
        self._store.days.prune(now)
        await self._servers.forget_left([guild.id for guild in self._guilds()], now)
