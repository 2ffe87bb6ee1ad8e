"""The weekly digest of a server, and its monthly review: where and when they go out, and whether they did."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from typing import Any, NamedTuple

from recommender.feedback import Impression

from .database import Database, Execute, every
from .guilds import KNOWN
from .rows import insertion
from .together import STEP

_BITS = 50  # of a random id: Discord's own are longer, so it is never an interaction's
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WEEK_DAYS = 7
_SET = """
    INSERT INTO digest (guild_id, channel_id, weekday, hour, language, set_at, review)
    VALUES (:guild, :channel, :weekday, :hour, :language, :at, :review)
    ON CONFLICT (guild_id) DO UPDATE SET channel_id = excluded.channel_id, weekday = excluded.weekday,
        hour = excluded.hour, language = excluded.language, set_at = excluded.set_at, review = excluded.review,
        told_at = NULL
    """
_POSTS = """
    SELECT id, kind, period, channel_id, claimed_at, tried_at, message_id, artists FROM posted
    WHERE guild_id = ? AND kind = ? ORDER BY period
    """
_CLAIM = """
    INSERT INTO posted (id, guild_id, kind, period, channel_id, claimed_at)
    VALUES (:id, :guild, :kind, :period, :channel, :at)
    ON CONFLICT (guild_id, kind, period) DO NOTHING
    """
_TRY = """
    UPDATE posted SET channel_id = :channel, tried_at = :at, artists = :artists
    WHERE id = :id AND coalesce(tried_at, 0) = coalesce(:tried, 0)
    """
_UNSHOWN = "DELETE FROM exposure WHERE interaction_id = :id"
_REFUSED = "UPDATE posted SET tried_at = NULL, artists = '[]' WHERE id = :id"
_SENT = "UPDATE posted SET message_id = :message WHERE id = :id"
_UNTOLD = "UPDATE digest SET told_at = NULL WHERE guild_id = (SELECT guild_id FROM posted WHERE id = :id)"
_DELIVERED = """
    INSERT INTO delivery (message_id, interaction_id)
    SELECT :message, interaction_id FROM exposure WHERE interaction_id = :id
    ON CONFLICT (interaction_id, message_id) DO NOTHING
    """
_TOLD = "UPDATE digest SET told_at = :at WHERE guild_id = :guild AND told_at IS NULL"
# A member's latest word on an artist, if their first was given in that answer; and of reactions to its message.
_RATED = """
    WITH about AS (
        SELECT DISTINCT member, artist_id FROM verdict
        WHERE interaction_id = :id AND artist_id IS NOT NULL AND verdict <> 'hidden'
    )
    SELECT verdict, count(DISTINCT member) FROM verdict WHERE id IN (
        SELECT max(verdict.id) FROM verdict JOIN about USING (member, artist_id)
        WHERE verdict <> 'hidden' GROUP BY member, artist_id
        UNION ALL SELECT max(id) FROM verdict
        WHERE message_id = :message AND artist_id IS NULL GROUP BY member, verdict
    ) AND given = 1 AND verdict IN ('up', 'down') GROUP BY verdict
    """


class Kind(StrEnum):
    """What is posted."""

    DIGEST = "digest"
    """Of a week."""
    REVIEW = "review"
    """Of a month."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where and when a server gets its digest, and in which language."""

    channel: int
    weekday: int
    """0: Monday."""
    hour: int
    """Of the day in UTC."""
    language: str
    set_at: float = 0.0
    """Seconds since 1970, UTC; no earlier digest is due."""
    told: bool = False
    """Whether managers were told that it cannot be posted."""
    review: bool = False
    """Whether the first digest of a month comes with a review of the month before."""

    def last(self, now: float) -> datetime:
        """When it was last due by then (s since 1970, UTC), had it always been set as it is."""
        at = datetime.fromtimestamp(now, UTC)
        day = at.date() - timedelta(days=(at.weekday() - self.weekday) % 7)
        due = datetime.combine(day, time(self.hour), UTC)
        return due if due <= at else due - timedelta(weeks=1)

    def next(self, now: float) -> datetime:
        """When it is next due after then."""
        return self.last(now) + timedelta(weeks=1)


def week_of(due: datetime) -> int:
    """The number of the week that a digest is of: its Monday, in days since 1970."""
    return (due - _EPOCH).days - due.weekday()


def month_of(due: datetime) -> int | None:
    """The number of the month whose review comes with a digest: the month before, since January 1970.

    None where that is not the first digest of its month.
    """
    return (due.year - _EPOCH.year) * 12 + due.month - 2 if due.day <= _WEEK_DAYS else None


