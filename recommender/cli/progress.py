"""How far a command has come: a step or a file at a time, or a download by its bytes; and what Ctrl-C leaves of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from ..folders import identity
from .printing import say

if TYPE_CHECKING:
    from ..dataset import download

INTERRUPTED = 130
"""128 and SIGINT's number, as shells have it."""


@contextmanager
def steps() -> Iterator[Callable[[str], None]]:
    """What is told of each step as it begins; on a terminal each keeps a line with its time, else it is only said."""
    console = Console(stderr=True)
    if not console.is_terminal:
        started = time.perf_counter()
        yield lambda step: say(f"{time.perf_counter() - started:5.1f} s  {step} …")
        return
    with Progress(
        SpinnerColumn(finished_text="✓"), TextColumn("{task.description}"), TimeElapsedColumn(), console=console
    ) as lines:

        def finish() -> None:
            for task in lines.task_ids:
                lines.update(task, total=1, completed=1)

        def begin(step: str) -> None:
            finish()
            lines.add_task(step, total=None)

        yield begin
        finish()


@contextmanager
def downloading(title: str) -> Iterator[download.Progress]:
    """What is told of the bytes as they arrive: a bar on a terminal, else it is said now and then."""
    from ..dataset.download import told

    console = Console(stderr=True)
    if not console.is_terminal:
        say(f"Downloading {title} …")
        yield told(say)
        return
    with Progress(TextColumn("{task.description}"), BarColumn(), DownloadColumn(), console=console) as bars:
        task = bars.add_task(title, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


@contextmanager
def counting(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """What is told how many of `total` are done: a bar on a terminal, else it is said at every tenth."""
    console = Console(stderr=True)
    if not console.is_terminal:
        say(f"{title}: {total:,} …")
        said = 0

        def tell(done: int) -> None:
            nonlocal said
            if done * 10 // total > said:
                said = done * 10 // total
                say(f"{done:,} of {total:,}")

        yield tell
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as bars:
        task = bars.add_task(title, total=total)
        yield lambda done: bars.update(task, completed=done)


@contextmanager
def interruptible(target: Path) -> Iterator[None]:
    """Ctrl-C ends the block with exit status 130 and a sentence that says whether the target is as it was."""
    before = identity(target)
    try:
        yield
    except KeyboardInterrupt:
        if identity(target) == before:
            say(f"Interrupted. Nothing was changed: {target} is {'as it was' if before else 'not there, as before'}.")
        else:
            say(f"Interrupted, but {target} was complete by then.")
        raise typer.Exit(INTERRUPTED) from None
