"""How answers go out: shown, recorded where that is allowed, and open to votes."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from typing import Any

import discord
import structlog

from recommender.feedback import Impression, Place

from ..errors import StoreError
from ..feedback.opinions import REACTIONS
from ..feedback.servers import Servers
from ..feedback.store import Store
from ..replies import languages, notes
from ..replies.reply import Reply
from .messages import CUT_OFF, Messages
from .places import channels, is_askers, is_public, may_react, place, public_channels

log = structlog.stdlib.get_logger("segue")

_HELP = "help"  # which points to nothing else
_PATIENCE = 10.0  # s that a reaction waits for its answer to be recorded


class Answers:
    """Shows replies, each as its server wants it, and records what they show."""

    def __init__(self, messages: Messages, store: Store, servers: Servers) -> None:
        self.messages = messages
        self._store = store
        self._servers = servers
        self._under_way: set[asyncio.Future[None]] = set()
        """One for each answer that is being sent, until it is recorded which message shows it."""

    async def delivered(self) -> None:
        """Waits until the answers that are being sent are recorded, with their messages."""
        if under_way := self._under_way.copy():
            await asyncio.wait(under_way, timeout=_PATIENCE)

    async def show(
        self,
        interaction: discord.Interaction[Any],
        command: str,
        reply: Reply,
        shown: Impression | None = None,
        *,
        vote: bool = False,
    ) -> bool:
        """Shows the reply; with `shown`, records it first; with `vote`, offers 👍 and 👎 where that can be.

        A reply that turns takes the place of the answer whose button asked for it, if whoever clicked had asked
        for that one; anybody else gets one of their own, which only they see. Returns whether it was recorded.
        """
        server = await self._servers.of(interaction.guild_id)
        source = interaction.message
        private = reply.private or not is_public(interaction, server, turns=reply.turns)
        # Together, as either may wait for a second, and an answer has three.
        recorded, is_new = await asyncio.gather(self._record(shown), self._is_new(interaction, command, reply))
        if is_new:
            language = None if private else languages.every().get(server.language or "")
            reply = notes.pointing(language or languages.of(interaction.locale), reply)
        if private and not reply.private and not server.shows(*channels(interaction)):
            elsewhere = [] if server.private else public_channels(interaction, server)
            reply = notes.only_you(languages.of(interaction.locale), reply, elsewhere)
        place_of = source if reply.turns and is_askers(interaction) else None
        with self._sending() if recorded else contextlib.nullcontext():
            message = await self.messages.show(interaction, command, reply, private=private, source=place_of)
            known = shown is not None and recorded and message is not None and await self._deliver(message, shown)
        may_vote = vote and known and not private and server.reactions and may_react(interaction)
        if may_vote and message is not None and message is not source:
            await offer_votes(message)
        await self.messages.illustrate(interaction, reply)
        return recorded

    @contextlib.contextmanager
    def _sending(self) -> Iterator[None]:
        sent = asyncio.get_running_loop().create_future()
        self._under_way.add(sent)
        try:
            yield
        finally:
            self._under_way.remove(sent)
            sent.set_result(None)

    async def _is_new(self, interaction: discord.Interaction[Any], command: str, reply: Reply) -> bool:
        """Whether it is the first answer in a server, which is to point to the help."""
        if reply.private or reply.turns or command == _HELP or place(interaction) is not Place.GUILD:
            return False
        assert interaction.guild_id is not None
        return await self._servers.is_new(interaction.guild_id)

    async def _record(self, shown: Impression | None) -> bool:
        """Stores the impression, unless whoever asked opted out.

        An answer without one is better than none, but no reaction to it counts.
        """
        if shown is None:
            return False
        try:
            if shown.member is not None and await self._store.is_silent(shown.member):
                return False
            await self._store.add_impression(shown)
        except StoreError as error:
            log.error("impression not recorded", interaction=shown.interaction_id, error=str(error))
            return False
        return True

    async def _deliver(self, message: discord.Message, shown: Impression) -> bool:
        """Records which message shows it; says whether that is known now."""
        try:
            await self._store.deliveries.add(message.id, shown.interaction_id)
        except StoreError as error:
            log.error("delivery not recorded", interaction=shown.interaction_id, error=str(error))
            return False
        return True


async def offer_votes(message: discord.Message) -> None:
    """Puts 👍 and 👎 under an answer; goes on without, should Discord not take them."""
    try:
        for emoji in REACTIONS:
            await message.add_reaction(emoji)
    except CUT_OFF as error:
        log.warning("no reactions added", message=message.id, reason=str(error))
