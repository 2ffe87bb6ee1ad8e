"""Whether members are still in the servers where they let their listening count: asked of Discord, one by one."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterable

import discord
import structlog
from discord.ext import tasks

from ..errors import KeyRefused, StoreError
from ..feedback.memberships import Membership
from ..feedback.store import Store
from ..listening.vault import Vault
from .messages import CUT_OFF

log = structlog.stdlib.get_logger("segue")

_DAY, _HOUR = 86_400.0, 3_600.0
_UNKNOWN = (
    10007,
    10013,
)  # Discord: "Unknown Member", "Unknown User"; not "Unknown Guild", of whose members it tells nothing
_MOST = 3  # that are looked for in a minute
_PATIENCE = 1.5  # s for one of several who are to be named: an answer must be out within 3 s of its command


class Presence:
    """Ends the memberships of those who left their server; asking for each needs no privileged intent.

    `guilds` gives the servers that the bot is in.
    """

    def __init__(self, store: Store, vault: Vault, guilds: Callable[[], dict[int, discord.Guild]]) -> None:
        self._store = store
        self._vault = vault
        self._guilds = guilds
        self._tried: dict[tuple[int, str], float] = {}
        """When somebody was looked for without success; they are looked for again in an hour."""

    async def find(self, guild: discord.Guild, membership: Membership) -> discord.Member | None:
        """The member as they are in the server now, to be asked for before they are named; None where they are not.

        Where Discord knows of no such member there, that ends the membership. Where it does not say, nobody is named,
        and the membership goes on. Raises StoreError.
        """
        memberships = self._store.memberships
        try:
            member = await guild.fetch_member(self._vault.open(membership.sealed).user)
        except (*CUT_OFF, KeyRefused) as error:
            if isinstance(error, discord.NotFound) and error.code in _UNKNOWN:
                await memberships.leave(guild.id, membership.member)
                log.info("membership ended: the member has left the server")
            else:
                log.warning("member not looked for", error=str(error))
            return None
        await memberships.seen(guild.id, membership.member, time.time())
        return member

    async def named(self, guild: discord.Guild, memberships: Iterable[Membership]) -> list[discord.Member]:
        """Those of the members who are in the server now, in this order, so that they may be named.

        All are looked for at once; anybody Discord does not tell of within 1.5 s is left out. Raises StoreError.
        """

        async def find(membership: Membership) -> discord.Member | None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_PATIENCE):
                    found = await self.find(guild, membership)
                    # They may have taken it back while Discord was asked.
                    return found if await self._store.together.named(guild.id, membership.member) else None
            return None

        return [found for found in await asyncio.gather(*map(find, memberships)) if found is not None]

    @tasks.loop(minutes=1)
    async def rounds(self) -> None:
        """Looks for a few each minute, for each once a day."""
        await self.look(time.time())

    async def look(self, now: float) -> None:
        """Looks for a few of those not seen since a day before `now`, the longest unseen first."""
        guilds = {id: guild for id, guild in self._guilds().items() if not guild.unavailable}
        self._tried = {key: at for key, at in self._tried.items() if now - at < _HOUR}
        try:
            unseen = await self._store.memberships.unseen_since(now - _DAY, guilds, _MOST + len(self._tried))
            waiting = [found for found in unseen if (found.guild, found.member) not in self._tried]
            for membership in waiting[:_MOST]:
                self._tried[membership.guild, membership.member] = now
                await self.find(guilds[membership.guild], membership)
        except StoreError as error:
            log.error("members not looked for", error=str(error))
