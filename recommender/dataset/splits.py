"""Parting listening data into what a model may see and what it is asked about, without a leak between them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from ..errors import DataError, reason
from .catalog import dense

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .interactions import Interactions


@dataclass(frozen=True, eq=False)
class Split:
    """`train` is what a model may see; `test` is the rest of the listening, CSR, users × artists."""

    train: Interactions
    test: sp.csr_array


def by_row(interactions: Interactions, fold: int, folds: int = 5) -> Split:
    """Holds back every pair whose row, counted in order of user and artist, is `fold` modulo `folds`.

    That is the order of HetRec's `user_artists.dat`, and so the split of the published
    social-recommendation papers on it (QRec's). Raises DataError unless 0 ≤ fold < folds.
    """
    if not 0 <= fold < folds:
        raise DataError(f"There is no fold {fold} of {folds}; the first is 0.")
    pairs = sp.csr_array(interactions.plays.T)  # users × artists, each row in order of artist
    pairs.sort_indices()
    users = np.repeat(np.arange(pairs.shape[0]), np.diff(pairs.indptr))
    return _hold(interactions, users, pairs.indices.astype(np.int64), np.arange(pairs.nnz) % folds == fold)


def at_random(interactions: Interactions, fold: int, folds: int = 5, seed: int = 0) -> Split:
    """Holds back one of `folds` equal random parts of the pairs. Raises DataError unless 0 ≤ fold < folds."""
    if not 0 <= fold < folds:
        raise DataError(f"There is no fold {fold} of {folds}; the first is 0.")
    pairs = interactions.plays.tocoo()
    held = np.random.default_rng(seed).permutation(pairs.nnz) % folds == fold
    return _hold(interactions, pairs.col.astype(np.int64), pairs.row.astype(np.int64), held)


def from_files(interactions: Interactions, train: Path, test: Path) -> Split:
    """A split that somebody else made: files of lines `user⇥artist`, in the data set's own ids.

    Further columns and a header are passed over; play counts are those of the data, 1 for pairs that it
    lacks. Raises DataError for what cannot be read, ids that the data lacks, and pairs in both files.
    """
    users, artists = _read_pairs(train, interactions)
    held_users, held_artists = _read_pairs(test, interactions)
    width = interactions.plays.shape[0]
    both = np.isin(users * width + artists, held_users * width + held_artists)
    if both.any():
        user, artist = interactions.users[users[both][0]], interactions.catalog.ids[artists[both][0]]
        raise DataError(
            f"{both.sum():,} pairs are in {train.name} and {test.name}, first user {user}, artist {artist}."
        )
    counts = sp.csr_array(interactions.plays.T)[users, artists]
    pairs = (np.concatenate([artists, held_artists]), np.concatenate([users, held_users]))
    plays = np.concatenate([np.maximum(np.asarray(counts).ravel(), 1), np.ones(len(held_users), dtype=np.int64)])
    whole = sp.coo_array((plays, pairs), shape=interactions.plays.shape).tocsr()
    whole.sort_indices()
    known = dataclasses.replace(interactions, plays=whole)
    held = np.repeat([False, True], [len(users), len(held_users)])
    return _hold(known, pairs[1], pairs[0], held)


def _read_pairs(path: Path, interactions: Interactions) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The file's pairs as dense indices of users and of artists, each once."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path} cannot be read: {reason(error)}.") from error
    pairs = set()
    for number, line in enumerate(lines, 1):
        user, _, rest = line.partition("\t")
        artist = rest.partition("\t")[0]
        if user.isdecimal() and artist.isdecimal():
            pairs.add((int(user), int(artist)))
        elif number > 1:
            raise DataError(f"{path.name} line {number}: {line[:80]!r} is not two ids with a tab between them.")
    if not pairs:
        raise DataError(f"{path} holds no pair of ids.")
    ids = np.array(sorted(pairs), dtype=np.int64)
    users, artists = dense(ids[:, 0], interactions.users), interactions.catalog.index(ids[:, 1])
    for kind, indices, column in (("user", users, 0), ("artist", artists, 1)):
        if (indices < 0).any():
            raise DataError(f"{path.name} names {kind} {ids[indices < 0][0, column]}, whom the data does not know.")
    return users, artists


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
