"""Apple Music, from what Apple hands out at privacy.apple.com.

Whoever asks gets three tables of what was played. "Play Activity" has each play, but mostly no artist: newer ones have
only "Container Artist Name", of the album or playlist played from, which is empty in most rows. "Play History Daily
Tracks" names the artist, and is read first where there are several; "Track Play History" has one row a track.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .plays import SHORTEST, TOO_SHORT, Left, Row, Wrong, play, records

_COUNT = re.compile(r"\d{1,9}(?:\.0*)?")


def activity(name: str, content: bytes) -> Iterator[Row]:
    """Of "Apple Music Play Activity.csv" a row a play, and in newer ones other events. Columns differ by the year."""
    for record in records(name, content):
        if isinstance(record, Wrong):
            yield record
            continue
        line, row = record
        milliseconds = row.get("Play Duration Milliseconds", "").strip()
        if row.get("Event Type", "").strip() not in ("", "PLAY_END"):
            yield Left("not the end of a play")
        elif re.fullmatch(r"-?\d+", milliseconds) and int(milliseconds) < SHORTEST:
            yield Left(TOO_SHORT)
        elif artist := _first(row, "Artist Name", "Artist", "Container Artist Name"):
            yield play(f"line {line}", artist, _first(row, "Event Start Timestamp", "Event End Timestamp"))
        else:
            yield Left("no artist is named; Apple Music - Play History Daily Tracks.csv names them")


def daily(name: str, content: bytes) -> Iterator[Row]:
    """Of "Apple Music - Play History Daily Tracks.csv" "Artist - Title", and how often on which day ("20240105")."""
    for record in records(name, content):
        if isinstance(record, Wrong):
            yield record
            continue
        line, row = record
        count = row["Play Count"].strip()
        if not _COUNT.fullmatch(count):
            yield Wrong(f"line {line}", count, "in column Play Count is no play count")
        elif not int(float(count)):
            yield Left("skipped, not played")
        else:
            yield play(f"line {line}", _artist(row["Track Description"]), _day(row), plays=int(float(count)))


def tracks(name: str, content: bytes) -> Iterator[Row]:
    """Of "Apple Music - Track Play History.csv" "Artist - Title", and when each track was last played."""
    for record in records(name, content):
        if isinstance(record, Wrong):
            yield record
        else:
            line, row = record
            yield play(f"line {line}", _artist(row["Track Name"]), row["Last Played Date"])


def _first(row: dict[str, str], *columns: str) -> str:
    return next((row[column] for column in columns if row.get(column, "").strip()), "")


def _artist(track: str) -> str:
    """Who is named before " - "; nobody where that is missing."""
    artist, between, _ = track.partition(" - ")
    return artist if between else ""


def _day(row: dict[str, str]) -> str:
    day = row.get("Date Played", "").strip()
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if re.fullmatch(r"\d{8}", day) else day
