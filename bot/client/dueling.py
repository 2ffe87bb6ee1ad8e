"""Shows how duels ended, once their minute is over: what is due is in the database, so a restart loses nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

import discord
import structlog
from discord.ext import tasks

from ..errors import LookupsBusy, StoreError
from ..feedback.duels import Due
from ..feedback.store import Store
from ..questions import find_evidence, find_names
from ..replies import duels as replies
from ..replies import languages
from ..replies.reply import Reply
from ..replies.wording import credits
from ..workers.lookups import Lookups
from .answers import Answers
from .messages import CUT_OFF

log = structlog.stdlib.get_logger("segue")

MINUTE = 60.0
"""Seconds in which everybody in a channel may press."""
LATE = 86_400.0
"""Seconds after its end that a result is still put in place of the question."""
_UNDER_WAY = 2.0  # s that a press may take to get here
_GONE = (discord.NotFound, discord.Forbidden)  # deleted, or the bot may not edit there any more

Find = Callable[[int], discord.PartialMessageable]
"""The channel of an id."""


class Dueling:
    """Ends duels and shows what came of them."""

    def __init__(self, store: Store, lookups: Lookups, answers: Answers, find: Find) -> None:
        self._store = store
        self._duels = store.duels
        self._lookups = lookups
        self._answers = answers
        self._find = find

    @tasks.loop(seconds=3)
    async def rounds(self) -> None:
        """Looks for duels that are over; what was not shown when it ended is shown after the next start."""
        await self.look(time.time())

    async def look(self, now: float) -> None:
        """Shows what was over at that time (s since 1970, UTC) and is not shown yet."""
        try:
            due = await self._duels.due(now - _UNDER_WAY)
        except StoreError as error:
            log.error("duels not ended", error=str(error))
            return
        for one in due:
            try:
                await self._show(one, now)
            except (*CUT_OFF, StoreError, LookupsBusy) as error:
                log.warning("duel not ended yet", duel=one.id, reason=str(error))
            except Exception:
                log.exception("duel not ended", duel=one.id)

    async def ended(self, id: int) -> Reply | None:
        """Ends a duel and says how it ended; None where it is not kept. Raises StoreError or LookupsBusy."""
        await self._duels.close(id)
        ended = await self._duels.of(id)
        if ended is None:
            return None
        recommender, duel, goes_by = self._lookups.models.recommender, ended.duel, self._store.artists.goes_by
        seed, left, right = (goes_by.get(id, id) for id in (duel.seed, duel.left, duel.right))
        evidence = await self._lookups.ask(recommender, find_evidence, seed, (left, right))
        say = languages.of(ended.language)
        names = await self.names(duel.seed, duel.left, duel.right)
        return replies.result(say, duel, ended.picks, names, evidence, credits(say, recommender))

    async def names(self, *ids: int) -> dict[int, str]:
        """What artists are called, by the ids they had when they were asked about. Raises StoreError or LookupsBusy."""
        return {**await self._store.artists.names(set(ids)), **await self._lookups(find_names, ids)}

    async def _show(self, due: Due, now: float) -> None:
        if due.message is not None:
            reply = await self.ended(due.id)
            try:
                if reply is not None:
                    await self._answers.messages.replace(self._find(due.channel), due.message, reply)
                    log.info("duel ended", duel=due.id)
            except _GONE as error:
                log.info("duel ended, but not shown", duel=due.id, reason=str(error))
            except CUT_OFF:
                if now < due.ends_at + LATE:
                    raise
        elif now < due.ends_at + LATE:  # whoever presses tells which message it is
            return
        await self._duels.settle(due.id)
