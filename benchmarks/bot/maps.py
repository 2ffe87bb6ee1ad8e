"""`python -m benchmarks.bot.maps`: what maps cost, and what ten at once do to the event loop, drawn here or there."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from itertools import combinations
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.workers.drawings import Drawings, process
from loopback.world import User
from recommender import Recommender
from recommender.drawing.canvas import Picture
from recommender.drawing.pictures.map import draw
from recommender.serving.networks import network

from ..measuring.lag import lagging
from .bots import connected

SEEDS = ("The Beatles", "MALICE MIZER", "Gorod")  # of 480, 3 and 2 listeners on HetRec 2011
AT_ONCE = 10
ROUNDS = 3
STALL, SECONDS, BYTES = 0.05, 2.0, 300_000  # targets


def main(
    artifact: Annotated[Path, typer.Option(envvar="SEGUE_ARTIFACT", help="A built model.")] = Path("data/model"),
) -> None:
    """Time maps, and measure the loop's longest stall while ten are drawn at once."""
    recommender = Recommender.load(artifact)
    console = Console(width=None if sys.stdout.isatty() else 120)
    console.print(_costs(recommender))
    table = Table(title=f"Ten maps at once; machine load {os.getloadavg()[0]:.1f}")
    for column in ("drawn", "loop's longest stall (ms)", "99 % of ticks within (ms)", "all there after (s)"):
        table.add_column(column)
    for name, start in (("in a process, as the bot does", process), ("in a thread", lambda: ThreadPoolExecutor(1))):
        table.add_row(name, *_figures(*asyncio.run(_drawn(recommender, start))))
    with TemporaryDirectory() as folder:
        lags, seconds = asyncio.run(_asked(recommender, Path(folder)))
    table.add_row("/map over the wire", *_figures(lags, seconds))
    console.print(table)
    print(
        f"Target: longest stall under {1e3 * STALL:.0f} ms: {'met' if max(lags) < STALL else 'missed'} over the wire."
    )


def _costs(recommender: Recommender) -> Table:
    table = Table(title=f"Maps; {recommender.data}; targets ≤ {SECONDS:g} s, ≤ {BYTES:,} bytes, no label on another")
    for column in ("", "hops", "artists", "similarities", "labels", "on another", "bytes", "s, median", "s, longest"):
        table.add_column(column)
    for name in SEEDS:
        for hops in (1, 2):
            around = network(recommender, recommender.resolve(name), hops)
            picture, seconds = draw(around), []
            for _ in range(ROUNDS):
                begun = time.perf_counter()
                picture = draw(around)
                seconds.append(time.perf_counter() - begun)
            table.add_row(
                name,
                str(hops),
                *map(str, (len(around.nodes), len(around.edges), len(picture.labels), _overlapping(picture))),
                f"{len(picture.content):,}",
                f"{median(seconds):.2f}",
                f"{max(seconds):.2f}",
            )
    return table


def _overlapping(picture: Picture) -> int:
    """How many pairs of labels lie on each other."""
    return sum(
        left[0] < right[2] and right[0] < left[2] and left[1] < right[3] and right[1] < left[3]
        for left, right in combinations(picture.labels, 2)
    )


async def _drawn(recommender: Recommender, start: Callable[[], Executor]) -> tuple[list[float], float]:
    """The loop's lags while ten maps are drawn at once, and how long that takes."""
    around = [network(recommender, artist, 2) for artist in recommender.top(n=AT_ONCE)]
    with Drawings(start) as drawings:
        await drawings(draw, around[0])  # what draws is ready
        async with lagging() as lags:
            begun = time.perf_counter()
            await asyncio.gather(*(drawings(draw, surroundings) for surroundings in around))
            return lags, time.perf_counter() - begun


async def _asked(recommender: Recommender, folder: Path) -> tuple[list[float], float]:
    """The same of ten members who ask for one each, until all have theirs."""
    most = recommender.top(n=AT_ONCE)
    async with connected(recommender, folder) as (side, drawings):
        await drawings(draw, network(recommender, most[0]))  # what draws is ready
        async with lagging() as lags:
            begun = time.perf_counter()
            asked = [
                side.slash("map", {"artist": f"id:{artist.id}", "steps": 2}, user=User(f"member {number}"))
                for number, artist in enumerate(most)
            ]
            answers = await asyncio.gather(*asked)
            await side.settle()
            seconds = time.perf_counter() - begun
    assert all(answer.message is not None and answer.message.payload["attachments"] for answer in answers)
    return lags, seconds


def _figures(lags: Sequence[float], seconds: float) -> tuple[str, str, str]:
    slow = sorted(lags)
    return f"{1e3 * slow[-1]:.1f}", f"{1e3 * slow[int(0.99 * len(slow))]:.1f}", f"{seconds:.1f}"


if __name__ == "__main__":
    typer.run(main)
