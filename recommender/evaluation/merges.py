"""Merged names against a list of pairs that somebody looked at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..errors import DataError, reason

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.catalog import Catalog


@dataclass(frozen=True)
class Judged:
    """How merges compare with pairs of names that somebody judged, each as (how many are right, of how many)."""

    precise: tuple[int, int]
    """Of the judged pairs that are merged, those that are surely one artist's."""
    apart: tuple[int, int]
    """Of the pairs that are two artists', those that are not merged."""
    found: tuple[int, int]
    """Of the pairs that are surely one artist's, those that are merged."""
    unjudged: int
    """Merges whose two names are in no judged pair."""


def judge_merges(into: NDArray[np.int64], pairs: Path, catalog: Catalog) -> Judged:
    """Compares merges (for each artist the index of the one it is merged into) with a list of judged pairs.

    The list has a heading and lines `variant⇥artist⇥same⇥comment`, where same is yes, no or unsure; names must be
    spelled as the catalog has them, and pairs with a name that it lacks are left out. Raises DataError where the
    file cannot be read or a line is malformed.
    """
    try:
        lines = pairs.read_text("utf-8").removesuffix("\n").split("\n")[1:]
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{pairs} cannot be read: {reason(error)}.") from error
    index = {name: position for position, name in enumerate(catalog.names)}
    verdicts = []
    judged = set()
    for number, line in enumerate(lines, 2):
        fields = line.split("\t")
        if len(fields) != 4 or fields[2] not in ("yes", "no", "unsure"):
            raise DataError(
                f"{pairs.name} line {number}: {line[:80]!r} is not variant, artist, yes/no/unsure and comment."
            )
        variant, artist = index.get(fields[0]), index.get(fields[1])
        if variant is not None and artist is not None:
            verdicts.append((bool(into[variant] == into[artist]), fields[2]))
            judged |= {variant, artist}
    right = [verdict == "yes" for merged, verdict in verdicts if merged]
    apart = [not merged for merged, verdict in verdicts if verdict == "no"]
    found = [merged for merged, verdict in verdicts if verdict == "yes"]
    merged = set(np.flatnonzero(into != np.arange(len(into))).tolist())
    return Judged((sum(right), len(right)), (sum(apart), len(apart)), (sum(found), len(found)), len(merged - judged))
