"""Which formats there are, and which one a file is of: told by what it holds, since people rename files."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from . import apple, lastfm, listenbrainz, maloja, spotify
from .plays import Row, lines

SNIFFED = 2**16
"""Bytes at a file's beginning from which its format is told."""
_ROWS = 5  # of a table that is told without a header


@dataclass(frozen=True)
class Format:
    """One form in which a service hands out what somebody listened to."""

    name: str
    service: str
    columns: tuple[str, ...]
    """What its table's header names, or its objects' keys are; of none it is told by `is_headless`."""
    read: Callable[[str, bytes], Iterator[Row]]
    """The rows of a file of this name and content. Raises DataError where it is torn."""
    table: bool = False
    before: frozenset[str] = frozenset()
    """Formats that say the same in another way, and are left out where a person has this one."""


FORMATS = (
    Format("lastfm-to-csv", "Last.fm", (), lastfm.headless, True),
    Format("lastfm.ghan.nl", "Last.fm", ("uts", "artist", "artist_mbid", "track"), lastfm.headed, True),
    Format("ListenBrainz export", "ListenBrainz", ("track_metadata", "listened_at"), listenbrainz.listens),
    Format("Spotify account data", "Spotify", ("endTime", "artistName", "msPlayed"), spotify.account),
    Format(
        "Spotify extended history", "Spotify", ("ts", "ms_played", "master_metadata_album_artist_name"),
        spotify.extended,
    ),
    Format(
        "Apple Music daily tracks", "Apple Music", ("Track Description", "Play Count"), apple.daily, True,
        frozenset({"Apple Music play activity", "Apple Music track play history"}),
    ),
    Format(
        "Apple Music play activity", "Apple Music", ("Song Name", "Play Duration Milliseconds"), apple.activity, True,
        frozenset({"Apple Music track play history"}),
    ),
    Format(
        "Apple Music track play history", "Apple Music", ("Track Name", "Last Played Date"), apple.tracks, True
    ),
    Format("Maloja export", "Maloja", ("maloja", "scrobbles"), maloja.scrobbles),
)  # fmt: skip


def format_of(head: bytes) -> Format | None:
    """The format of a file that begins like this; None where it is of none."""
    text = head.decode("utf-8-sig", "replace").lstrip()
    if text[:1] in ("{", "["):
        keys = (kind for kind in FORMATS if not kind.table)
        return next((kind for kind in keys if all(f'"{key}"' in text for key in kind.columns)), None)
    try:
        first = list(islice(csv.reader(lines(text)), _ROWS))
    except csv.Error:
        return None
    whole = [row for row in (first if len(head) < SNIFFED or len(first) == _ROWS else first[:-1]) if any(row)]
    header = {field.strip() for field in whole[0]} if whole else set()
    tables = (kind for kind in FORMATS if kind.table)
    return next(
        (kind for kind in tables if (header.issuperset(kind.columns) if kind.columns else lastfm.is_headless(whole))),
        None,
    )
