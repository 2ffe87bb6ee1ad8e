"""Names of artists that a member types or pastes, one a line or with commas between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recommender import AmbiguousArtist, Artist, ArtistNotFound, Recommender, is_junk, name_key

MOST_CHARACTERS = 4_000
"""Of one list: as many as Discord takes in a form."""
_MARK = re.compile(r"^\s*(?:[-*•–·]\s+|\d{1,3}[.)]\s+)")  # before a line of a list
_BETWEEN = re.compile(r"[,;、，；]")


class Unclear(NamedTuple):
    """A name that may be one of several artists'."""

    text: str
    artists: tuple[Artist, ...]


class Named(NamedTuple):
    """Who is named in a list."""

    artists: tuple[Artist, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    unknown: tuple[str, ...] = ()
    """Names of nobody in the data."""


def split(recommender: Recommender, text: str) -> list[str]:
    """The names in a list, each once: its lines, and what is between commas, unless the data has the whole line.

    So "Tyler, The Creator" is one where the data knows him, and whatever stands on a line without a comma.
    """
    lines = [line for line in (_MARK.sub("", line).strip() for line in text[:MOST_CHARACTERS].splitlines()) if line]
    whole = recommender.matched((line, "") for line in lines)
    names = [
        name.strip()
        for line, artist in zip(lines, whole, strict=True)
        for name in ([line] if artist else _BETWEEN.split(line))
    ]
    return list({name_key(name): name for name in reversed(names) if name and not is_junk(name)}.values())[::-1]


def joined(parts: Iterable[Named]) -> Named:
    """Who is named in the parts of a list."""
    every = list(parts)
    return Named(
        tuple(artist for part in every for artist in part.artists),
        tuple(unclear for part in every for unclear in part.unclear),
        tuple(name for part in every for name in part.unknown),
    )


def find_named(recommender: Recommender, names: Sequence[str]) -> Named:
    """Who goes by the names, as `Recommender.resolve` tells: surely, maybe, or nobody."""
    artists, unclear, unknown = list[Artist](), list[Unclear](), list[str]()
    for name, artist in zip(names, recommender.matched((name, "") for name in names), strict=True):
        try:
            artists.append(artist or recommender.resolve(name))
        except AmbiguousArtist as error:
            unclear.append(Unclear(name, tuple(error.candidates)))
        except ArtistNotFound as error:
            if error.nearest:
                unclear.append(Unclear(name, tuple(error.nearest)))
            else:
                unknown.append(name)
    return Named(tuple(artists), tuple(unclear), tuple(unknown))
