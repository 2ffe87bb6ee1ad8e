"""`python -m benchmarks.bot.counting`: what it costs to count, and what it costs not to."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from timeit import repeat
from typing import Annotated

import typer

from bot import commands, logs
from bot.monitoring import tracing
from bot.monitoring.exposition import Exposition
from bot.monitoring.metrics import INTERACTIONS
from loopback.world import User
from recommender import Recommender

from .bots import connected

_ROUNDS, _COMMANDS = 3, 200


def main(
    artifact: Annotated[Path, typer.Option(envvar="SEGUE_ARTIFACT", help="A built model.")] = Path("data/model"),
) -> None:
    """Measure the processor time of /similar with metrics and without, of one count, and of being scraped."""
    logs.configure("ERROR", "json")
    recommender = Recommender.load(artifact)
    costs: dict[bool, list[float]] = {False: [], True: []}
    for on in (False, True, True, False) * _ROUNDS:  # the machine does other work too
        with ExitStack() as stack, TemporaryDirectory() as folder:
            if on:
                stack.enter_context(closing(Exposition(commands.names())))
            costs[on].append(asyncio.run(_asked(recommender, Path(folder))))
    for on, took in costs.items():
        listed = ", ".join(f"{1e3 * cost:.2f}" for cost in sorted(took))
        print(f"/similar, metrics {'on' if on else 'off'}: {1e3 * median(took):.2f} ms of a processor each ({listed})")
    print(f"one count: {_one_count():.2f} µs off")
    with closing(Exposition(commands.names())) as exposition:
        print(f"one count: {_one_count():.2f} µs on")
        size = len(exposition.text()) / 1e3
        print(f"all metrics, as they are told: {_microseconds(exposition.text, 20) / 1e3:.1f} ms for {size:.0f} kB")
    print(f"one trace: {_microseconds(_trace):.2f} µs, on or off")


async def _asked(recommender: Recommender, folder: Path) -> float:
    """Seconds of a processor that a command takes the bot, and the Discord that it is in."""
    artists = [artist.id for artist in recommender.top(n=_COMMANDS)]
    async with connected(recommender, folder) as (side, _):
        for warm in artists[:20]:
            await side.slash("similar", {"artist": f"id:{warm}"}, user=User("warm"))
        begun = time.process_time()
        for artist in artists:
            await side.slash("similar", {"artist": f"id:{artist}"}, user=User("somebody"))
        await side.settle()
        return (time.process_time() - begun) / len(artists)


def _one_count() -> float:
    return _microseconds(lambda: INTERACTIONS.add(command="similar", outcome="answered"))


def _trace() -> None:
    with tracing.arrived({"id": "1456074443980800000", "type": 2, "data": {"name": "similar"}}):
        tracing.ended("answered")


def _microseconds(work: Callable[[], object], times: int = 20_000) -> float:
    return 1e6 * min(repeat(work, timer=time.process_time, number=times, repeat=5)) / times


if __name__ == "__main__":
    typer.run(main)
