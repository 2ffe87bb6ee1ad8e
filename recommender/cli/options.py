"""Options that several commands share, and the recommender that they name."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .. import Depth, Recommender, View
from ..dataset.columns import columns_of
from .printing import say

if TYPE_CHECKING:
    from ..dataset.choose import Data as ListeningData

DATA = Path("data")
Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data",
        envvar="SEGUE_DATA",
        help="File or folder of listening data; given again, all are used as one. Default: what was downloaded.",
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        envvar="SEGUE_COLUMNS",
        metavar="ROLE=NAME,…",
        help="What a table's columns hold, where their names do not say it: user=…,artist=…,plays=…",
    ),
]
Memory = Annotated[
    str | None,
    typer.Option(
        metavar="SIZE", help="Add up a table's listens in about so much memory, such as 2GB, using disk beyond it."
    ),
]
Sound = Annotated[
    Path | None,
    typer.Option(
        "--sound",
        envvar="SEGUE_SOUND",
        metavar="PATH",
        help="What artists sound like: a table of their features, or the folder that `train` made of one.",
    ),
]
Artifact = Annotated[Path, typer.Option("--artifact", envvar="SEGUE_ARTIFACT", help="Folder with the built model.")]
Downloads = Annotated[Path, typer.Option("--downloads", envvar="SEGUE_DOWNLOADS", help="Folder for downloaded data.")]
QueryData = Annotated[
    list[Path] | None,
    typer.Option("--data", help="Answer from this data; the model is rebuilt first if it was built from other data."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Number = Annotated[int, typer.Option("-n", "--n", min=1, max=10_000, help="How many to show.")]
Dial = Annotated[Depth, typer.Option("--depth", help="Prefer well-known or lesser-known artists.")]
By = Annotated[View, typer.Option("--by", help="What the list goes by: who listens, tags, or what artists sound like.")]
Name = Annotated[str, typer.Argument(help="An artist's name, as you would type it.")]


def chosen(
    data: Sequence[Path] | None, downloads: Path, columns: str | None = None, memory: str | None = None
) -> ListeningData:
    """The data to use, saying which and why. Raises DataError for what was named and holds none."""
    from ..dataset.choose import choose

    named = columns_of(columns) if columns else None
    if memory is not None:
        from ..dataset.bounded import check_memory

        check_memory(memory)
    return choose(data or (), downloads, say, columns=named, memory=memory)


def _columns() -> dict[str, str] | None:
    """What is set for all commands; those that only ask have no option for it."""
    text = os.environ.get("SEGUE_COLUMNS")
    return columns_of(text) if text else None


def opened(artifact: Path, data: Sequence[Path] | None) -> Recommender:
    """The recommender of a built model. With `data` its model is built first, where there is none of that data.

    Raises DataError where there is no such data, and ArtifactError where the model cannot be read.
    """
    if data:
        from ..building import Inputs, ensure
        from ..building.unchanged import digest
        from ..dataset.choose import present

        inputs = Inputs(data, DATA, columns=_columns())
        if found := present(data, DATA, inputs.columns):
            digest(found, artifact.parent)  # what was named must be there: a model of other data would be no answer
        ensure(artifact, inputs, say)
    return Recommender.load(artifact)
