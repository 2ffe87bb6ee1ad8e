"""What members think of answers and artists, from Discord's events into the store."""

from __future__ import annotations

import asyncio
import time

import discord
import structlog

from recommender.feedback import Verdict, Vote

from ..errors import StoreError
from .opinions import REACTIONS, Opinions, Outcome
from .pseudonyms import Pseudonyms
from .store import Store

log = structlog.stdlib.get_logger("segue")

KEEPING = "segue-vote"
"""What tasks are called that keep votes whose members have been answered."""
_PATIENCE = 1.0  # s that a member waits for their vote to be kept; Discord gives 3 for all of an answer


class Votes:
    """Takes votes in, members under their pseudonyms; of those who opted out it takes none."""

    def __init__(self, store: Store, pseudonyms: Pseudonyms) -> None:
        self._store = store
        self._pseudonyms = pseudonyms
        self._waiting = dict[asyncio.Task[bool], Vote]()

    async def reaction(
        self, event: discord.RawReactionActionEvent, me: discord.ClientUser | None, *, given: bool
    ) -> None:
        """Appends a member's 👍 or 👎 on one of the bot's answers, or its taking back."""
        verdict = REACTIONS.get(str(event.emoji))
        if verdict is None or me is None or event.user_id == me.id or (event.member is not None and event.member.bot):
            return
        if event.message_author_id not in (None, me.id):
            return
        member = self._pseudonyms(event.user_id)
        try:
            counted = await self._store.add_reaction(
                event.message_id, member, verdict, given=given, own=event.message_author_id == me.id, at=time.time()
            )
        except StoreError as error:
            log.error("vote lost", message=event.message_id, verdict=verdict.value, given=given, error=str(error))
            return
        if counted:
            log.info("vote", message=event.message_id, verdict=verdict.value, given=given)

    async def opinions(self, user_id: int) -> Opinions:
        """What a member thinks of artists, votes that wait to be kept included. Raises StoreError."""
        member = self._pseudonyms(user_id)
        waiting = [vote for vote in self._waiting.values() if vote.member == member]
        return Opinions.of([*await self._store.votes_of(member), *waiting])

    async def cast(
        self, user_id: int, artist: int, verdict: Verdict, *, given: bool, impression: int | None
    ) -> Outcome:
        """Appends a member's vote on an artist, or its taking back; waits a second at most. Raises StoreError."""
        vote = Vote(self._pseudonyms(user_id), verdict, given, time.time(), impression, artist)
        task = asyncio.create_task(self._store.add_vote(vote), name=KEEPING)
        self._waiting[task] = vote
        task.add_done_callback(self._kept)
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
        if not done:
            return Outcome.WAITING
        return Outcome.KEPT if task.result() else Outcome.REFUSED

    def _kept(self, task: asyncio.Task[bool]) -> None:
        vote = self._waiting.pop(task)
        about = {"artist": vote.artist, "verdict": vote.verdict.value, "given": vote.given}
        if task.cancelled() or task.exception() is not None:
            log.error("vote lost", **about, error="stopped" if task.cancelled() else str(task.exception()))
        elif task.result():
            log.info("vote", **about)
