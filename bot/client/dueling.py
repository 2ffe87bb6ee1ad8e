"""Shows how duels ended, once their minute is over."""

from __future__ import annotations

from functools import partial

from ..feedback.duels import Due
from ..questions import find_evidence
from ..replies import duels as replies
from ..replies import languages
from ..replies.reply import Reply
from ..replies.wording import credits
from .rounds import Next, Rounds

MINUTE = 60.0
"""Seconds in which everybody in a channel may press."""


class Dueling(Rounds):
    """Ends duels and shows what came of them."""

    kind = "duel"

    async def ended(self, id: int) -> Reply | None:
        """Ends a duel and says how it ended; None where it is not kept. Raises StoreError or LookupsBusy."""
        await self._store.duels.close(id)
        ended = await self._store.duels.of(id)
        if ended is None:
            return None
        recommender, duel, goes_by = self._lookups.models.recommender, ended.duel, self._store.artists.goes_by
        seed, left, right = (goes_by.get(id, id) for id in (duel.seed, duel.left, duel.right))
        evidence = await self._lookups.ask(recommender, find_evidence, seed, (left, right))
        say = languages.of(ended.language)
        names = await self.names(duel.seed, duel.left, duel.right)
        return replies.result(say, duel, ended.picks, names, evidence, credits(say, recommender))

    async def _due(self, now: float) -> list[Due]:
        return await self._store.duels.due(now)

    async def _next(self, id: int, _: float) -> Next | None:
        reply = await self.ended(id)
        return None if reply is None else (reply, partial(self._settle, id))

    async def _settle(self, id: int) -> None:
        await self._store.duels.settle(id)
