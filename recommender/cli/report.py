"""The command that writes the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from ..folders import check_output
from .options import DATA, Columns, Data, Downloads, Json, chosen
from .options import Sound as SoundOption
from .printing import print_json, say, tell


def report(
    out: Annotated[Path, typer.Option(help="File to write: an HTML page that needs no other file.")] = Path(
        "report.html"
    ),
    data: Data = None,
    columns: Columns = None,
    downloads: Downloads = DATA,
    folds: Annotated[int, typer.Option(min=1, max=5, help="How many of five folds are held back in turn.")] = 1,
    thorough: Annotated[bool, typer.Option(help="Include the models that are slow to train.")] = False,
    sound: SoundOption = None,
    feedback: Annotated[Path | None, typer.Option(help="Folder written by `python -m bot feedback export`.")] = None,
    as_json: Json = False,
) -> None:
    """Write a page with charts on the data and how good the models are."""
    from ..building.sound import Sound
    from ..feedback.exports import exported
    from ..report.study import Study
    from ..report.write import html, steps, write
    from .progress import interruptible

    check_output(out)
    started, worked = time.perf_counter(), time.process_time()
    said = exported(feedback)[:2] if feedback else None
    with interruptible(out):
        interactions = chosen(data, downloads, columns).load()
        with _steps() as (step, expect):
            heard = Sound.read(sound) if sound else None
            study = Study(interactions, folds, thorough, said, heard, say=step)
            expect(steps(study))
            size = write(html(study), out)
    seconds, busy = time.perf_counter() - started, time.process_time() - worked
    if as_json:
        origin = interactions.origin
        facts = {"data": origin.label, "simulated": origin.simulated, "folds": folds, "thorough": thorough}
        print_json(
            {**facts, "path": str(out), "bytes": size, "seconds": round(seconds, 1), "cpu_seconds": round(busy, 1)}
        )
        return
    tell(f"{out}: {size / 1e6:.1f} MB in {seconds:.0f} s ({busy:.0f} s of processor time).")


@contextmanager
def _steps() -> Iterator[tuple[Callable[[str], None], Callable[[int], None]]]:
    """What steps are said to, and what is told how many there will be: a bar on a terminal, else a line for each."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield say, lambda _: None
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console) as bars:
        task = bars.add_task("", total=None)
        done = count()

        def begin(step: str) -> None:
            bars.update(task, completed=next(done), description=step)

        yield begin, lambda total: bars.update(task, total=total)
        whole = next(done)
        bars.update(task, total=whole, completed=whole, description="done")
