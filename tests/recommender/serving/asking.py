"""What a typed name comes to, whether it is answered, asked about or not found."""

from __future__ import annotations

from collections.abc import Sequence

from recommender import AmbiguousArtist, Artist, ArtistNotFound, Recommender


def answered(recommender: Recommender, text: str) -> Sequence[Artist]:
    """The artist, or those that are asked about, or none."""
    try:
        return [recommender.resolve(text)]
    except AmbiguousArtist as error:
        return error.candidates
    except ArtistNotFound:
        return ()
