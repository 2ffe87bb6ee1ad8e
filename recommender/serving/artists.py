"""The artists of an artifact: who they are, which tags they carry, and who is one act with whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import numpy as np

from ..artifact.arrays import Ragged, Strings
from ..artist import Artist
from ..errors import ArtistNotFound
from .answers import Community
from .mbids import Mbids

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..artifact import Arrays
    from ..dataset.ledger import Ledger


KEPT = 50_000
"""Artists held in memory, about a kilobyte each."""


class Indices(dict[int, int]):
    """Dense indices by id, of `ids` in ascending order: those that were put here are found at once, others sought."""

    def __init__(self, ids: Sequence[int]) -> None:
        self._ids = ids

    def __missing__(self, id: int) -> int:
        index = self.find(id)
        if index is None:
            raise KeyError(id)
        return index

    def find(self, id: int) -> int | None:
        """The dense index of the id; None where there is no such artist."""
        index = bisect_left(self._ids, id)
        return index if index < len(self._ids) and self._ids[index] == id else None


class Artists(dict[int, Artist]):
    """Artists by dense index, each read from the artifact when asked for; as many as memory has room for are kept."""

    def __init__(self, arrays: Arrays) -> None:
        self._ids = arrays["ids"].data
        self.index = Indices(self._ids)
        """Dense indices by id."""
        self.listeners = arrays["listeners"]
        """How many users play each artist, int64, shape (artists,)."""
        self.plays = arrays["plays"]
        """How often they do, all together; the same shape."""
        self._listeners = arrays["listeners"].data
        self._plays = arrays["plays"].data
        self._audiences = arrays.get("audiences")
        self._rank = arrays["rank"].data
        self._names = Strings(arrays, "names")
        self._urls = Strings(arrays, "urls")
        self._mbids = Strings(arrays, "mbids") if "mbids" in arrays else None
        self._by_mbid = Mbids(arrays) if "mbids" in arrays else None
        self.tag_names = Strings(arrays, "tags")
        self.tags = Ragged(arrays, "artist_tags")
        """The tags that each artist carries, most telling first."""
        self._communities = arrays["tag_communities"].data
        self._shared_names = arrays["shared_names"].data
        self._merged_into = arrays["merged_into"].data
        self._acts = arrays["acts"]
        # Of the acts that are one with others, few as they are, all is worked out here.
        self._several = np.flatnonzero(np.bincount(self._acts, minlength=len(self._acts))[self._acts] > 1)
        self._with = self._groups()

    def _groups(self) -> dict[int, list[int]]:
        """The acts that are one, best known first, by the best known of them."""
        groups = defaultdict[int, list[int]](list)
        for index in self._several[np.lexsort((self._several, -self.listeners[self._several]))].tolist():
            groups[int(self._acts[index])].append(index)
        return dict(groups)

    def __missing__(self, index: int) -> Artist:
        if len(self) >= KEPT:
            self.clear()
            self.index.clear()
        artist = self[index] = Artist(
            id=self._ids[index],
            name=self._names[index],
            url=self._urls[index],
            listeners=self._listeners[index],
            plays=self._plays[index],
            rank=self._rank[index],
            tags=tuple(self.tag_names[tag] for tag in self.tags[index].tolist()),
            also=tuple(self._names[act] for act in self._with.get(int(self._acts[index]), ()) if act != index),
            several=bool(self._shared_names[index]),
            mbid=self._mbids[index] if self._mbids else "",
            audiences=() if self._audiences is None else tuple(self._audiences[index].tolist()),
        )
        self.index[artist.id] = index
        return artist

    def of_id(self, id: int) -> Artist:
        """The artist of that id, or the one that it was merged into. Raises ArtistNotFound."""
        index = self.index.find(id)
        root = None if index is None else self._merged_into[index]
        if root is None or not self._rank[root]:  # placeholders have no rank
            raise ArtistNotFound(str(id), ())
        return self[root]

    def of_mbid(self, mbid: str) -> Artist | None:
        """The artist that has the MBID, or the one that it was merged into; None where nobody has it."""
        for index in self._by_mbid.find(mbid) if self._by_mbid else ():
            with suppress(ArtistNotFound):
                return self.of_id(self._ids[index])
        return None

    def carried(self, known: Iterable[tuple[int, str, str]]) -> dict[int, int]:
        """Ids that are unknown here, of (id, name, MBID) in other data, and the ids of the same artists here.

        They meet as artists of several data sets do: by MBID, else by name.
        """
        strangers = [(id, " ".join(name.split()), mbid) for id, name, mbid in known if self.index.find(id) is None]
        if not strangers:
            return {}
        here = self._ledger({name.casefold() for _, name, _ in strangers}, {mbid for *_, mbid in strangers} - {""})
        found = dict[int, int]()
        for id, name, mbid in strangers:
            own = here.find(name, mbid)
            if own is not None:
                with suppress(ArtistNotFound):
                    found[id] = self.of_id(own).id
        return found

    def _ledger(self, names: Collection[str], mbids: Collection[str]) -> Ledger:
        """The artists that have any of the names, in lower case, or of the MBIDs; the best known first."""
        from ..dataset.ledger import Ledger  # for data that is carried over alone

        named = (index for index, name in enumerate(self._names) if name.casefold() in names)
        marked = (index for index, mbid in enumerate(self._mbids or ()) if mbid in mbids)
        best = sorted({*named, *marked}, key=lambda index: (-self._listeners[index], index))
        own = self._mbids or [""] * len(self._names)
        return Ledger({(self._ids[index], own[index], self._names[index]): None for index in best})

    def indices(self, artists: Iterable[Artist]) -> NDArray[np.int64]:
        """The dense indices of these, each once, ascending."""
        return np.array(sorted({self.index[artist.id] for artist in artists}), dtype=np.int64)

    def known(self, ids: Collection[int]) -> NDArray[np.int64]:
        """The dense indices of those of the ids that the data has."""
        return np.array([found for id in ids if (found := self.index.find(id)) is not None], dtype=np.int64)

    def act(self, artist: Artist) -> int:
        """The id of the best known of the acts that are one with the artist, which may be itself."""
        return int(self._ids[self._acts[self.index[artist.id]]])

    def one_with(self, artists: NDArray[np.int64], among: NDArray[np.int32] | None = None) -> NDArray[np.bool_]:
        """For each artist, or each of those, whether it is any of these or an act that is one with them."""
        belongs: NDArray[np.bool_] = np.isin(self._acts if among is None else self._acts[among], self._acts[artists])
        return belongs

    def apart(self, artists: NDArray[np.int32]) -> NDArray[np.int32]:
        """These without acts that are one with any before them, in the same order."""
        first = np.unique(self._acts[artists], return_index=True)[1]
        return artists[np.sort(first)]

    def outdone(self, scores: NDArray[np.float32]) -> NDArray[np.int64]:
        """Those that have a better one among the acts that are one with them, by scores of shape (artists,)."""
        acts = self._several[np.argsort(-scores[self._several], kind="stable")]
        return np.delete(acts, np.unique(self._acts[acts], return_index=True)[1])

    def community(self, artist: Artist) -> Community | None:
        """The community of the artist's first tag that belongs to any."""
        known = self.tags[self.index[artist.id]].tolist()
        found = ((self._communities[tag], tag) for tag in known)
        return next((Community(number, self.tag_names[tag]) for number, tag in found if number >= 0), None)
