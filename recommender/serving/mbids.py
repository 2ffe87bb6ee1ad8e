"""Which artist has which MBID, found without reading all of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..artifact.arrays import Strings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..artifact import Arrays

_HEAD = 8  # characters by which MBIDs are ordered: hexadecimal digits, so that hardly two of a million begin alike


class Mbids:
    """Dense indices of artists by MusicBrainz' ids, ordered when first asked for."""

    def __init__(self, arrays: Arrays) -> None:
        self._mbids = Strings(arrays, "mbids")
        self._bytes = arrays["mbids"]
        self._ends = arrays["mbids_ends"]

    def find(self, mbid: str) -> list[int]:
        """The artists that have the MBID."""
        if len(mbid) < _HEAD or not mbid.isascii():
            return []
        heads, artists = self._ordered
        head = int.from_bytes(mbid[:_HEAD].encode())
        first, last = (int(heads.searchsorted(np.uint64(head), side)) for side in ("left", "right"))
        alike: list[int] = artists[first:last].tolist()
        return [artist for artist in alike if self._mbids[artist] == mbid]

    @cached_property
    def _ordered(self) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        """The beginnings of MBIDs as numbers, ascending, and whose each is."""
        begins = self._ends[:-1]
        artists = np.flatnonzero(self._ends[1:] - begins >= _HEAD)
        letters = self._bytes[begins[artists][:, np.newaxis] + np.arange(_HEAD)]
        heads = np.ascontiguousarray(letters).view(">u8").reshape(-1).astype(np.uint64)
        order = np.argsort(heads, kind="stable")
        return heads[order], artists[order]
