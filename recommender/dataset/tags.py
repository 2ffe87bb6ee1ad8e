"""Who gave which artist which tag."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from ..errors import DataError
from ..text import key

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class TagAssignments:
    """One row for each (user, artist, tag) that somebody assigned, all as dense indices."""

    names: tuple[str, ...]
    users: NDArray[np.int32]
    artists: NDArray[np.int32]
    tags: NDArray[np.int32]
    when: NDArray[np.int64]
    """Milliseconds since 1970, UTC."""
    doubtful: NDArray[np.bool_]
    """True where the date cannot be right (before the service opened). Such rows are kept."""

    def __post_init__(self) -> None:
        lengths = {len(a) for a in (self.users, self.artists, self.tags, self.when, self.doubtful)}
        if len(lengths) != 1:
            raise DataError(f"tag assignments need columns of one length, not {sorted(lengths)}")

    def __len__(self) -> int:
        return len(self.tags)

    def given(self, artists: int) -> sp.csr_array:
        """How many users gave each artist each tag, int32, shape (artists, tags)."""
        ones = np.ones(len(self), dtype=np.int32)
        return sp.coo_array((ones, (self.artists, self.tags)), shape=(artists, len(self.names))).tocsr()

    @cached_property
    def merged(self) -> TagAssignments:
        """The same with one tag for names that differ in case, accents, hyphens or spaces only.

        It bears the name that was given most; who gave several of them to an artist gave it once.
        """
        keys = {key: position for position, key in enumerate(dict.fromkeys(map(tag_key, self.names)))}
        number = np.array([keys[tag_key(name)] for name in self.names], dtype=np.int32)
        rarest_first = np.argsort(np.bincount(self.tags, minlength=len(self.names)), kind="stable").tolist()
        names = {number[tag].item(): self.names[tag] for tag in rarest_first}
        tags = number[self.tags]
        _, first = np.unique(np.stack([self.users, self.artists, tags]), axis=1, return_index=True)
        kept = self.where(np.isin(np.arange(len(self)), first))
        return dataclasses.replace(kept, names=tuple(names[i] for i in range(len(keys))), tags=number[kept.tags])

    def where(self, kept: NDArray[np.bool_]) -> TagAssignments:
        """Only the rows of the mask."""
        return TagAssignments(
            self.names, self.users[kept], self.artists[kept], self.tags[kept], self.when[kept], self.doubtful[kept]
        )


def tag_key(tag: str) -> str:
    """What spellings of one tag share: no case, accents, hyphens or spaces; symbols alone stand for themselves."""
    return key(tag) or tag
