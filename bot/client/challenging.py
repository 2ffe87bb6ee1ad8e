"""Takes challenges from naming to voting to their result, once the time of each is over."""

from __future__ import annotations

from functools import partial
from zlib import crc32

from recommender.feedback import Series, contend, ranked, result_of, results_of, series_of

from ..feedback.challenges import Round, Stage
from ..feedback.duels import Due
from ..replies import challenges as replies
from ..replies import languages
from ..replies.reply import Reply
from ..replies.wording import credits
from .rounds import Next, Rounds

NAMING = VOTING = 120.0
"""Seconds in which everybody in a channel may name artists, and then vote."""


class Challenging(Rounds):
    """Drafts what was named, ends votes, and shows what came of them."""

    kind = "challenge"

    async def reply(self, found: Round) -> Reply:
        """The message of a challenge as it stands. Raises StoreError or LookupsBusy."""
        challenge, say = found.challenge, languages.of(found.language)
        ids = {challenge.seed, *(artist for artist, _ in challenge.drafted)}
        names = await self.names(*ids, *(naming.artist for naming in found.namings))
        result = result_of(challenge, found.namings, found.ballots)
        series = await self._series(challenge.server) if found.stage is Stage.OVER else series_of(())
        return replies.stage(say, found, names, result, series, credits(say, self._lookups.models.recommender))

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
        return series_of((one.lead, one.voters > 0) for one in found)

    async def _due(self, now: float) -> list[Due]:
        return await self._store.challenges.due(now)

    async def _next(self, id: int, now: float) -> Next | None:
        return await self.forward(id, now)

    async def _settle(self, id: int) -> None:
        await self._store.challenges.settle(id)
