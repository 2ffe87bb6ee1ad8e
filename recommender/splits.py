"""Parting listening data into what a model may see and what it is asked about, without a leak between them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from .errors import DataError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .interactions import Interactions


@dataclass(frozen=True, eq=False)
class Split:
    """`train` is what a model may see; `held` is the rest of the listening, CSR, users × artists."""

    train: Interactions
    held: sp.csr_array


def by_row(interactions: Interactions, fold: int, folds: int = 5) -> Split:
    """Holds back every pair whose row, counted in order of user and artist, is `fold` modulo `folds`.

    That is the order of HetRec's `user_artists.dat`, and so the split of the published
    social-recommendation papers on it (QRec's). Raises DataError unless 0 ≤ fold < folds.
    """
    if not 0 <= fold < folds:
        raise DataError(f"there is no fold {fold} of {folds}")
    pairs = sp.csr_array(interactions.plays.T)  # users × artists, each row in order of artist
    pairs.sort_indices()
    users = np.repeat(np.arange(pairs.shape[0]), np.diff(pairs.indptr))
    return _hold(interactions, users, pairs.indices.astype(np.int64), np.arange(pairs.nnz) % folds == fold)


def at_random(interactions: Interactions, share: float = 0.2, seed: int = 0) -> Split:
    """Holds back each pair with this probability. Raises DataError unless 0 < share < 1."""
    if not 0 < share < 1:
        raise DataError(f"the share held back must lie between 0 and 1, not {share}")
    pairs = interactions.plays.tocoo()
    held = np.random.default_rng(seed).random(pairs.nnz) < share
    return _hold(interactions, pairs.col.astype(np.int64), pairs.row.astype(np.int64), held)


def _hold(
    interactions: Interactions, users: NDArray[np.int64], artists: NDArray[np.int64], held: NDArray[np.bool_]
) -> Split:
    """The split in which the masked (user, artist) pairs are held back, their tags with them.

    A tag that a user gave to a held-back artist tells that the user knows it: 22 % of HetRec's listening
    pairs are tagged by their user, so such tags must go too.
    """
    shape = (interactions.plays.shape[1], interactions.plays.shape[0])
    marks = sp.coo_array((np.ones(held.sum(), dtype=np.int64), (users[held], artists[held])), shape=shape).tocsr()
    hidden_keys = users[held] * shape[1] + artists[held]

    def seen(users: NDArray[np.int32], artists: NDArray[np.int32]) -> NDArray[np.bool_]:
        return ~np.isin(users.astype(np.int64) * shape[1] + artists, hidden_keys)

    counts, tags = interactions.plays.tocoo(), interactions.tags
    kept = seen(counts.col, counts.row)
    plays = sp.coo_array(
        (counts.data[kept], (counts.row[kept], counts.col[kept])), shape=interactions.plays.shape
    ).tocsr()
    plays.sort_indices()
    train = dataclasses.replace(interactions, plays=plays, tags=tags.where(seen(tags.users, tags.artists)))
    return Split(train, marks)
