"""Counts what the members of each server play and like together, once a day, and ends what is kept for a time."""

from __future__ import annotations

import time

import structlog
from discord.ext import tasks

from ..errors import StoreError
from ..feedback.store import Store
from ..workers.duties import Duties, Duty

log = structlog.stdlib.get_logger("segue")

_DAY = 86_400.0


class Counting:
    """Renews what `store.together` tells of servers, and deletes recommendations, where that is among the `duties`."""

    def __init__(self, store: Store, duties: Duties) -> None:
        self._together = store.together
        self._recommended = store.recommended
        self._duties = duties

    @tasks.loop(hours=1)
    async def rounds(self) -> None:
        """Looks for servers that are due, every hour."""
        if self._duties.has(Duty.COUNTING):
            await self.look(time.time())

    async def look(self, now: float) -> None:
        """Counts anew in the servers last looked at a day before `now` (s since 1970, UTC); deletes what is too old."""
        try:
            await self._recommended.forget(now)
            for guild in await self._together.due(now - _DAY):
                if await self._together.renew(guild, now):
                    log.info("counted what a server hears", guild=guild)
        except StoreError as error:
            log.error("what servers hear was not counted", error=str(error))
