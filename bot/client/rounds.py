"""What everybody in a channel takes part in for a while: what is due is in the database, so a restart loses nothing."""

from __future__ import annotations

import abc
import asyncio
import time
from collections.abc import Awaitable, Callable
from weakref import WeakValueDictionary

import discord
import structlog
from discord.ext import tasks

from ..errors import LookupsBusy, StoreError
from ..feedback.duels import Due
from ..feedback.store import Store
from ..questions import find_names
from ..replies.reply import Reply
from ..workers.duties import Duties, Duty
from ..workers.lookups import Lookups
from .answers import Answers
from .messages import CUT_OFF

log = structlog.stdlib.get_logger("segue")

LATE = 86_400.0
"""Seconds after its end that what comes next is still put in place of the message."""
_OTHERS = 10.0  # s after its end that nobody has gone on with what is not one's own
_UNDER_WAY = 2.0  # s that a press may take to get here
_GONE = (discord.NotFound, discord.Forbidden)  # deleted, or the bot may not edit there any more

Find = Callable[[int], discord.PartialMessageable]
"""The channel of an id."""
SeesTo = Callable[[int], bool]
"""Whether what goes on in the channel of an id is this process's."""
Next = tuple[Reply, Callable[[], Awaitable[None]]]
"""What comes next, and what records that it is shown."""


class Rounds(abc.ABC):
    """Ends rounds of one `kind`, and shows what comes next.

    Of several processes each does so in the channels that it knows. What nobody has gone on with after ten seconds, as
    the process that knew it is gone, does the one that has rounds among its duties.
    """

    kind: str

    def __init__(
        self, store: Store, lookups: Lookups, answers: Answers, find: Find, sees_to: SeesTo, duties: Duties
    ) -> None:
        self._store = store
        self._lookups = lookups
        self._answers = answers
        self._find = find
        self._sees_to = sees_to
        self._duties = duties
        self._turns = WeakValueDictionary[int, asyncio.Lock]()
        self._failing = False

    @tasks.loop(seconds=3)
    async def rounds(self) -> None:
        """Looks for what is over; what was not shown when it ended is shown after the next start."""
        await self.look(time.time())

    async def look(self, now: float) -> None:
        """Shows what comes after all that was over at that time (s since 1970, UTC) and is not shown yet."""
        try:
            due = await self._due(now - _UNDER_WAY)
        except StoreError as error:
            if not self._failing:  # said once, and not every three seconds
                log.error(f"{self.kind}s not ended", error=str(error))
            self._failing = True
            return
        self._failing = False
        others = self._duties.has(Duty.ROUNDS)
        for ended in due:
            if not (self._sees_to(ended.channel) or (others and now >= ended.ends_at + _OTHERS)):
                continue
            try:
                await self._show(ended, now)
            except (*CUT_OFF, StoreError, LookupsBusy) as error:
                log.warning(f"{self.kind} not ended yet", id=ended.id, reason=str(error))
            except Exception:
                log.exception(f"{self.kind} not ended", id=ended.id)

    async def names(self, *ids: int) -> dict[int, str]:
        """What artists are called, by the ids they had when they were asked about. Raises StoreError or LookupsBusy."""
        return {**await self._store.artists.names(set(ids)), **await self._lookups(find_names, ids)}

    @abc.abstractmethod
    async def _due(self, now: float) -> list[Due]:
        """Those that were over by then and do not show it. Raises StoreError."""

    @abc.abstractmethod
    async def _next(self, id: int, now: float) -> Next | None:
        """Ends what was over by then; None where it is not kept. Raises StoreError or LookupsBusy."""

    @abc.abstractmethod
    async def _settle(self, id: int) -> None:
        """Gives up showing anything of it. Raises StoreError."""

    def _turn(self, id: int) -> asyncio.Lock:
        """Whose turn it is to show something of it: what was read first is not to be shown last."""
        return self._turns.setdefault(id, asyncio.Lock())

    async def _show(self, due: Due, now: float) -> None:
        async with self._turn(due.id):
            await self._show_next(due, now)

    async def _show_next(self, due: Due, now: float) -> None:
        if due.message is not None and (found := await self._next(due.id, now)) is not None:
            reply, shown = found
            try:
                await self._answers.messages.replace(self._find(due.channel), due.message, reply)
                await shown()
                log.info(f"{self.kind} went on", id=due.id)
                return
            except _GONE as error:
                log.info(f"{self.kind} not shown", id=due.id, reason=str(error))
            except CUT_OFF:
                if now < due.ends_at + LATE:
                    raise
        elif due.message is None and now < due.ends_at + LATE:  # whoever presses tells which message it is
            return
        await self._settle(due.id)
