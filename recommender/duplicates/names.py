"""The names of a data set and what is known of any two of them: what rules of merging go by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..search.nicknames import nicknames
from .evidence import Evidence, Witnesses
from .variants import key, normalize

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions

_REDIRECT = "/+noredirect/"  # Last.fm's address of a name that it corrects to another: it does not say to which


@dataclass(frozen=True, eq=False)
class Name:
    """A name that somebody plays."""

    index: int
    """The artist's dense index."""
    text: str
    listeners: int
    plays: int
    redirected: bool
    """Whether Last.fm corrects it to another name."""
    mbid: str
    """MusicBrainz' id of the artist, "" where it is unknown."""
    names: Names = field(repr=False)
    """All the names of the data."""

    @cached_property
    def key(self) -> str:
        """What equal names share."""
        return key(self.text)

    @cached_property
    def normalized(self) -> str:
        """The name without case, accents, punctuation or a leading "the"."""
        return normalize(self.text)

    @property
    def several(self) -> bool:
        """Whether it is of several words."""
        return " " in self.normalized

    @property
    def leads(self) -> bool:
        """Whether no name of the same key is of a better standing."""
        return self.names.filed(by_key, self.text)[0] is self

    def is_anothers(self, other: Name) -> bool:
        """Whether MusicBrainz has the two names as two artists'."""
        return bool(self.mbid and other.mbid and self.mbid != other.mbid)

    def standing(self, *, stripped: bool = False) -> tuple[int, bool, bool, int, int]:
        """What names are ordered by, the best one the largest: listeners, then how good a name it is, then plays.

        A `stripped` one is the longer or the damaged one of two.
        """
        return self.listeners, not stripped, not self.redirected, self.plays, -self.index


def by_key(text: str) -> tuple[str, ...]:
    """Filing under what equal names share."""
    return (key(text),)


class _File:
    """Names by what one function files them under."""

    def __init__(self, names: Iterable[Name], under: Callable[[str], Iterable[str]]) -> None:
        self._under = cache(lambda text: frozenset(under(text)))
        self._lists = defaultdict[str, list[Name]](list)
        for name in names:
            for heading in self._under(name.text):
                self._lists[heading].append(name)

    def lists(self, text: str) -> list[list[Name]]:
        """Those filed with the text, for each of what it is filed under."""
        return [self._lists[heading] for heading in self._under(text) if heading in self._lists]


class Names:
    """Every name that somebody plays, placeholders left out, the one of the best standing first."""

    def __init__(self, interactions: Interactions) -> None:
        catalog, plays = interactions.catalog, interactions.plays.sum(axis=1).tolist()
        real = np.flatnonzero(~catalog.junk & (interactions.listeners > 0)).tolist()
        heard = interactions.listeners.tolist()
        mbids = catalog.mbids or ("",) * len(catalog)
        found = (
            Name(
                index, catalog.names[index], heard[index], plays[index], _REDIRECT in catalog.urls[index],
                mbids[index], self,
            )
            for index in real
        )  # fmt: skip
        self._names = sorted(found, key=Name.standing, reverse=True)
        self._of_mbid = defaultdict[str, list[Name]](list)
        for name in self._names:
            if name.mbid:
                self._of_mbid[name.mbid].append(name)
        self._positions = {name: position for position, name in enumerate(self._names)}
        self._keys = [name.key for name in self._names]
        self._files: dict[Callable[[str], Iterable[str]], _File] = {}
        self._evidence = cache(Witnesses(interactions).of)
        self._apart = set[frozenset[str]]()
        self._nicknames = defaultdict[str, list[str]](list)
        for nickname in nicknames():
            if nickname.same is False:
                self._apart.add(frozenset((key(nickname.name), key(nickname.artist))))
            elif nickname.same:
                self._nicknames[key(nickname.name)].append(nickname.artist)

    def __iter__(self) -> Iterator[Name]:
        return iter(self._names)

    def filed(self, under: Callable[[str], Iterable[str]], text: str) -> list[Name]:
        """The names that share with the text any of what texts are filed under, the one of the best standing first."""
        if under not in self._files:
            self._files[under] = _File(self._names, under)
        found = self._files[under].lists(text)
        return found[0] if len(found) == 1 else sorted({*chain(*found)}, key=self._positions.__getitem__)

    def let_go(self) -> None:
        """Forgets everything. Names and this hold each other, so it would all stay, many times the names' own size."""
        self.__dict__.clear()

    def evidence(self, variant: Name, artist: Name) -> Evidence:
        """What listeners and tags say of two names."""
        return self._evidence(variant.index, artist.index)

    def apart(self, name: Name, other: Name) -> bool:
        """Whether two names are known to be different acts': by their MBIDs, or where one has none by the list."""
        if name.mbid and other.mbid:
            return name.is_anothers(other)
        return frozenset((name.key, other.key)) in self._apart

    def of_one_mbid(self, name: Name) -> list[Name]:
        """The name and all others of its MBID; itself alone where that is unknown."""
        return self._of_mbid[name.mbid] if name.mbid else [name]

    def nicknamed(self, name: Name) -> list[str]:
        """Whom the name is known to be another name of."""
        return self._nicknames.get(name.key, [])

    def misspelled(self, name: Name) -> list[str]:
        """The names whose keys are at most two letters from this one's."""
        near = process.extract(name.key, self._keys, scorer=OSA.distance, score_cutoff=2, limit=None)
        return [self._names[position].text for *_, position in near]
