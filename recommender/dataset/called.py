"""Artists that files other than listening data speak of: which of the data they are, and those that it lacks."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from ..text import key
from .catalog import Catalog
from .junk import is_junk
from .ledger import Ledger

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .interactions import Interactions


def called(music: Interactions, names: Sequence[str], mbids: Sequence[str] = ()) -> NDArray[np.int64]:
    """The dense index of each artist that goes by the MBID, else the name, shape (names,); −1 where there is none.

    An MBID may be "". A name is met as it is, else but for case, else but for accents, punctuation, spaces and a
    leading "the"; of several artists whom it may be the one with the most listeners is meant, if it has no other MBID.
    """
    best = np.argsort(-music.listeners, kind="stable").tolist()
    known = music.catalog.mbids or ("",) * len(music.catalog)
    verbatim = Ledger({(index, known[index], " ".join(music.catalog.names[index].split())): None for index in best})
    loosely = dict[str, int]()
    for index in best:
        loosely.setdefault(key(music.catalog.names[index]), index)

    def find(name: str, mbid: str) -> int:
        if is_junk(name):
            return -1
        index = verbatim.find(" ".join(name.split()), mbid)
        if index is None:
            index = loosely.get(key(name))
            if index is not None and mbid and known[index]:
                return -1
        return -1 if index is None else index

    every = zip(names, mbids or [""] * len(names), strict=True)
    return np.fromiter((find(*named) for named in every), dtype=np.int64, count=len(names))


def with_artists(music: Interactions, names: Sequence[str], mbids: Sequence[str], ledger: Ledger) -> Interactions:
    """The data with those of the artists that it lacks, who have no listeners and no tags.

    Their ids are those that the ledger has for them, or now gives in the order of names. Names that stand for nobody
    are left out, and one artist in several spellings is one.
    """
    every = mbids or [""] * len(names)
    lacking = np.flatnonzero(called(music, names, mbids) < 0).tolist()
    new = sorted((" ".join(names[row].split()), every[row]) for row in lacking if not is_junk(names[row]))
    new = [*{key(name): (name, mbid) for name, mbid in reversed(new)}.values()][::-1]
    if not new:
        return music
    found = Catalog(
        np.arange(1, len(new) + 1),
        tuple(name for name, _ in new),
        ("",) * len(new),
        tuple(mbid for _, mbid in new),
    )
    ids = ledger.give(found, range(len(new)), own=False)
    first = np.unique(ids, return_index=True)[1]
    free = np.isin(np.arange(len(ids)), first) & ~np.isin(
        ids, music.catalog.ids
    )  # else the ledger knows them by others
    return _beside(music, ids[free], found.only(free))


def _beside(music: Interactions, ids: NDArray[np.int64], others: Catalog) -> Interactions:
    """The data with others, under these ids, to whom nobody listens."""
    own = music.catalog
    whole = np.concatenate([own.ids, ids])
    order = np.argsort(whole, kind="stable")
    place = np.empty(len(whole), dtype=np.int64)
    place[order] = np.arange(len(whole))

    def sorted_(mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
        both = [*mine, *theirs]
        return tuple(both[at] for at in order.tolist())

    known = own.mbids or ("",) * len(own)
    mbids = sorted_(known, others.mbids) if any(others.mbids) or own.mbids else ()

    def lay(matrix: sp.csr_array) -> sp.csr_array:
        counts = np.zeros(len(whole), dtype=np.int64)
        counts[place[: len(own)]] = np.diff(matrix.indptr)
        ends = np.concatenate([[0], np.cumsum(counts)]).astype(matrix.indptr.dtype)
        # Ids ascend on both sides, so the rows that there were keep their order.
        return sp.csr_array((matrix.data, matrix.indices, ends), shape=(len(whole), matrix.shape[1]))

    return dataclasses.replace(
        music,
        catalog=Catalog(whole[order], sorted_(own.names, others.names), sorted_(own.urls, others.urls), mbids),
        plays=lay(music.plays),
        tags=dataclasses.replace(music.tags, artists=place[music.tags.artists].astype(np.int32)),
        timed=music.timed and music.timed.laid(lay),
    )
