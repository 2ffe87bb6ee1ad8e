"""What goes wrong, in an order and at times that a seed gives. Each fault returns when all is as it was before."""

from __future__ import annotations

import asyncio
import random
import shutil
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from loopback import postgres
from recommender.folders import beside, swap

from ..chaos.scene import until
from ..processes.cluster import Cluster
from .asked import Span
from .disk import Disk

_BACK = 300.0  # s that shards may take to be connected again
_REFUSALS, _TRIES_AGAIN = 5, 1.5  # how many; and s in which discord.py has tried again after a 500
_CALLBACK, _REACTION = "/interactions/*/callback", "/channels/*/reactions/*"


@dataclass
class Fault:
    """One that was: what, and when."""

    name: str
    span: Span


class Faults:
    """What can be done to the processes; `mortal` are the numbers of those that may be killed.

    Pauses are by so many times shorter as the cluster hurries.
    """

    def __init__(
        self,
        cluster: Cluster,
        server: postgres.Server,
        models: Sequence[Path],
        served: Path,
        disks: Sequence[Disk],
        mortal: Sequence[int],
        draw: random.Random,
    ) -> None:
        self.been: list[Fault] = []
        self.under_way: tuple[str, float] | None = None
        self.killed: list[tuple[Sequence[int], Span]] = []
        """The shards of processes that were killed, and from when until when they were not connected."""
        self.pauses: list[Span] = []
        """When the database did not answer."""
        self.full: list[tuple[int, Span]] = []
        """When, besides, a vote could not be noted down, by the number of its process."""
        self._cluster = cluster
        self._server = server
        self._models = models
        self._served = served
        self._disks = disks
        self._mortal = mortal
        self._draw = draw
        self._model = 0

    async def do(self, name: str) -> None:
        """Has that fault happen."""
        begun = time.monotonic()
        self.under_way = name, begun
        await KINDS[name](self)
        self.been.append(Fault(name, Span(begun, time.monotonic())))
        self.under_way = None

    async def dropped(self) -> None:
        """A connection breaks; its client resumes."""
        shard = self._any_shard()
        resumes = self._cluster.side.resumes
        await self._cluster.side.drop_connection(shard=shard)
        await until(lambda: self._cluster.side.resumes > resumes, _BACK)

    async def away(self) -> None:
        """Discord's gateway takes nobody for some seconds."""
        shard = self._any_shard()
        async with self._cluster.side.outage(shard=shard):
            await self._sleep(2, 6)
        await self._connected()

    async def ended(self) -> None:
        """Discord declares a session dead, so that the shard must identify itself anew."""
        await self._cluster.side.invalidate_session(self._any_shard())
        await self._connected()

    async def limited(self) -> None:
        """Discord answers 429 now and then."""
        await self._refuse(429, retry_after=0.3)

    async def failing(self) -> None:
        """Discord answers 500 now and then."""
        await self._refuse(500)

    async def killed_one(self) -> None:
        """A process is killed, and begun anew as by whatever watches it."""
        number = self._draw.choice(self._mortal)
        await self._begin(number, await self._end(number))

    async def killed_while_votes_wait(self) -> None:
        """The same while the database is paused, and votes wait in the process's journal."""
        number = self._draw.choice(self._mortal)
        with self._paused():
            await self._sleep(3, 6)
            killed = await self._end(number)
        await self._begin(number, killed)

    async def paused(self) -> None:
        """The database's server hangs."""
        with self._paused():
            await self._sleep(3, 8)
        await self._nothing_waits()

    async def new_model(self) -> None:
        """Another model takes the place of the one that is served."""
        self._model = 1 - self._model
        said = [len(process.said("model served")) for process in self._cluster.processes]
        await asyncio.to_thread(self._put, self._models[self._model])
        await until(
            lambda: all(
                len(process.said("model served")) > before
                for process, before in zip(self._cluster.processes, said, strict=True)
            ),
            _BACK,
        )

    async def disk_full(self) -> None:
        """Nothing can be written where one process has its journal; meanwhile the database's server hangs."""
        number = self._draw.randrange(len(self._disks))
        process = self._cluster.processes[number]
        with self._disks[number].full(process):
            await self._sleep(1, 2)
            with self._paused():
                begun = time.monotonic()
                await self._sleep(4, 8)
                self.full.append((number, Span(begun, time.monotonic())))
        await self._nothing_waits()

    # How

    def _any_shard(self) -> int:
        return self._draw.choice(self._cluster.side.shards)

    async def _sleep(self, least: float, most: float) -> None:
        await asyncio.sleep(self._draw.uniform(least, most) / self._cluster.hurry**0.5)

    async def _refuse(self, status: int, retry_after: float = 0.0) -> None:
        """Refuses one answer and one reaction after another: who is refused is not refused when they try again."""
        side = self._cluster.side
        for _ in range(_REFUSALS):
            answer = side.fail("POST", _CALLBACK, status, retry_after=retry_after)
            side.fail("PUT", _REACTION, status, retry_after=retry_after)
            await until(lambda answer=answer: not answer.times, _BACK)  # type: ignore[misc]
            await asyncio.sleep(_TRIES_AGAIN)

    @contextmanager
    def _paused(self) -> Iterator[None]:
        begun = time.monotonic()
        with self._server.paused():
            yield
        self.pauses.append(Span(begun, time.monotonic()))

    async def _end(self, number: int) -> float:
        killed = time.monotonic()
        await self._cluster.processes[number].kill()
        await self._cluster.side.expire()
        return killed

    async def _begin(self, number: int, killed: float) -> None:
        await self._sleep(1, 3)
        cluster, shards = self._cluster, [*self._cluster.shards(number).ids]
        await cluster.begin_anew(number)
        await cluster.connected(shards)
        self.killed.append((shards, Span(killed, time.monotonic())))
        await until(lambda: cluster.is_ready(number), _BACK)

    async def _connected(self) -> None:
        await self._cluster.connected(range(self._cluster.side.sharding.shards))

    async def _nothing_waits(self) -> None:
        await until(lambda: all(disk.is_empty() for disk in self._disks), _BACK)

    def _put(self, model: Path) -> None:
        with beside(self._served) as aside:
            swap(shutil.copytree(model, aside / "new"), self._served)


KINDS: Mapping[str, Callable[[Faults], Awaitable[None]]] = {
    "connection dropped": Faults.dropped,
    "gateway away": Faults.away,
    "session ended": Faults.ended,
    "429": Faults.limited,
    "500": Faults.failing,
    "process killed": Faults.killed_one,
    "process killed while votes wait": Faults.killed_while_votes_wait,
    "database paused": Faults.paused,
    "new model": Faults.new_model,
    "disk full, database paused": Faults.disk_full,
}


def schedule(seed: int, kinds: Sequence[str], every: float, until: float) -> Iterator[tuple[float, str]]:
    """Seconds from the beginning, and what goes wrong then: all kinds, in an order of its own each time around."""
    at, draw = 0.0, random.Random(f"schedule {seed}")
    while True:
        for name in draw.sample([*kinds], len(kinds)):
            at += every * draw.uniform(0.7, 1.3)
            if at > until:
                return
            yield at, name
