"""What members let the bot know of their listening: the accounts they linked, and who they play."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from . import unlisted
from .database import Database, Execute, every

# A member who has opted out may not be added; whoever is linked stays as they are.
_LINK = """
    INSERT INTO account (member, service, sealed, linked_at, refreshed_at, due_at, mark)
    SELECT :member, :service, :sealed, :at, :at, :due, :mark
    WHERE NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
    ON CONFLICT (member, service) DO UPDATE
    SET sealed = excluded.sealed, linked_at = excluded.linked_at, refreshed_at = excluded.refreshed_at,
        due_at = excluded.due_at, mark = excluded.mark, failures = 0, trouble = NULL
    """
# The value that is encrypted is another one each time an account is linked.
_SAME = "member = :member AND service = :service AND sealed = :sealed"
_REFRESH = f"""
    UPDATE account SET refreshed_at = :at, due_at = :due, mark = :mark, failures = 0, trouble = NULL
    WHERE {_SAME} AND NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
    """
_FAIL = f"UPDATE account SET failures = failures + :counts, trouble = :trouble, due_at = :due WHERE {_SAME}"
_EMPTY = "DELETE FROM listening WHERE member = :member AND service = :service"
_HEARD = """
    INSERT INTO listening (member, service, artist_id, plays)
    SELECT :member, :service, artist, plays FROM each(:heard, artist BIGINT, plays BIGINT) AS heard WHERE TRUE
    ON CONFLICT (member, service, artist_id) DO UPDATE SET plays = listening.plays + excluded.plays
    """
_NAME = """
    INSERT INTO unlisted (name, mbid)
    SELECT name, mbid FROM each(:unlisted, name TEXT, mbid TEXT, plays BIGINT) AS heard WHERE TRUE
    ON CONFLICT (name, mbid) DO NOTHING
    """
_HEARD_UNLISTED = """
    INSERT INTO listening (member, service, artist_id, plays)
    SELECT :member, :service, -unlisted.id, plays
    FROM each(:unlisted, name TEXT, mbid TEXT, plays BIGINT) AS heard JOIN unlisted USING (name, mbid) WHERE TRUE
    ON CONFLICT (member, service, artist_id) DO UPDATE SET plays = listening.plays + excluded.plays
    """
_UNCOUNT = "UPDATE membership SET counted = '' WHERE member = :member"
# Those of `unlisted` that only what is about to be deleted names.
FORGET_UNLISTED = """
    DELETE FROM unlisted
    WHERE id IN (SELECT -artist_id FROM listening
                 WHERE member = :member AND (:service IS NULL OR service = :service) AND artist_id < 0)
        AND NOT EXISTS (SELECT 1 FROM listening
                        WHERE artist_id = -unlisted.id
                            AND NOT (member = :member AND (:service IS NULL OR service = :service)))
    """
_OF = """
    SELECT account.*, count(artist_id) AS artists, count(artist_id) FILTER (WHERE artist_id >= 0) AS known
    FROM account LEFT JOIN listening USING (member, service) WHERE member = ?
    GROUP BY account.member, account.service ORDER BY account.service
    """
# Of a member, where a condition holds. What is scrobbled to two services is one and the same listening.
PLAYED = """
    SELECT coalesce(goes_by, artist_id) AS artist, max(plays) AS plays FROM listening LEFT JOIN artist ON id = artist_id
    WHERE member = ? AND {} GROUP BY coalesce(goes_by, artist_id)
    """
_LISTENING = PLAYED.format("artist_id >= 0") + " ORDER BY 2 DESC, 1"
_DUE = """
    SELECT member, service, sealed, due_at, mark, failures FROM account
    WHERE due_at <= ?1 AND (?2 IS NULL OR service = ?2)
        AND NOT EXISTS (SELECT 1 FROM silent WHERE silent.member = account.member)
    ORDER BY due_at, member, service LIMIT ?3
    """
# One look into the index for each artist, however many play it.
_LISTENED = """
    WITH RECURSIVE heard (id) AS (
        SELECT min(artist_id) FROM listening WHERE artist_id >= 0
        UNION ALL SELECT (SELECT min(artist_id) FROM listening WHERE artist_id > id) FROM heard WHERE id IS NOT NULL
    )
    SELECT id FROM heard WHERE id IS NOT NULL
    """
_FEW = 3  # artists, of which 5,000 members' listening is changed in a second


class Unlisted(NamedTuple):
    """An artist that members play and the data served has not."""

    name: str
    mbid: str
    """MusicBrainz' id; "" where that is not known."""


