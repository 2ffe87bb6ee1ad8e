"""What listeners and tags say of two names: are they one artist's?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

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
    """Looks up what listeners and tags say.

    Listeners are judged beside everybody, or, of more users than `everybody`, beside so many of them drawn from a fixed
    seed.
    """

    def __init__(self, interactions: Interactions, everybody: int = 10_000) -> None:
        self._plays = interactions.plays
        users = np.arange(interactions.plays.shape[1])
        if len(users) > everybody:
            users = np.sort(np.random.default_rng(0).choice(users, everybody, replace=False))
        self._everybody = users
        played = binary(interactions.plays).T.tocsr()
        self._users = unit_rows(scale_columns(played, rarity(played)))
        self._tags = unit_rows(tag_weights(interactions))
        self._given = np.bincount(interactions.tags.artists, minlength=len(interactions.catalog))

    def of(self, variant: int, artist: int) -> Evidence:
        mine, theirs = self._listeners(variant), self._listeners(artist)
        judged = mine if len(theirs) > 1 else np.setdiff1d(mine, theirs)
        likeness = lift = 0.0
        if len(judged):
            alike = self._alike(theirs, np.concatenate([judged, self._everybody]))
            own, others = np.split(alike, [len(judged)])
            likeness = float(np.searchsorted(np.sort(others), own).mean() / len(others))
            lift = float(own.mean() / max(others.mean(), 1e-9))
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

    def _alike(self, theirs: NDArray[np.int32], users: NDArray[np.integer[Any]]) -> NDArray[np.float32]:
        """How like the artist's listeners each of the users is, on average; nobody tells of themselves."""
        among = np.isin(users, theirs).astype(np.float32)
        whole = self._users[theirs].T @ np.ones(len(theirs), dtype=np.float32)
        alike: NDArray[np.float32] = (self._users[users] @ whole - among) / np.maximum(len(theirs) - among, 1)
        return alike

    def _listeners(self, artist: int) -> NDArray[np.int32]:
        return self._plays.indices[self._plays.indptr[artist] : self._plays.indptr[artist + 1]]
