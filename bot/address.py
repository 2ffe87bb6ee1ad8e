"""Where a feedback database is: a file of SQLite's, or a database of a PostgreSQL server."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

_SCHEMES = ("postgresql", "postgres")
_NAMELESS = "segue"
_URL = re.compile(r"[a-z][a-z0-9+]+:/")  # also one that lacks a stroke; a drive of Windows has one letter
_PAIRS = re.compile(r"\b(host|dbname|password)\s*=")  # as libpq also takes them
_PORT = re.compile(r":[^\]]*$")  # and no part of an address in brackets


def beside(database: Path) -> Path:
    """Where votes wait for that database."""
    return database.with_name(f"{database.name}-votes")


def _is_port(text: str) -> bool:
    return text.isdecimal() and int(text) < 1 << 16


def _hosts(netloc: str) -> str:
    """The part of an address that holds no password."""
    return netloc.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Address:
    """Either the path of a file, or `postgresql://user:password@host:port/name`. As text it is without a password."""

    file: Path | None
    """None: it is on a server."""
    url: str = ""
    """For the server's client alone, as there may be a password in it."""
    journal: Path | None = None
    """Where votes wait for it; None: nowhere, so that none is promised while it is away."""

    @classmethod
    def of(cls, text: str | Path | Address) -> Address:
        """What a setting or an option names, votes waiting beside a file, for a server in `data`.

        Raises ValueError, which quotes nothing that a password may be in.
        """
        if isinstance(text, Address):
            return text
        text = text.strip() if isinstance(text, str) else text
        if isinstance(text, Path) or not (_URL.match(text) or _PAIRS.search(text)):
            return cls(Path(text), journal=beside(Path(text)))
        scheme, separator, rest = text.partition("://")
        if not separator or scheme not in _SCHEMES:
            raise ValueError("a database that votes can be kept in is a file, or postgresql://…")
        netloc = re.split(r"[/?#]", rest, maxsplit=1)[0]
        ports = [host.rpartition(":")[2] for host in _hosts(netloc).split(",") if _PORT.search(host)]
        if "@" in rest[len(netloc) :] or not netloc.isascii() or not all(map(_is_port, ports)):
            raise ValueError(
                "a port is a number up to 65535; in a user's name or password / is written %2F, # %23, ? %3F, @ %40,"
                " : %3A, % %25, and letters beyond ASCII in the same way"
            )
        return cls(None, text, beside(Path("data", cls(None, text).name)))

    @property
    def name(self) -> str:
        """By which files are called that are made of what is in it."""
        if self.file is not None:
            return self.file.stem
        return unquote(self._parts.path.strip("/")).replace("/", "-") or _NAMELESS

    @property
    def is_missing(self) -> bool:
        """Whether it is to be a file and is not there: opening it would make an empty one."""
        return self.file is not None and not self.file.is_file()

    @property
    def _parts(self) -> SplitResult:
        return urlsplit(self.url)

    def __str__(self) -> str:
        if self.file is not None:
            return str(self.file)
        return f"{self._parts.scheme}://{_hosts(self._parts.netloc)}{self._parts.path}"

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"
