"""Names that artists are known by besides their own: stage names, abbreviations, names in another script."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ..errors import DataError
from ..shipped import LISTS
from ..text import key

NICKNAMES = LISTS / "nicknames.tsv"
_HEADER = ["nickname", "artist", "same"]
_SAME = {"yes": True, "no": False, "": None}


class Nickname(NamedTuple):
    """A name that people use for an artist."""

    name: str
    artist: str
    same: bool | None
    """Whether an act so called in the data is this artist: True surely, False surely not (then it is no nickname at
    all), None if it may be somebody else or another project."""


def nicknames(path: Path = NICKNAMES) -> list[Nickname]:
    """The nicknames of the file; none where there is no file. Raises DataError naming a malformed line."""
    if not path.is_file():
        return []
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    for number, row in enumerate(rows, 1):
        if row[: len(_HEADER)] != _HEADER if number == 1 else not _well_formed(row):
            raise DataError(f"{path.name} line {number} is not of the form {' '.join(_HEADER)!r}: {row}.")
    return [Nickname(name, artist, _SAME[same]) for name, artist, same in rows[1:]]


def _well_formed(row: Sequence[str]) -> bool:
    return len(row) == len(_HEADER) and row[2] in _SAME and all(name and name == name.strip() for name in row[:2])


def known_as(names: Sequence[str], known: Sequence[Nickname]) -> list[list[str]]:
    """For each of the names, most important first, the nicknames of whoever is called so.

    A nickname that is one of the names stands for that one alone.
    """
    indices = {key(name): index for index, name in reversed(list(enumerate(names)))}
    found: list[list[str]] = [[] for _ in names]
    for nickname in known:
        index = indices.get(key(nickname.artist))
        if nickname.same is not False and index is not None and key(nickname.name) not in indices:
            found[index].append(nickname.name)
    return found
