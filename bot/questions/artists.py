"""Artists as they were picked, typed, or are carried by buttons, found in the data."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Mapping
from itertools import chain, repeat
from typing import Any

from recommender import Artist, ArtistNotFound, Recommender

from ..feedback.artists import Known

_PICKED = re.compile(r"id:(\d{1,18})")
_PACKED, _TYPED = ("at", "of", "away"), ("prompt", "mix")  # options that hold several artists, or more than that


def picked(artist: Artist) -> str:
    """The value that stands for an artist in autocomplete choices, menus and buttons."""
    return f"id:{artist.id}"


def packed(artists: Iterable[Artist], pages: Iterable[int] = ()) -> str:
    """Several artists as buttons carry them: ids in hexadecimal, with the page left of each, if not the first."""
    steps = zip(artists, chain(pages, repeat(1)), strict=False)
    return ".".join(f"{artist.id:x}~{page:x}" if page > 1 else f"{artist.id:x}" for artist, page in steps)


def pack(texts: Iterable[str]) -> str:
    """Those of the texts that were picked, as buttons carry them."""
    return ".".join(f"{int(match[1]):x}" for text in texts if (match := _PICKED.fullmatch(text.strip())))


def under_new_ids(options: Mapping[str, Any], ids: Mapping[int, int]) -> dict[str, Any]:
    """The options of a button, its artists by those of the ids that they go by now."""

    def step(text: str) -> str:
        id, *page = text.partition("~")
        return f"{ids.get(int(id, 16), int(id, 16)):x}" + "".join(page)

    def now(name: str, value: Any) -> Any:
        if name in _PACKED and isinstance(value, str):
            return ".".join(step(text) if text else "" for text in value.split("."))
        if isinstance(value, str) and (name in _TYPED or all(map(_PICKED.fullmatch, value.strip().split(",")))):
            return _PICKED.sub(lambda match: f"id:{ids.get(int(match[1]), int(match[1]))}", value.strip())
        return value

    return {name: now(name, value) for name, value in options.items()} if ids else {**options}


def is_picked(text: str) -> bool:
    """Whether it was picked and not typed."""
    return _PICKED.fullmatch(text.strip()) is not None


def find(recommender: Recommender, text: str) -> Artist:
    """The artist that was picked or typed. Raises ArtistNotFound or AmbiguousArtist."""
    if match := _PICKED.fullmatch(text.strip()):
        return recommender.artist(int(match[1]))
    return recommender.resolve(text)


def find_packed(recommender: Recommender, text: str) -> list[Artist]:
    """The artists that a button carries. Raises ArtistNotFound."""
    return [recommender.artist(int(step.partition("~")[0], 16)) for step in text.split(".") if step]


def find_picked(recommender: Recommender, text: str) -> tuple[Artist, ...]:
    """The artists that were picked in a menu, without those that the data no longer has."""
    return find_all(recommender, (int(id) for id in _PICKED.findall(text)))


def find_all(recommender: Recommender, ids: Iterable[int]) -> tuple[Artist, ...]:
    """The artists of those ids, without those that the data no longer has."""
    found = []
    for id in ids:
        with contextlib.suppress(ArtistNotFound):
            found.append(recommender.artist(id))
    return tuple(found)


def find_names(recommender: Recommender, ids: Iterable[int]) -> dict[int, str]:
    """The names of the artists of those ids, by the ids, without those that the data no longer has."""
    found = {}
    for id in ids:
        with contextlib.suppress(ArtistNotFound):
            found[id] = recommender.artist(id).name
    return found


def find_carried(
    recommender: Recommender, known: Iterable[Known], nameless: Iterable[int]
) -> tuple[dict[int, int], list[Known]]:
    """The ids here of artists that other data had others for; and who those are that have ids but no names."""
    named = [Known(id, artist.name, artist.mbid) for id in nameless for artist in find_all(recommender, [id])]
    return recommender.carried(known), named
