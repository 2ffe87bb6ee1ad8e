"""Is there a bug? What must come out if there is none: chance for noise, twins side by side, folds without a leak."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import scipy.sparse as sp

from ..dataset.catalog import Catalog
from .users import Offers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..algebra.neighbors import Neighbors
    from ..dataset.interactions import Interactions
    from ..dataset.splits import Split

_LEAST = 5  # listeners of an artist that is doubled: of one with fewer, others have the very same listeners


class Leak(NamedTuple):
    """What a fold's training part gives away."""

    held: int
    """Pairs held back."""
    seen: int
    """Of these, pairs that the training part holds."""
    tagged: int
    """Tags in the training part that their giver gave to an artist held back from them."""


def leak(split: Split) -> Leak:
    """Counts what a training part gives away of the pairs that are held back from it."""
    users, artists = split.test.nonzero()
    width = split.test.shape[1]
    held = users.astype(np.int64) * width + artists
    seen = split.train.plays.tocoo()
    pairs = seen.col.astype(np.int64) * width + seen.row
    tags = split.train.tags
    tagged = tags.users.astype(np.int64) * width + tags.artists
    return Leak(len(held), int(np.isin(pairs, held).sum()), int(np.isin(tagged, held).sum()))


def times_held(splits: Sequence[Split]) -> NDArray[np.int64]:
    """How often each pair that any fold holds back is held back, shape (pairs,): once, if folds are folds."""
    held = []
    for split in splits:
        users, artists = split.test.nonzero()
        held.append(users.astype(np.int64) * split.test.shape[1] + artists)
    _, times = np.unique(np.concatenate(held), return_counts=True)
    return times.astype(np.int64)


def shuffled(interactions: Interactions, seed: int = 0) -> Interactions:
    """Listening dealt anew: users and artists keep how many they have, to a few, and nobody keeps a taste.

    Pairs' artists are permuted (the configuration model: Newman, Strogatz and Watts, Physical Review E 2001); a user
    who is dealt an artist twice has it once. Tags and friends are left out.
    """
    pairs = interactions.plays.tocoo()
    dealt = np.random.default_rng(seed).permutation(pairs.row)
    plays = sp.coo_array((pairs.data, (dealt, pairs.col)), shape=pairs.shape).tocsr()
    plays.sum_duplicates()
    nobody = np.zeros(len(interactions.tags), dtype=np.bool_)
    return dataclasses.replace(
        interactions, plays=plays, tags=interactions.tags.where(nobody), friends=interactions.friends[:0]
    )


def relabelled(found: Offers, seed: int = 0) -> Offers:
    """A model's lists judged as if the artists held back were others: their names are dealt anew.

    Only artists that occur in the training part take part, since lists hold no others.
    """
    heard = np.flatnonzero(found.split.train.listeners > 0)
    names = np.arange(len(found.split.train.catalog))
    names[heard] = np.random.default_rng(seed).permutation(heard)
    hits = np.zeros_like(found.hits)
    held = found.split.test
    for row, user in enumerate(found.users.tolist()):
        hits[row] = np.isin(found.artists[row], names[held.indices[held.indptr[user] : held.indptr[user + 1]]])
    return dataclasses.replace(found, hits=hits)


def at_random(split: Split, seed: int = 0) -> NDArray[np.float32]:
    """A lot for every artist and user, shape (users, artists): the model that knows nothing."""
    return np.random.default_rng(seed).random(split.test.shape, dtype=np.float32)


def doubled(interactions: Interactions, count: int = 20) -> tuple[Interactions, NDArray[np.int64]]:
    """The data with twins: the last artists are copies of others, with the same listeners, plays and tags.

    The others are returned, dense indices, first twin's first; they lie evenly between the most listened to and
    those with five listeners, as many as there are up to `count`.
    """
    order = np.argsort(-interactions.listeners, kind="stable")
    able = order[interactions.listeners[order] >= _LEAST]
    originals = able[np.unique(np.linspace(0, len(able) - 1, min(count, len(able))).astype(np.int64))]
    catalog, tags, artists = interactions.catalog, interactions.tags, len(interactions.catalog)
    twins = [np.flatnonzero(tags.artists == original) for original in originals.tolist()]
    rows = np.concatenate([np.arange(len(tags)), *twins]).astype(np.int64)
    copies = np.repeat(np.arange(artists, artists + len(originals)), [len(twin) for twin in twins])
    doubled_tags = dataclasses.replace(
        tags,
        users=tags.users[rows],
        artists=np.concatenate([tags.artists, copies]).astype(np.int32),
        tags=tags.tags[rows],
        when=tags.when[rows],
        doubtful=tags.doubtful[rows],
    )
    ids = np.concatenate([catalog.ids, catalog.ids[-1] + 1 + np.arange(len(originals))])
    names = (*catalog.names, *(f"{catalog.names[original]} (twin)" for original in originals.tolist()))
    urls = (*catalog.urls, *(catalog.urls[original] for original in originals.tolist()))
    plays = sp.csr_array(sp.vstack([interactions.plays, interactions.plays[originals]], format="csr"))
    made = dataclasses.replace(interactions, catalog=Catalog(ids, names, urls), plays=plays, tags=doubled_tags)
    return made, originals


def twins_found(neighbors: Neighbors, originals: NDArray[np.int64]) -> int:
    """How many doubled artists have their twin for first neighbour, and are their twin's.

    `originals` are the dense indices that `doubled` returns, shape (twins,); their twins are the last artists.
    """
    twins = np.arange(len(neighbors.ids) - len(originals), len(neighbors.ids))
    return int(((neighbors.ids[originals, 0] == twins) & (neighbors.ids[twins, 0] == originals)).sum())


def asymmetry(neighbors: Neighbors) -> tuple[float, int]:
    """The largest |score(a, b) − score(b, a)| over the largest score, of pairs in each other's lists; and how many."""
    present = neighbors.ids >= 0
    rows = np.repeat(np.arange(len(present)), present.sum(axis=1))
    shape = (len(present), len(present))
    table = sp.csr_array((neighbors.scores[present].astype(np.float64), (rows, neighbors.ids[present])), shape=shape)
    there = table.copy()
    there.data[:] = 1
    mutual = there.multiply(there.T)
    pairs = int(mutual.nnz) // 2
    if not pairs:
        return 0.0, 0
    apart = abs(table - table.T).multiply(mutual)
    return float(apart.max() / table.max()), pairs
