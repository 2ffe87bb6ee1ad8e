"""Takes challenges from naming to voting to their result, once the time of each is over."""

from __future__ import annotations

from functools import partial
from zlib import crc32

import structlog

from recommender.feedback import Series, contend, ranked, result_of, results_of, series_of

from ..errors import LookupsBusy, StoreError
from ..feedback.challenges import Round, Stage
from ..feedback.duels import Due
from ..feedback.store import Store
from ..replies import challenges as replies
from ..replies import languages
from ..replies.reply import Reply
from ..replies.wording import credits
from ..workers.duties import Duties
from ..workers.lookups import Lookups
from .answers import Answers
from .messages import CUT_OFF
from .rounds import Find, Next, Rounds, SeesTo

log = structlog.stdlib.get_logger("segue")

NAMING = VOTING = 120.0
"""Seconds in which everybody in a channel may name artists, and then vote."""


class Challenging(Rounds):
    """Drafts what was named, ends votes, and shows what came of them."""

    kind = "challenge"

    def __init__(
        self, store: Store, lookups: Lookups, answers: Answers, find: Find, sees_to: SeesTo, duties: Duties
    ) -> None:
        super().__init__(store, lookups, answers, find, sees_to, duties)
        self._brought = dict[int, float]()
        """Those that are about to be shown as they stand, and at what time."""

    async def reply(self, found: Round) -> Reply:
        """The message of a challenge as it stands. Raises StoreError or LookupsBusy."""
        challenge, say = found.challenge, languages.of(found.language)
        ids = {challenge.seed, *(artist for artist, _ in challenge.drafted)}
        names = await self.names(*ids, *(naming.artist for naming in found.namings))
        result = result_of(challenge, found.namings, found.ballots)
        series = await self._series(challenge.server) if found.stage is Stage.OVER else series_of(())
        return replies.stage(say, found, names, result, series, credits(say, self._lookups.models.recommender))

    async def bring(self, id: int, now: float) -> None:
        """Ends its stage if that is over by then, and has its message show it as it stands, after what is shown there.

        Whoever comes while another waits leaves it to them. What Discord or the database does not take comes with the
        next stage.
        """
        if id in self._brought:
            self._brought[id] = max(self._brought[id], now)
            return
        self._brought[id] = now
        async with self._turn(id):
            until = self._brought.pop(id)
            try:
                forward, found = await self.forward(id, until), await self._store.challenges.of(id)
                if (
                    forward is not None
                    and found is not None
                    and found.channel is not None
                    and found.message is not None
                ):
                    reply, shown = forward
                    await self._answers.messages.replace(self._find(found.channel), found.message, reply)
                    await shown()
            except (*CUT_OFF, StoreError, LookupsBusy) as error:
                log.info("challenge not shown as it stands", id=id, reason=str(error))

    async def forward(self, id: int, now: float) -> Next | None:
        """Ends the stage of a challenge if that is over; what it then shows, None where it is not kept.

        Raises StoreError or LookupsBusy.
        """
        challenges = self._store.challenges
        found = await challenges.of(id)
        if found is not None and found.ends_at <= now:
            if found.stage is Stage.NAMING:
                drafted = contend(found.challenge, ranked(found.namings), crc32(id.to_bytes(8)))
                await challenges.draft(id, drafted, now + VOTING)
            else:
                await challenges.close(id)
            found = await challenges.of(id)
        return None if found is None else (await self.reply(found), partial(challenges.tell, id, found.stage))

    async def _series(self, server: str | None) -> Series:
        found = results_of(*await self._store.challenges.every(server=server)).values()
        return series_of((result.lead, result.voters > 0) for result in found)

    async def _due(self, now: float) -> list[Due]:
        return await self._store.challenges.due(now)

    async def _next(self, id: int, now: float) -> Next | None:
        return await self.forward(id, now)

    async def _settle(self, id: int) -> None:
        await self._store.challenges.settle(id)
