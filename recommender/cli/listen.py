"""`python -m recommender listen`: a folder of music to a table of what is heard of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from ..folders import check_output
from .printing import say, tell


def listen(
    folder: Annotated[Path, typer.Argument(help="Folder of music; the folders in it are looked into.")],
    out: Annotated[Path, typer.Option(help="Table to write, or to go on with.")] = Path("features.parquet"),
    processes: Annotated[
        int | None, typer.Option(min=1, max=256, metavar="N", help="Files to hear at a time. Default: one a core.")
    ] = None,
) -> None:
    """Listen to a folder of music and write down what its tracks sound like.

    Of each track it keeps its names, tempo, loudness, brightness, percussion, and ten windows of three seconds of its
    spectrogram, no audio. What is in the table already is not heard again. Needs the extra `sound`.
    """
    check_output(out)
    from ..sound.audio import check_installed
    from ..sound.listening import Listening
    from .progress import INTERRUPTED, counting

    check_installed()
    listening = Listening(folder, out)
    if listening.before:
        say(f"In {out} already: {_files(listening.before)} of {folder}.")
    if listening.gone:
        say(f"Kept in {out}, though no longer in {folder}: {_files(listening.gone)}.")
    try:
        if listening.wanted:
            with counting("Hearing files", len(listening.wanted)) as progress:
                listening.run(processes or _cores(), progress, lambda file, why: say(f"Passed over {file}: {why}"))
    except KeyboardInterrupt:
        kept = f"Heard by then and kept in {out}: {_files(listening.heard)}" if listening.heard else "Nothing was heard"
        say(f"Interrupted. {kept}. The same command goes on.")
        raise typer.Exit(INTERRUPTED) from None
    tell(
        f"Heard {_files(listening.heard)}, knew {listening.before:,}, passed over {listening.passed:,}. "
        + (f"What they sound like is in {out}." if listening.heard or listening.before else "Nothing was written.")
    )


def _files(count: int) -> str:
    return f"{count:,} file{'' if count == 1 else 's'}"


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
