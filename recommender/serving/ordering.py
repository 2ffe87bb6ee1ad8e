"""In which order a list shows the neighbours of an artist."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from ..artist import Artist
from ..depth import Depth
from .depth import ranked
from .support import supported

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .artists import Artists
    from .listening import Listening

_SUPPORTING = 10  # listeners of a seed below which it supports the better-known alone


class Ordering:
    """Orders neighbours by depth, by votes, and without those that somebody wants left out."""

    def __init__(self, artists: Artists, listening: Listening) -> None:
        self._artists = artists
        self._listening = listening

    def positions(
        self,
        artist: Artist,
        near: NDArray[np.int32],
        scores: NDArray[np.float32],
        shared: NDArray[np.int32],
        depth: Depth,
        without: Collection[int],
        moved: bool,
    ) -> list[int]:
        """The positions of the artist's neighbours in the order of that depth, without those of these ids.

        Where votes have `moved` any, the table's own order no longer is that of the scores. Where the artist has
        listeners enough to support others, `DEEP` has those first that it does.
        """
        order = ranked(scores, self._artists.listeners[near], depth)
        if moved and depth is Depth.BALANCED:
            order = np.argsort(-scores, kind="stable")
        if depth is Depth.DEEP and artist.listeners >= _SUPPORTING:
            told = supported(shared, self._listening.chance(np.array([self._artists.index[artist.id]]), near))
            order = order[np.argsort(~told[order], kind="stable")]
        if without:
            order = order[~self._artists.one_with(self._artists.known(without), near[order])]
        if artist.thin and (moved or depth is not Depth.BALANCED):  # else the table holds them so
            own = frozenset(self._artists.tags[self._artists.index[artist.id]].tolist())
            apart = [own.isdisjoint(self._artists.tags[other].tolist()) for other in near[order].tolist()]
            order = order[np.argsort(apart, kind="stable")]
        positions: list[int] = order.tolist()
        return positions
