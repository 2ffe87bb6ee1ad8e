"""What a model would play next to an artist, for members to be set against."""

from __future__ import annotations

from collections.abc import Sequence

from recommender import Artist, Recommender, name_key
from recommender.feedback import LISTED

from .artists import find


def find_listed(recommender: Recommender, text: str) -> tuple[Artist, Sequence[int]]:
    """The artist that was picked or typed, and the ids of those like it, best first, each spelling once.

    Raises what `find` raises.
    """
    seed = find(recommender, text)
    spelled = {name_key(seed.name): seed.id}
    for recommendation in recommender.similar(seed, LISTED):
        spelled.setdefault(name_key(recommendation.artist.name), recommendation.artist.id)
    return seed, [id for id in spelled.values() if id != seed.id]
