"""What is set in a server goes 30 days after the bot has left it, and not because of an outage, over the wire."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Collection
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path
from typing import Any

import pytest

from bot.client.client import Segue
from bot.feedback.servers import Servers
from loopback.server import Loopback
from recommender import Recommender

from .bots import running

pytestmark = pytest.mark.timeout(60)

DAY = 86_400.0
Start = Callable[[], AbstractAsyncContextManager[Segue]]


@pytest.fixture
def start(side: Loopback, tmp_path: Path, small_recommender: Recommender) -> Start:
    return lambda: running(side, small_recommender, tmp_path)


@pytest.fixture
def servers(tmp_path: Path) -> Callable[[], list[tuple[Any, ...]]]:
    """The servers whose settings are kept, each with whether the bot is known to have left."""

    def rows() -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(tmp_path / "segue.sqlite3")) as connection:
            return connection.execute("SELECT guild_id, left_at IS NOT NULL FROM server").fetchall()

    return rows


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Lets so many days go by."""
    now = time.time

    def go_by(days: float) -> None:
        monkeypatch.setattr("bot.client.client.time.time", lambda: now() + days * DAY)

    return go_by


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """When servers were compared with those whose settings are kept, and that was over."""
    times, forget_left = list[float](), Servers.forget_left

    async def forget_and_note(servers: Servers, there: Collection[int], now: float) -> None:
        await forget_left(servers, there, now)
        times.append(now)

    monkeypatch.setattr(Servers, "forget_left", forget_and_note)
    return times


async def until(is_true: Callable[[], object]) -> None:
    """Waits for the daily task, of which a test does not know when it is over."""
    async with asyncio.timeout(10):
        while not is_true():
            await asyncio.sleep(0.005)


async def test_settings_go_30_days_after_the_bot_was_removed(
    side: Loopback,
    start: Start,
    servers: Callable[[], list[Any]],
    later: Callable[[float], None],
    compared: list[float],
) -> None:
    guild = side.guild.guild_id
    async with start():
        await until(lambda: compared)
        await side.slash("settings", {"count": 5})
        await side.remove_bot()
        await side.settle()
        assert servers() == [(guild, 1)]
    later(29.9)
    compared.clear()
    async with start() as bot:
        await until(lambda: compared)
        assert servers() == [(guild, 1)] and (await bot.servers.of(guild)).count == 5
    later(30.1)
    async with start():
        await until(lambda: servers() == [])


async def test_a_server_that_was_left_while_the_bot_was_off_is_found_when_it_is_ready(
    side: Loopback, start: Start, servers: Callable[[], list[Any]], later: Callable[[float], None]
) -> None:
    guild = side.guild.guild_id
    async with start():
        await side.slash("settings", {"count": 5})
    await side.remove_bot()
    async with start():
        await until(lambda: servers() == [(guild, 1)])
        await side.invite_bot()
        await side.settle()
        assert servers() == [(guild, 0)]
    later(31)
    async with start() as bot:
        await side.settle()
        assert (await bot.servers.of(guild)).count == 5


@pytest.mark.parametrize("while_off", [False, True])
async def test_a_server_in_an_outage_is_not_left_however_long_that_takes(
    side: Loopback,
    start: Start,
    servers: Callable[[], list[Any]],
    later: Callable[[float], None],
    compared: list[float],
    while_off: bool,
) -> None:
    async with start():
        await side.slash("settings", {"count": 5})
        if not while_off:
            await side.lose_guild()
            await side.settle()
    if while_off:
        await side.lose_guild()
    for days in (1, 40, 80):
        later(days)
        compared.clear()
        async with start():
            await until(lambda: compared)
            await side.settle()
            assert servers() == [(side.guild.guild_id, 0)]
