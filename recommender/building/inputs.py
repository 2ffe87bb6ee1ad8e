"""The data that a model is to be built from, and how it is to be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..dataset.ledger import Row


@dataclass(frozen=True)
class Inputs:
    """The data that a model is to be built from, and how it is to be read.

    What is None is not asked for: a model that is there may have been built with any.
    """

    named: Sequence[Path]
    """Files or folders; where none is named: what was downloaded, a download, or the sample."""
    downloads: Path
    """The folder for what is downloaded."""
    half_life: float | None = None
    """Days after which a dated listen counts half in what models learn."""
    columns: Mapping[str, str] | None = None
    """What the columns of named tables hold, by role, where their names do not say it."""
    sound: Path | None = None
    """A table of features of artists, or what `train` made of one: what they sound like."""
    known: Sequence[Row] = ()
    """The (id, MBID, name) of artists that have ids, for where there is no ledger of them any more."""
