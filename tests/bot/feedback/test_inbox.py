"""Votes that the database cannot take: none that was promised is lost, none is kept of whom nothing may be."""

from __future__ import annotations

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from structlog.typing import EventDict

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.opinions import Outcome
from bot.feedback.store import Store
from recommender.feedback.records import Age, Verdict, Vote

from .faults import away, locked

Query = Callable[[str], list[tuple[Any, ...]]]

ROOT = Path(__file__).resolve().parents[3]
VOTES = "SELECT artist_id, given FROM verdict ORDER BY id"


@pytest.fixture
def journal(address: Address) -> Path:
    assert address.journal is not None
    return address.journal


async def cast(store: Store, artist: int, *, given: bool = True, member: str = "m") -> Outcome:
    return await store.add_vote(Vote(member, Verdict.UP, given, 1.0, None, artist))


async def until(is_true: Callable[[], object]) -> None:
    """Waits for what another task does."""
    async with asyncio.timeout(10):
        while not is_true():
            await asyncio.sleep(0.005)


@pytest.mark.impatient
async def test_votes_that_wait_are_kept_in_their_order_as_soon_as_the_database_is_free(
    store: Store, address: Address, query: Query, journal: Path
) -> None:
    with locked(address):
        outcomes = await asyncio.gather(*(cast(store, artist) for artist in range(4)), cast(store, 0, given=False))
        assert outcomes == [Outcome.WAITING] * 5
        assert [vote.artist for vote in await store.votes_of("m")] == [0, 1, 2, 3, 0]
        assert query(VOTES) == []
    assert await cast(store, 4) in (Outcome.WAITING, Outcome.KEPT)  # and none overtakes them
    await until(lambda: len(query(VOTES)) == 6)
    assert query(VOTES) == [(0, 1), (1, 1), (2, 1), (3, 1), (0, 0), (4, 1)]
    await until(lambda: journal.read_bytes() == b"")
    assert len(await store.votes_of("m")) == 6


@pytest.mark.impatient
async def test_where_votes_come_from_is_kept_with_them_also_while_they_wait(store: Store, address: Address) -> None:
    await store.deliveries.add(7, 1)
    first, second = (Vote("m", Verdict.UP, True, at, 1, 100, "5e", Age.MONTH) for at in (1.0, 2.0))
    await store.add_vote(first)
    with locked(address):
        await store.add_vote(second)
        await store.add_reaction(7, "m", Verdict.UP, given=True, own=True, at=3.0, server="5f", age=Age.OLDER)
        assert await store.votes_of("m") == [first, second]
    async with asyncio.timeout(10):
        while len(votes := await store.votes()) < 3:
            await asyncio.sleep(0.005)
    assert [(vote.server, vote.age) for vote in votes] == [("5e", Age.MONTH)] * 2 + [("5f", Age.OLDER)]


@pytest.mark.impatient
async def test_reactions_wait_as_well(store: Store, address: Address, query: Query) -> None:
    await store.deliveries.add(7, 1)
    with locked(address):
        for given in (True, False):
            reacted = await store.add_reaction(7, "m", Verdict.DOWN, given=given, own=True, at=1.5)
            assert reacted is Outcome.WAITING
    await until(
        lambda: (
            query("SELECT message_id, verdict, given, at FROM verdict") == [(7, "down", 1, 1.5), (7, "down", 0, 1.5)]
        )
    )


async def test_of_reactions_that_waited_only_those_on_answers_are_kept(
    store: Store, address: Address, query: Query, journal: Path
) -> None:
    await store.deliveries.add(7, 1)
    with away(address):
        for message in (5, 7):
            waits = await store.add_reaction(message, "m", Verdict.UP, given=True, own=True, at=1.5)
            assert waits is Outcome.WAITING
    await until(lambda: journal.read_bytes() == b"")
    assert query("SELECT message_id FROM verdict") == [(7,)]


async def waited(address: Address, *artists: int) -> None:
    """A bot that was stopped while votes of its member m waited."""
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(Store.open(address))
        with away(address):
            assert {await cast(store, artist) for artist in artists} == {Outcome.WAITING}
            await stack.aclose()


async def test_what_waits_when_the_bot_stops_is_kept_at_the_next_start(
    address: Address, query: Query, journal: Path, log: list[EventDict]
) -> None:
    await waited(address, 1, 2)
    assert query(VOTES) == [] and "votes wait for the next start" in [event["event"] for event in log]
    async with Store.open(address):
        assert query(VOTES) == [(1, 1), (2, 1)]
    assert journal.read_bytes() == b""


