"""Names of artists that a member types or pastes, one a line or with commas between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from recommender import AmbiguousArtist, Artist, ArtistNotFound, Recommender, is_junk, name_key

MOST_CHARACTERS = 4_000
"""Of one list: as many as Discord takes in a form."""
_MARK = re.compile(r"^\s*(?:[-*•–·]\s+|\d{1,3}[.)]\s+)")  # before a line of a list
_LONGEST = 3  # parts of a name between commas
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
    """The names in a list, each once: what is on its lines and between commas.

    A name with a comma in it is one where the data has it, as "Earth, Wind & Fire" may be; and what looks like
    "Tyler, The Creator" is one where the data has neither part.
    """
    lines = (_MARK.sub("", line).strip() for line in text[:MOST_CHARACTERS].splitlines())
    names = [name for line in lines if line for name in _names(recommender, line)]
    return list({name_key(name): name for name in reversed(names) if not is_junk(name)}.values())[::-1]


def _names(recommender: Recommender, line: str) -> Iterator[str]:
    parts = [part.strip() for part in _BETWEEN.split(line)]
    parts = [part for part in parts if part]
    runs = [", ".join(parts[start:end]) for start, end in _runs(len(parts))]
    here = dict(zip(runs, recommender.matched((run, "") for run in runs), strict=True))
    start = 0
    while start < len(parts):
        name, size = parts[start], 1
        for end in range(min(start + _LONGEST, len(parts)), start + 1, -1):
            whole, last = ", ".join(parts[start:end]), parts[end - 1]
            is_title = end == start + 2 and last.casefold().startswith("the ") and not (here[name] or here[last])
            if here[whole] or is_title:
                name, size = whole, end - start
                break
        yield name
        start += size


def _runs(parts: int) -> Iterator[tuple[int, int]]:
    """From where to where names may go that have commas in them."""
    for start in range(parts):
        yield from ((start, end) for end in range(start + 1, min(start + _LONGEST, parts) + 1))


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
