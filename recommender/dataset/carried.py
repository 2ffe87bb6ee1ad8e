"""The tags that artists carry: what they are called by enough of those who tag them, what is no music left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..errors import DataError
from ..shipped import LISTS
from .tags import tag_key

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .tags import TagAssignments

STOPPED = LISTS / "stopped.tsv"
KINDS = ("blank", "opinion", "people", "place", "recording", "self", "theme", "title")
"""Why a tag may say nothing of music; docs/data.md says what each is."""
_HEADER = ["tag", "kind"]
_YEAR = re.compile(r"(19|20)\d\d")  # when somebody heard it, or a song came out; "80s" is a kind of music
_PART = 5  # an artist carries what this part, a fifth, of its taggers gave
_DOUBT = 3  # taggers like everybody else that are added to an artist's own
_MOST = 20


class Stopped(NamedTuple):
    """A tag that says nothing of music."""

    tag: str
    kind: str
    """One of KINDS."""


def stopped(path: Path = STOPPED) -> list[Stopped]:
    """The tags of the file; none where there is no file. Raises DataError naming a malformed line."""
    if not path.is_file():
        return []
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    for number, row in enumerate(rows, 1):
        if row != _HEADER if number == 1 else not _well_formed(row):
            raise DataError(f"{path.name} line {number} is not of the form {' '.join(_HEADER)!r}: {row}.")
    return [Stopped(*row) for row in rows[1:]]


def _well_formed(row: Sequence[str]) -> bool:
    return len(row) == len(_HEADER) and row[1] in KINDS and bool(row[0]) and row[0] == row[0].strip()


@dataclass(frozen=True, eq=False)
class Carried:
    """One row for each tag that an artist carries: an artist's rows follow each other, its most telling tag first."""

    artists: NDArray[np.int64]
    tags: NDArray[np.int64]
    givers: NDArray[np.int64]
    """How many users gave the artist the tag."""
    shares: NDArray[np.float64]
    """The part of the artist's taggers who gave it, above 0 and at most 1, nearer to everybody's the fewer they are."""

    def lists(self, artists: int) -> list[list[int]]:
        """For each of so many artists the tags it carries."""
        ends = np.searchsorted(self.artists, np.arange(1, artists))
        return [part.tolist() for part in np.split(self.tags, ends)][:artists]


def carried(tags: TagAssignments, artists: Sequence[str], no_music: Sequence[Stopped] | None = None) -> Carried:
    """The tags that artists of these names carry, at most 20 each; `tags` has one tag a spelling (`merged`).

    An artist carries a tag that a fifth of its taggers gave, or that was given to it most. They are ordered by

        share × log(share / everybody's share), share = (givers + 3 × everybody's share) / (taggers + 3),

    where everybody's share is that of all artists' taggers together: what a tag adds to the Kullback–Leibler divergence
    (1951) of what the artist is called from what artists are called. Equal ones go by tag id. Left out are tags that
    only one user ever gave to anything, an artist's own name, years, and `no_music`, by default the project's list.
    """
    given = tags.given(len(artists)).tocoo()
    rows, columns, givers = given.row.astype(np.int64), given.col.astype(np.int64), given.data.astype(np.int64)
    taggers = np.bincount(_pairs(tags.artists, tags.users) >> 32, minlength=len(artists))
    everybody = np.bincount(columns, givers, len(tags.names)) / max(taggers.sum(), 1)
    shares = (givers + _DOUBT * everybody[columns]) / (taggers[rows] + _DOUBT)
    telling = shares * np.log(shares / everybody[columns])

    keys = [tag_key(name) for name in tags.names]
    number = {key: tag for tag, key in enumerate(keys)}
    own_name = np.array([number.get(tag_key(name), -1) for name in artists], dtype=np.int64)
    music = _of_music(keys, stopped() if no_music is None else no_music)
    music &= np.bincount(_pairs(tags.tags, tags.users) >> 32, minlength=len(keys)) > 1
    said = np.flatnonzero(music[columns] & (columns != own_name[rows]))
    most = np.zeros(len(artists), dtype=np.int64)
    np.maximum.at(most, rows[said], givers[said])
    said = said[givers[said] >= np.minimum(taggers / _PART, most)[rows[said]]]
    said = said[np.lexsort((columns[said], -telling[said], rows[said]))]
    said = said[np.arange(len(said)) - np.searchsorted(rows[said], rows[said]) < _MOST]
    return Carried(rows[said], columns[said], givers[said], shares[said])


def _of_music(keys: Sequence[str], no_music: Sequence[Stopped]) -> NDArray[np.bool_]:
    none = {tag_key(stop.tag) for stop in no_music}
    return np.array([key not in none and not _YEAR.fullmatch(key) for key in keys], dtype=np.bool_)


def _pairs(first: NDArray[np.int32], second: NDArray[np.int32]) -> NDArray[np.int64]:
    """Each pair once, in order, the first in the upper half of an integer."""
    return np.unique(first.astype(np.int64) << 32 | second)
