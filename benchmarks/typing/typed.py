"""Cases that people wrote: `data/lists/typed-*.tsv`, rows of typed, artist and kind.

The artist is named as in the data; ` | ` stands between several that are all right, and `-` where nothing
may be answered without asking.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from recommender.shipped import LISTS

from .slips import Case, classes, same

NOBODY = -1
_HEADER = "typed\tartist\tkind"


def lists() -> list[Path]:
    return sorted(LISTS.glob("typed-*.tsv"))


def cases(path: Path, names: Sequence[str], known: Mapping[str, frozenset[int]] | None = None) -> list[Case]:
    """The file's rows, in categories "FILE: KIND", without those whose artist is not among the names.

    Raises ValueError for a row that has not three fields.
    """
    known = classes(names) if known is None else known
    positions: dict[str, int] = {}
    for position, name in enumerate(names):
        positions.setdefault(name, position)
    found = []
    for typed, artists, kind in rows(path):
        if all(artist in positions for artist in artists):
            right = frozenset(position for artist in artists for position in known[same(artist)])
            meant = positions[artists[0]] if artists else NOBODY
            found.append(Case(f"{path.stem}: {kind}", typed, meant, right))
    return found


def rows(path: Path) -> Iterator[tuple[str, list[str], str]]:
    """What was typed, the artists any of whom is right, and the kind."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith(("# ", _HEADER)):
            continue
        fields = line.split("\t")
        if len(fields) != 3:
            raise ValueError(f"{path.name} line {number} has {len(fields)} fields, not 3: {line!r}")
        typed, artist, kind = fields
        yield typed, [] if artist == "-" else artist.split(" | "), kind


def strangers(names: Sequence[str]) -> list[str]:
    """The artists that the files name and the data does not."""
    known = set(names)
    return sorted({artist for path in lists() for _, artists, _ in rows(path) for artist in artists} - known)


def total(category: str) -> str:
    """The row that counts all of a file."""
    return category.split(": ")[0] + ", all"


def is_typed(case: Case) -> bool:
    return case.category.startswith("typed-")


def is_test(case: Case) -> bool:
    """Whether the case is of the file that nothing is tuned on."""
    return case.category.startswith("typed-test")


def every(names: Sequence[str], known: Mapping[str, frozenset[int]]) -> Iterable[Case]:
    """The cases of all files there are."""
    for path in lists():
        yield from cases(path, names, known)
