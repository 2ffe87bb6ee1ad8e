"""Whose typing is looked up next."""

from __future__ import annotations

import asyncio

import pytest

from bot.client.keystrokes import Keystrokes


@pytest.fixture
def order() -> list[str]:
    """What was looked up, or given up, in that order."""
    return []


async def typed(keystrokes: Keystrokes, member: int, text: str, order: list[str], go_on: asyncio.Event) -> None:
    async with keystrokes.turn(member) as is_due:
        order.append(text if is_due else f"not {text}")
        if is_due:
            await go_on.wait()


async def test_the_newest_is_looked_up_next_and_older_ones_of_the_same_member_are_given_up(order: list[str]) -> None:
    keystrokes, go_on = Keystrokes(), asyncio.Event()
    strokes = [(1, "r"), (2, "b"), (1, "ra"), (1, "rad"), (3, "m"), (1, "radi")]
    tasks = [asyncio.create_task(typed(keystrokes, member, text, order, go_on)) for member, text in strokes]
    for _ in range(10):
        await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(*tasks)
    assert order == ["r", "not ra", "not rad", "radi", "m", "b"]


async def test_whoever_stops_waiting_when_their_turn_comes_leaves_it_to_the_next(order: list[str]) -> None:
    keystrokes, go_on = Keystrokes(), asyncio.Event()
    first, second, third = (
        asyncio.create_task(typed(keystrokes, member, str(member), order, go_on)) for member in (1, 2, 3)
    )
    for _ in range(5):
        await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)
    third.cancel()
    go_on.set()
    await asyncio.gather(first, second, third, return_exceptions=True)
    assert order == ["1", "2"]


async def test_what_waits_too_long_is_not_answered(order: list[str]) -> None:
    keystrokes, go_on = Keystrokes(patience=0.01), asyncio.Event()
    first, late = (asyncio.create_task(typed(keystrokes, member, str(member), order, go_on)) for member in (1, 2))
    await asyncio.wait({late})
    go_on.set()
    await first
    assert late.cancelled() and order == ["1"]
    await typed(keystrokes, 3, "3", order, go_on)
    assert order == ["1", "3"]
