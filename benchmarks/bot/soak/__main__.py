"""`python -m benchmarks.bot.soak`: does it hold, and keep holding? 20 minutes.

The exit status is 1 if a process that lived and was connected left a question unanswered, a promised vote is lost,
counts twice or stands in another order, memory or file handles grow, or a process ends otherwise than it must.
"""

from __future__ import annotations

import asyncio
import dataclasses
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console

from bot import logs
from loopback import postgres
from recommender import models
from recommender.building.build import build
from recommender.dataset.choose import sample

from ...measuring.machine import machine
from ...measuring.printing import printed
from ..refusing import check_description, fail
from .findings import findings, held, minute, tables
from .stage import Course, Plan, run

_WARM = 0.25, 300.0  # the share of the time, and the seconds at most, in which memory is not counted yet
_PEOPLE, _VISITS = 100, 0.5  # people, and their visits a second, of each process


def main(
    minutes: Annotated[float, typer.Option(min=1, help="For how long.")] = 20.0,
    processes: Annotated[int, typer.Option(min=2, help="Processes.")] = 4,
    shards: Annotated[int, typer.Option(min=1, help="Shards of each.")] = 16,
    rate: Annotated[
        float, typer.Option(min=0.1, help="Visits a second to each process; one has some four questions.")
    ] = _VISITS,
    every: Annotated[float, typer.Option(min=5, help="Seconds between two faults.")] = 35.0,
    seed: Annotated[int, typer.Option(help="Of which faults come when, and of what members do.")] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Run several processes as one bot under a steady load, with one fault after another."""
    check_description()
    logs.configure("ERROR", "text")
    plan = Plan(
        seconds=60 * minutes,
        warm=min(_WARM[0] * 60 * minutes, _WARM[1]),
        processes=processes,
        shards=shards,
        people=_PEOPLE * processes,
        rate=rate * processes,
        every=every,
        seed=seed,
    )
    console = Console(width=None if sys.stdout.isatty() else 140, highlight=False, stderr=as_json)

    def tell(course: Course) -> None:
        console.print(minute(course).rich())

    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        print("Building two models of the sample …", file=sys.stderr)
        built = [built_of(name, folder / name) for name in ("cosine", "rp3beta")]
        try:
            with postgres.serving(safe=True) as server:
                course = asyncio.run(run(plan, built, server, folder, tell))
        except RuntimeError as missing:
            fail(f"{missing}.")
    found = findings(course)
    facts = machine(Path("the embedded sample"), ("discord.py", "asyncpg", "numpy"))
    printed(facts, [*tables(course), held(found)], as_json=as_json)
    if not all(one.holds for one in found):
        raise typer.Exit(1)


def built_of(name: str, folder: Path) -> Path:
    """A model of the sample by that name, built there."""
    interactions = sample().load()
    origin = dataclasses.replace(interactions.origin, label=f"{interactions.origin.label}, {name}")
    build(dataclasses.replace(interactions, origin=origin), models.make(name), folder)
    return folder


if __name__ == "__main__":
    typer.run(main)
