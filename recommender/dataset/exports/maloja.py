"""Maloja, a server of one's own that scrobbles are sent to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .plays import Row, Wrong, each, entries, parsed, play


def scrobbles(name: str, content: bytes) -> Iterator[Row]:
    """What `maloja export` writes: {"maloja": …, "scrobbles": [{"time": …, "track": {"artists": […]}}]}.

    Of a track's several artists the first counts. Source: krateng/maloja, proccontrol/tasks/export.py.
    """
    whole = parsed(name, content)
    found = entries(whole.get("scrobbles") if isinstance(whole, dict) else None, name)
    return each(found, _scrobble)


def _scrobble(where: str, scrobble: dict[str, Any]) -> Row:
    track = scrobble.get("track")
    artists = track.get("artists") if isinstance(track, dict) else None
    if not isinstance(artists, list):
        return Wrong(where, str(track), "is no track with artists")
    return play(where, artists[0] if artists else None, scrobble.get("time"))
