"""From what somebody types to the artist or tag that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..artist import Artist
from ..dataset.junk import is_junk
from ..errors import AmbiguousArtist, ArtistNotFound, TagNotFound
from ..search.search import How, SearchIndex

if TYPE_CHECKING:
    from ..artifact import Arrays
    from .artists import Artists

# Who goes by the text is meant, unless another that it fits has so many times the listeners; …
_SHADOW = 20.0
_SHADOW_VERBATIM = 100.0  # … so many if the text is spelled exactly like that.
_NEAREST = 5  # names offered where none or several fit


class Lookup:
    """Typed names of artists and of tags, resolved."""

    def __init__(self, arrays: Arrays, artists: Artists) -> None:
        self._artists = artists
        self._by_listeners = arrays["by_listeners"]
        self._names = SearchIndex(arrays, "search")
        self._tags = SearchIndex(arrays, "tag_search")

    def __len__(self) -> int:
        """The number of artists it can name."""
        return len(self._names)

    def artists(self, text: str, n: int) -> list[Artist]:
        """Up to n artists that fit what is typed so far, best first; the most listened to for no text."""
        return [self._entry(match.entry) for match in self._names.matches(text, n)]

    def _entry(self, entry: int) -> Artist:
        return self._artists[int(self._by_listeners[entry])]

    def artist(self, text: str) -> Artist:
        """The one artist that is meant.

        Raises AmbiguousArtist where several fit about equally, ArtistNotFound where none does.
        """
        if is_junk(text):
            raise ArtistNotFound(text, ())
        meant, matches = self._names.meant(text) if text.strip() else (None, [])
        fitting = [self._entry(match.entry) for match in matches if match.rivals(matches[0])]
        verbatim = [artist for artist in fitting if artist.name == text.strip()]
        if len(verbatim) == 1 and not _shadowed(verbatim[0], fitting, _SHADOW_VERBATIM):
            return verbatim[0]
        if meant and not (meant.how is How.EQUAL and _shadowed(self._entry(meant.entry), fitting, _SHADOW)):
            return self._entry(meant.entry)
        if len(fitting) > 1:
            raise AmbiguousArtist(text, list(dict.fromkeys([*fitting[: _NEAREST - 1], *verbatim, *fitting]))[:_NEAREST])
        raise ArtistNotFound(text, [self._entry(match.entry) for match in matches[:_NEAREST]])

    def tags(self, text: str, n: int) -> list[str]:
        """Up to n tags that fit what is typed so far, best first; the most carried for no text."""
        return [self._artists.tag_names[match.entry] for match in self._tags.matches(text, n)]

    def tag(self, text: str) -> int:
        """The number of the tag that is meant. Raises TagNotFound."""
        equal = self._tags.equal(text)
        if equal:
            return equal[0]
        meant, others = self._tags.meant(text) if text.strip() else (None, [])
        if meant:
            return meant.entry
        raise TagNotFound(text, [self._artists.tag_names[match.entry] for match in others[:_NEAREST]])


def _shadowed(artist: Artist, fitting: Sequence[Artist], times: float) -> bool:
    return any(other.listeners >= times * max(artist.listeners, 1) for other in fitting)
