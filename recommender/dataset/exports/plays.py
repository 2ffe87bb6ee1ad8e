"""What a row of an export says: who was played and when, or why it says nothing of that."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar

from ...errors import DataError

SHORTEST = 30_000
"""Milliseconds from which a play is a listen: Spotify counts one from 30 seconds on, and Last.fm no shorter track."""
NO_ARTIST = "no artist is named, as in podcasts"
TOO_SHORT = "played for less than 30 seconds"
PRIVATE = "played in a private session"
_SURROGATES = re.compile("[\ud800-\udfff]")  # halves of pairs, which JSON can hold and no text
_YEAR_10000 = 253_402_300_800  # in seconds since 1970


class Play(NamedTuple):
    """An artist that was listened to."""

    artist: str
    when: int = 0
    """Seconds since 1970, 0 if unknown."""
    mbid: str = ""
    plays: int = 1


class Left(NamedTuple):
    """A row that is in order and no listen."""

    why: str


class Wrong(NamedTuple):
    """A row that is malformed."""

    where: str
    value: str
    why: str


Row = Play | Left | Wrong
E = TypeVar("E")


def play(where: str, artist: object, when: object, mbid: str = "", plays: int = 1) -> Row:
    """A row with this artist, whatever the file has in its place."""
    if artist is None or (isinstance(artist, str) and not artist.strip()):
        return Left(NO_ARTIST)
    if not isinstance(artist, str):
        return Wrong(where, str(artist), "is no artist's name")
    return Play(_SURROGATES.sub("\ufffd", artist), seconds(when), mbid, plays)


def seconds(value: object) -> int:
    """A time as seconds since 1970, 0 where it is none.

    Numbers are seconds, or thousandths of them from 10¹¹ on; texts are numbers, of ISO 8601 or as Last.fm writes them
    ("17 May 2026, 12:54"). A time without a zone is UTC's, and one after the year 9999 is none.
    """
    found = _seconds(value)
    return found if 0 < found < _YEAR_10000 else 0


def _seconds(value: object) -> int:
    try:
        if isinstance(value, str) and not value.strip().isdecimal():
            found = _date(value.strip())
            return int((found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp())
        number = float(value)  # type: ignore[arg-type] # what is no number is caught
        return int(number / 1000 if number >= 1e11 else number)
    except (TypeError, ValueError, OverflowError):
        return 0


def _date(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.strptime(f"{text.replace(',', '')} +0000", "%d %b %Y %H:%M %z")


def decoded(content: bytes) -> str:
    """The bytes as text: UTF-8, or lines that are not by Windows' Latin code page."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return "".join(map(_decoded_line, content.splitlines(keepends=True)))


def _decoded_line(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def lines(text: str) -> Iterator[str]:
    """The lines of a text, which only line feeds end: songs' titles may hold other signs that end lines."""
    return iter(io.StringIO(text, newline=""))


def table(name: str, content: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV file with the lines they end on, without blank ones. Raises DataError."""
    reader = csv.reader(lines(decoded(content)))
    try:
        for row in reader:
            if any(field.strip() for field in row):
                yield reader.line_num, row
    except csv.Error as error:
        raise DataError(f"{name} line {reader.line_num} is no row of a table: {error}.") from error


def records(name: str, content: bytes) -> Iterator[tuple[str, dict[str, str]] | Wrong]:
    """The rows of a CSV file by its header's names, with where they are, and those with more or fewer fields.

    Raises DataError.
    """
    rows = table(name, content)
    header = [field.strip() for field in next(rows, (0, []))[1]]
    for line, row in rows:
        if len(row) == len(header):
            yield f"line {line}", dict(zip(header, row, strict=True))
        else:
            yield Wrong(f"line {line}", ",".join(row), f"has {len(row)} fields, not {len(header)}")


def each(found: Iterable[tuple[str, E] | Wrong], row: Callable[[str, E], Row]) -> Iterator[Row]:
    """What each thing found says, by `row` of where it is and what it is; what is malformed stays so."""
    for entry in found:
        yield entry if isinstance(entry, Wrong) else row(*entry)


def parsed(name: str, content: bytes) -> Any:
    """The value of a JSON file. Raises DataError where it is torn."""
    try:
        return json.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except json.JSONDecodeError as error:
        raise DataError(f"{name} is torn or no JSON: line {error.lineno}: {error.msg}.") from error
    except (ValueError, RecursionError) as error:
        raise DataError(f"{name} is no JSON that can be read: {' '.join(str(error).split())[:100]}.") from error


def entries(found: object, name: str) -> Iterator[tuple[str, dict[str, Any]] | Wrong]:
    """The objects of a list with where they are, and what is no object. Raises DataError where it is no list."""
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise DataError(f"{name} holds no list of listens.")
    for number, entry in enumerate(found, 1):
        if isinstance(entry, dict):
            yield f"entry {number}", entry
        else:
            yield Wrong(f"entry {number}", str(entry), "is no object")
