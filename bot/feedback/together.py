"""What the members of a server who joined it play and like together: in counts that give nobody away, or by name."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from itertools import repeat
from typing import Any, NamedTuple

from .database import Database, Execute, every
from .memberships import Membership, membership_of

STEP = 5
"""Counts are told from so many up and in steps of so many, and made anew once so many members differ."""

_NEW: Callable[..., Any] = tuple.__new__
_JOINED = "guild_id = :guild AND NOT EXISTS (SELECT 1 FROM silent WHERE silent.member = membership.member)"
_LIKED = """
    SELECT artist_id FROM verdict
    WHERE verdict = 'up' AND given = 1 AND id IN (
        SELECT max(id) FROM verdict
        WHERE member = :member AND artist_id IS NOT NULL AND verdict <> 'hidden' GROUP BY artist_id)
    """
# Apart from `_TASTES`, which takes three times as long: this one is asked of thousands, one by one.
_TASTE = f"""
    SELECT DISTINCT coalesce(goes_by, artist_id) AS artist
    FROM (SELECT artist_id FROM listening WHERE member = :member AND artist_id >= 0 UNION {_LIKED}) AS liked
    LEFT JOIN artist ON id = artist_id ORDER BY 1
    """
# What an artist that answers know by an id is kept under.
_IDS = """
    WITH ids (artist, id) AS (
        SELECT shown, shown FROM each(:artists, shown BIGINT) AS these
        WHERE NOT EXISTS (SELECT 1 FROM artist WHERE id = shown AND goes_by <> id)
        UNION SELECT goes_by, id FROM artist WHERE goes_by IN (SELECT shown FROM each(:artists, shown BIGINT) AS those)
    )
    """
_HERE = f"""
    {_IDS} SELECT ids.artist, max(members) FROM ids JOIN server_artist ON artist_id = id
    WHERE guild_id = :guild GROUP BY ids.artist
    """
_EVERY = """
    SELECT coalesce(goes_by, artist_id) AS artist, max(members) AS most, min(since) AS since
    FROM server_artist LEFT JOIN artist ON id = artist_id WHERE guild_id = :guild
    GROUP BY coalesce(goes_by, artist_id) ORDER BY most DESC, 1
    """
# By the artist's index: by the member's key SQLite would go through all that each of thousands plays.
_WHO = f"""
    {_IDS}, heard AS MATERIALIZED (
        SELECT membership.*,
            coalesce((SELECT max(plays) FROM ids CROSS JOIN listening INDEXED BY listening_by_artist
                      WHERE artist_id = ids.id AND listening.member = membership.member), 0) AS plays,
            coalesce((SELECT CASE WHEN verdict = 'up' THEN given ELSE 0 END
                      FROM ids CROSS JOIN verdict INDEXED BY verdict_by_artist
                      WHERE artist_id = ids.id AND verdict.member = membership.member
                          AND verdict <> 'hidden' ORDER BY verdict.id DESC LIMIT 1), 0) AS liked
        FROM membership WHERE {_JOINED} AND named = 1
    )
    SELECT * FROM heard WHERE plays > 0 OR liked = 1 ORDER BY plays DESC, liked DESC, joined_at, member LIMIT :most
    """
_NAMED = f"SELECT * FROM membership WHERE {_JOINED} AND named = 1 AND member = :member"
_NAMEABLE = f"""
    SELECT * FROM membership WHERE {_JOINED} AND named = 1 AND (
        EXISTS (SELECT 1 FROM listening WHERE listening.member = membership.member AND artist_id >= 0)
        OR EXISTS (SELECT 1 FROM verdict WHERE verdict.member = membership.member AND verdict = 'up')
    ) ORDER BY member = :first DESC, random() LIMIT :most
    """
# Of the same artist at several accounts the most plays count, as in `accounts.listening`.
_TASTES = """
    WITH who AS (SELECT member FROM each(:members, member TEXT) AS these), heard AS (
        SELECT member, artist_id, max(plays) AS plays FROM who JOIN listening USING (member)
        WHERE artist_id >= 0 GROUP BY member, artist_id
        UNION ALL
        SELECT member, artist_id, 0 FROM verdict WHERE verdict = 'up' AND given = 1 AND id IN (
            SELECT max(id) FROM who JOIN verdict USING (member)
            WHERE artist_id IS NOT NULL AND verdict <> 'hidden' GROUP BY member, artist_id
        )
    ), ranked AS (
        SELECT *, row_number() OVER (PARTITION BY member, plays > 0 ORDER BY plays DESC, artist_id) AS place FROM heard
    )
    SELECT member, coalesce(goes_by, artist_id), plays FROM ranked LEFT JOIN artist ON id = artist_id
    WHERE :most IS NULL OR place <= :most ORDER BY member, plays > 0 DESC, place
    """
_DUE = f"""
    SELECT guild_id FROM membership LEFT JOIN server_count USING (guild_id)
    WHERE coalesce(looked_at, 0) <= :before GROUP BY guild_id
    HAVING count(*) >= {STEP} OR count(looked_at) > 0
    UNION SELECT guild_id FROM server_count WHERE looked_at <= :before
    """
_MARK = f"""
    UPDATE membership SET counted = mark.now FROM each(:marks, of TEXT, now TEXT, before TEXT) AS mark
    WHERE membership.member = mark.of AND coalesce(counted, '-') = coalesce(mark.before, '-') AND {_JOINED}
    """
_LOOKED = """
    INSERT INTO server_count VALUES (:guild, :members, :at)
    ON CONFLICT (guild_id) DO UPDATE SET members = excluded.members, looked_at = excluded.looked_at
    """
_GONE = """
    DELETE FROM server_artist WHERE guild_id = :guild
        AND artist_id NOT IN (SELECT artist FROM each(:counts, artist BIGINT, members BIGINT) AS counted)
    """
_COUNTED = """
    INSERT INTO server_artist
    SELECT :guild, artist, members, :at FROM each(:counts, artist BIGINT, members BIGINT) AS counted WHERE TRUE
    ON CONFLICT (guild_id, artist_id) DO UPDATE SET members = excluded.members
    """
_FORGET = [f"DELETE FROM {table} WHERE guild_id = :guild" for table in ("server_artist", "server_count")]


class Count(NamedTuple):
    """How many members of a server play or like an artist."""

    artist: int
    members: int
    """A multiple of STEP, rounded down."""
    since: float
    """When STEP were first counted, in seconds since 1970, UTC."""


class _Changed(Exception):
    """Somebody left, opted out or unlinked something while their server was being counted."""


class Together:
    """What members of a server who joined it, and did not opt out, play and like. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def here(self, guild: int, artists: Iterable[int]) -> dict[int, int]:
        """How many members play or like each of these artists, a multiple of STEP; those of fewer are left out."""
        rows: list[Any] = await self._database.rows(_HERE, guild=guild, artists=[*artists])
        return dict(rows)

    async def counts(self, guild: int) -> list[Count]:
        """All artists that at least STEP members of a server play or like, most first."""
        rows = await self._database.rows(_EVERY, guild=guild)
        # Not by the class, whose constructor is a Python function: of 17,000 artists it would hold the loop for long.
        return list(map(_NEW, repeat(Count), rows))

    async def who(self, guild: int, artist: int, most: int) -> list[Membership]:
        """Who plays or likes an artist of those who may be named in the server, who plays most first."""
        rows = await self._database.records(_WHO, guild=guild, artists=[artist], most=most)
        return list(map(membership_of, rows))

    async def named(self, guild: int, member: str) -> Membership | None:
        """The membership of a member who may be named in the server; None where they may not."""
        rows = await self._database.records(_NAMED, guild=guild, member=member)
        return next(map(membership_of, rows), None)

    async def nameable(self, guild: int, first: str, most: int) -> list[Membership]:
        """Some of those who may be named in the server and of whose taste anything is known: `first`, if they are."""
        rows = await self._database.records(_NAMEABLE, guild=guild, first=first, most=most)
        return list(map(membership_of, rows))

    async def tastes(self, members: Iterable[str], most: int | None = None) -> dict[str, dict[int, int]]:
        """How often members play which artists, most first, then those that they like by their last vote alone, with 0.

        By member, and by the ids that artists have in the data served now; all of them, or up to `most` of either kind.
        """
        found: dict[str, dict[int, int]] = {}
        for member, artist, plays in await self._database.rows(_TASTES, members=[*members], most=most):
            found.setdefault(member, {}).setdefault(artist, plays)
        return found

    async def taste(self, member: str) -> list[int]:
        """The artists that a member plays, or likes by their last vote, by the ids they have in the data served now."""
        return [artist for (artist,) in await self._database.rows(_TASTE, member=member)]

    async def due(self, before: float) -> list[int]:
        """The servers whose counts were not looked at since then and that have members enough, or had."""
        return [guild for (guild,) in await self._database.rows(_DUE, before=before)]

    async def renew(self, guild: int, at: float) -> bool:
        """Counts what a server's members play and like, at that time (s since 1970, UTC); says whether.

        Only once at least STEP members came, left, or play others than when it was last counted: what changes in the
        counts is then never one person's. With fewer than STEP members there are no counts.
        """
        members = await self._database.rows(f"SELECT member, counted FROM membership WHERE {_JOINED}", guild=guild)
        if len(members) < STEP:
            await self._database.transact(partial(every, _FORGET, {"guild": guild}))
            return False
        counts, marks = Counter[int](), dict[str, str]()
        for member, _ in members:
            artists = await self.taste(member)
            counts.update(artists)
            marks[member] = hashlib.blake2b(json.dumps(artists).encode(), digest_size=16).hexdigest()
        rows = await self._database.rows("SELECT members FROM server_count WHERE guild_id = ?", guild)
        before = rows[0][0] if rows else 0
        known = {member: counted for member, counted in members if counted is not None}
        changed = sum(marks[member] != counted for member, counted in known.items())
        # Who left and came back is one person.
        if max(before - len(known), len(marks) - len(known)) + changed < STEP:
            await self._database.run("UPDATE server_count SET looked_at = ? WHERE guild_id = ?", at, guild)
            return False
        told = {artist: count - count % STEP for artist, count in counts.items() if count >= STEP}
        values = {
            "guild": guild,
            "members": len(marks),
            "at": at,
            "counts": [*told.items()],
            "marks": [(member, marks[member], counted) for member, counted in members],
        }

        async def keep(execute: Execute) -> None:
            if await execute(_MARK, values) < len(marks):
                raise _Changed
            await every((_LOOKED, _GONE, _COUNTED), values, execute)

        try:
            await self._database.transact(keep, patient=True)
        except _Changed:
            return False
        return True
