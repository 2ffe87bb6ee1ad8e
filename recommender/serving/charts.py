"""Artists by how much they are listened to, of all or of a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..artifact.arrays import Ragged

if TYPE_CHECKING:
    from ..artifact import Arrays
    from ..artist import Artist
    from .answers import By
    from .artists import Artists


class Charts:
    """The order of all artists, and who carries each tag; tags by their numbers."""

    def __init__(self, arrays: Arrays, artists: Artists) -> None:
        self._artists = artists
        self._order = {"listeners": arrays["by_listeners"], "plays": arrays["by_plays"]}
        self._carrying = Ragged(arrays, "tag_artists")
        self._shares = arrays["tag_artist_shares"]

    def top(self, by: By, tag: int | None, n: int, skip: int) -> list[Artist]:
        """Up to n artists after the first `skip`, most listeners or plays first.

        Of a tag, each counts by them times the part of its taggers who gave the tag.
        """
        if tag is None:
            return [self._artists[i] for i in self._order[by][skip : skip + n].tolist()]
        carrying, shares = self._carrying[tag], self._shares[self._carrying.part(tag)]
        counts = (self._artists.listeners if by == "listeners" else self._artists.plays)[carrying]
        order = np.argsort(-counts * shares.astype(np.float64), kind="stable")  # ties in order of listeners
        return [self._artists[i] for i in carrying[order[skip : skip + n]].tolist()]

    def count(self, tag: int) -> int:
        """How many artists carry the tag."""
        return len(self._carrying[tag])
