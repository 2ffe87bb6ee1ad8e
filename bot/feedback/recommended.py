"""Artists that members recommend to others who allow it, and whom these have blocked."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from .database import Database

MOST_GIVEN = 5
"""How many a member may give within a day."""
MOST_TAKEN = 5
"""How many a member gets within a day, whoever gives them."""
KEPT_SECONDS = 30 * 86_400.0
"""How long a recommendation is kept."""
_DAY = 86_400.0

_GIVE = f"""
    INSERT INTO recommended (id, guild_id, giver, receiver, artist_id, at)
    SELECT :id, :guild, :giver, :receiver, :artist, :at
    WHERE EXISTS (SELECT 1 FROM membership WHERE guild_id = :guild AND member = :receiver AND takes = 1)
        AND NOT EXISTS (SELECT 1 FROM silent WHERE member IN (:giver, :receiver))
        AND NOT EXISTS (SELECT 1 FROM blocked WHERE member = :receiver AND giver = :giver)
        AND (SELECT count(*) FROM recommended WHERE giver = :giver AND at > :day) < {MOST_GIVEN}
        AND (SELECT count(*) FROM recommended WHERE receiver = :receiver AND at > :day) < {MOST_TAKEN}
        -- Also those whose giver has deleted everything meanwhile.
        AND (SELECT count(*) FROM exposure
             WHERE member = :receiver AND shown_at > :day AND command = 'recommend') < {MOST_TAKEN}
    """
_GIVEN = "SELECT count(*) FROM recommended WHERE giver = ? AND at > ?"
_LAST = """
    SELECT coalesce(goes_by, artist_id), at, seen FROM recommended LEFT JOIN artist ON artist.id = artist_id
    WHERE giver = ? ORDER BY at DESC, recommended.id DESC LIMIT ?
    """
_LOUD = "NOT EXISTS (SELECT 1 FROM silent WHERE silent.member = :receiver)"
_SEEN = f"UPDATE recommended SET seen = 1 WHERE id = :id AND receiver = :receiver AND {_LOUD}"
_BLOCK = f"INSERT INTO blocked SELECT :receiver, :giver WHERE {_LOUD} ON CONFLICT (member, giver) DO NOTHING"
_IS_BLOCKED = "SELECT 1 FROM blocked WHERE member = ? AND giver = ?"
_UNBLOCK = "DELETE FROM blocked WHERE member = :receiver AND giver = :giver"
_COUNT = """
    SELECT (SELECT count(*) FROM recommended WHERE giver = ?1), (SELECT count(*) FROM recommended WHERE receiver = ?1),
        (SELECT count(*) FROM blocked WHERE member = ?1)
    """


class Gift(StrEnum):
    """What becomes of a recommendation."""

    GIVEN = "given"
    ENOUGH = "enough"
    """The giver has given as many as they may within a day."""
    REFUSED = "refused"
    """The receiver does not allow it, has blocked the giver, or got as many as they may; or one of them opted out."""


class Given(NamedTuple):
    """A recommendation as its giver may know of it."""

    artist: int
    at: float
    """Seconds since 1970, UTC."""
    seen: bool


class Tally(NamedTuple):
    """How much is kept of a member."""

    given: int = 0
    received: int = 0
    blocked: int = 0
    """How many members they have blocked."""

    @property
    def anything(self) -> bool:
        return any(self)


class Recommended:
    """What members recommend to each other. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def give(self, id: int, guild: int, giver: str, receiver: str, artist: int, at: float) -> Gift:
        """Records a recommendation before it is delivered, if that may be."""
        [(given,)] = await self._database.rows(_GIVEN, giver, at - _DAY)
        if given >= MOST_GIVEN:
            return Gift.ENOUGH
        values = {"id": id, "guild": guild, "giver": giver, "receiver": receiver, "artist": artist, "at": at}
        done = await self._do(_GIVE, {**values, "day": at - _DAY})
        return Gift.GIVEN if done else Gift.REFUSED

    async def withdraw(self, id: int) -> None:
        """Deletes a recommendation that could not be delivered."""
        await self._do("DELETE FROM recommended WHERE id = :id", {"id": id})

    async def last(self, giver: str, most: int) -> list[Given]:
        """What a member gave last, the latest first, by the ids that artists have in the data served now."""
        rows: list[Any] = await self._database.rows(_LAST, giver, most)
        return [Given(artist, at, bool(seen)) for artist, at, seen in rows]

    async def see(self, id: int, receiver: str) -> None:
        """Records that the receiver has seen a recommendation, unless they opted out."""
        await self._do(_SEEN, {"id": id, "receiver": receiver})

    async def block(self, receiver: str, giver: str) -> bool:
        """Blocks whoever recommends to a member; says whether they are: not anew by a member who opted out."""
        await self._do(_BLOCK, {"receiver": receiver, "giver": giver})
        return bool(await self._database.rows(_IS_BLOCKED, receiver, giver))

    async def unblock(self, receiver: str, giver: str) -> bool:
        """Takes that back; says whether they were blocked."""
        return bool(await self._do(_UNBLOCK, {"receiver": receiver, "giver": giver}))

    async def unblock_all(self, member: str) -> None:
        """Lets everybody whom a member has blocked recommend to them again."""
        await self._do("DELETE FROM blocked WHERE member = :member", {"member": member})

    async def count(self, member: str) -> Tally:
        """How much is kept of a member."""
        [row] = await self._database.rows(_COUNT, member)
        return Tally(*row)

    async def forget(self, now: float) -> None:
        """Deletes what was given thirty days ago and longer."""
        before = now - KEPT_SECONDS
        if await self._database.rows("SELECT 1 FROM recommended WHERE at < ? LIMIT 1", before):
            await self._do("DELETE FROM recommended WHERE at < :before", {"before": before})
            await self._database.cut_log()

    async def _do(self, statement: str, values: dict[str, Any]) -> int:
        return await self._database.write(statement, values)
