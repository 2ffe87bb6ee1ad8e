"""Something that must hold, what was found, and whether it does."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """A line of the last table."""

    about: str
    found: str
    holds: bool
