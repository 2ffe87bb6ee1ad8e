"""`make bench-scale`: a build of larger data, its time and memory, beside peers in the same run."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from rich.console import Console

from ..measuring.machine import machine
from ..measuring.rows import Rows
from ..measuring.table import Target
from ..measuring.timing import Cost, run
from .listening import SIZES
from .tasks import PEAK, TASKS

LIBRARIES = ("numpy", "scipy", "scikit-learn", "implicit", "sparse-dot-topn")
_BOUNDS = {"360k": (10, 6), "large": (60, 16)}
"""Minutes and GiB that a build may take on two cores."""


def main(
    size: Annotated[str, typer.Option(help=f"One of {', '.join(SIZES)}.")] = "360k",
    tasks: Annotated[list[str] | None, typer.Option("--task", help=f"One of {', '.join(TASKS)}; default: all.")] = None,
    keep: Annotated[Path | None, typer.Option(help="Folder in which the built model stays.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Build the default model on generated listening, and serve it."""
    for chosen, known in (([size], SIZES), (tasks or [], TASKS)):
        if unknown := set(chosen) - set(known):
            raise typer.BadParameter(f"{unknown.pop()} is none of {', '.join(known)}")
    costs: dict[str, Cost] = {}
    with TemporaryDirectory() as scratch:
        for name in tasks or TASKS:
            print(f"{name} …", file=sys.stderr, flush=True)
            costs[name] = Cost(**json.loads(run("-m", "benchmarks.scale.tasks", name, size, str(keep or scratch))[0]))
    facts: dict[str, Any] = machine(Path(size), LIBRARIES)
    rows = table(size, costs)
    if as_json:
        print(json.dumps(facts | rows.json(), indent=1))
        return
    console = Console(width=None if sys.stdout.isatty() else 140)
    console.print(*(f"{fact}: {value}" for fact, value in facts.items()), sep="\n", highlight=False)
    console.print(rows.rich(), highlight=False)


def table(size: str, costs: dict[str, Cost]) -> Rows:
    """A row for each task, with the steps of the build, and the bounds that were set for it."""
    shape = SIZES[size]
    rows: list[dict[str, float | int | str]] = []
    for name, spent in costs.items():
        rows.append({"": name, "wall s": spent.wall, "CPU s": spent.cpu, PEAK: spent.parts[PEAK]})
        rows.extend({"": f"  {part}", "wall s": value} for part, value in spent.parts.items() if part != PEAK)
    targets = []
    if "build" in costs and size in _BOUNDS:
        minutes, memory = _BOUNDS[size]
        spent = costs["build"]
        targets = [
            Target("minutes for the build", minutes, {"wall": spent.wall / 60}, at_least=False),
            Target("GiB at its peak", memory, {"peak": spent.parts[PEAK] / 1024}, at_least=False),
        ]
    notes = [
        f"The build takes {costs['build'].wall / costs[peer].wall:.1f} times as long as {peer}, and "
        f"{costs['build'].cpu / costs[peer].cpu:.1f} times its processor time."
        for peer in ("ials", "topn")
        if "build" in costs and peer in costs
    ]
    title = f"{shape.pairs:,} pairs of {shape.users:,} users and {shape.artists:,} artists, about"
    return Rows(title, rows, targets, notes)


if __name__ == "__main__":
    typer.run(main)
