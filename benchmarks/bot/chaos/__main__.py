"""`python -m benchmarks.bot.chaos`: are the votes that were promised kept, whatever is broken? Takes about a minute.

The exit status is 1 if in any case one is lost, one counts twice, or the bot ends otherwise than it must.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot import logs
from loopback.server import Loopback
from recommender import Recommender
from recommender.building.build import build
from recommender.dataset.choose import sample
from recommender.models.cosine import Cosine

from ..refusing import check_description, fail
from .cases import CASES, Case
from .scene import Scene

_AT_ONCE = 3  # cases that run at the same time; most of each is waiting


@dataclass(frozen=True)
class Found:
    """What came of a case: numbers of votes, and how the bot ended."""

    promised: int
    kept: int
    doubled: int
    refused: int
    unanswered: int
    against_will: int
    """Votes that are kept of members of whom nothing may be."""
    ended: str
    fault: str
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether all that was promised is kept, once, and nothing else went wrong."""
        return self.promised == self.kept > 0 and not (self.doubled or self.against_will or self.fault)


def main(
    artifact: Annotated[
        Path | None, typer.Option(help="A built model. Default: one built from the sample for this.")
    ] = None,
    lasting: Annotated[float, typer.Option(min=1, help="For how many seconds the database is locked.")] = 22.0,
    only: Annotated[list[str] | None, typer.Option(help="A case to run, by its name; several times for more.")] = None,
) -> None:
    """Break the bot while members vote, and count the votes that were promised and kept."""
    check_description()
    try:
        cases = {name: CASES[name] for name in only or CASES}
    except KeyError as unknown:
        fail(f"There is no case {unknown}; there are: {'; '.join(CASES)}.")
    logs.configure("ERROR", "text")
    with TemporaryDirectory() as scratch:
        if artifact is None:
            print("Building a model of the sample …", file=sys.stderr)
            artifact = Path(scratch) / "model"
            build(sample().load(), Cosine(), artifact)
        found = asyncio.run(run(cases, artifact.resolve(), lasting, Path(scratch)))
    _print(found)
    if not all(each.holds for each in found.values()):
        raise typer.Exit(1)


async def run(cases: Mapping[str, Case], artifact: Path, lasting: float, scratch: Path) -> dict[str, Found]:
    """What came of the cases, each in a folder of its own below `scratch`; `lasting` is in seconds."""
    artist = Recommender.load(artifact).top(n=1)[0].id
    turns = asyncio.Semaphore(_AT_ONCE)

    async def one(number: int, case: Case) -> Found:
        folder = scratch / f"case-{number}"
        folder.mkdir()
        async with turns, Loopback(patience=60, judging=False) as side:
            return await _run(case, Scene(side, folder, artifact, artist, lasting))

    found = await asyncio.gather(*(one(number, case) for number, case in enumerate(cases.values())))
    return dict(zip(cases, found, strict=True))


async def _run(case: Case, scene: Scene) -> Found:
    begun, ended, fault = time.perf_counter(), "", ""
    try:
        ended = await case(scene)
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"
    members = scene.members
    try:
        kept = await members.kept(scene.database, scene.key)
    except Exception as error:
        kept, fault = Counter(), fault or f"{type(error).__name__}: {error}"
    return Found(
        promised=len(members.promised),
        kept=len(members.promised & kept.keys()),
        doubled=sum(votes > 1 for votes in kept.values()),
        refused=len(members.refused),
        unanswered=len(members.unanswered),
        against_will=len((members.withdrawn | members.refused) & kept.keys()),
        ended=ended,
        fault=fault,
        seconds=time.perf_counter() - begun,
    )


def _print(found: Mapping[str, Found]) -> None:
    table = Table(title="Votes promised, and votes kept")
    columns = ("", "promised", "kept", "twice", "told: not kept", "told nothing", "kept against will", "s", "")
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if 0 < number < len(columns) - 1 else "left")
    for name, each in found.items():
        numbers = (each.promised, each.kept, each.doubled, each.refused, each.unanswered, each.against_will)
        end = each.ended if each.holds else f"FAILED {each.fault or each.ended}"
        table.add_row(name, *map(str, numbers), f"{each.seconds:.1f}", end)
    promised, kept = (sum(getattr(each, name) for each in found.values()) for name in ("promised", "kept"))
    table.add_section()
    table.add_row("all", str(promised), str(kept), end_section=True)
    Console(width=None if sys.stdout.isatty() else 200, highlight=False).print(table)


if __name__ == "__main__":
    typer.run(main)
