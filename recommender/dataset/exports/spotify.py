"""Spotify, from what it hands out at spotify.com/account/privacy: a year of account data, or everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .plays import PRIVATE, SHORTEST, TOO_SHORT, Left, Row, Wrong, each, entries, parsed, play


def account(name: str, content: bytes) -> Iterator[Row]:
    """Account data, "StreamingHistory_music_0.json", "StreamingHistory0.json": endTime, artistName, msPlayed.

    The older of the two names podcasts as it does artists, and they cannot be told apart.
    """
    return _plays(name, content, "endTime", "artistName", "msPlayed")


def extended(name: str, content: bytes) -> Iterator[Row]:
    """Extended history, "Streaming_History_Audio_2019_0.json", formerly "endsong_0.json".

    It has `ts`, `ms_played`, `incognito_mode` and the album's artist, who is null for podcasts and audiobooks.
    """
    return _plays(name, content, "ts", "master_metadata_album_artist_name", "ms_played")


def _plays(name: str, content: bytes, time: str, artist: str, played: str) -> Iterator[Row]:
    def row(where: str, entry: dict[str, Any]) -> Row:
        milliseconds = entry.get(played)
        if not isinstance(milliseconds, int | float):
            return Wrong(where, str(milliseconds), f"in {played} is no number")
        if entry.get("incognito_mode") is True:
            return Left(PRIVATE)
        if milliseconds < SHORTEST:
            return Left(TOO_SHORT)
        return play(where, entry.get(artist), entry.get(time))

    return each(entries(parsed(name, content), name), row)
