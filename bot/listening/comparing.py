"""Members' listening, compared: pure functions from a recommender and the ids of artists."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping

from recommender import Artist, Compatibility, Recommender

from ..questions import by_artist, find_all

_NEW = 3
_NEAR = 3


def compare(
    recommender: Recommender, one: Mapping[int, int], other: Mapping[int, int], known: Collection[int]
) -> tuple[Compatibility, Mapping[Artist, int], Mapping[Artist, int]]:
    """What two members have in common, and how often each of them plays which artist.

    `one` and `other` are their plays by artists' ids, 0 for an artist that they like alone; none of the `known`, by id,
    is among what is new to both.
    """
    first, second = by_artist(recommender, one), by_artist(recommender, other)
    return recommender.compatibility(first, second, _NEW, without=known), first, second


def near(recommender: Recommender, artist: Artist, plays: Mapping[int, int]) -> tuple[Artist, ...]:
    """Of the artists that a member plays, up to three that are most similar to this one and that listeners support."""
    own = {other.id for other in find_all(recommender, plays)}
    every = recommender.similar(artist, recommender.count_similar(artist))
    found = (item.artist for item in every if item.artist.id in own and item.because[0].supported)
    return tuple(itertools.islice(found, _NEAR))
