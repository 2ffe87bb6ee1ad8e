"""Where the files are that come with the package: lists that people made, and the sample of listening."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "data"
# A wheel carries them inside the package; in the repository they stand beside it, for people to find.
_DATA = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent / "data"

LISTS = _DATA / "lists"
"""Tables made by hand: acts, duplicates, nicknames, published figures, similar artists, tags that are no music."""
SAMPLE = _DATA / "sample"
"""The data set of simulated listening."""
