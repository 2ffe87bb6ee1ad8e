"""Which members let their listening count in which servers."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .database import Database, Execute
from .guilds import KNOWN

_JOIN = """
    INSERT INTO membership (guild_id, member, sealed, named, joined_at, seen_at, takes)
    SELECT :guild, :member, :sealed, :named, :at, :at, :takes
    WHERE NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
    ON CONFLICT (guild_id, member) DO UPDATE
    SET sealed = excluded.sealed, named = excluded.named, seen_at = excluded.seen_at, takes = excluded.takes
    """


class Membership(NamedTuple):
    """A member who lets their listening count in a server."""

    guild: int
    member: str
    sealed: bytes
    """The member's id, encrypted."""
    named: bool
    """Whether they may be named there."""
    joined_at: float
    """Seconds since 1970, UTC, as is the other time."""
    seen_at: float
    """When they were last known to be in the server."""
    takes: bool
    """Whether others there may recommend artists to them."""


class Memberships:
    """Who has joined where. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def join(
        self, guild: int, member: str, sealed: bytes, *, named: bool, at: float, takes: bool = False
    ) -> bool:
        """Has a member's listening count in a server; says whether it does: not of who has opted out."""
        values = {"guild": guild, "member": member, "sealed": sealed, "named": named, "at": at, "takes": takes}

        async def join(execute: Execute) -> bool:
            joined = bool(await execute(_JOIN, values))
            if joined:
                await execute(KNOWN, {"guild": guild})
            return joined

        return await self._database.transact(join)

    async def leave(self, guild: int, member: str) -> bool:
        """Has it count there no more; says whether it did."""
        left = await self._database.write(
            "DELETE FROM membership WHERE guild_id = :guild AND member = :member", {"guild": guild, "member": member}
        )
        await self._database.cut_log()
        return bool(left)

    async def of(self, member: str) -> list[Membership]:
        """Where a member has joined."""
        return await self._found("member = :member", member=member)

    async def there(self, guild: int) -> list[Membership]:
        """Who has joined in a server."""
        return await self._found("guild_id = :guild", guild=guild)

    async def unseen_since(self, at: float, guilds: Iterable[int], most: int) -> list[Membership]:
        """Those not known to be in their server since then, if it is one of these, the longest unseen first."""
        condition = "seen_at < :at AND guild_id IN (SELECT id FROM each(:guilds, id BIGINT) AS these)"
        return await self._found(condition, at=at, guilds=[*guilds], most=most)

    async def seen(self, guild: int, member: str, at: float) -> None:
        """Records that a member was in the server at that time."""
        await self._database.run(
            "UPDATE membership SET seen_at = ? WHERE guild_id = ? AND member = ?", at, guild, member
        )

    async def _found(self, condition: str, most: int = sys.maxsize, **values: object) -> list[Membership]:
        query = f"SELECT * FROM membership WHERE {condition} ORDER BY seen_at, guild_id, member LIMIT :most"
        return list(map(membership_of, await self._database.records(query, most=most, **values)))


def membership_of(row: Mapping[str, Any]) -> Membership:
    """A membership, of a row by its columns' names."""
    return Membership(
        row["guild_id"],
        row["member"],
        row["sealed"],
        bool(row["named"]),
        row["joined_at"],
        row["seen_at"],
        bool(row["takes"]),
    )
