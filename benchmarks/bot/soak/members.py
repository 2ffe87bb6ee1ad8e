"""The members, who come at a steady rate, each into one guild and for one thing after another."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from loopback.server import Loopback
from loopback.world import Place, User
from recommender import Artist

from .visits import Record, Visit


class Members:
    """So many people, who visit their guilds now and then."""

    def __init__(
        self, side: Loopback, guilds: Sequence[Place], artists: Sequence[Artist], people: int, seed: int
    ) -> None:
        self.record = Record()
        self.skipped = 0
        """Visits that nobody made, as all people were busy."""
        self.users = [User(f"member {number}") for number in range(people)]
        self._side = side
        self._guilds = guilds
        self._artists = artists
        self._draw = random.Random(f"members {seed}")
        self._idle = [*range(people)]
        self._visits = set[asyncio.Task[None]]()

    @asynccontextmanager
    async def busy(self, rate: float) -> AsyncIterator[None]:
        """So many visits a second in all, until the block ends; then those that have begun go on to their end."""
        coming = asyncio.create_task(self._come(rate))
        try:
            yield
        finally:
            coming.cancel()
            await asyncio.wait({coming})
            await asyncio.gather(*self._visits)
            if not coming.cancelled():
                coming.result()

    async def _come(self, rate: float) -> None:
        """Arrivals as of many people who know nothing of each other: a Poisson process."""
        due = time.monotonic()
        while True:
            due += self._draw.expovariate(rate)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            if not self._idle:
                self.skipped += 1
                continue
            number = self._idle.pop(self._draw.randrange(len(self._idle)))
            visit = asyncio.create_task(self._visit(number))
            self._visits.add(visit)
            visit.add_done_callback(self._over)

    def _over(self, visit: asyncio.Task[None]) -> None:
        if visit.cancelled() or visit.exception() is None:  # any other is told at the end
            self._visits.discard(visit)

    async def _visit(self, number: int) -> None:
        shard = number % len(self._guilds)
        visit = Visit(self._side, self.record, self._draw, self.users[number], shard, self._guilds[shard])
        try:
            await visit.go(self._artists)
        finally:
            self._idle.append(number)
