"""What two artists have in common, and the way from one to the other."""

from __future__ import annotations

from recommender import ENOUGH, Artist, Recommender, Shared, TooFewArtists

from .artists import find


def find_why(recommender: Recommender, text: str, other: str) -> tuple[Shared, list[Shared]]:
    """What two artists have in common; where that is nothing or proves nothing, also the way from one to the other.

    Raises what `find` raises, or TooFewArtists.
    """
    first, second = _two(recommender, text, other)
    shared = recommender.shared(first, second)
    telling = shared.listeners >= ENOUGH or shared.lift >= 1
    return shared, [] if shared.listeners and telling else recommender.path(first, second)


def find_path(recommender: Recommender, text: str, other: str) -> tuple[tuple[Artist, Artist], list[Shared]]:
    """Two artists, and the way from one to the other. Raises what `find` raises, or TooFewArtists."""
    first, second = _two(recommender, text, other)
    return (first, second), recommender.path(first, second)


def _two(recommender: Recommender, text: str, other: str) -> tuple[Artist, Artist]:
    """Two different artists."""
    first, second = find(recommender, text), find(recommender, other)
    if first.id == second.id:
        raise TooFewArtists(first)
    return first, second
