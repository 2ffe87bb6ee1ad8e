"""Tables of neighbours, mapped: one for each view that the artifact holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from struct import Struct
from typing import NamedTuple

from ..artifact.arrays import Arrays
from ..errors import ViewMissing
from ..view import View

NAMES = {View.LISTENERS: "neighbor", View.TAGS: "tags_near", View.SOUND: "sound_near"}
"""What the names of a table's arrays begin with: `…_ids`, `…_scores`, `…_shared` and `…_counts`."""
_BYTES = 4  # of each number in a table

Columns = tuple[Sequence[int], Sequence[float], Sequence[int]]
"""The dense indices of neighbours, their scores, and how many users play both."""


class Table(NamedTuple):
    """For each artist its neighbours, best first. Rows stand one after the other, so that a slice of each is a list."""

    counts: Sequence[int]
    """How many neighbours each artist has."""
    width: int
    """How many places each row has."""
    ids: Sequence[int]
    """Dense indices."""
    scores: Sequence[float]
    shared: Sequence[int]
    """How many users play both."""

    def part(self, artist: int, skip: int, n: int) -> Columns:
        """Up to n neighbours of the artist after the first `skip`."""
        counts, width, ids, scores, shared = self
        left = counts[artist] - skip
        if left < n:
            n = left
        if n <= 0:
            return (), (), ()
        integers, floats = _readers(n)
        at = (artist * width + skip) * _BYTES
        return integers(ids, at), floats(scores, at), integers(shared, at)

    def row(self, artist: int) -> Columns:
        """All neighbours of the artist, as they are mapped."""
        row = slice(start := artist * self.width, start + self.counts[artist])
        return self.ids[row], self.scores[row], self.shared[row]


@cache
def _readers(n: int) -> tuple[Callable[..., tuple[int, ...]], Callable[..., tuple[float, ...]]]:
    """Read so many integers or floats of a table at once, from a number of bytes on: in half of the time of slices."""
    return Struct(f"{n}i").unpack_from, Struct(f"{n}f").unpack_from


def tables(arrays: Arrays) -> dict[View, Table]:
    """Those that are there. Raises LookupError where the listeners' is not, or another is there in part."""
    return {
        view: Table(
            arrays[f"{name}_counts"].data,
            arrays[f"{name}_ids"].shape[1],
            *(arrays[f"{name}_{column}"].reshape(-1).data for column in ("ids", "scores", "shared")),
        )
        for view, name in NAMES.items()
        if view is View.LISTENERS or f"{name}_ids" in arrays
    }


def missing(view: View, others: Iterable[View], *, tagged: bool) -> ViewMissing:
    """What is to be said where there is no table of that view; `tagged`: whether the data has tags."""
    if view is View.TAGS and not tagged:
        return ViewMissing(view, others, "The data has no tags, so nobody can be listed by them.")
    if view is View.TAGS:
        problem, remedy = "This model was built before models held lists by tags.", "python -m recommender build"
    else:
        problem = "This model knows nothing of how artists sound."
        remedy = "python -m recommender build --sound FEATURES (docs/sound.md says how to make them)"
    return ViewMissing(view, others, problem, f"Build it anew: {remedy}")
