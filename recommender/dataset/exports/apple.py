"""Apple Music, from what Apple hands out at privacy.apple.com.

Whoever asks gets three tables of what was played. "Play Activity" has each play, but mostly no artist: newer ones have
only "Container Artist Name", of the album or playlist played from, which is empty in most rows. "Play History Daily
Tracks" names the artist, and is read first where there are several; "Track Play History" has one row a track.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .plays import SHORTEST, TOO_SHORT, Left, Row, Wrong, each, play, records

_COUNT = re.compile(r"\d{1,9}(?:\.0*)?")


def activity(name: str, content: bytes) -> Iterator[Row]:
    """Of "Apple Music Play Activity.csv" a row a play, and in newer ones other events. Columns differ by the year."""
    return each(records(name, content), _event)


def daily(name: str, content: bytes) -> Iterator[Row]:
    """Of "Apple Music - Play History Daily Tracks.csv" "Artist - Title", and how often on which day ("20240105")."""
    return each(records(name, content), _day_of_a_track)


def tracks(name: str, content: bytes) -> Iterator[Row]:
    """Of "Apple Music - Track Play History.csv" "Artist - Title", and when each track was last played."""
    return each(
        records(name, content),
        lambda where, row: play(where, _artist(row["Track Name"]), row["Last Played Date"]),
    )


def _event(where: str, row: dict[str, str]) -> Row:
    milliseconds = row.get("Play Duration Milliseconds", "").strip()
    if row.get("Event Type", "").strip() not in ("", "PLAY_END"):
        return Left("not the end of a play")
    if re.fullmatch(r"-?\d+", milliseconds) and int(milliseconds) < SHORTEST:
        return Left(TOO_SHORT)
    if artist := _first(row, "Artist Name", "Artist", "Container Artist Name"):
        return play(where, artist, _first(row, "Event Start Timestamp", "Event End Timestamp"))
    return Left("no artist is named; Apple Music - Play History Daily Tracks.csv names them")


def _day_of_a_track(where: str, row: dict[str, str]) -> Row:
    count = row["Play Count"].strip()
    if not _COUNT.fullmatch(count):
        return Wrong(where, count, "in column Play Count is no play count")
    if not int(float(count)):
        return Left("skipped, not played")
    return play(where, _artist(row["Track Description"]), _day(row), plays=int(float(count)))


def _first(row: dict[str, str], *columns: str) -> str:
    return next((row[column] for column in columns if row.get(column, "").strip()), "")


def _artist(track: str) -> str:
    """Who is named before " - "; nobody where that is missing."""
    artist, between, _ = track.partition(" - ")
    return artist if between else ""


def _day(row: dict[str, str]) -> str:
    day = row.get("Date Played", "").strip()
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if re.fullmatch(r"\d{8}", day) else day
