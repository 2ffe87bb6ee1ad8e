"""Votes on their way into the database: at once, or by the journal as soon as it can be written."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import structlog

from recommender.feedback import Vote

from ..errors import StoreError
from ..monitoring.metrics import VOTES_REFUSED
from .database import Database, Execute, every
from .journal import Event, Journal
from .opinions import Outcome

log = structlog.stdlib.get_logger("segue")

_TURN_SECONDS = 1.0  # that a member waits, who deletes or opts out, until the votes before are dealt with
_AGAIN_SECONDS = 1.0  # between two attempts to write what waits

# What waited while its member had everything deleted by another process, which cannot reach this one's journal.
_NOT_ERASED = "(:waited = 0 OR NOT EXISTS (SELECT 1 FROM erased WHERE erased.member = :member AND erased.at >= :at))"
_ERASED = (
    "INSERT INTO erased VALUES (:of, :now) ON CONFLICT (member) DO UPDATE SET at = excluded.at",
    "DELETE FROM erased WHERE at < :now - 30 * 86400.0",
)
# Of those who opted out no vote is kept, but what they gave before they can take back.
_ON_ARTIST = f"""
    INSERT INTO verdict (event, interaction_id, artist_id, member, verdict, given, at, server, age)
    SELECT :id, :impression, :artist, :member, :verdict, :given, :at, :server, :age
    WHERE (NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
        OR :given = 0 AND EXISTS (SELECT 1 FROM verdict
                                  WHERE member = :member AND verdict = :verdict
                                    AND (artist_id = :artist
                                         OR artist_id IN (SELECT id FROM artist WHERE goes_by = :artist))))
        AND {_NOT_ERASED}
    ON CONFLICT (event) DO NOTHING
    """
# On a message that is known, or known to be the bot's; and only what was given can be taken back.
_ON_LIST = f"""
    INSERT INTO verdict (event, message_id, member, verdict, given, at, tone, server, age)
    SELECT :id, :message, :member, :verdict, :given, :at, :tone, :server, :age
    WHERE CASE WHEN :given = 1
        THEN NOT EXISTS (SELECT 1 FROM silent WHERE member = :member)
            AND (:own = 1 OR EXISTS (SELECT 1 FROM delivery WHERE message_id = :message))
        ELSE EXISTS (SELECT 1 FROM verdict
                     WHERE message_id = :message AND member = :member AND verdict = :verdict
                         AND coalesce(tone, '') = coalesce(:tone, ''))
    END AND {_NOT_ERASED}
    ON CONFLICT (event) DO NOTHING
    """
# Takes back every reaction that stood on a message by then, or those with one emoji. Doing so twice changes nothing.
_CLEARED = """
    INSERT INTO verdict (message_id, member, verdict, given, at, tone)
    SELECT :message, member, verdict, 0, :at, tone FROM verdict
    WHERE id IN (SELECT max(id) FROM verdict
                 WHERE message_id = :message AND artist_id IS NULL GROUP BY member, verdict, tone)
        AND given = 1 AND at <= :at
        AND (:verdict IS NULL OR verdict = :verdict AND coalesce(tone, '') = coalesce(:tone, ''))
    """
# Their listening enters no build from then on, until they agree to that anew.
_SILENCE = (
    "INSERT INTO silent VALUES (:member) ON CONFLICT (member) DO NOTHING",
    "DELETE FROM contributor WHERE member = :member",
)


class Inbox:
    """Takes votes in the order they come, and lets nothing overtake those that wait. Every method raises StoreError."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        self._turn = asyncio.Lock()
        self._waiting = False
        """Whether votes wait in the journal."""
        self._silent = set[str]()
        """Who opted out, for when the database cannot be asked: of them nothing may wait either."""
        self._trying: asyncio.Task[None] | None = None
        self._closed = False

    @classmethod
    @asynccontextmanager
    async def open(cls, database: Database, journal: Journal) -> AsyncIterator[Inbox]:
        """An inbox that at the end once more tries to write what waits; `replay` first adds what waited before."""
        inbox = cls(database, journal)
        await inbox.renew()
        try:
            journal.prepare()
        except OSError as error:
            log.error("votes cannot wait", error=str(error))
        try:
            yield inbox
        finally:
            inbox._closed = True
            if inbox._trying is not None:
                inbox._trying.cancel()
                await asyncio.wait({inbox._trying})
            if inbox._waiting:
                with contextlib.suppress(OSError):
                    await inbox._try()
            if inbox._waiting:
                log.warning("votes wait for the next start")

    async def renew(self) -> None:
        """Reads anew who opted out, as other processes may have been told of that."""
        rows = await self._database.rows("SELECT member FROM silent", patient=True)
        self._silent = {member for (member,) in rows}

    async def has_events(self) -> bool:
        """Whether the journal holds votes."""
        try:
            return bool(await asyncio.to_thread(self._journal.events))
        except OSError as error:
            raise _unread(error) from error

    async def replay(self) -> None:
        """Writes what the journal holds into the database, now or as soon as that can be."""
        try:
            if not await asyncio.to_thread(self._journal.is_empty):
                self._waiting = True
                if not await self._try():
                    self._wait()
        except OSError as error:
            raise _unread(error) from error

    async def add(self, event: Event) -> Outcome:
        """Keeps a vote so that it survives a power failure: in the database, or until that can be, in the journal."""
        try:
            return await self._add(event)
        except StoreError:
            VOTES_REFUSED.add()
            raise

    async def _add(self, event: Event) -> Outcome:
        async with self._turn:
            reason = None
            if not self._waiting:
                try:
                    kept = await self._database.transact(partial(_insert, event))
                    return Outcome.KEPT if kept else Outcome.REFUSED
                except StoreError as error:
                    reason = error
            if event.member in self._silent:
                if event.given:
                    return Outcome.REFUSED
                raise StoreError("Votes of a member who opted out cannot be taken back just now.")
            try:
                await asyncio.to_thread(self._journal.append, event)
            except OSError as error:
                raise StoreError(f"A vote can neither be kept nor noted down: {error}.") from error
            if reason is not None:
                log.warning("votes wait", error=str(reason))
            self._wait()
            return Outcome.WAITING

    async def waiting_of(self, member: str) -> list[Vote]:
        """A member's votes on artists that wait, first to last."""
        return [
            Vote(
                member,
                event.verdict,
                event.given,
                event.at,
                event.impression,
                event.artist,
                event.server,
                event.age,
            )
            for event in await self.events_of(member)
            if event.artist is not None and event.verdict is not None
        ]

    async def waiting(self) -> int:
        """How many votes wait."""
        if not self._waiting:
            return 0
        try:
            return len(await asyncio.to_thread(self._journal.events))
        except OSError as error:
            raise _unread(error) from error

    async def events_of(self, member: str) -> list[Event]:
        """All of a member's votes that wait, first to last."""
        if not self._waiting:
            return []
        return [event for event in await asyncio.to_thread(self._journal.events) if event.member == member]

    async def set_silent(self, member: str, silent: bool) -> None:
        """Opts a member out, whose votes then do not wait any longer, or in again."""
        if silent:
            await self.erase(_SILENCE, {"member": member}, of=member)
            self._silent.add(member)
        else:
            await self.erase(["DELETE FROM silent WHERE member = :member"], {"member": member})
            self._silent.discard(member)

    async def erase(self, statements: Sequence[str], values: Mapping[str, Any], *, of: str | None = None) -> int:
        """Executes statements that delete, all or none, and leaves nothing of the rows in the file, but for its log.

        They go after the votes that were cast before, lest those come to stand after all was deleted; what waits
        `of` a member is taken out of the journal first. Returns the rows that were changed.
        """

        async def erase(execute: Execute) -> int:
            if of is not None:
                await asyncio.to_thread(self._journal.remove, lambda event: event.member == of)
                if self._database.is_shared:
                    await every(_ERASED, {"of": of, "now": time.time()}, execute)
            return await every(statements, values, execute)

        try:
            async with self._next_turn():
                return await self._database.transact(erase, patient=True)
        except OSError as error:
            raise StoreError(f"The feedback database cannot be used: {str(error) or 'it is busy'}.") from error

    @asynccontextmanager
    async def _next_turn(self) -> AsyncIterator[None]:
        """After the votes that were cast before. Raises TimeoutError, an OSError, where that takes too long."""
        async with asyncio.timeout(_TURN_SECONDS):
            await self._turn.acquire()
        try:
            yield
        finally:
            self._turn.release()

    # What waits

    def _wait(self) -> None:
        self._waiting = True
        if not self._closed and (self._trying is None or self._trying.done()):
            self._trying = asyncio.create_task(self._keep_trying())

    async def _keep_trying(self) -> None:
        while True:
            try:
                if await self._try():
                    return
            except OSError as error:
                log.error("votes that wait cannot be read", error=str(error))
                return  # the next one that has to wait begins anew
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _try(self) -> bool:
        """Writes what waits into the database; says whether that could be. Raises OSError."""

        async def write(execute: Execute) -> tuple[list[Event], int]:
            # Read within the transaction, in which no other program can delete what is a member's.
            events = await asyncio.to_thread(self._journal.events)
            # By now a delivery is recorded or never will be; nobody could ask whether it was an answer.
            late = [dataclasses.replace(event, own=False) for event in events]
            kept = [await _insert(event, execute, waited=True) for event in late]
            return events, sum(kept)

        try:
            await self._database.rows("SELECT 1")  # before others wait for a turn
        except StoreError:
            return False
        async with self._turn:
            try:
                events, kept = await self._database.transact(write, patient=True)
            except StoreError:
                return False
            self._waiting = False
            log.info("votes no longer wait", votes=len(events), kept=kept)
            written = {event.id for event in events}
            try:
                await asyncio.to_thread(self._journal.remove, lambda event: event.id in written)
            except OSError as error:  # then they are written again at the next start, which changes nothing
                log.error("journal not emptied", error=str(error))
            return True


def _unread(error: OSError) -> StoreError:
    return StoreError(f"Votes that waited for the database cannot be read: {error}.")


async def _insert(event: Event, execute: Execute, *, waited: bool = False) -> bool:
    """Writes a vote; says whether there was none by its id, and it may be kept."""
    statement = _CLEARED if event.member is None else _ON_LIST if event.artist is None else _ON_ARTIST
    return await execute(statement, {**dataclasses.asdict(event), "waited": waited}) > 0
