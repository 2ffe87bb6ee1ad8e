"""What members think of an answer, from Discord's events into the store."""

from __future__ import annotations

import time

import discord
import structlog

from .feedback import REACTIONS, Pseudonyms
from .store import Store, StoreError

log = structlog.stdlib.get_logger("segue")


class Votes:
    """Takes reactions in, members under their pseudonyms."""

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
        try:
            counted = await self._store.add_reaction(
                event.message_id,
                self._pseudonyms(event.user_id),
                verdict,
                given=given,
                own=event.message_author_id == me.id,
                at=time.time(),
            )
        except StoreError as error:
            log.error("vote lost", message=event.message_id, verdict=verdict.value, given=given, error=str(error))
            return
        if counted:
            log.info("vote", message=event.message_id, verdict=verdict.value, given=given)
