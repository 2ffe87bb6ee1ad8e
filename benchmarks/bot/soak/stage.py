"""All of it at once: a Discord in shards, a database, the processes, their members, and what goes wrong."""

from __future__ import annotations

import asyncio
import random
import shutil
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from bot.feedback.pseudonyms import Pseudonyms
from loopback import postgres
from loopback.server import Loopback
from loopback.sharding import Sharding
from recommender import Artist, Recommender

from ..chaos.scene import until
from ..processes.cluster import WINDOW, Cluster
from .asked import Lapses, Span
from .disk import Disk, disk
from .faults import KINDS, Fault, Faults, schedule
from .members import Members
from .told import About, doubted, kept_by
from .visits import Record
from .watching import Life, Watch, every

_RECEIVED = 10.0  # s in which a process that is connected has received a reaction, and kept it or noted it down
_FAMOUS = 100  # artists that members ask about
_HURRIED = 4.0  # times as many come while all warms up: what a process reads once it is to have read by then
_READINGS = 5  # of what is open at rest
_REST = 20.0  # s without members, after which connections that nobody uses are closed


@dataclass(frozen=True)
class Plan:
    """What is to be run. Times are in seconds."""

    seconds: float
    """With members, all in all."""
    warm: float
    """Of these, at the beginning, without faults, and uncounted but for what is not answered or not kept."""
    processes: int
    shards: int
    """Of each process."""
    people: int
    rate: float
    """Visits a second, of all."""
    every: float
    """Between two faults, on average."""
    seed: int
    kinds: Sequence[str] = tuple(KINDS)
    hurry: float = 1.0
    """By how many times less than on Discord what takes time is to take."""
    look: float = 3.0
    """Between two readings of memory."""
    report: float = 60.0
    """Between two reports."""


class Rest(NamedTuple):
    """What a process has open when nobody asks."""

    files: list[str]
    sockets: int


@dataclass
class Course:
    """How it went, while it goes and afterwards. Times are by `time.monotonic`."""

    plan: Plan
    record: Record
    faults: list[Fault]
    lives: list[Life]
    begun: float
    """When members began to come."""
    warm: float
    """When what is counted began."""
    lapses: Lapses = field(default_factory=Lapses)
    kept: dict[About, list[str]] = field(default_factory=dict)
    full: list[tuple[int, Span]] = field(default_factory=list)
    rests: tuple[dict[int, Rest], dict[int, Rest]] = field(default_factory=lambda: ({}, {}))
    """Of each process, by its id, when nobody had come for a while: after warming up, and at the end."""
    ended: list[str] = field(default_factory=list)
    """How the processes ended."""
    wrong: list[str] = field(default_factory=list)
    """Whatever else went wrong."""
    skipped: int = 0
    cores: dict[str, float] = field(default_factory=dict)
    """Of what else took processors, the share of one core."""


async def run(
    plan: Plan, models: Sequence[Path], server: postgres.Server, folder: Path, tell: Callable[[Course], None]
) -> Course:
    """What came of it; `tell` is called every minute. The models must be two that know the same artists."""
    served = folder / "model"
    shutil.copytree(models[0], served)
    artists = Recommender.load(served).top(n=_FAMOUS)
    sharding = Sharding(plan.processes * plan.shards, min(16, plan.shards), WINDOW / plan.hurry)
    with _disks(folder, plan.processes) as disks:
        async with Loopback(patience=90, judging=False, sharding=sharding) as side:

            def settings(number: int) -> dict[str, object]:
                return {"SEGUE_JOURNAL": disks[number].journal, "SEGUE_LOG_LEVEL": "INFO"}

            cluster = Cluster(side, folder, served, server.make(), plan.processes, plan.hurry, settings)
            async with cluster.running():
                return await _Stage(plan, cluster, server, models, served, disks).play(artists, tell)


@contextmanager
def _disks(folder: Path, number: int) -> Iterator[list[Disk]]:
    with ExitStack() as stack:
        yield [stack.enter_context(disk(folder / f"journal-{one}")) for one in range(number)]