def month_starts(month: int) -> datetime:
    """When a month of that number begins."""
    return datetime(_EPOCH.year + month // 12, month % 12 + 1, 1, tzinfo=UTC)


class Post(NamedTuple):
    """The digest of a week, or the review of a month, once it is claimed."""

    id: int
    """By which answer and message are known."""
    kind: Kind
    period: int
    channel: int
    """Where it was last tried, or is to be."""
    claimed_at: float
    """Seconds since 1970, UTC, as is the other time."""
    tried_at: float | None
    """When it was last about to be sent; None: it was not, or Discord refused it."""
    message: int | None
    """The message that shows it; None while it is not known whether there is one."""
    artists: tuple[int, ...]


class Result(NamedTuple):
    """How many members liked something of a digest, or the whole, and disliked something: multiples of STEP."""

    up: int
    down: int


class Digests:
    """Which servers get digests, and which they got. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def every(self) -> dict[int, Schedule]:
        """All that is set, by server."""
        rows: list[Any] = await self._database.rows(
            "SELECT guild_id, channel_id, weekday, hour, language, set_at, told_at IS NOT NULL, review FROM digest"
        )
        return {row[0]: Schedule(row[1], row[2], row[3], row[4], row[5], bool(row[6]), bool(row[7])) for row in rows}

    async def of(self, guild: int) -> Schedule | None:
        """What is set in a server, if anything is."""
        return (await self.every()).get(guild)

    async def set(self, guild: int, schedule: Schedule) -> None:
        """Replaces what is set in a server; whoever manages it may be told of trouble again."""
        values = {
            "guild": guild,
            "channel": schedule.channel,
            "weekday": schedule.weekday,
            "hour": schedule.hour,
            "language": schedule.language,
            "at": schedule.set_at,
            "review": schedule.review,
        }
        await self._database.transact(partial(every, (KNOWN, _SET), values))

    async def end(self, guild: int) -> None:
        """Ends the digests of a server, and its reviews; those that it had stay known, so that none comes again."""
        await self._database.run("DELETE FROM digest WHERE guild_id = ?", guild)

    async def tell(self, guild: int, at: float) -> bool:
        """Records that managers are about to be told of trouble; False if they were told before."""
        return bool(await self._database.write(_TOLD, {"guild": guild, "at": at}))

    async def posts(self, guild: int, kind: Kind) -> list[Post]:
        """What of that kind was ever claimed for a server, first to last."""
        rows: list[Any] = await self._database.rows(_POSTS, guild, kind)
        return [Post._make((row[0], Kind(row[1]), *row[2:-1], tuple(json.loads(row[-1])))) for row in rows]

    async def claim(self, guild: int, kind: Kind, period: int, channel: int, at: float) -> Post:
        """Claims the digest of a week, or the review of a month, for a server, or finds it claimed."""
        values = {"id": secrets.randbits(_BITS), "guild": guild, "kind": kind, "period": period}
        await self._database.write(_CLAIM, {**values, "channel": channel, "at": at})
        return next(found for found in await self.posts(guild, kind) if found.period == period)

    async def begin(self, post: Post, channel: int, shown: Impression | None, at: float) -> bool:
        """Records that something is about to be sent to a channel, with what it shows, if it shows artists.

        False if another process is sending it.
        """
        artists = json.dumps([item.artist for item in shown.artists] if shown is not None else [])
        tried = {"id": post.id, "channel": channel, "at": at, "artists": artists, "tried": post.tried_at}

        async def begin(execute: Execute) -> bool:
            if not await execute(_TRY, tried):
                return False
            await execute(_UNSHOWN, {"id": post.id})
            if shown is not None:
                await execute(*insertion(shown))
            return True

        return await self._database.transact(begin)

    async def refused(self, post: Post) -> None:
        """Records that Discord did not take it: it is not there."""
        await self._database.transact(partial(every, (_REFUSED, _UNSHOWN), {"id": post.id}))

    async def sent(self, post: Post, message: int) -> None:
        """Records which message shows it; managers may be told of trouble again."""
        await self._database.transact(partial(every, (_SENT, _DELIVERED, _UNTOLD), {"id": post.id, "message": message}))

    async def result(self, digest: Post) -> Result:
        """How a digest did, as far as that is told: from STEP members up, in steps."""
        rows = await self._database.rows(_RATED, id=digest.id, message=digest.message)
        counts = {verdict: members - members % STEP for verdict, members in rows}
        return Result(counts.get("up", 0), counts.get("down", 0))


def shown_in(digests: Sequence[Post]) -> set[int]:
    """The artists that these digests showed, by the ids they had then."""
    return {artist for digest in digests for artist in digest.artists}
