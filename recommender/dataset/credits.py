"""Credits of several artists, and whose listening they are."""

from __future__ import annotations

import re
from collections.abc import Collection

_FEATURED = re.compile(r"\s+[(\[]?(?:feat\.?|ft\.?|featuring)\s.*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*,\s+|\s+&\s+")


def first_named(names: Collection[str]) -> dict[str, str]:
    """For each name whoever its listening goes to: the first named of a credit of several, else the name itself.

    "A feat. B" is A's. "A, B" and "A, B & C" are A's where each of them is also one of `names` by itself, so that
    "Tyler, The Creator" and "Earth, Wind & Fire" stay whole. "A & B" without a comma is an act of its own.
    """
    alone = {name: _FEATURED.sub("", name) or name for name in names}
    known = set(alone.values())
    return {name: _first(whose, known) for name, whose in alone.items()}


def _first(name: str, known: set[str]) -> str:
    if ", " not in name:
        return name
    parts = _BETWEEN.split(name)
    return parts[0] if all(part in known for part in parts) else name
