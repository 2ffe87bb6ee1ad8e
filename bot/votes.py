"""What members think of answers and artists, from Discord's events into the store."""

from __future__ import annotations

import time

import discord
import structlog

from recommender.judging import Verdict, Vote

from .feedback import REACTIONS, Opinions, Pseudonyms
from .store import Store, StoreError

log = structlog.stdlib.get_logger("segue")


class Votes:
    """Takes votes in, members under their pseudonyms; of those who opted out it takes none."""

    def __init__(self, store: Store, pseudonyms: Pseudonyms) -> None:
        self._store = store
        self._pseudonyms = pseudonyms

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
        """What a member thinks of artists. Raises StoreError."""
        return Opinions.of(await self._store.votes_of(self._pseudonyms(user_id)))

    async def cast(self, user_id: int, artist: int, verdict: Verdict, *, given: bool, exposure: int | None) -> bool:
        """Appends a member's vote on an artist, or its taking back; False if they opted out. Raises StoreError."""
        member = self._pseudonyms(user_id)
        if await self._store.is_silent(member):
            return False
        await self._store.add_vote(Vote(member, verdict, given, time.time(), exposure, artist))
        log.info("vote", artist=artist, verdict=verdict.value, given=given)
        return True
