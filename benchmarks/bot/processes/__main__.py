"""`python -m benchmarks.bot.processes`: are several processes one bot, also when one is killed? Takes two minutes.

The exit status is 1 if a command on a living shard is not answered, a promised vote is lost or counts twice, a digest
is posted twice or not at all, a shard begins its session out of turn, nobody takes over what the dead one did, or a
process begun anew does not get its shards.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot import logs
from bot.feedback.pseudonyms import Pseudonyms
from loopback import postgres
from loopback.server import Loopback
from loopback.sharding import Sharding
from recommender import Recommender
from recommender.building.build import build
from recommender.dataset.choose import sample
from recommender.models.cosine import Cosine

from ..chaos.scene import until
from ..refusing import check_description, fail
from .cluster import LEASE, LOOK, WINDOW, Cluster
from .members import Members

_ENOUGH = 15  # votes promised, before and after the kill
_UNDER_WAY = 1.0  # s before the kill in which a question may be asked that it leaves unanswered


@dataclass(frozen=True)
class Found:
    """A line of the table: what was looked at, what was found, and whether that is as it must be."""

    about: str
    found: str
    holds: bool


def main(
    artifact: Annotated[
        Path | None, typer.Option(help="A built model. Default: one built from the sample for this.")
    ] = None,
    database: Annotated[
        str | None, typer.Option(help="Address of an empty PostgreSQL database. Default: a server's begun for this.")
    ] = None,
    processes: Annotated[int, typer.Option(min=2, help="Processes.")] = 4,
    shards: Annotated[int, typer.Option(min=1, help="Shards of each.")] = 2,
    concurrency: Annotated[int, typer.Option(min=1, help="Shards that may identify at once.")] = 2,
    hurry: Annotated[
        float, typer.Option(min=1, help="By how many times less than on Discord what takes time is to take.")
    ] = 1.0,
) -> None:
    """Run several processes as one bot, kill the one that does most, and begin it anew."""
    check_description()
    logs.configure("ERROR", "text")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        if artifact is None:
            print("Building a model of the sample …", file=sys.stderr)
            artifact = folder / "model"
            build(sample().load(), Cosine(), artifact)
        try:
            address = database or stack.enter_context(postgres.serving()).make()
        except RuntimeError as missing:
            fail(f"{missing}.")
        sharding = Sharding(processes * shards, concurrency, WINDOW / hurry)
        found = asyncio.run(run(sharding, folder, artifact.resolve(), address, processes, hurry))
    _print(found, f"{processes} processes of {shards} shards each, {concurrency} at once; one killed and begun anew")
    if not all(one.holds for one in found):
        raise typer.Exit(1)


async def run(
    sharding: Sharding, folder: Path, artifact: Path, address: str, processes: int, hurry: float
) -> list[Found]:
    """What came of the run."""
    artists = [artist.id for artist in Recommender.load(artifact).top(n=2)]
    async with Loopback(patience=60, judging=False, sharding=sharding) as side:
        cluster = Cluster(side, folder, artifact, address, processes, hurry)
        scene = _Scene(cluster, Members(side, cluster.guilds, artists[0]))
        async with cluster.running():
            try:
                await scene.play(artists)
            except TimeoutError:
                for p in cluster.processes:
                    print("----", *p._said[-12:], sep="\n", file=sys.stderr)
                raise
        return [*scene.found, *await scene.look_back()]


class _Scene:
    def __init__(self, cluster: Cluster, members: Members) -> None:
        self.found: list[Found] = []
        self._cluster = cluster
        self._members = members
        self._dead: Mapping[int, float] = {}

    async def play(self, artists: list[int]) -> None:
        cluster, side, members = self._cluster, self._cluster.side, self._members
        every = range(side.sharding.shards)
        seconds = await cluster.connected(every)
        self._note("all shards connected", f"after {seconds:.1f} s", True)
        await until(lambda: cluster.on_duty() is not None and all(map(cluster.is_ready, range(len(cluster.processes)))))
        victim = cluster.on_duty()
        assert victim is not None
        mine = [*cluster.shards(victim).ids]
        others = [shard for shard in every if shard not in mine]
        # Its digest is there, but it never hears so.
        channel = cluster.guilds[mine[0]].channel_id
        side.fail("POST", f"/channels/{channel}/messages", None, times=9, after=True)
        await cluster.set_digests(artists)
        async with members.busy():
            await self._enough(every)
            killed = time.monotonic()
            await cluster.processes[victim].kill()
            await side.expire()
            await until(lambda: cluster.on_duty() != victim, LEASE + LOOK)
            taken = time.monotonic() - killed
            self._note("duties taken over", f"after {taken:.1f} s", taken < (LEASE + 2 * LOOK) / cluster.hurry + 2)
            await self._enough(others)
            begun = time.monotonic()
            cluster.processes[victim] = await cluster.begin(victim)
            seconds = await cluster.connected(mine)
            await until(lambda: cluster.is_ready(victim))
            self._note("its shards connected anew", f"after {seconds:.1f} s", side.shards == [*every])
            again = time.monotonic()
            await self._enough(mine)
            await until(lambda: all(map(cluster.digests, cluster.guilds)))
        self._tell_of_answers("on its shards, before", mine, 0.0, killed - _UNDER_WAY)
        self._tell_of_answers("on its shards, from when they are back", mine, again)
        self._tell_of_answers("on the other shards", others)
        asked, answered = members.counts(mine, killed, begun)
        self._note("on its shards, while it is dead", f"{asked} asked, {answered} answered", answered == 0)
        for number, process in enumerate(cluster.processes):
            self._note(f"process {number} stopped", await process.stop(), True)

    async def _enough(self, shards: list[int] | range) -> None:
        """Waits until so many more votes were promised, and something was answered on each of the shards."""
        began, promised = time.monotonic(), len(self._members.promised)
        await until(
            lambda: (
                len(self._members.promised) >= promised + _ENOUGH
                and all(self._members.counts([shard], began)[1] > 1 for shard in shards)
            )
        )

    def _tell_of_answers(self, where: str, shards: list[int], since: float = 0.0, until: float = float("inf")) -> None:
        asked, answered = self._members.counts(shards, since, until)
        self._note(where, f"{asked} asked, {answered} answered", asked == answered > 0)

    async def look_back(self) -> list[Found]:
        cluster, members, side = self._cluster, self._members, self._cluster.side
        async with cluster.store() as store:
            kept = members.kept(await store.votes(), Pseudonyms.from_file(cluster.key))
        twice = sum(number > 1 for number in kept.values())
        lost = len(members.promised - kept.keys())
        told = sum(one.method == "PUT" and one.path.endswith("/commands") for one in side.requests)
        digests = [len(cluster.digests(guild)) for guild in cluster.guilds]
        return [
            Found("votes", f"{len(members.promised)} promised, {lost} lost, {twice} twice", not lost and not twice),
            Found("commands told to Discord", f"{told} time{'s' * (told != 1)}", told == 1),
            Found("digests", f"{sum(digests)} in {len(digests)} guilds", {*digests} == {1}),
            Found("shards that identified out of turn", str(len(side.sharding.hasty)), not side.sharding.hasty),
        ]

    def _note(self, about: str, found: str, holds: bool) -> None:
        self.found.append(Found(about, found, holds))


def _print(found: list[Found], title: str) -> None:
    table = Table("", "", "", title=title, show_header=False)
    for one in found:
        table.add_row(one.about, one.found, "" if one.holds else "FAILED")
    Console(width=None if sys.stdout.isatty() else 120, highlight=False).print(table)


if __name__ == "__main__":
    typer.run(main)
