"""Where a feedback database is: a file of SQLite's, or a database of a PostgreSQL server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

_SCHEMES = ("postgresql", "postgres")
_NAMELESS = "segue"


def beside(database: Path) -> Path:
    """Where votes wait for that database."""
    return database.with_name(f"{database.name}-votes")


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
    def of(cls, told: str | Path | Address) -> Address:
        """What a setting or an option tells, votes waiting beside a file, for a server in `data`. Raises ValueError."""
        if isinstance(told, Address):
            return told
        if isinstance(told, Path) or "://" not in told:
            return cls(Path(told), journal=beside(Path(told)))
        scheme = urlsplit(told).scheme
        if scheme not in _SCHEMES:
            raise ValueError(f"{scheme}:// is no database that votes can be kept in; that is a file, or postgresql://…")
        return cls(None, told, beside(Path("data", cls(None, told).name)))

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
        host = self._parts.netloc.rpartition("@")[-1]
        return f"{self._parts.scheme}://{host}{self._parts.path}"

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"