PROGRAM = """
import asyncio, os, signal, sys
from dataclasses import replace
from pathlib import Path
from bot.address import Address
from bot.feedback.store import Store
from recommender.feedback import Verdict, Vote

async def main():
    async with Store.open(replace(Address.of(sys.argv[1]), journal=Path(sys.argv[2]))) as store:
        for artist in range(3):
            print("told:", await store.add_vote(Vote("m", Verdict.UP, True, 1.0, None, artist)), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_what_was_promised_before_a_kill_is_kept(address: Address, journal: Path, query: Query) -> None:
    async with Store.open(address):
        pass
    told = (str(address.file or address.url), str(journal))
    with locked(address):
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", PROGRAM, *told, cwd=ROOT, stdout=PIPE)
        said, _ = await process.communicate()
    assert process.returncode == -signal.SIGKILL and said.count(b"told: waiting") == 3
    async with Store.open(address):
        assert query(VOTES) == [(0, 1), (1, 1), (2, 1)]


async def test_what_waited_is_kept_once_though_the_bot_was_killed_before_it_was_crossed_out(
    address: Address, query: Query, journal: Path
) -> None:
    await waited(address, 1, 2)
    content = journal.read_bytes()
    for _ in range(3):
        journal.write_bytes(content)
        async with Store.open(address):
            assert query(VOTES) == [(1, 1), (2, 1)] and journal.read_bytes() == b""


async def test_of_who_opted_out_meanwhile_nothing_that_waited_is_kept(
    address: Address, query: Query, journal: Path
) -> None:
    await waited(address, 1)
    content = journal.read_bytes()
    journal.unlink()
    async with Store.open(address) as store:
        await store.set_silent("m", True)
    journal.write_bytes(content)
    async with Store.open(address):
        assert query(VOTES) == []
    assert journal.read_bytes() == b""


async def tried(store: Store) -> None:
    """After this what waits has been tried in vain, and is not again for a second."""
    with pytest.raises(StoreError):  # it takes its turn after that
        await store.forget("nobody")


async def test_no_vote_overtakes_those_that_wait(store: Store, address: Address, query: Query) -> None:
    with away(address):
        await cast(store, 1)
        await tried(store)
    await cast(store, 2)
    await until(lambda: len(query(VOTES)) == 2)
    assert query(VOTES) == [(1, 1), (2, 1)]


@pytest.mark.parametrize("opting_out", [False, True])
async def test_deleting_and_opting_out_take_what_waits_of_the_member_first(
    opting_out: bool, store: Store, address: Address, query: Query, journal: Path
) -> None:
    with away(address):
        for member in "mn":
            await cast(store, 1, member=member)
        await tried(store)
    await (store.set_silent("m", True) if opting_out else store.forget("m"))
    assert b'"m"' not in journal.read_bytes()
    await until(lambda: query("SELECT member FROM verdict"))
    assert query("SELECT member FROM verdict") == [("n",)]


async def test_a_deletion_that_cannot_be_leaves_what_waits(store: Store, address: Address, query: Query) -> None:
    with away(address):
        await cast(store, 1)
        with pytest.raises(StoreError):
            await store.forget("m")
    await until(lambda: query(VOTES) == [(1, 1)])


async def test_of_who_opted_out_nothing_waits(store: Store, address: Address, query: Query, journal: Path) -> None:
    await cast(store, 1)
    await store.set_silent("m", True)
    with away(address):
        assert await cast(store, 2) is Outcome.REFUSED
        with pytest.raises(StoreError, match="opted out"):
            await cast(store, 1, given=False)
        assert not journal.exists()


async def test_a_vote_that_cannot_even_be_noted_down_is_an_error(store: Store, address: Address, journal: Path) -> None:
    journal.mkdir()
    with away(address), pytest.raises(StoreError, match="neither be kept nor noted down"):
        await cast(store, 1)


async def test_a_journal_that_cannot_be_read_is_refused_at_the_start(address: Address, journal: Path) -> None:
    journal.mkdir()
    with pytest.raises(StoreError, match="cannot be read"):
        async with Store.open(address):
            pass


async def test_a_vote_cast_while_the_bot_stops_is_kept_at_the_next_start(address: Address, query: Query) -> None:
    async with Store.open(address) as store:
        pass
    assert await cast(store, 1) is Outcome.WAITING
    async with Store.open(address):
        assert query(VOTES) == [(1, 1)]


async def test_a_vote_survives_a_power_failure(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite syncs its log at every commit on a connection whose level is FULL, which is 2."""
    writers, execute = list[aiosqlite.Connection](), aiosqlite.Connection.execute

    def watch(connection: aiosqlite.Connection, statement: str, *values: Any) -> Any:
        if "INTO verdict" in statement:
            writers.append(connection)
        return execute(connection, statement, *values)

    async with Store.open(database) as store:
        with monkeypatch.context() as patch:
            patch.setattr(aiosqlite.Connection, "execute", watch)
            await cast(store, 1)
        [writer] = writers
        assert [*await writer.execute_fetchall("PRAGMA synchronous")] == [(2,)]


async def test_what_was_cleared_while_the_database_was_away_is_taken_back_once_and_no_later_vote_with_it(
    store: Store, address: Address, query: Query
) -> None:
    async def react(member: str, verdict: Verdict, at: float) -> Outcome:
        return await store.add_reaction(7, member, verdict, given=True, own=True, at=at)

    await store.deliveries.add(7, 1)
    await react("m", Verdict.UP, 1.0)
    with away(address):
        await react("n", Verdict.DOWN, 2.0)
        assert await store.clear_reactions(7, at=3.0) is Outcome.WAITING
        await react("m", Verdict.UP, 4.0)
    await until(lambda: len(query("SELECT * FROM verdict")) == 5)
    rows = query("SELECT member, verdict, given, at FROM verdict ORDER BY id")
    assert rows[:2] == [("m", "up", 1, 1.0), ("n", "down", 1, 2.0)] and rows[4] == ("m", "up", 1, 4.0)
    assert sorted(rows[2:4]) == [("m", "up", 0, 3.0), ("n", "down", 0, 3.0)]
    assert await store.clear_reactions(7, at=3.0) is Outcome.REFUSED
