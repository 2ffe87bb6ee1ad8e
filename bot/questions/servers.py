"""Lists for a server: what its members play or like together, and what that comes to."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recommender import Artist, ArtistNotFound, Plane, Recommendation, Recommender, plane

from ..feedback.together import Count
from .artists import find, find_all

_KNOWN = 100  # artists by which a server is known; `recommend` goes by no more


class Counted(NamedTuple):
    """An artist that members of a server play or like."""

    artist: Artist
    members: int
    """How many, a multiple of five, rounded down."""
    since: float
    """When five were first counted, in seconds since 1970, UTC."""


def find_counted(recommender: Recommender, counts: Sequence[Count]) -> list[Counted]:
    """The artists counted, most members first and of as many the better known, without those the data has no more."""
    found = []
    for count in counts:
        with contextlib.suppress(ArtistNotFound):
            found.append(Counted(recommender.artist(count.artist), count.members, count.since))
    return sorted(found, key=lambda heard: (-heard.members, heard.artist.rank))


def find_alike(
    recommender: Recommender, text: str, counts: Mapping[int, int], n: int
) -> tuple[Artist, list[Recommendation], bool]:
    """The artist that was picked or typed, and up to n of those counted that are most like it.

    And whether their scores are shares that people's lists bear out. Raises what `find` raises.
    """
    seed = find(recommender, text)
    near = recommender.similar(seed, recommender.count_similar(seed))
    return seed, [found for found in near if found.artist.id in counts][:n], recommender.knows_match(seed)


def find_top(recommender: Recommender, counts: Sequence[Count], skip: int, n: int) -> list[Counted]:
    """Up to n of the artists counted after the first `skip`, in the order of `find_counted`, which takes them all."""
    least = counts[min(skip + n, len(counts)) - 1].members
    most = counts[min(skip, len(counts) - 1)].members
    before = sum(count.members > most for count in counts)
    steps = [count for count in counts if least <= count.members <= most]
    return find_counted(recommender, steps)[skip - before : skip - before + n]


def find_blind_spots(recommender: Recommender, counts: Sequence[Count], n: int) -> list[Recommendation]:
    """Up to n artists for those who play what is counted most, none of all that is counted."""
    plays = {heard.artist: heard.members for heard in find_top(recommender, counts, 0, _KNOWN)}
    return recommender.recommend((), n, plays=plays, without={count.artist for count in counts})


def find_plane(recommender: Recommender, tastes: Sequence[Mapping[int, int]]) -> Plane:
    """Members by what they play how often, by the artists' ids, on a plane."""

    def known(taste: Mapping[int, int]) -> dict[Artist, int]:
        return {artist: plays for id, plays in taste.items() for artist in find_all(recommender, (id,))}

    return plane(recommender, list(map(known, tastes)))
