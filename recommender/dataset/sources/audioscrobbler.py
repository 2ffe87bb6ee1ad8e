"""Audioscrobbler's profiles of 6 May 2005: what some 148,000 people had played, of 1.6 million names of artists."""

from __future__ import annotations

import re
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv

from ...errors import DataError
from ..interactions import Interactions, Origin
from ..listens import categorical, counted, listens_of, same
from ..malformed import MOST_WRONG
from . import Files

if TYPE_CHECKING:
    pass

PLAYS = "user_artist_data.txt"
ARTISTS = "artist_data.txt"
ALIASES = "artist_alias.txt"
_COLUMNS = ("user", "artist", "plays")
_MOST = 10**15 - 1
_ROW = re.compile(r"(\d{1,15}) (\d{1,15}) (\d{1,15})\s*", re.ASCII)
_ID = re.compile(r"\s*\d{1,18}\s*", re.ASCII)
_SHOWN = 5  # malformed rows that are quoted


class Audioscrobbler(Files):
    """Numbers of user, artist and plays between spaces; artists' names after a tab; other numbers of an artist.

    A number in `artist_alias.txt` is read as the one beside it, once. Its lines without a first number, and those of
    `artist_data.txt` that are torn (names with line ends in them), are left out and counted. So are plays of a number
    that has no name.
    """

    name = "audioscrobbler"
    title = "Audioscrobbler, May 2005"
    service = "Audioscrobbler"
    files = (PLAYS, ARTISTS, ALIASES)

    def load(self, half_life: float | None = None, /) -> Interactions:
        digest = self.digest()
        plays, notes = _plays(self.path / PLAYS)
        names, torn = _names(self.path / ARTISTS)
        aliases, no_id = _aliases(self.path / ALIASES)
        if torn:
            notes.append(f"{ARTISTS}: torn lines left out: {torn:,}.")
        if no_id:
            notes.append(f"{ALIASES}: lines without an id left out: {no_id:,}.")
        artists = plays["artist"].map(aliases).fillna(plays["artist"]).astype(np.int64)
        known = artists.isin(names.index)
        if not known.any():
            raise DataError(f"{PLAYS} has plays of no artist that {ARTISTS} names.")
        if nameless := int((~known).sum()):
            notes.append(f"{PLAYS}: rows of artists that {ARTISTS} does not name left out: {nameless:,}.")
        plays, artists = plays[known], artists[known]
        numbers, unique = pd.factorize(artists)
        listens = listens_of(
            _texts(plays["user"]),
            categorical(numbers, names.loc[unique].tolist()),
            same("", len(plays)),
            plays["plays"].to_numpy(),
            np.zeros(len(plays), dtype=np.int64),
            tuple(notes),
        )
        return counted(listens, Origin(self.name, self.title, False, digest, self.service), half_life)


def _plays(path: Path) -> tuple[pd.DataFrame, list[str]]:
    """Rows of user, artist and plays, all int64, with notes. Raises DataError where too many are malformed."""
    notes: list[str] = []
    try:
        table = _whole(path)
    except pa.ArrowInvalid:
        table, notes = _by_line(path)
    heard = table["plays"] > 0
    if not heard.any():
        raise DataError(f"{path.name} holds not one play.")
    if unheard := int((~heard).sum()):
        notes.append(f"{path.name}: rows of 0 plays left out: {unheard:,}.")
    return table[heard].reset_index(drop=True), notes


def _whole(path: Path) -> pd.DataFrame:
    """The rows of a file without a malformed one. Raises ArrowInvalid where there is one."""
    table = csv.read_csv(
        path,
        csv.ReadOptions(use_threads=False, column_names=list(_COLUMNS)),
        csv.ParseOptions(delimiter=" ", quote_char=False),
        csv.ConvertOptions(column_types=dict.fromkeys(_COLUMNS, pa.int64()), null_values=[]),
    )
    found = pd.DataFrame({name: table.column(name).to_pandas() for name in _COLUMNS})
    if not found.apply(lambda column: column.between(0, _MOST)).all(axis=None):
        raise pa.ArrowInvalid("a number below 0, or of more than 15 digits")
    return found


def _by_line(path: Path) -> tuple[pd.DataFrame, list[str]]:
    """The rows that are in order, and a note on the others. Raises DataError where those are too many."""
    numbers = array("q")
    wrong: list[str] = []
    rows = count = 0
    for rows, line in enumerate(_lines(path), 1):
        if found := _ROW.fullmatch(line):
            numbers.extend(map(int, found.groups()))
        else:
            count += 1
            if len(wrong) < _SHOWN:
                wrong.append(f"line {rows}: {line[:80]!r}")
    told = f"{path.name}: {count:,} of {rows:,} rows are not three whole numbers: {'; '.join(wrong)}."
    if count > MOST_WRONG * rows:
        raise DataError(told)
    table = pd.DataFrame(np.frombuffer(numbers, dtype=np.int64).reshape(-1, len(_COLUMNS)), columns=list(_COLUMNS))
    return table, [f"{told} They are left out."] if count else []


def _names(path: Path) -> tuple[pd.Series[str], int]:
    """The name of each artist's number, and how many lines are torn. Raises DataError where too many are."""
    rows = [line.partition("\t") for line in _lines(path)]
    found = {int(number): name.strip() for number, _, name in rows if _ID.fullmatch(number) and name.strip()}
    torn = sum(not (_ID.fullmatch(number) and name.strip()) for number, _, name in rows)
    if torn > MOST_WRONG * len(rows):
        raise DataError(f"{path.name}: {torn:,} of {len(rows):,} lines are not of a number, a tab and a name.")
    return pd.Series(found, dtype=object), torn


def _aliases(path: Path) -> tuple[dict[int, int], int]:
    """The number that stands for another, and how many lines lack one."""
    rows = [line.split("\t") for line in _lines(path)]
    good = [row for row in rows if len(row) == 2 and all(map(_ID.fullmatch, row))]
    return {int(other): int(number) for other, number in good}, len(rows) - len(good)


def _lines(path: Path) -> list[str]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    return [line for line in content.decode("utf-8", "replace").replace("\r\n", "\n").split("\n") if line]


def _texts(column: pd.Series[Any]) -> pd.Categorical[Any]:
    numbers, unique = pd.factorize(column)
    return categorical(numbers, [str(value) for value in unique])
