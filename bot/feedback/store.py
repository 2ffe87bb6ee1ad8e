"""What was shown and what was thought of it, kept: with `inbox`, which writes the votes, all SQL but `migrations`."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from recommender.feedback import TAPS, Age, Impression, Verdict, Vote

from ..address import Address
from ..errors import PartlyDeleted, StoreError
from . import personal
from .accounts import Accounts
from .artists import Artists
from .challenges import Challenges
from .contributors import Contributors
from .database import Database
from .days import Days
from .deliveries import Deliveries
from .digests import Digests
from .duels import Duels
from .guilds import Guilds
from .health import Health
from .history import History
from .inbox import Inbox
from .journal import Event, Journal
from .leases import Leases
from .memberships import Memberships
from .opening import opened
from .openings import Openings
from .opinions import Outcome
from .promotions import Promotions
from .recommended import Recommended
from .reviews import Reviews
from .rows import IMPRESSION, VOTE_NOW, impressions_of, insertion, row_of, vote_of
from .together import Together

_FACT = "SELECT value FROM fact WHERE name = ?"
_REMEMBER = "INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
_PAGE = 500  # rows read at once, in some 10 ms


def _new_id() -> int:
    """By which a vote is known again: random, as Discord gives reactions none."""
    return secrets.randbits(63)


class Store:
    """Appends what was shown and what was thought of it. Every method raises StoreError."""

    def __init__(self, address: Address, database: Database, inbox: Inbox) -> None:
        self.address = address
        self.guilds = Guilds(database)
        self.artists = Artists(database)
        self.deliveries = Deliveries(database)
        self.openings = Openings(database)
        self.accounts = Accounts(database)
        self.memberships = Memberships(database)
        self.contributors = Contributors(database)
        self.together = Together(database)
        self.digests = Digests(database)
        self.recommended = Recommended(database)
        self.duels = Duels(database)
        self.days, self.challenges = Days(database), Challenges(database)
        self.promotions, self.reviews, self.leases = Promotions(database), Reviews(database), Leases(database)
        self.health = Health(database, inbox)
        self.history = History(database)
        self.renew = inbox.renew
        self._database = database
        self._inbox = inbox

    @classmethod
    @asynccontextmanager
    async def open(cls, address: Address | Path, *, replays: bool = True) -> AsyncIterator[Store]:
        """The database there, made or brought up to date, closed on leaving, and the journal of votes that wait.

        What waits in the journal is written into the database at once, or with `replays` off by `replay`.
        """
        address = Address.of(address)
        journal = Journal(address.journal)
        async with opened(address) as database, Inbox.open(database, journal) as inbox:
            store = cls(address, database, inbox)
            if replays:
                await store.replay()
            yield store

    async def replay(self) -> None:
        """Writes what waits in the journal into the database, now or as soon as that can be."""
        await self._inbox.replay()

    async def add_impression(self, shown: Impression) -> None:
        """Records an answer that is about to be shown; each only once."""
        statement, values = insertion(shown)
        await self._database.run(statement, **values)

    async def impressions(self, since: float = 0.0) -> list[Impression]:
        """Everything shown from then on, first to last."""
        return await self.history.impressions(since)

    async def answer(self, member: str, interaction_id: int | None = None) -> Impression | None:
        """What answered an interaction, or else the member's last; None where that is not kept, or asked by taps."""
        of, value = ("member", member) if interaction_id is None else ("interaction_id", interaction_id)
        rows = await self._database.rows(
            f"SELECT {', '.join(IMPRESSION)} FROM exposure WHERE {of} = ? AND command != ?"
            " ORDER BY shown_at DESC LIMIT 1",
            value,
            TAPS,
        )
        return next(iter(impressions_of(rows)), None)

    async def votes(self, since: float = 0.0) -> list[Vote]:
        """Every vote from then on, first to last, each joined to the answer it is about.

        Artists have the ids that were shown, not those that they may go by now.
        A reaction is about the last answer that its message carried by then; what is taken back, about
        the one it was given for. Taking back one of several skin tones is no vote.
        """
        return await self.history.votes(since)

    async def add_vote(self, vote: Vote) -> Outcome:
        """Appends a vote on an artist, or its taking back; where the database cannot be written, it waits.

        Of members who opted out no vote is kept, but what they gave before they can take back.
        """
        return await self._inbox.add(Event(id=_new_id(), **asdict(vote)))

    async def add_reaction(
        self,
        message_id: int,
        member: str,
        verdict: Verdict,
        *,
        given: bool,
        own: bool,
        at: float,
        tone: str | None = None,
        server: str | None = None,
        age: Age | None = None,
    ) -> Outcome:
        """Appends a vote on a whole list, or its taking back; where the database cannot be written, it waits.

        With `own` the message is known to be the bot's, and the vote is kept although its delivery may
        be recorded only a moment later, unless it has to wait; otherwise it must be on a message known here,
        or it is refused. Only a vote that was given can be taken back, also by members who opted out, of whom
        no new one is kept. A vote counts as feedback once it joins a delivery. What is given in several skin tones
        stands until it is taken back in each.
        """
        return await self._inbox.add(
            Event(
                id=_new_id(),
                member=member,
                verdict=verdict,
                given=given,
                at=at,
                message=message_id,
                own=own,
                tone=tone,
                server=server,
                age=age,
            )
        )

    async def clear_reactions(
        self, message_id: int, verdict: Verdict | None = None, *, at: float, tone: str | None = None
    ) -> Outcome:
        """Takes back all votes by reactions on a message up to then, or those with one emoji, also of who opted out."""
        return await self._inbox.add(
            Event(id=_new_id(), member=None, verdict=verdict, given=False, at=at, message=message_id, tone=tone)
        )

    async def votes_of(self, member: str) -> list[Vote]:
        """A member's votes on artists, by the ids they go by now, first to last, those included that wait."""
        waiting = await self._inbox.waiting_of(member)  # before the others: one that is written meanwhile is in both
        rows = await self._database.rows(
            f"SELECT {VOTE_NOW} FROM verdict LEFT JOIN artist ON artist.id = artist_id"
            " WHERE member = ? AND artist_id IS NOT NULL ORDER BY verdict.id",
            member,
        )
        return [*map(vote_of, rows), *waiting]

    async def shown_to(self, member: str, answers: int) -> set[int]:
        """The artists that the last so many answers to a member recommended."""
        rows = await self._database.rows(
            "SELECT artists FROM exposure WHERE member = ? AND command != ? ORDER BY shown_at DESC LIMIT ?",
            member,
            TAPS,
            answers,
        )
        return {artist for (artists,) in rows for artist, *_ in json.loads(artists)}

    async def checked(self) -> None:
        """Waits until it has been looked through for damage, which takes a while where it is large."""
        await self._database.checked()

    # Privacy

    async def count(self, member: str) -> tuple[int, int]:
        """How many answers and votes are kept of a member."""
        [(answers, votes)] = await self._database.rows(personal.COUNTS, member)
        return answers, votes + len(await self._inbox.events_of(member))

    async def kept(self, member: str) -> AsyncIterator[tuple[str, list[dict[str, Any]]]]:
        """All that is kept of a member, a page of plain values at a time, with the table it is from.

        In the order of `personal.PERSONAL`: answers (`exposure`) each with the ids of its `messages`, who they play
        (`listening`) with name and MBID of an artist that the data has not. Last come votes that wait (`waiting`).
        """
        waiting = await self._inbox.events_of(member)  # before the others: one that is written meanwhile is in both
        for table, (query, order) in personal.PERSONAL.items():
            last = [*order.values()]
            while rows := await self._database.records(query, member, *last, _PAGE):
                yield table, (await self._with_messages(rows) if table == "exposure" else rows)
                last = [rows[-1][column] for column in order]
        if waiting:
            yield "waiting", list(map(row_of, waiting))

    async def _with_messages(self, answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
        carried = await self.deliveries.messages([answer["interaction_id"] for answer in answers])
        return [answer | {"messages": json.dumps(carried.get(answer["interaction_id"], []))} for answer in answers]

    async def forget(self, member: str) -> None:
        """Deletes all that is kept of a member, a part at a time; that they opted out stays.

        Raises PartlyDeleted where the rest cannot be deleted just now.
        """
        self.days.forget(member)
        shown = personal.forget_shown("member = :value", "member = :value")
        await self._delete((*shown, *personal.FORGET_OTHERS), {"value": member}, of=member)

    async def forget_before(self, at: float) -> None:
        """Deletes what was shown, voted, asked and tried before then; whom members have hidden to this day stays.

        Raises PartlyDeleted where the rest cannot be deleted just now.
        """
        shown = personal.forget_shown("shown_at < :value", "at < :value", "verdict <> 'hidden'", "at, id")
        day = datetime.fromtimestamp(at, UTC).date().isoformat()
        await self._delete((*shown, *personal.FORGET_OLD), {"value": at, "day": day})
        outdated = await self._database.rows(personal.OUTDATED, value=at, patient=True)
        if outdated:
            await self._delete([personal.FORGET_VOTES], {"ids": [id for (id,) in outdated]})

    async def forget_all_listening(self) -> None:
        """Deletes what all members listen to, their accounts, and where they joined."""
        await self._inbox.erase(personal.FORGET_ALL_LISTENING, {})
        await self._database.cut_log()

    async def is_silent(self, member: str) -> bool:
        """Whether the member opted out: nothing may be kept of them."""
        return bool(await self._database.rows("SELECT 1 FROM silent WHERE member = ?", member))

    async def set_silent(self, member: str, silent: bool) -> None:
        """Opts a member out, or in again."""
        await self._inbox.set_silent(member, silent)

    async def has_members(self) -> bool:
        """Whether anything is kept under a pseudonym, or waits to be."""
        [(found,)] = await self._database.rows(personal.HAS_MEMBERS, patient=True)
        return bool(found) or await self._inbox.has_events()

    async def _delete(self, statements: Sequence[str], values: dict[str, Any], *, of: str | None = None) -> None:
        """Executes statements that each delete a part, again and again, until nothing is left."""
        deleted, began = 0, time.perf_counter()
        try:
            while (rows := await self._inbox.erase(statements, values, of=of)) >= personal.BATCH:
                deleted += rows
                # Others who want to write try again only now and then, and must find the database free.
                await asyncio.sleep(time.perf_counter() - began)
                began = time.perf_counter()
        except StoreError as error:
            if not deleted:
                raise
            raise PartlyDeleted(str(error)) from error
        await self._database.cut_log()

    async def sealed(self) -> list[bytes]:
        """Of what is encrypted an account and a membership, where there are any."""
        return [sealed for (sealed,) in await self._database.rows(personal.SEALED)]

    # The bot itself

    async def fact(self, name: str) -> str | None:
        """A remembered fact about the bot itself, such as which commands Discord has."""
        return next((str(row[0]) for row in await self._database.rows(_FACT, name)), None)

    async def remember(self, name: str, value: str) -> None:
        """Remembers a fact, replacing the old one."""
        await self._database.run(_REMEMBER, name, value)

    def require(self, name: str, value: str) -> None:
        """From now on, a database put in the place of this one is opened only where it remembers the same fact."""
        self._database.require("SELECT 1 FROM fact WHERE name = ? AND value = ?", name, value)
