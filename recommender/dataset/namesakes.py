"""Names that several acts share, which listening data cannot tell apart."""

from __future__ import annotations

from pathlib import Path

from ..errors import DataError
from ..shipped import LISTS

SHARED = LISTS / "shared.tsv"
_HEADER = "name"


def shared_names(path: Path = SHARED) -> frozenset[str]:
    """The names of the file, casefolded; none where there is no file. Raises DataError where it is no such list."""
    if not path.is_file():
        return frozenset()
    header, *names = path.read_text("utf-8").splitlines() or [""]
    if header != _HEADER or any(not name or name != name.strip() for name in names):
        raise DataError(f"{path.name} is not a list of names under the heading {_HEADER!r}.")
    return frozenset(map(str.casefold, names))
