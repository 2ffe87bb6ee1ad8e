"""Which artists a recording sounds like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recommender import Alike, Recommender, Sounding, Traits
from recommender.feedback import Item


class SoundsLike(NamedTuple):
    """Artists that a recording sounds like."""

    own: Sounding
    """How the recording itself sounds."""
    found: list[Alike]
    shown: list[Item]
    """The same artists as they are recorded."""


def find_sounds_like(
    recommender: Recommender, embeddings: Sequence[Sequence[float]], traits: Traits, count: int
) -> SoundsLike:
    """Up to so many artists that a recording sounds like, by its windows' embeddings, and how it sounds itself."""
    found = recommender.recordings.like(embeddings, count)
    recorded = [Item(alike.artist.id, round(alike.score, 6)) for alike in found]
    return SoundsLike(recommender.recordings.sounding(traits), found, recorded)
