"""A table of listening that comes and goes beside the data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from .. import artifact


def with_table(named: Sequence[Path], downloads: Path, table: Path, out: Path) -> list[Path]:
    """The data that was named, or else HetRec if that was downloaded, and the table beside it, if there is one.

    Without any other data the table is left out: of it alone there is no model. Where the table is gone but the model
    at `out` was built with it, the data is named all the same, so that `ensure` finds that model built from other data.
    Raises DataError.
    """
    if not table.exists() and not _has_it(out, table):
        return [*named]
    from ..dataset.choose import present

    there = present((), downloads) if not named else None
    others = [source.path for source in there.sources] if there else [*named]
    return [*others, table] if others and table.exists() else others


def _has_it(out: Path, table: Path) -> bool:
    """Whether the model at `out` says that a table of that name is among its data."""
    try:
        label: str = json.loads((out / artifact.MANIFEST).read_text("utf-8"))["data"]["label"]
        return any(part.startswith(f"{table.name}, ") for part in label.split("; "))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return False
