"""Maloja, a server of one's own that scrobbles are sent to."""

from __future__ import annotations

from collections.abc import Iterator

from .plays import Row, Wrong, entries, parsed, play


def scrobbles(name: str, content: bytes) -> Iterator[Row]:
    """What `maloja export` writes: {"maloja": …, "scrobbles": [{"time": …, "track": {"artists": […]}}]}.

    Of a track's several artists the first counts. Source: krateng/maloja, proccontrol/tasks/export.py.
    """
    whole = parsed(name, content)
    for found in entries(whole.get("scrobbles") if isinstance(whole, dict) else None, name):
        if isinstance(found, Wrong):
            yield found
            continue
        where, scrobble = found
        track = scrobble.get("track")
        artists = track.get("artists") if isinstance(track, dict) else None
        if isinstance(artists, list):
            yield play(where, artists[0] if artists else None, scrobble.get("time"))
        else:
            yield Wrong(where, str(track), "is no track with artists")
