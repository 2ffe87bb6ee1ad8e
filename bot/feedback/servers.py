"""What those who manage a server have set there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

import structlog

from recommender import Depth

from ..errors import StoreError
from ..shards import Shards
from .store import Store

log = structlog.stdlib.get_logger("segue")

KEPT_SECONDS = 30 * 86_400.0
"""How long the settings of a server are kept that the bot has left, and who joined there."""


class Learns(StrEnum):
    """What moves artists up or down the lists of a server."""

    ALL = "all-servers"
    """Votes of all servers, and those given outside of any."""
    HERE = "this-server"
    """Votes given in this server alone."""
    NOTHING = "no-votes"


@dataclass(frozen=True, slots=True)
class Server:
    """A server's settings; outside of servers, and where nothing is set, the defaults hold."""

    count: int = 8
    """How many artists an answer shows if nobody says."""
    depth: Depth = Depth.BALANCED
    channels: tuple[int, ...] = ()
    """Where answers are public, in all that a category, forum or channel of these holds too; everywhere if empty."""
    reactions: bool = True
    """Whether 👍 and 👎 are put under answers."""
    private: bool = False
    """Whether only the asker sees an answer."""
    language: str | None = None
    """The code of the language of answers that everybody sees; None: that of whoever asks."""
    listen_on: tuple[str, ...] = ("youtube", "spotify", "apple", "bandcamp")
    """The services that an artist's panel links to, by the names that `replies.links` knows them by."""
    learns: Learns = Learns.ALL

    def shows(self, *channels: int) -> bool:
        """Whether an answer in a channel is public, which is named with all that it is in."""
        return not self.private and (not self.channels or bool({*channels} & {*self.channels}))


class Servers:
    """The settings of every server that asked since the start, as stored.

    `shards` are the process's, where others have others.
    """

    def __init__(self, store: Store, shards: Shards | None = None) -> None:
        self._guilds = store.guilds
        self._shards = shards
        self._known: dict[int, Server] = {}
        self._pointed = set[int]()
        """Servers where an answer is known to have pointed to the help."""

    async def of(self, guild_id: int | None) -> Server:
        """The server's settings; the defaults where there is no server, or its settings cannot be read."""
        if guild_id is None:
            return Server()
        if guild_id not in self._known:
            try:
                stored = await self._guilds.settings(guild_id)
            except StoreError as error:
                log.error("settings of a server not read", guild=guild_id, error=str(error))
                return Server()
            self._known[guild_id] = _server(stored)
        return self._known[guild_id]

    async def set(self, guild_id: int, server: Server) -> None:
        """Replaces the server's settings. Raises StoreError, and then nothing has changed."""
        await self._guilds.set(guild_id, asdict(server))
        self._known[guild_id] = server

    async def is_new(self, guild_id: int) -> bool:
        """Whether no answer in the server has pointed to the help so far: the one that asks is to do so."""
        if guild_id in self._pointed:
            return False
        try:
            first = await self._guilds.point(guild_id)
        except StoreError as error:
            log.error("whether a server is new is not known", guild=guild_id, error=str(error))
            return False
        self._pointed.add(guild_id)
        return first

    async def left(self, guild_id: int, at: float | None) -> None:
        """Takes it that the bot has left a server at that time (s since 1970, UTC), or with None that it is back."""
        try:
            await self._guilds.set_left(guild_id, at)
        except StoreError as error:  # the next `forget_left` finds it out
            log.error("whether a server was left is not recorded", guild=guild_id, error=str(error))

    async def forget_left(self, there: Collection[int], now: float) -> None:
        """Deletes what is kept of servers left long ago.

        `there`: all that the bot is in now, be it in an outage; of several processes, those of this one's shards.
        """
        try:
            await self._guilds.set_there(there, now, self._shards)
            forgotten = await self._guilds.forget(now - KEPT_SECONDS)
        except StoreError as error:
            log.error("settings of servers that were left are not deleted", error=str(error))
            return
        if forgotten:
            self._known.clear()
            self._pointed.clear()
            log.info("settings of servers deleted that were left", servers=forgotten)


def _server(stored: dict[str, Any]) -> Server:
    """What was stored, perhaps by another version: settings that are gone are left out."""
    known = {field.name: stored[field.name] for field in fields(Server) if field.name in stored}
    depth, learns = known.get("depth"), known.get("learns")
    return replace(
        Server(**known),
        channels=tuple(known.get("channels", ())),
        listen_on=tuple(known.get("listen_on", Server().listen_on)),
        depth=Depth(depth) if depth in set(Depth) else Depth.BALANCED,
        learns=Learns(learns) if learns in set(Learns) else Learns.ALL,
    )
