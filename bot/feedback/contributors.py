"""Which members let their listening enter the data that models are built from."""

from __future__ import annotations

from typing import Any

from .accounts import PLAYED
from .database import Database

# A member who has opted out may not be added.
_AGREE = """
    INSERT INTO contributor (member) SELECT :member WHERE NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
    ON CONFLICT (member) DO NOTHING
    """
_LISTENING = PLAYED.format("EXISTS (SELECT 1 FROM contributor WHERE contributor.member = listening.member)")
_COUNT = """
    UPDATE contributor
    SET counted = CASE WHEN member IN (SELECT member FROM each(:members, member TEXT) AS counted) THEN 1 ELSE 0 END
    """


class Contributors:
    """Who lets their listening enter builds. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, member: str) -> bool:
        """Lets the member's listening enter builds; says whether it does: not of who has opted out."""
        await self._database.write(_AGREE, {"member": member})
        return await self.has(member)

    async def remove(self, member: str) -> None:
        """Lets it enter none from now on."""
        await self._database.write("DELETE FROM contributor WHERE member = :member", {"member": member})
        await self._database.cut_log()

    async def has(self, member: str) -> bool:
        """Whether the member's listening may enter builds."""
        return bool(await self._database.rows("SELECT 1 FROM contributor WHERE member = ?", member))

    async def counts(self, member: str) -> bool:
        """Whether the member's listening is in the table that was last written."""
        return bool(await self._database.rows("SELECT 1 FROM contributor WHERE member = ? AND counted = 1", member))

    async def members(self) -> list[str]:
        """All whose listening may enter builds."""
        return [member for (member,) in await self._database.rows("SELECT member FROM contributor ORDER BY member")]

    async def listening(self, member: str) -> list[tuple[int, int]]:
        """Who a member plays and how often, if that may enter builds: by the ids that artists have in the data now.

        An id below 0 is the opposite of one of `Accounts.unlisted`. What several services count is counted once.
        """
        rows: list[Any] = await self._database.rows(_LISTENING, member)
        return [(artist, plays) for artist, plays in rows]

    async def set_counted(self, members: set[str]) -> None:
        """Records whose listening is in the table that was just written."""
        await self._database.write(_COUNT, {"members": [*members]})
