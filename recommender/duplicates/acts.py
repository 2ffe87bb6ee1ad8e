"""Acts that are one: an artist under its own name, and under one that a line-up or a band is named in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components

from ..algebra.neighbors import Neighbors
from ..errors import DataError
from ..shipped import LISTS
from .evidence import Witnesses
from .variants import normalize

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

ACTS = LISTS / "acts.tsv"
_HEADER = ["act", "artist", "same"]
_SAME = {"yes": True, "no": False}
_TELLING = 2  # words of a name that two artists hardly share
_BESIDE = 2  # words that may stand between a name and its line-up: "Peter Green Splinter Group"
_LINE_UP = r"""(?:
(quart|cuart|kvart|quint|kvint|sext|sept|oct|okt|non)et(t|te|to|o|as)? | quatuor | tr[ií]o
| orchestr[ae]|orchester|orquestr?a|orkest(er|ar|ra)?|arkestra | band[aı]?|bigband | gro?u?pp?[eo]? | ens[ae]mble
| project|projekt|projeto|proyecto|progetto|projet | experience|explosion|combo|conjunto|all-?stars | cast
| four|five|six|seven|eight
| группа|оркестр|квартет|квинтет|трио|ансамбль|проект
)"""
_WORD = re.compile(_LINE_UP, re.IGNORECASE | re.VERBOSE)
_OF = re.compile(
    rf"^(?:\w+\s)?{_LINE_UP}(?:\s\w+)?\s(?:of|de|do|di|du|von)\s(?P<leader>.+)$", re.IGNORECASE | re.VERBOSE
)
_AND = re.compile(r"(?i)\s*[&+＆]\s*(?:and\s+)?|\s+(?:and|with|y|e|et|und|mit|met|og|och|con|com|и)\s+")
# What the band behind somebody is called: "The Wailers", "His Orchestra", "E Street Band", "Friends".
_BAND = re.compile(
    r"^(the|his|her|their|los|las|les|die|der|das|os|as|sus?|seus|suas|ses|son|seine|ihre)\s"
    rf"|(^|\s)({_LINE_UP}|friends|amigos|freunde|amis|со)\W*$",
    re.IGNORECASE | re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’]s?$")


class Leader(NamedTuple):
    """Whose act a name may be."""

    name: str
    band: str = ""
    """The band that is named beside the leader, if any."""


def leaders(name: str) -> Iterator[Leader]:
    """Whose act the name may be, likeliest first, by its text alone.

    >>> [leader.name for leader in leaders("Miles Davis Quintet")]
    ['Miles Davis']
    """
    joints = list(_AND.finditer(name))
    if joints:
        leader, band = name[: joints[-1].start()], name[joints[-1].end() :]
        if leader and _BAND.search(band):
            yield Leader(leader, band)
        return
    words = name.split()
    named = [found["leader"]] if (found := _OF.match(name)) else []
    if _WORD.fullmatch(words[-1]):
        named += [" ".join(words[:-taken]) for taken in range(1, _BESIDE + 2)]
    for leader in named:
        if _telling(leader):
            yield Leader(_POSSESSIVE.sub("", leader))


def _telling(name: str) -> bool:
    return len(normalize(name).split()) >= _TELLING


def known_acts(path: Path = ACTS) -> dict[tuple[str, str], bool]:
    """Whether an act is one with an artist, by both names, normalised; nothing where there is no file.

    Raises DataError naming a malformed line.
    """
    if not path.is_file():
        return {}
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    for number, row in enumerate(rows, 1):
        if row != _HEADER if number == 1 else len(row) != len(_HEADER) or row[2] not in _SAME:
            raise DataError(f"{path.name} line {number} is not of the form {' '.join(_HEADER)!r}: {row}.")
    return {(normalize(act), normalize(artist)): _SAME[same] for act, artist, same in rows[1:]}


def acts(interactions: Interactions) -> NDArray[np.int32]:
    """For each artist, by dense index, the best known of the acts that are one with it: itself, where it has no others.

    An act is a leader's if its name says that a line-up or a backing band plays ("Miles Davis Quintet", "Bob Marley &
    The Wailers"), or if the list of acts does. Two who are known each are two, and so is what they do together. Of a
    name of one word others may be called, too: listeners or tags must be alike.
    """
    listeners = interactions.listeners
    heard = np.lexsort((-interactions.plays.sum(axis=1), -listeners))[: np.count_nonzero(listeners)].tolist()
    pairs = np.array(list(_Finder(interactions, heard).pairs()), dtype=np.int64).reshape(-1, 2)
    size = len(listeners)
    edges = sp.coo_array((np.ones(len(pairs), dtype=np.int8), (pairs[:, 0], pairs[:, 1])), shape=(size, size))
    _, group = connected_components(edges, directed=False)
    best: dict[int, int] = {}
    heads = np.arange(size, dtype=np.int32)
    for index in heard:
        heads[index] = best.setdefault(int(group[index]), index)
    return heads


class _Finder:
    """Acts that are one, two by two, of artists in order of listeners."""

    def __init__(self, interactions: Interactions, heard: list[int]) -> None:
        self._names = interactions.catalog.names
        self._listeners = interactions.listeners
        self._evidence = Witnesses(interactions).of
        self._listed = known_acts()
        self._called: dict[str, int] = {}
        for index in heard:
            self._called.setdefault(normalize(self._names[index]), index)

    def pairs(self) -> Iterator[tuple[int, int]]:
        for names, same in self._listed.items():
            act, artist = map(self._called.get, names)
            if same and act is not None and artist is not None:
                yield act, artist
        unnamed = defaultdict[str, list[int]](list)
        for index in self._called.values():
            candidates = list(leaders(self._names[index]))
            artist = next((found for leader in candidates if (found := self._artist(index, leader)) is not None), None)
            if artist is not None:
                yield index, artist
            elif candidates and normalize(candidates[0].name) not in self._called and _telling(candidates[0].name):
                unnamed[normalize(candidates[0].name)].append(index)
        for first, *others in unnamed.values():
            yield from ((first, other) for other in others)

    def _artist(self, index: int, leader: Leader) -> int | None:
        """The artist that the act is one with, if the leader is known here."""
        artist = self._called.get(normalize(leader.name))
        bands = [self._called[name] for name in _names(leader.band) if name in self._called]
        if artist is None:
            # "Eric Burdon & The Animals" are The Animals; "Huey Lewis & The News" are not NEWS.
            groups = [band for band in bands[:1] if self._names[band].startswith("The ")]
            return next((band for band in groups if self._evidence(index, band).strong), None)
        apart = self._listed.get((normalize(self._names[index]), normalize(leader.name))) is False
        if apart or any(self._listeners[band] >= self._listeners[index] for band in bands):
            return None
        return artist if _telling(self._names[artist]) or self._evidence(index, artist).strong else None


def _names(band: str) -> list[str]:
    """What a band may be known by, normalised: its name, or that of its leader."""
    return [normalize(name) for name in (band, *(leader.name for leader in leaders(band)))] if band else []


def collapsed(neighbors: Neighbors, heads: NDArray[np.int32]) -> Neighbors:
    """The table with acts that are one once in each row, the best placed of them, and in none of their own rows."""
    several = np.bincount(heads, minlength=len(heads))[heads] > 1
    rows, ranks = np.nonzero(several[neighbors.ids] & (neighbors.ids >= 0))
    named = heads[neighbors.ids[rows, ranks]]
    again = np.ones(len(rows), dtype=np.bool_)
    again[np.unique(rows * len(heads) + named, return_index=True)[1]] = False
    again |= named == heads[rows]
    ids, scores = neighbors.ids.copy(), neighbors.scores.copy()
    ids[rows[again], ranks[again]], scores[rows[again], ranks[again]] = -1, 0
    order = np.argsort(ids < 0, axis=1, kind="stable")
    return Neighbors(np.take_along_axis(ids, order, axis=1), np.take_along_axis(scores, order, axis=1))