class Heard(NamedTuple):
    """Who a member plays: play counts of artists by their ids, and of artists that the data has not."""

    known: Mapping[int, int]
    unlisted: Mapping[Unlisted, int]


class Account(NamedTuple):
    """A linked account as it is kept."""

    service: str
    sealed: bytes
    """The member's id and the account's name, encrypted."""
    linked_at: float
    """Seconds since 1970, UTC, as are the other times."""
    refreshed_at: float
    due_at: float | None
    """When its listening is to be taken again; None: never by itself."""
    failures: int
    """How many times in a row its listening could not be taken."""
    trouble: str | None
    """Why not, the last time."""
    artists: int
    """How many artists its listening has."""
    known: int
    """How many of them the data served has."""
    mark: str = ""
    """What the service told of the listening that was last taken; "" where it told nothing."""


class Due(NamedTuple):
    """A linked account whose listening is to be taken again."""

    member: str
    service: str
    sealed: bytes
    due_at: float
    mark: str
    failures: int


class Accounts:
    """Linked accounts and the listening they brought. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def link(
        self,
        member: str,
        service: str,
        sealed: bytes,
        heard: Heard,
        *,
        at: float,
        due_at: float | None,
        mark: str = "",
        stands: Callable[[], bool] = lambda: True,
    ) -> bool:
        """Keeps an account and its listening, in place of the member's one with that service if there is one.

        Of a member who has opted out nothing is kept, nor what `stands` no more; says whether it is.
        """
        values = {"member": member, "service": service, "sealed": sealed, "at": at, "due": due_at, "mark": mark}

        async def link(execute: Execute) -> bool:
            linked = stands() and bool(await execute(_LINK, values))
            if linked:
                await _replace(execute, member, service, heard)
            return linked

        return await self._database.transact(link, patient=True)

    async def add(self, member: str, service: str, sealed: bytes, heard: Heard, *, at: float) -> bool:
        """Keeps an account as `link` does, what is heard beside the listening that it had."""
        values = {"member": member, "service": service, "sealed": sealed, "at": at, "due": None, "mark": ""}

        async def link(execute: Execute) -> bool:
            linked = bool(await execute(_LINK, values))
            if linked:
                await _add(execute, member, service, heard)
            return linked

        return await self._database.transact(link, patient=True)

    async def refresh(
        self, account: Due, heard: Heard | None, *, at: float, due_at: float | None, mark: str = ""
    ) -> bool:
        """Puts the listening of an account in place of the one before; without any, the one before is still right.

        Nothing is kept if it is linked no more, another one is by now, or the member has opted out.
        """
        values = {**_which(account), "at": at, "due": due_at, "mark": mark}

        async def refresh(execute: Execute) -> bool:
            linked = bool(await execute(_REFRESH, values))
            if linked and heard is not None:
                await _replace(execute, account.member, account.service, heard)
            return linked

        return await self._database.transact(refresh, patient=True)

    async def fail(self, account: Due, trouble: str, *, due_at: float | None, counts: bool = True) -> None:
        """Records that the listening of an account could not be taken; what was taken before stays.

        It counts as a failure of the account, unless that is what its service would do with any.
        """
        await self._database.run(_FAIL, counts=int(counts), trouble=trouble, due=due_at, **_which(account))

    async def postpone(self, member: str, service: str, *, due_at: float) -> None:
        """Has the listening of an account taken later, through no fault of its own."""
        await self._database.run(
            "UPDATE account SET due_at = ? WHERE member = ? AND service = ?", due_at, member, service
        )

    async def unlink(self, member: str, service: str | None = None) -> int:
        """Deletes the member's account with a service and its listening, or all of them; returns how many there were.

        What is deleted is overwritten, and taken out of the write-ahead log too.
        """
        values = {"member": member, "service": service}
        where = "WHERE member = :member AND (:service IS NULL OR service = :service)"

        async def unlink(execute: Execute) -> int:
            await execute(FORGET_UNLISTED, values)
            await execute(f"DELETE FROM listening {where}", values)
            unlinked = await execute(f"DELETE FROM account {where}", values)
            await execute(_UNCOUNT, values)
            return unlinked

        unlinked = await self._database.transact(unlink, patient=True)
        await self._database.cut_log()
        return unlinked

    async def of(self, member: str) -> list[Account]:
        """The member's linked accounts, by the names of the services."""
        rows = await self._database.records(_OF, member)
        return [Account(**{name: row[name] for name in Account._fields}) for row in rows]

    async def listening(self, member: str) -> dict[int, int]:
        """Who the member plays, and how often, most first: by the ids that artists have in the data served now.

        What several services count is counted once.
        """
        rows: list[Any] = await self._database.rows(_LISTENING, member)
        return dict(rows)

    async def due(self, now: float, most: int, service: str | None = None) -> list[Due]:
        """Accounts, with one service or any, that are due by then, longest first; none of who opted out."""
        return [Due(*row) for row in await self._database.rows(_DUE, now, service, most)]

    async def unlisted(self) -> dict[int, Unlisted]:
        """The artists that members play and no data served so far had, by ids that are theirs alone."""
        rows = await self._database.rows("SELECT id, name, mbid FROM unlisted ORDER BY id", patient=True)
        return {id: Unlisted(name, mbid) for id, name, mbid in rows}

    async def listened(self) -> set[int]:
        """The ids of all artists that members play, by the data that was served when their listening was taken."""
        return {id for (id,) in await self._database.rows(_LISTENED, patient=True)}

    async def part(self, gone: Mapping[int, Unlisted]) -> None:
        """From now on the artists with these ids, which the data served no longer has, are of `unlisted`."""
        rows = [(id, *artist) for id, artist in gone.items()]
        await self._carry("gone", rows, unlisted.PART)

    async def meet(self, ids: Mapping[int, int]) -> None:
        """From now on those of `unlisted` with these ids are the artists of the data that have the others."""
        await self._carry("ids", [*ids.items()], unlisted.MEET)

    async def _carry(self, name: str, rows: list[Any], statements: Sequence[str]) -> None:
        """Executes statements for a few artists at a time: thousands may play each, and others want to write too."""
        for start in range(0, len(rows), _FEW):
            await self._database.transact(partial(every, statements, {name: rows[start : start + _FEW]}), patient=True)


def _which(account: Due) -> dict[str, Any]:
    return {"member": account.member, "service": account.service, "sealed": account.sealed}


async def _replace(execute: Execute, member: str, service: str, heard: Heard) -> None:
    """Puts the listening of one account in place of the one before."""
    await every((FORGET_UNLISTED, _EMPTY), {"member": member, "service": service}, execute)
    await _add(execute, member, service, heard)


async def _add(execute: Execute, member: str, service: str, heard: Heard) -> None:
    """Adds to the listening of one account."""
    values: Mapping[str, Any] = {
        "member": member,
        "service": service,
        "heard": [*heard.known.items()],
        "unlisted": [(artist.name, artist.mbid, plays) for artist, plays in heard.unlisted.items()],
    }
    await every((_HEARD, _NAME, _HEARD_UNLISTED), values, execute)
