"""Imports as they are kept: an account for the files of each service, and one for names that were pasted."""

from __future__ import annotations

from .services import every

NAMES = "import-names"
"""The service of pasted names."""
_TITLES = {
    "import-spotify": "Spotify",
    "import-apple": "Apple Music",
    "import-lastfm": "Last.fm",
    "import-listenbrainz": "ListenBrainz",
    "import-maloja": "Maloja",
}
_SERVICES = {title: service for service, title in _TITLES.items()}


def service(title: str) -> str:
    """What the files of a service, by the name that people know it by, are kept as. Raises KeyError."""
    return _SERVICES[title]


def title(service: str) -> str | None:
    """The name that people know the service by, of files or of a linked account; None for pasted names."""
    linked = every().get(service)
    return linked.title if linked else _TITLES.get(service)


def page(service: str) -> str | None:
    """The page on the web of the service that an account is linked at; None for imports."""
    linked = every().get(service)
    return linked.page if linked else None


def is_import(service: str) -> bool:
    """Whether an account is of imported files or names, and at no service."""
    return service == NAMES or service in _TITLES
