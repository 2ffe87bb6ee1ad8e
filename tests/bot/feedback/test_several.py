"""Several processes on one server, each with its journal, and a server that stands still."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.opinions import Outcome
from bot.feedback.store import Store
from bot.workers.duties import Duties
from loopback import postgres
from recommender.feedback import Verdict, Vote

from ..conftest import Query
from .faults import away

VOTES = "SELECT artist_id FROM verdict ORDER BY id"


async def cast(store: Store, artist: int, at: float) -> Outcome:
    return await store.add_vote(Vote("m", Verdict.UP, True, at, None, artist))


@pytest.fixture
async def stores(on_server: Address, tmp_path: Path) -> AsyncIterator[list[Store]]:
    """Those of two processes."""
    async with AsyncExitStack() as stack:
        addresses = [replace(on_server, journal=tmp_path / name) for name in ("here", "there")]
        yield [await stack.enter_async_context(Store.open(address)) for address in addresses]


@pytest.fixture
def query(on_server: Address) -> Query:
    return lambda statement: postgres.query(on_server.url, statement)


async def test_what_a_member_deletes_does_not_come_back_from_another_journal(
    stores: list[Store], on_server: Address, query: Query
) -> None:
    here, there = stores
    with away(on_server):
        assert await cast(there, 1, time.time()) is Outcome.WAITING
        before = (there.address.journal or Path()).read_bytes()
    await here.forget("m")
    (there.address.journal or Path()).write_bytes(before)  # whatever became of it meanwhile
    await there.replay()
    assert query(VOTES) == []
    assert await cast(there, 2, time.time()) is Outcome.KEPT


async def test_who_opted_out_elsewhere_leaves_nothing_in_the_journal(stores: list[Store], on_server: Address) -> None:
    here, there = stores
    await here.set_silent("m", True)
    await Duties(there, "folder").look()  # as each process does every twenty seconds
    with away(on_server):
        assert await cast(there, 1, 1.0) is Outcome.REFUSED
    assert not (there.address.journal or Path()).exists()


@pytest.mark.impatient
async def test_a_server_that_stands_still_holds_up_no_vote_nor_the_end(
    on_server: Address, server: postgres.Server, query: Query
) -> None:
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(Store.open(on_server))
        with server.paused():
            async with asyncio.timeout(5):
                assert await cast(store, 1, 1.0) is Outcome.WAITING
            async with asyncio.timeout(5):
                assert {await cast(store, artist, 1.0) for artist in (2, 3)} == {Outcome.WAITING}
                with pytest.raises(StoreError):
                    await store.votes_of("m")
            async with asyncio.timeout(10):
                await stack.aclose()
    async with Store.open(on_server):
        assert query(VOTES) == [(1,), (2,), (3,)]
