"""Lists of similar artists that people made: what models of similarity are learned from, checked and tuned on."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import DataError, reason
from ..shipped import LISTS
from ..text import normalize

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..dataset.catalog import Catalog

TUNING = LISTS / "tuning.tsv"
"""What models are learned from and chosen by."""
TEST = LISTS / "test.tsv"
"""The other half of the seeds: what tells whether that holds, and what scores mean."""
_LEAST = 3  # similar artists that make a list


def read_lists(path: Path, catalog: Catalog, into: NDArray[np.int64] | None = None) -> dict[int, frozenset[int]]:
    """Lists of similar artists from lines `seed⇥similar`, as dense indices.

    Names are matched up to normalisation, and count for the artist that `into` has them merged into, shape
    (artists,). Those that the catalog lacks are left out, and then seeds with fewer than three similar artists.
    Raises DataError where the file cannot be read or a line is not two names.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path} cannot be read: {reason(error)}.") from error
    roots = range(len(catalog.names)) if into is None else into.tolist()
    index = {normalize(name): root for root, name in reversed(list(zip(roots, catalog.names, strict=True)))}
    lists: defaultdict[int, set[int]] = defaultdict(set)
    for number, line in enumerate(lines, 1):
        names = line.split("\t")
        if len(names) != 2:
            raise DataError(f"{path.name} line {number}: {line[:80]!r} is not two names with a tab between them.")
        seed, near = (index.get(normalize(name)) for name in names)
        if seed is not None and near is not None and seed != near:
            lists[seed].add(near)
    return {seed: frozenset(near) for seed, near in lists.items() if len(near) >= _LEAST}
