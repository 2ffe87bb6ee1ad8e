"""The daily path: its two artists, and whether a step is one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from recommender import Daily, Recommender, Shared, daily, joined

from .artists import find, find_all


class Tried(NamedTuple):
    """A try: from which artist to which, what they have in common, and whether the one is near the other."""

    shared: Shared
    near: bool


def find_daily(recommender: Recommender, day: date, ids: tuple[int, int] | None) -> Daily | None:
    """The two artists of a day: those of the ids, if the data has them still, else those that the day draws."""
    ends = find_all(recommender, ids or ())
    return joined(recommender, *ends) if len(ends) == 2 else daily(recommender, day)


def find_try(recommender: Recommender, at: int, text: str) -> Tried:
    """What comes of trying the artist that was picked or typed, from the one of that id. Raises what `find` raises."""
    here, artist = recommender.artist(at), find(recommender, text)
    return Tried(recommender.shared(here, artist), bool(recommender.path(here, artist, 1)))


def find_chain(recommender: Recommender, ids: Sequence[int]) -> tuple[Shared, ...]:
    """The steps from artist to artist, by their ids; none where the data has not all of them any more."""
    artists = find_all(recommender, ids)
    return tuple(recommender.shared(*step) for step in pairwise(artists)) if len(artists) == len(ids) else ()
