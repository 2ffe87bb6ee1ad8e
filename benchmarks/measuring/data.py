"""The data that is measured on, if no other is named."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .timing import ROOT

HETREC = ROOT.parent / "shared" / "hetrec2011-lastfm-2k"
Data = Annotated[Path, typer.Option(envvar="SEGUE_DATA", help="Folder that holds the listening data.")]
