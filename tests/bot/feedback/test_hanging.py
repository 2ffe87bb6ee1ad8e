"""A PostgreSQL server that hangs, as a machine does that swaps: nothing waits for it longer than for a busy one."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from typing import Any

import pytest

from bot.address import Address
from bot.errors import StoreError
from bot.feedback import database as settings
from bot.feedback.database import Execute
from loopback import postgres

SECONDS = 1.0
ANY: Mapping[str, Any] = {"member": "somebody"}
STATEMENT = "DELETE FROM silent WHERE member = :member"


async def test_what_is_under_way_is_given_up_in_time_and_the_next_succeeds_when_it_answers(
    server: postgres.Server, on_server: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.feedback.postgres import Postgres

    async def lasts(work: Any) -> float:
        begun = time.monotonic()
        with pytest.raises(StoreError, match="does not answer"):
            await work
        return time.monotonic() - begun

    async with Postgres.open(on_server) as database:
        stopped = ExitStack()

        async def stop_within(execute: Execute) -> None:
            await execute(STATEMENT, ANY)
            stopped.enter_context(server.paused())
            await execute(STATEMENT, ANY)

        monkeypatch.setattr(settings, "BUSY_SECONDS", SECONDS)
        with stopped:
            took = [await lasts(database.transact(stop_within))]
            took += await asyncio.gather(*(lasts(database.rows("SELECT 1")) for _ in range(6)))
            at_once = await lasts(database.rows("SELECT 1"))  # as the one before has just waited in vain
            took.append(await lasts(database.run(STATEMENT, **ANY)))
        assert max(took) < 1.9 * SECONDS and at_once < 0.5 * SECONDS
        monkeypatch.setattr(settings, "BUSY_SECONDS", 30.0)
        async with asyncio.timeout(10):
            while True:
                with suppress(StoreError):  # for a moment more
                    assert await database.rows("SELECT 1") == [(1,)]
                    break
                await asyncio.sleep(0.02)
        assert await database.run(STATEMENT, **ANY) == 0
