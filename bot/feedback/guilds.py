"""What the database keeps of servers, which Discord calls guilds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..shards import Shards
from .database import Database, Execute

_LEFT_MEMBERSHIPS, *_LEFT_OTHERS = (
    f"DELETE FROM {table} WHERE guild_id IN (SELECT guild_id FROM server WHERE left_at < :before)"
    for table in ("membership", "server_artist", "server_count", "digest", "posted")
)
KNOWN = "INSERT INTO server (guild_id, settings) VALUES (:guild, '{}') ON CONFLICT (guild_id) DO NOTHING"
"""Has a server be known, by which it is found out when the bot has left it (`Guilds.set_left`)."""
_SET = """
    INSERT INTO server (guild_id, settings) VALUES (?, ?)
    ON CONFLICT (guild_id) DO UPDATE SET settings = excluded.settings, left_at = NULL
    """
_THERE = "SELECT guild_id, settings FROM server WHERE left_at IS NULL AND settings <> '{}' ORDER BY guild_id"
_POINT = """
    INSERT INTO server (guild_id, settings, pointed) VALUES (?, '{}', 1)
    ON CONFLICT (guild_id) DO UPDATE SET pointed = 1 WHERE server.pointed = 0
    """
# Those alone of which that is news; by Discord's formula for the shard of a server.
_IS_THERE = """
    UPDATE server SET left_at = CASE WHEN left_at IS NULL THEN :at END
    WHERE (left_at IS NOT NULL) = (guild_id IN (SELECT id FROM each(:there, id BIGINT) AS there))
        AND (guild_id >> 22) % :count BETWEEN :first AND :last
    """
_ALL = Shards(0, 0, 1)


class Guilds:
    """What is set in servers, and since when the bot is in them no more. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def settings(self, guild_id: int) -> dict[str, Any]:
        """What those who manage a server have set there."""
        rows = await self._database.rows("SELECT settings FROM server WHERE guild_id = ?", guild_id)
        found: dict[str, Any] = json.loads(rows[0][0]) if rows else {}
        return found

    async def set(self, guild_id: int, settings: dict[str, Any]) -> None:
        """Replaces what those who manage a server have set there."""
        await self._database.run(_SET, guild_id, json.dumps(settings))

    async def having(self, setting: str, value: str) -> list[int]:
        """The servers where that is set, without those that the bot has left."""
        rows = await self._database.rows(_THERE, patient=True)
        return [guild for guild, settings in rows if json.loads(settings).get(setting) == value]

    async def point(self, guild_id: int) -> bool:
        """Records that an answer in a server points to the help; says whether none has before."""
        return await self._database.run(_POINT, guild_id) > 0

    async def set_left(self, guild_id: int, at: float | None) -> None:
        """Records since when the bot is in a server no more; None: it is there."""
        await self._database.run("UPDATE server SET left_at = ? WHERE guild_id = ?", at, guild_id)

    async def set_there(self, guild_ids: Iterable[int], at: float, shards: Shards | None = None) -> None:
        """Records that the bot is in these servers, and in no other, or no other of those shards.

        Those not known to be left were left at that time.
        """
        among = shards or _ALL
        await self._database.run(
            _IS_THERE, there=[*guild_ids], at=at, first=among.first, last=among.last, count=among.count
        )

    async def forget(self, left_before: float) -> int:
        """Deletes all that is kept of servers that were left before then; returns how many."""
        if not await self._database.rows("SELECT 1 FROM server WHERE left_at < ? LIMIT 1", left_before):
            return 0
        values = {"before": left_before}

        async def delete(execute: Execute) -> tuple[int, int]:
            memberships = await execute(_LEFT_MEMBERSHIPS, values)
            for statement in _LEFT_OTHERS:
                await execute(statement, values)
            return memberships, await execute("DELETE FROM server WHERE left_at < :before", values)

        memberships, forgotten = await self._database.transact(delete, patient=True)
        if memberships:
            await self._database.cut_log()
        return forgotten
