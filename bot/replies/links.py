"""Where artists can be listened to: each service's search, by its address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote

from ..errors import ServiceUnknown
from .names import clean
from .reply import Link

MAX_ADDRESS = 512
"""Of a button, in characters, by Discord's documentation of components."""
NONE = "none"
"""What is typed for no service at all."""
_LONGEST = 100  # of a name, in characters


class Service(NamedTuple):
    """A service, what it calls itself, and the address of its search, less what is looked for."""

    title: str
    before: str
    after: str = ""


SERVICES: Mapping[str, Service] = MappingProxyType(
    {
        "youtube": Service("YouTube", "https://www.youtube.com/results?search_query="),
        "spotify": Service("Spotify", "https://open.spotify.com/search/", "/artists"),
        "apple": Service("Apple Music", "https://music.apple.com/search?term="),
        "bandcamp": Service("Bandcamp", "https://bandcamp.com/search?q=", "&item_type=b"),
        "lastfm": Service("Last.fm", "https://www.last.fm/search/artists?q="),
    }
)
"""By the names that settings know them by; five fill a row of buttons."""


def listening(artist: str, services: Iterable[str]) -> tuple[Link, ...]:
    """A link to each service's search for the artist of that name, in the order of `SERVICES`; unknown ones have none.

    Of a name too long for an address only as much is looked for as fits.
    """
    wanted = {*services}
    name = clean(artist, _LONGEST).rstrip("…")
    return tuple(Link(service.title, _address(service, name)) for key, service in SERVICES.items() if key in wanted)


def _address(service: Service, name: str) -> str:
    while True:
        address = f"{service.before}{quote(name, safe='')}{service.after}"
        if len(address) <= MAX_ADDRESS:
            return address
        name = name[:-1]


def named(text: str) -> tuple[str, ...]:
    """The services that a text names, separated by commas, by the names of `SERVICES`, in its order.

    Nothing but `NONE` names none. Raises ServiceUnknown.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if [part.casefold() for part in parts] == [NONE]:
        return ()
    known = {word.casefold(): key for key, service in SERVICES.items() for word in (key, service.title)}
    wanted = set[str]()
    for part in parts:
        if part.casefold() not in known:
            raise ServiceUnknown(part)
        wanted.add(known[part.casefold()])
    return tuple(key for key in SERVICES if key in wanted)


def continued(text: str) -> list[str]:
    """What a text that names services may come to be: as it is, and with each other one after what is complete."""
    before, _, last = text.rpartition(",")
    try:
        done = [*named(before)] if before else []
    except ServiceUnknown:
        return []
    begun = last.strip().casefold()
    left = [key for key in SERVICES if key not in done and SERVICES[key].title.casefold().startswith(begun)]
    lists = [[*done, key] for key in left]
    if len(left) == 1:
        lists += [[*done, *left, key] for key in SERVICES if key not in (*done, *left)]
    return [", ".join(SERVICES[key].title for key in keys) for keys in lists]
