"""Options that several commands share, and the recommender that they name."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .. import Depth, Recommender
from .printing import say

DATA = Path("data")
Data = Annotated[
    Path | None,
    typer.Option("--data", envvar="SEGUE_DATA", help="Folder with the listening data. Default: what was downloaded."),
]
Artifact = Annotated[Path, typer.Option("--artifact", envvar="SEGUE_ARTIFACT", help="Folder with the built model.")]
Downloads = Annotated[Path, typer.Option("--downloads", envvar="SEGUE_DOWNLOADS", help="Folder for downloaded data.")]
QueryData = Annotated[
    Path | None,
    typer.Option("--data", help="Answer from this data; the model is rebuilt first if it was built from other data."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Number = Annotated[int, typer.Option("-n", "--n", min=1, max=10_000, help="How many to show.")]
Dial = Annotated[Depth, typer.Option("--depth", help="Prefer well-known or lesser-known artists.")]
Name = Annotated[str, typer.Argument(help="An artist's name, as you would type it.")]


def opened(artifact: Path, data: Path | None) -> Recommender:
    """The recommender of a built model. With `data` its model is built first, where there is none of that data.

    Raises DataError where there is no such data, and ArtifactError where the model cannot be read.
    """
    if data is not None:
        from ..building.ensure import ensure
        from ..dataset.sources import recognize

        recognize(data).digest()  # what was named must be there: a model of other data would be no answer
        ensure(artifact, data, DATA, say)
    return Recommender.load(artifact)
