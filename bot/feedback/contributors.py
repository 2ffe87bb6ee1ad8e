"""Which members let their listening enter the data that models are built from, and what of it may."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from .database import Database

ENOUGH = 5
"""How many contributing members must play an artist for it to enter the data."""

# A member who has opted out may not be added.
_AGREE = """
    INSERT INTO contributor (member) SELECT :member WHERE NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
    ON CONFLICT DO NOTHING
    """
# What is scrobbled to two services is one and the same listening.
_LISTENING = f"""
    WITH heard AS MATERIALIZED (
        SELECT member, coalesce(goes_by, artist_id) AS artist, max(plays) AS plays
        FROM contributor JOIN listening USING (member) LEFT JOIN artist ON id = artist_id GROUP BY member, artist
    )
    SELECT member, artist, plays, coalesce(unlisted.name, ''), coalesce(mbid, '')
    FROM heard LEFT JOIN unlisted ON unlisted.id = -artist
    WHERE artist IN (SELECT artist FROM heard GROUP BY artist HAVING count(*) >= {ENOUGH})
    ORDER BY member, artist
    """
_COUNT = "UPDATE contributor SET counted = member IN (SELECT value FROM json_each(:members))"


class Heard(NamedTuple):
    """That a contributing member plays an artist."""

    member: str
    artist: int
    """The id that it has in the data served now; below 0 where that has not the artist."""
    plays: int
    name: str
    """Of an artist that the data has not; else ""."""
    mbid: str
    """MusicBrainz' id of such an artist; "" where it is not known."""


class Contributors:
    """Who lets their listening enter builds. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, member: str) -> bool:
        """Lets the member's listening enter builds; says whether it does: not of who has opted out."""
        async with self._database.transaction() as execute:
            await execute(_AGREE, {"member": member})
        return await self.has(member)

    async def remove(self, member: str) -> None:
        """Lets it enter none from now on."""
        async with self._database.transaction() as execute:
            await execute("DELETE FROM contributor WHERE member = :member", {"member": member})
        await self._database.cut_log()

    async def has(self, member: str) -> bool:
        """Whether the member's listening may enter builds."""
        return bool(await self._database.rows("SELECT 1 FROM contributor WHERE member = ?", member))

    async def counts(self, member: str) -> bool:
        """Whether the member's listening is in the table that was last written."""
        return bool(await self._database.rows("SELECT 1 FROM contributor WHERE member = ? AND counted", member))

    async def listening(self) -> list[Heard]:
        """What may enter a build: of the artists that at least five contributing members play, who plays them."""
        rows: list[Any] = await self._database.rows(_LISTENING, limit=None)
        return [Heard(*row) for row in rows]

    async def set_counted(self, members: set[str]) -> None:
        """Records whose listening is in the table that was just written."""
        async with self._database.transaction() as execute:
            await execute(_COUNT, {"members": json.dumps([*members])})
