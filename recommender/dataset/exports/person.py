"""All that one person's files say, as listens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...errors import DataError
from ..credits import first_named
from ..listens import Listens, listens_of, same, together
from ..malformed import MOST_WRONG, told
from .archive import MOST_BYTES, InMemory, members
from .archive import SUFFIXES as _PLAIN
from .errors import NothingPlayed, TooLarge, UnknownExport
from .formats import FORMATS, SNIFFED, Format, format_of
from .plays import Left, Play, Row, Wrong

SUFFIXES = (*_PLAIN, ".zip")
"""What files of listening end on, unpacked and packed."""


MOST_ROWS = 5_000_000
"""What one person's files may have: who listens all day long has a hundred thousand a year."""


def recognize(path: Path | InMemory, most: int = MOST_BYTES) -> tuple[Format, ...]:
    """The formats of the file, or of the files in a zip or folder, in the order of `FORMATS`; none where none is known.

    Raises DataError for a zip that is torn, reaches outside itself or unpacks to more than `most` bytes.
    """
    found = {format_of(member.read(SNIFFED)) for member in members(path, most)}
    return tuple(kind for kind in FORMATS if kind in found)


def read_export(*paths: Path | InMemory, user: str = "", most: int = MOST_BYTES, most_rows: int = MOST_ROWS) -> Listens:
    """What one person listened to, from a file, a zip, a folder or several of them; `user` is by default its name.

    Plays of less than 30 seconds, in a private session or of no artist (podcasts) are left out, with a note. Of a
    credit the first named counts (`credits.first_named`). What two files hold of the same minute counts once,
    but not what Last.fm dates by a play's start and Spotify by its end; of Apple Music's tables the fullest is read.
    Raises DataError naming the file where one is torn, where more than a hundredth of its rows are malformed, where
    there is no listen (NothingPlayed) or no export (UnknownExport), or where there are more than `most` bytes unpacked
    or `most_rows` (TooLarge).
    """
    parts = _parts(paths, most, most_rows)
    notes = [note for _, told_of in parts for note in told_of]
    plays = [play for read, _ in parts for play in read]
    name = " and ".join(path.name for path in paths)
    if not parts:
        raise UnknownExport(f"{name} is no export that is known: {', '.join(kind.name for kind in FORMATS)}.")
    if not plays:
        raise NothingPlayed(" ".join([f"{name} holds not one listen.", *notes]))
    whose = first_named({play.artist for play in plays})
    user = user or paths[0].stem
    files = [_listens(read, whose, user) for read, _ in parts if read]
    listens = together(files)
    once = _once(listens.rows, np.repeat(np.arange(len(files)), [len(file.rows) for file in files]))
    if twice := len(listens.rows) - len(once):
        notes.append(f"{user}: {_counted(twice, 'listen')} found in two files, counted once.")
    return Listens(once, tuple(notes))


def _parts(paths: Sequence[Path | InMemory], most: int, most_rows: int) -> list[tuple[list[Play], list[str]]]:
    """Of each file of a format that is read its plays and notes."""
    kinds = {kind for path in paths for kind in recognize(path, most)}
    instead = frozenset[str]().union(*(kind.before for kind in kinds))
    parts = []
    left = iter(range(most_rows))

    def bounded(rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            if next(left, None) is None:
                raise TooLarge(f"There are more than {most_rows:,} rows, which is more than is read.")
            yield row

    for path in paths:
        for member in members(path, most):
            kind = format_of(member.read(SNIFFED))
            if kind is not None and kind.name not in instead:
                rows = bounded(kind.read(member.name, member.read()))
                parts.append(_sorted(member.name, rows))
    return parts


def _sorted(name: str, rows: Iterable[Row]) -> tuple[list[Play], list[str]]:
    """The plays of a file's rows, and notes on the others. Raises DataError where too many are malformed."""
    plays: list[Play] = []
    wrong: list[Wrong] = []
    left: Counter[str] = Counter()
    for row in rows:
        if isinstance(row, Play):
            plays.append(row)
        elif isinstance(row, Left):
            left[row.why] += 1
        else:
            wrong.append(row)
    seen = len(plays) + left.total() + len(wrong)
    malformed = told(name, wrong, seen)
    if len(wrong) > MOST_WRONG * seen:
        raise DataError(malformed)
    notes = [f"{malformed} They are left out."] if wrong else []
    return plays, notes + [f"{name}: {_counted(count, 'row')} left out: {why}." for why, count in left.items()]


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _listens(plays: Sequence[Play], whose: dict[str, str], user: str) -> Listens:
    """Plays as listens; a credit's MBID is nobody's where it was of several."""
    return listens_of(
        same(user, len(plays)),
        _column(whose[play.artist] for play in plays),
        _column(play.mbid if whose[play.artist] == play.artist else "" for play in plays),
        np.array([play.plays for play in plays], dtype=np.int64),
        np.array([play.when for play in plays], dtype=np.int64),
    )


def _column(texts: Iterable[str]) -> pd.Categorical[Any]:
    return pd.Categorical(list(texts))


def _once(rows: pd.DataFrame, files: NDArray[np.int64]) -> pd.DataFrame:
    """The rows without those that a file before has of the same artist and minute; what has no time stays."""
    minutes = rows["when"] // 60
    which = rows.groupby([files, "artist", minutes], observed=True).cumcount()
    again = pd.DataFrame({"artist": rows["artist"], "minute": minutes, "which": which}).duplicated()
    return rows[~again | (rows["when"] == 0)].reset_index(drop=True)
