"""Leases: one of several programs on a database does a work, and another after it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
import pytest_asyncio

from bot.address import Address
from bot.feedback.leases import Leases
from bot.feedback.store import Store


class Clock:
    """The database's."""

    time = 1e9


@pytest_asyncio.fixture
async def two(address: Address) -> AsyncIterator[tuple[Leases, Leases]]:
    """Those of two programs."""
    async with AsyncExitStack() as stack:
        stores = [await stack.enter_async_context(Store.open(address)) for _ in range(2)]
        yield stores[0].leases, stores[1].leases


@pytest.fixture
def clock(two: tuple[Leases, Leases], monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()

    async def now(_: object) -> float:
        return clock.time

    monkeypatch.setattr(type(two[0]._database), "now", now)
    return clock


async def test_the_clock_is_about_right(two: tuple[Leases, Leases]) -> None:
    assert abs(await two[0]._database.now() - time.time()) < 60


async def test_a_lease_is_one_holders_until_it_runs_out(two: tuple[Leases, Leases], clock: Clock) -> None:
    first, second = two
    assert await first.take("work", "a", 60)
    assert not await second.take("work", "b", 60) and await second.take("other work", "b", 60)
    clock.time += 59
    assert not await second.take("work", "b", 60) and await first.take("work", "a", 60)  # renewed
    clock.time += 59
    assert not await second.take("work", "b", 60)
    clock.time += 1
    assert await second.take("work", "b", 60) and not await first.take("work", "a", 60)


async def test_a_lease_is_ended_by_its_holder_alone(two: tuple[Leases, Leases]) -> None:
    first, second = two
    assert await first.take("work", "a", 60)
    await second.release("work", "b")
    assert not await second.take("work", "b", 60)
    await first.release("work", "a")
    assert await second.take("work", "b", 60)


async def test_of_many_who_take_a_lease_at_once_one_has_it(two: tuple[Leases, Leases]) -> None:
    taken = await asyncio.gather(*(two[number % 2].take("work", f"{number}", 60) for number in range(20)))
    assert taken.count(True) == 1


async def test_whoever_waits_for_a_lease_has_it_when_it_has_run_out(
    two: tuple[Leases, Leases], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.feedback.leases._LOOK", 0.01)
    await two[0].wait("work", "a", 60)
    waiting = asyncio.create_task(two[1].wait("work", "b", 60))
    await asyncio.wait({waiting}, timeout=0.1)
    assert not waiting.done()
    clock.time += 60
    await asyncio.wait_for(waiting, 5)
