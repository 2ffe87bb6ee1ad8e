"""What is searched and what is asked of it, made when needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..typing import slips, typed
from ..typing.names import Names
from ..typing.slips import Case

MANY = 100_000


@dataclass(frozen=True)
class Setting:
    """Names, and cases drawn from them."""

    names: Names
    folder: Path
    """Where the index stands, or will."""
    seed: int
    per_category: int
    only: str = ""
    """What the names of the categories asked for hold."""

    @property
    def many(self) -> bool:
        """Whether these are more than the data has, and the peers too slow to be asked everything."""
        return len(self.names) > MANY

    @cached_property
    def known(self) -> Mapping[str, frozenset[int]]:
        return slips.classes(self.names.names)

    @cached_property
    def generated(self) -> list[Case]:
        names, weights = self.names.names, self.names.weights
        return slips.cases(names, weights, self.seed, self.per_category, self.known, self.only)

    @cached_property
    def cases(self) -> list[Case]:
        """The generated ones and those that people wrote."""
        written = typed.every(self.names.names, self.known)
        return [*self.generated, *(case for case in written if self.only.lower() in case.category.lower())]
