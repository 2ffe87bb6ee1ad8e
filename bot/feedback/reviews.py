"""What members said in one server of what they were shown there."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

from recommender.feedback import Impression, Vote, standing

from .database import Database
from .rows import IMPRESSION, VOTE, impression_of, vote_of

# All since then of whoever voted there: taking a vote back does not say where that was.
_VOTES = f"""
    SELECT {VOTE} FROM verdict WHERE at >= :since AND artist_id IS NOT NULL
        AND member IN (SELECT member FROM verdict WHERE server = :server AND at >= :since AND at < :until)
    ORDER BY id
    """
_SHOWN = f"""
    SELECT {", ".join(IMPRESSION)} FROM exposure
    WHERE interaction_id IN (SELECT id FROM each(:ids, id BIGINT) AS voted)
    """


class Said(NamedTuple):
    """Votes on artists that count, and the answers they are on."""

    impressions: list[Impression]
    votes: list[Vote]


class Reviews:
    """What was said in servers. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def said(self, server: str, since: float, until: float) -> Said:
        """What was said in a server, by its keyed hash, from then till then (s since 1970, UTC), and still stands."""
        rows = await self._database.rows(_VOTES, server=server, since=since, until=until, patient=True)
        # In a thread, as a large server's thousands would keep the loop from everybody else.
        stands = await asyncio.to_thread(lambda: standing(map(vote_of, rows)))
        votes = [vote for vote in stands if vote.server == server and vote.at < until]
        ids = sorted({vote.impression for vote in votes if vote.impression is not None})
        shown = await self._database.rows(_SHOWN, ids=ids, patient=True)
        return Said(await asyncio.to_thread(lambda: list(map(impression_of, shown))), votes)
