"""From what somebody types to the artist or tag that is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ..artist import Artist
from ..dataset.junk import is_junk
from ..errors import AmbiguousArtist, ArtistNotFound, TagNotFound
from ..search.index import Index
from ..search.matches import FAMOUS, How
from ..text import key

if TYPE_CHECKING:
    from datetime import date

    from ..artifact import Arrays
    from ..search.search import SearchIndex
    from .artists import Artists

_SHADOW = 20.0  # who goes by the text is meant, unless another who does has so many times the listeners
_SHORT = 3  # letters of a name that other signs make another name, unless it is famous
_BETWEEN = re.compile(r"[\W_]+")
_NEAREST = 5  # names offered where none or several fit


class Lookup:
    """Typed names of artists and of tags, resolved."""

    def __init__(self, arrays: Arrays, artists: Artists, until: date | None = None) -> None:
        self._until = until
        self._artists = artists
        self._by_listeners = arrays["by_listeners"]
        self._name_index, self._tag_index = Index(arrays, "search"), Index(arrays, "tag_search")

    def __len__(self) -> int:
        """The number of artists it can name."""
        return len(self._name_index)

    @cached_property
    def _names(self) -> SearchIndex:
        return _search(self._name_index)

    @cached_property
    def _tags(self) -> SearchIndex:
        return _search(self._tag_index)

    def artists(self, text: str, n: int) -> list[Artist]:
        """Up to n artists that fit what is typed so far, best first; the most listened to for no text."""
        return [self._entry(match.entry) for match in self._names.matches(text, n)]

    def _entry(self, entry: int) -> Artist:
        return self._artists[int(self._by_listeners[entry])]

    def _namesakes(self, text: str) -> list[Artist]:
        """The artists whose names have the letters of the text."""
        return [self._entry(entry) for entry in self._name_index.going_by(text)]

    def artist(self, text: str) -> Artist:
        """The one artist that is meant.

        Raises AmbiguousArtist where several fit about equally, ArtistNotFound where none does.
        """
        called = _called(text, namesakes := self._namesakes(text))
        if len(called) == 1 and not _shadowed(called[0], namesakes):
            return called[0]
        if is_junk(text):  # as nobody's name is who is here, so that names need not be asked
            raise ArtistNotFound(text, (), self._until)
        meant, matches = self._names.meant(text) if text.strip() else (None, [])
        fitting = [self._entry(match.entry) for match in matches if match.rivals(matches[0])]
        if (
            meant
            and not self._is_too_short(text, artist := self._entry(meant.entry))
            and not (meant.how in (How.EQUAL, How.SPELLED) and _shadowed(artist, fitting))
        ):
            return artist
        offered = list(dict.fromkeys([*fitting[: _NEAREST - 1], *called, *fitting]))[:_NEAREST]
        if offered and matches[0].how in (How.EQUAL, How.BEGUN):
            raise AmbiguousArtist(text, offered)
        raise ArtistNotFound(text, offered, self._until)

    def matched(self, name: str, mbid: str) -> Artist | None:
        """The artist with the MBID, else the one that goes by the name and has no other MBID; None where there is none.

        Either may be "".
        """
        if mbid and (marked := self._artists.of_mbid(mbid)):
            return marked
        artist = self.named(name)
        return None if artist and artist.mbid and mbid else artist

    def named(self, name: str) -> Artist | None:
        """The one artist that goes by all of the name, which is spelled right; None where there is none.

        Nobody else than `artist` answers, who also looks for what the name is like: that takes a millisecond.
        """
        if is_junk(name):
            return None
        called = _called(name, namesakes := self._namesakes(name))
        if len(called) == 1 and not _shadowed(called[0], namesakes):
            return called[0]
        entry = self._names.called(name) if namesakes else None
        meant = None if entry is None else self._entry(entry)
        return None if meant is None or self._is_too_short(name, meant) or _shadowed(meant, namesakes) else meant

    def _is_too_short(self, text: str, artist: Artist) -> bool:
        """Whether so few letters, with other signs among them than the name has, may be somebody else's.

        "Mia." is not M.I.A., and "ESG" hardly an E.S.G. that few play; "mia" is, and "M I A".
        """
        letters = key(text)
        if len(letters) > _SHORT or _signs(text) == _signs(artist.name):
            return False
        return letters != _but_for_case(text) or artist.rank > FAMOUS * len(self)

    def tags(self, text: str, n: int) -> list[str]:
        """Up to n tags that fit what is typed so far, best first; the most carried for no text."""
        return [self._artists.tag_names[match.entry] for match in self._tags.matches(text, n)]

    def tag(self, text: str) -> int:
        """The number of the tag that is meant. Raises TagNotFound."""
        equal = self._tag_index.going_by(text)
        if equal:
            return equal[0]
        meant, others = self._tags.meant(text) if text.strip() else (None, [])
        if meant:
            return meant.entry
        raise TagNotFound(text, [self._artists.tag_names[match.entry] for match in others[:_NEAREST]])


def _search(index: Index) -> SearchIndex:
    """What finds names that are spelled otherwise, imported where one is."""
    from ..search.search import SearchIndex

    return SearchIndex(index)


def _verbatim(name: str) -> str:
    return name.strip()


def _called(text: str, namesakes: Sequence[Artist]) -> list[Artist]:
    """Those of the namesakes that are called just so; if none is, those that are but for case."""
    called: list[Artist] = []
    for alike in (_verbatim, _but_for_case):
        called = called or [artist for artist in namesakes if alike(artist.name) == alike(text)]
    return called


def _but_for_case(name: str) -> str:
    return " ".join(name.casefold().split())


def _signs(name: str) -> str:
    """A name with any signs between its letters as one, and none around it."""
    return _BETWEEN.sub(".", name.casefold()).strip(".")


def _shadowed(artist: Artist, namesakes: Sequence[Artist]) -> bool:
    return any(other.listeners >= _SHADOW * max(artist.listeners, 1) for other in namesakes)
