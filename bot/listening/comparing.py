"""Members' listening, compared: pure functions from a recommender and the ids of artists."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Mapping

from recommender import Artist, Compatibility, Recommender

from ..questions import find_all

_NEW = 3
_NEAR = 3


def _known(recommender: Recommender, plays: Mapping[int, int]) -> Counter[Artist]:
    """How often somebody plays which artists; what was merged into one artist adds up."""
    found = Counter[Artist]()
    for id, times in plays.items():
        found.update(dict.fromkeys(find_all(recommender, (id,)), times))
    return found


def compare(
    recommender: Recommender, one: Mapping[int, int], other: Mapping[int, int], known: Collection[int]
) -> tuple[Compatibility, Mapping[Artist, int], Mapping[Artist, int]]:
    """What two members have in common who play artists so often, 0 for whom they like; and how often each plays whom.

    None of the `known` is among what is new to both.
    """
    first, second = _known(recommender, one), _known(recommender, other)
    return recommender.compatibility(first, second, _NEW, without=known), first, second


def near(recommender: Recommender, artist: Artist, plays: Mapping[int, int]) -> tuple[Artist, ...]:
    """Of the artists that a member plays those most similar to this one, as far as listeners support that."""
    own = {other.id for other in find_all(recommender, plays)}
    every = recommender.similar(artist, recommender.count_similar(artist))
    found = (item.artist for item in every if item.artist.id in own and item.because[0].supported)
    return tuple(itertools.islice(found, _NEAR))
