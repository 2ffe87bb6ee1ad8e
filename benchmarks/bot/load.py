"""`python -m benchmarks.bot.load`: fifty members at once, two outages and refusals in between."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from loopback.interaction import Answer
from loopback.load import Load, bear
from recommender import Recommender

from ..measuring.lag import lagging
from .bots import connected


def main(
    artifact: Annotated[Path, typer.Option(envvar="SEGUE_ARTIFACT", help="A built model.")] = Path("data/model"),
) -> None:
    """Measure how soon 500 commands, 2,000 keystrokes and 1,000 votes are answered, and whether any is lost."""
    recommender = Recommender.load(artifact)
    with TemporaryDirectory() as folder:
        load, lags, seconds, kept = asyncio.run(_measure(recommender, Path(folder)))
    _print(recommender, load, lags, seconds, kept)


async def _measure(recommender: Recommender, folder: Path) -> tuple[Load, list[float], float, tuple[int, int]]:
    """What the members got, the loop's lags (s), how long it took, and the reactions and votes in the database."""
    artists = [artist.id for artist in recommender.top(n=500)]
    texts = [artist.name[: 2 + number % 7].lower() for number, artist in enumerate(recommender.top(n=300))]
    async with connected(recommender, folder) as (side, _), lagging() as lags:
        begun = time.perf_counter()
        load = await bear(side, artists, texts)
        seconds = time.perf_counter() - begun
    with closing(sqlite3.connect(folder / "segue.sqlite3")) as connection:
        counts = "SELECT count(*) FILTER (WHERE artist_id IS NULL), count(artist_id) FROM verdict"
        kept: tuple[int, int] = connection.execute(counts).fetchone()
    return load, lags, seconds, kept


def _print(recommender: Recommender, load: Load, lags: Sequence[float], seconds: float, kept: tuple[int, int]) -> None:
    table = Table(title=f"Time to acknowledgement (ms); {recommender.data}; machine load {os.getloadavg()[0]:.1f}")
    for column in ("", "asked", "unanswered", "p50", "p90", "p99", "longest"):
        table.add_column(column)
    for name, answers in (("commands", load.commands), ("menus and buttons", load.clicks)):
        took = sorted(_took(answers))
        figures = (median(took), *(took[int(share * len(took))] for share in (0.9, 0.99)), took[-1])
        unanswered = sum(answer.expired for answer in answers)
        table.add_row(name, f"{len(answers):,}", str(unanswered), *(f"{1e3 * figure:.3g}" for figure in figures))
    table.add_row("keystrokes", f"{len(load.choices):,}", str(load.choices.count(-1)))
    Console(width=None if sys.stdout.isatty() else 120).print(table)
    print(f"votes on lists: {len(load.reactions)} sent, {kept[0]} kept")
    print(f"votes on artists: {len(load.votes)} sent, {kept[1]} kept")
    slow = sorted(lags)
    print(
        f"the loop, which the members share: longest stall {1e3 * slow[-1]:.1f} ms, 99 % of ticks within "
        f"{1e3 * slow[int(0.99 * len(slow))]:.1f} ms; {seconds:.1f} s in all, with two outages, 429 and 500"
    )


def _took(answers: Sequence[Answer]) -> list[float]:
    return [float("inf") if answer.latency is None else answer.latency for answer in answers]


if __name__ == "__main__":
    typer.run(main)