class _Stage:
    def __init__(
        self,
        plan: Plan,
        cluster: Cluster,
        server: postgres.Server,
        models: Sequence[Path],
        served: Path,
        disks: Sequence[Disk],
    ) -> None:
        self._plan = plan
        self._cluster = cluster
        self._server = server
        draw = random.Random(f"faults {plan.seed}")
        self._schedule = schedule(plan.seed, plan.kinds, plan.every, plan.seconds - plan.warm - plan.every / 2)
        # The others live on, so that their memory can be watched for long.
        mortal = draw.sample(range(plan.processes), max(1, plan.processes // 2))
        self._faults = Faults(cluster, server, models, served, disks, mortal, draw)
        self._watch = Watch(lambda: [process.pid for process in cluster.processes])

    async def play(self, artists: Sequence[Artist], tell: Callable[[Course], None]) -> Course:
        plan, cluster = self._plan, self._cluster
        await cluster.connected(range(cluster.side.sharding.shards))
        await until(lambda: all(map(cluster.is_ready, range(plan.processes))), 120)
        members = Members(cluster.side, cluster.guilds, artists, plan.people, plan.seed)
        now = time.monotonic()
        course = Course(plan, members.record, self._faults.been, self._watch.lives, now, now + plan.warm)
        spent = _Spent(self._server)
        async with self._watch.watching(plan.look), every(plan.report, lambda: tell(course)):
            async with members.busy(plan.rate * _HURRIED):
                await asyncio.sleep(plan.warm)
            course.rests[0].update(await self._rest())
            course.warm = time.monotonic()
            async with members.busy(plan.rate):
                await self._break(course)
            course.rests[1].update(await self._rest())
        course.cores, course.skipped, course.full = spent.cores(), members.skipped, self._faults.full
        course.lapses = Lapses.of(cluster.side.turns, self._faults.killed)
        await self._end(course)
        await self._look_back(course, members)
        return course

    async def _break(self, course: Course) -> None:
        """Has one fault after another happen, each at its time or as soon as the one before is over.

        What does not end as it must is noted, and is the last.
        """
        begun = time.monotonic()
        end = begun + self._plan.seconds - self._plan.warm
        for at, name in self._schedule:
            await asyncio.sleep(max(0.0, begun + at - time.monotonic()))
            if time.monotonic() > end:
                break
            try:
                await self._faults.do(name)
            except (TimeoutError, AssertionError) as error:
                course.wrong.append(f"{name}: {type(error).__name__} {error}")
                break
        await asyncio.sleep(max(0.0, end - time.monotonic()))

    async def _rest(self) -> dict[int, Rest]:
        """What is open when nobody has come for a while: the least of some readings, as now and then a file is read."""
        await asyncio.sleep(_REST / self._plan.hurry)
        readings = defaultdict[int, list[Rest]](list)
        for _ in range(_READINGS):
            self._watch.look()
            living = {process.pid for process in self._cluster.processes}
            for life in self._watch.lives:
                if life.pid in living:
                    readings[life.pid].append(Rest(life.names, life.sockets[-1]))
            await asyncio.sleep(_REST / self._plan.hurry / _READINGS / 2)
        return {
            pid: Rest(min((rest.files for rest in of), key=len), min(rest.sockets for rest in of))
            for pid, of in readings.items()
        }

    async def _end(self, course: Course) -> None:
        for number, process in enumerate(self._cluster.processes):
            try:
                course.ended.append(await process.stop())
            except (AssertionError, TimeoutError) as error:
                course.wrong.append(f"process {number} {error}")

    async def _look_back(self, course: Course, members: Members) -> None:
        pseudonyms = Pseudonyms.from_file(self._cluster.key, may_make=False)
        async with self._cluster.store() as store:
            votes = await store.votes()
        course.kept = kept_by(votes, [user.id for user in members.users], pseudonyms)
        full: dict[int, list[Span]] = defaultdict(list)
        for number, span in course.full:
            for shard in self._cluster.shards(number).ids:
                full[shard].append(span)
        doubted(members.record.casts, _RECEIVED, course.lapses, self._faults.pauses, full)


class _Spent:
    """Processor time of what is not the bot: the members with their Discord, and the database."""

    def __init__(self, server: postgres.Server) -> None:
        self._server = server
        self._begun = time.monotonic(), time.process_time(), server.processor()

    def cores(self) -> dict[str, float]:
        began, ours, database = self._begun
        seconds = time.monotonic() - began
        return {
            "members and Discord": (time.process_time() - ours) / seconds,
            "PostgreSQL": (self._server.processor() - database) / seconds,
        }
