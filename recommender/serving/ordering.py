"""In which order a list shows the neighbours of an artist."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..artist import Artist
from ..depth import Depth
from .corrections import corrected
from .depth import ranked
from .support import supported

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..feedback.learning import Correction
    from .artists import Artists
    from .listening import Listening

_SUPPORTING = 10  # listeners of a seed below which it supports the better-known alone


class Ordering:
    """Orders neighbours by depth, by votes, and without those that somebody wants left out.

    Without `listening`, as lists by tags or by sound are, who plays them or shares tags has no say in it.
    """

    def __init__(self, artists: Artists, listening: Listening | None) -> None:
        self._artists = artists
        self._listening = listening

    def part(
        self,
        artist: Artist,
        row: Sequence[Sequence[Any]],
        part: slice,
        depth: Depth,
        without: Collection[int],
        corrections: Mapping[int, Correction] | None,
    ) -> list[list[Any]]:
        """A part of a row in the order of that depth, its columns as the table has them, and how many votes moved each.

        Without artists of these ids; `corrections` go by artists' indices.
        """
        ids, likeness, together = (np.asarray(column) for column in row)
        columns, moved = [*row], [0] * len(ids)
        if corrections:
            likeness, moved = corrected(ids, likeness, corrections)
            columns[1] = likeness.tolist()
        order = self._positions(artist, ids, likeness, together, depth, without, bool(corrections))[part]
        return [[column[position] for position in order] for column in (*columns, moved)]

    def _positions(
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
        if self._listening and depth is Depth.DEEP and artist.listeners >= _SUPPORTING:
            told = supported(shared, self._listening.chance(np.array([self._artists.index[artist.id]]), near))
            order = order[np.argsort(~told[order], kind="stable")]
        if without:
            order = order[~self._artists.one_with(self._artists.known(without), near[order])]
        if self._listening and artist.thin and (moved or depth is not Depth.BALANCED):  # else the table holds them so
            own = frozenset(self._artists.tags[self._artists.index[artist.id]].tolist())
            apart = [own.isdisjoint(self._artists.tags[other].tolist()) for other in near[order].tolist()]
            order = order[np.argsort(apart, kind="stable")]
        positions: list[int] = order.tolist()
        return positions
