"""ListenBrainz, from listenbrainz.org/settings/export."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .plays import Row, Wrong, decoded, each, entries, parsed, play


def listens(name: str, content: bytes) -> Iterator[Row]:
    """A listen a line, as in the zip's "listens/2024/1.jsonl", or the single list of exports before 2025.

    Where ListenBrainz knows the recording, it says who plays in it, one by one: the first counts. An MBID that came
    with a listen is taken where it is the only one. Source: metabrainz/listenbrainz-server, background/export.py.
    """
    if content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"["):
        found = entries(parsed(name, content), name)
    else:
        found = _lines(content)
    return each(found, _listen)


def _lines(content: bytes) -> Iterator[tuple[str, dict[str, Any]] | Wrong]:
    for number, line in enumerate(decoded(content).split("\n"), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            entry = None
        yield (f"line {number}", entry) if isinstance(entry, dict) else Wrong(f"line {number}", line, "is no listen")


def _listen(where: str, listen: dict[str, Any]) -> Row:
    track = _object(listen, "track_metadata")
    if not track:
        return Wrong(where, json.dumps(listen), "has no track_metadata")
    when = listen.get("listened_at")
    known = _object(track, "mbid_mapping").get("artists")
    if isinstance(known, list) and known and isinstance(known[0], dict) and known[0].get("artist_credit_name"):
        return play(where, known[0]["artist_credit_name"], when, str(known[0].get("artist_mbid") or ""))
    info = _object(track, "additional_info")
    mbids, names = info.get("artist_mbids"), info.get("artist_names")
    mbid = str(mbids[0]) if isinstance(mbids, list) and mbids and (len(mbids) == 1 or _several(names)) else ""
    return play(
        where, names[0] if isinstance(names, list) and _several(names) else track.get("artist_name"), when, mbid
    )


def _several(names: object) -> bool:
    return isinstance(names, list) and len(names) > 1


def _object(of: dict[str, Any], key: str) -> dict[str, Any]:
    """What is there, if it is an object."""
    found = of.get(key)
    return found if isinstance(found, dict) else {}
