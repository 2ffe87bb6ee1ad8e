"""How late the event loop is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_TICK = 0.001  # s


@asynccontextmanager
async def lagging() -> AsyncIterator[list[float]]:
    """By how many seconds each tick of the loop came late."""
    lags: list[float] = []

    async def tick() -> None:
        while True:
            due = time.perf_counter() + _TICK
            await asyncio.sleep(_TICK)
            lags.append(max(0.0, time.perf_counter() - due))

    ticking = asyncio.create_task(tick())
    try:
        yield lags
    finally:
        ticking.cancel()
