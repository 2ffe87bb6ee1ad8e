"""What listeners and tags say of two names: are they one artist's?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..algebra.scoring import tag_weights
from ..algebra.weighting import binary, rarity, scale_columns, unit_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

_CLASH = 0.05  # cosine of tags below which two names are called differently, …
_TOLD = 2  # … if each was given this many tags


class Evidence(NamedTuple):
    """What listeners and tags say of two names."""

    shared: int
    """Users who play both."""
    alone: bool
    """Whether nobody else plays the artist, so that likeness says nothing."""
    likeness: float
    """The share of users that are less like the artist's listeners than the variant's are."""
    lift: float
    """How many times as like them as the average user is the variant's are."""
    tags: float
    """Cosine of their tags, 0 where either has none."""
    clash: bool
    """Whether both are tagged, and differently."""

    @property
    def strong(self) -> bool:
        """Enough for names that others may bear, too."""
        if self.clash:
            return False
        return self.tags >= 0.4 or (self.alone and self.shared > 0) or (self.likeness >= 0.85 and self.lift >= 2.5)

    @property
    def fair(self) -> bool:
        """Enough for names that few others would bear."""
        return not self.clash and (self.shared > 0 or self.tags >= 0.2 or self.likeness >= 0.7)


class Witnesses:
    """Looks up what listeners and tags say."""

    def __init__(self, interactions: Interactions) -> None:
        self._plays = interactions.plays
        played = binary(interactions.plays).T.tocsr()
        self._users = unit_rows(scale_columns(played, rarity(played)))
        self._tags = unit_rows(tag_weights(interactions))
        self._given = np.bincount(interactions.tags.artists, minlength=len(interactions.catalog))

    def of(self, variant: int, artist: int) -> Evidence:
        mine, theirs = self._listeners(variant), self._listeners(artist)
        weights = np.zeros(self._plays.shape[1], dtype=np.float32)
        weights[theirs] = 1
        alike = self._users @ (self._users.T @ weights) - weights  # nobody tells of themselves
        alike /= np.maximum(len(theirs) - weights, 1)
        judged = mine if len(theirs) > 1 else np.setdiff1d(mine, theirs)
        likeness = float(np.mean([(alike < own).mean() for own in alike[judged]])) if len(judged) else 0.0
        lift = float(alike[judged].mean() / max(alike.mean(), 1e-9)) if len(judged) else 0.0
        tags = float((self._tags[[variant]] @ self._tags[[artist]].T).sum())
        told = min(self._given[variant], self._given[artist]) >= _TOLD
        return Evidence(
            shared=len(np.intersect1d(mine, theirs)),
            alone=not len(judged),
            likeness=likeness,
            lift=lift,
            tags=tags,
            clash=bool(told and tags < _CLASH),
        )

    def _listeners(self, artist: int) -> NDArray[np.int32]:
        return self._plays.indices[self._plays.indptr[artist] : self._plays.indptr[artist + 1]]
