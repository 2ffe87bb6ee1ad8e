"""Tells those who manage servers, once, that one of two models answers alone because votes decided it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable

import discord
import structlog
from discord.ext import tasks

from ..errors import StoreError
from ..feedback.servers import Servers
from ..feedback.store import Store
from ..replies import languages, panels
from ..shards import Shards
from ..workers.lookups import Lookups
from .answers import Answers
from .digesting import lacking
from .messages import CUT_OFF

log = structlog.stdlib.get_logger("segue")

_TOLD = "promotion told"


class Announcing:
    """Looks whether a model answers alone, and tells of it where Discord tells moderators of their server.

    Each process tells its own servers, those of its `shards`.
    """

    def __init__(
        self,
        store: Store,
        lookups: Lookups,
        answers: Answers,
        servers: Servers,
        guilds: Callable[[], Iterable[discord.Guild]],
        shards: Shards | None = None,
    ) -> None:
        self._store = store
        self._lookups = lookups
        self._answers = answers
        self._servers = servers
        self._guilds = guilds
        self._told = _TOLD if shards is None else f"{_TOLD} in shards {shards}"

    @tasks.loop(minutes=5)
    async def rounds(self) -> None:
        """Looks every five minutes."""
        await self.look()

    async def look(self) -> None:
        """Tells of the model that answers alone, if there is one that was not told of. Rather not at all than twice."""
        promoted = self._lookups.promoted
        if promoted is None:
            return
        try:
            # All were told where one process had all servers, as before there were several.
            if str(promoted.number) in {await self._store.fact(_TOLD), await self._store.fact(self._told)}:
                return
            await self._store.remember(self._told, str(promoted.number))
        except StoreError as error:
            log.error("promotion not told", reason=str(error))
            return
        for guild in self._guilds():
            channel = guild.public_updates_channel
            if channel is None or {"gone", "view", "send"} & {*lacking(guild, channel.id)}:
                continue
            try:
                language = (await self._servers.of(guild.id)).language or guild.preferred_locale
                reply = panels.promoted(languages.of(language), promoted)
                await self._answers.messages.post(channel, reply, secrets.randbits(50))
            except (*CUT_OFF, StoreError) as error:
                log.info("promotion not told in a server", guild=guild.id, reason=str(error))
