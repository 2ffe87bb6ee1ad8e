"""Last.fm, from two sites that fetch somebody's scrobbles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .plays import Row, Wrong, each, play, records, table

_FIELDS = 4
_DATE = re.compile(r"\d{1,2} \w{3,} \d{4},? \d\d:\d\d")


def is_headless(first: list[list[str]]) -> bool:
    """Whether a table's first rows are of lastfm-to-csv: four fields, the last a date or, while it plays, nothing."""
    dates = [row[-1].strip() for row in first if len(row) == _FIELDS]
    found = [bool(_DATE.fullmatch(date)) for date in dates if date]
    return bool(first) and len(first[0]) == _FIELDS and any(found) and all(found)


def headless(name: str, content: bytes) -> Iterator[Row]:
    """benjaminbenben.com/lastfm-to-csv: no header, rows of artist, album, track and date ("17 May 2026 12:54")."""
    for line, row in table(name, content):
        if len(row) != _FIELDS:
            yield Wrong(f"line {line}", ",".join(row), f"has {len(row)} fields, not {_FIELDS}")
        elif row[3].strip() and not _DATE.fullmatch(row[3].strip()):
            yield Wrong(f"line {line}", row[3], "is no date")
        else:
            yield play(f"line {line}", row[0], row[3])


def headed(name: str, content: bytes) -> Iterator[Row]:
    """lastfm.ghan.nl: uts, utc_time, artist, artist_mbid, album, album_mbid, track, track_mbid."""

    def row(where: str, scrobble: dict[str, str]) -> Row:
        when = scrobble["uts"] if scrobble["uts"].strip() else scrobble.get("utc_time", "")
        return play(where, scrobble["artist"], when, scrobble["artist_mbid"])

    return each(records(name, content), row)
