"""Artists: who they are, and the way between their id, their dense index and their name."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np

from ..errors import DataError
from .junk import is_junk

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Catalog:
    """Every artist of a data set, in ascending order of id; an artist's position is its dense index.

    Raises DataError when ids are not unique and ascending, a name is blank, or lengths differ.
    """

    ids: NDArray[np.int64]
    names: tuple[str, ...]
    urls: tuple[str, ...]
    mbids: tuple[str, ...] = ()
    """MusicBrainz' ids (lower-case UUIDs), "" where one is unknown; empty if all are."""

    def __post_init__(self) -> None:
        if not len(self.ids) == len(self.names) == len(self.urls):
            raise DataError(
                f"a catalog needs as many names and urls as ids, "
                f"not {len(self.ids)} ids, {len(self.names)} names and {len(self.urls)} urls"
            )
        if len(self.mbids) not in (0, len(self.ids)):
            raise DataError(f"a catalog needs an MBID, or none, for each of {len(self.ids)} artists")
        if not len(self.ids):
            raise DataError("a catalog needs at least one artist")
        if (np.diff(self.ids) <= 0).any():
            raise DataError("artist ids must be unique and ascending")
        blank = next((i for i, name in enumerate(self.names) if not name.strip()), None)
        if blank is not None:
            raise DataError(f"artist {self.ids[blank]} has no name")

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def junk(self) -> NDArray[np.bool_]:
        """For each artist, whether its name stands for nobody (see is_junk)."""
        return np.fromiter(map(is_junk, self.names), dtype=np.bool_, count=len(self.names))

    def only(self, artists: NDArray[np.bool_]) -> Catalog:
        """The masked artists."""
        names, urls, mbids = (tuple(compress(column, artists)) for column in (self.names, self.urls, self.mbids))
        return Catalog(self.ids[artists], names, urls, mbids)

    def index(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Dense indices of the ids, −1 where the catalog has no such id."""
        return dense(ids, self.ids)


def dense(ids: NDArray[np.int64], known: NDArray[np.int64]) -> NDArray[np.int64]:
    """Positions of `ids` in the ascending array `known`, −1 where absent."""
    if not len(known):
        return np.full(len(ids), -1)
    positions = np.searchsorted(known, ids)
    positions[positions == len(known)] = 0
    return np.where(known[positions] == ids, positions, -1)
