"""Sparse scores of some artists against all: by who plays them, and by what they are called."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from .neighbors import CHUNK, Neighbors, kept, nearest
from .threads import one_blas_thread
from .weighting import Weighting, binary, rarity, scale_columns, unit_rows, weigh

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

TAG_SPREAD = 3
"""Artists that a tag must stand on to say anything."""
_ROUNDING = np.float32(1e-6)


def by_listeners(
    interactions: Interactions, weighting: Weighting, shrinkage: float, damping: float, asymmetry: float = 0.5
) -> Callable[[slice], tuple[sp.csr_array, NDArray[np.float32]]]:
    """Scores by `by_weights`, each user's play counts being weighted so."""
    return by_weights(weigh(interactions.plays, weighting), shrinkage, damping, asymmetry)


def by_weights(
    weights: sp.csr_array, shrinkage: float, damping: float, asymmetry: float = 0.5
) -> Callable[[slice], tuple[sp.csr_array, NDArray[np.float32]]]:
    """From some artists' rows to their damped cosines with all, and how far each is to be trusted.

    The cosines have shape (rows, artists), artist a's norm to the power 2 × asymmetry and b's to the rest
    of 2; the trust, aligned with their data, is n / (n + shrinkage) with n the users who weigh for both.
    """
    unit = unit_rows(weights, damping, 2 * asymmetry)
    by_user = (unit if asymmetry == 0.5 else unit_rows(weights, damping, 2 - 2 * asymmetry)).T.tocsr()

    def bare(rows: slice) -> tuple[sp.csr_array, NDArray[np.float32]]:
        cosine: sp.csr_array = unit[rows] @ by_user
        return cosine, np.ones_like(cosine.data)

    if not shrinkage:
        return bare
    together = binary(weights)
    together_by_user = together.T.tocsr()

    def scores(rows: slice) -> tuple[sp.csr_array, NDArray[np.float32]]:
        # Both products visit the same entries in the same order, so their data line up.
        cosine: sp.csr_array = unit[rows] @ by_user
        both = (together[rows] @ together_by_user).data
        return cosine, both / (both + np.float32(shrinkage))

    return scores


def shrunk(
    cosines: Callable[[slice], tuple[sp.csr_array, NDArray[np.float32]]],
) -> Callable[[slice], sp.csr_array]:
    """From some artists' rows to their cosines by `by_weights` times the trust in each."""

    def scores(rows: slice) -> sp.csr_array:
        cosine, trust = cosines(rows)
        cosine.data *= trust
        return cosine

    return scores


def by_tags(interactions: Interactions, damping: float) -> Callable[[slice], sp.csr_array]:
    """From some artists' rows to their damped cosines with all by tags, shape (rows, artists), float32."""
    unit = unit_rows(tag_weights(interactions), damping)
    by_tag = unit.T.tocsr()
    return lambda rows: unit[rows] @ by_tag


def tag_weights(interactions: Interactions) -> sp.csr_array:
    """log(1 + users who gave the artist the tag) × the tag's inverse document frequency, float32, artists × tags.

    Spellings of one tag count as one; tags on fewer than three artists are left out. Salton and Buckley,
    "Term-weighting approaches in automatic text retrieval" (1988).
    """
    given = weigh(interactions.tags.merged.given(len(interactions.catalog)), "log")
    return scale_columns(given, rarity(given, TAG_SPREAD))


def by_embeddings(embeddings: NDArray[np.float32], k: int) -> Callable[[slice], sp.csr_array]:
    """From some artists' rows to their products with all, `embeddings` being dense, shape (artists, dimensions)."""
    others = np.ascontiguousarray(embeddings.T)
    return lambda rows: keep_top_k(embeddings[rows] @ others, k)


def keep_top_k(scores: NDArray[np.float32], k: int) -> sp.csr_array:
    """Those of dense scores, shape (rows, artists), that can be among the k best others of their row.

    All that tie with the last are kept, and none under 10⁻⁶, which is rounding where the score is 0.
    """
    least = np.full((len(scores), 1), _ROUNDING)
    if k + 1 < scores.shape[1]:  # one more, for the artist itself
        least = np.maximum(least, np.partition(scores, -(k + 1), axis=1)[:, -(k + 1), None])
    row, column = np.nonzero(scores >= least)
    return sp.csr_array((scores[row, column], (row, column)), shape=scores.shape)


def dense_work(artists: int) -> NDArray[np.int64]:
    """What `nearest` is to be told of dense scores: chunks of 256 rows multiply fast and fit into memory."""
    return np.full(artists, CHUNK // 256)


def tie_order(interactions: Interactions) -> NDArray[np.int64]:
    """Each artist's rank among equal scores: the one with more listeners first, then the lower index."""
    order = np.empty(len(interactions.catalog), dtype=np.int64)
    order[np.argsort(-interactions.listeners, kind="stable")] = np.arange(len(order))
    return order


def candidate_counts(interactions: Interactions) -> NDArray[np.int64]:
    """An upper bound on each artist's scores by listeners: the artists that each of its listeners plays, added up."""
    together = binary(interactions.plays)
    return (together @ np.asarray(together.sum(axis=0))).astype(np.int64)


def tag_candidate_counts(interactions: Interactions) -> NDArray[np.int64]:
    """An upper bound on each artist's scores by tags: the artists that carry each of its tags, added up."""
    given = interactions.tags.merged.given(len(interactions.catalog))
    given.data = np.bincount(given.indices)[given.indices]
    bound: NDArray[np.int64] = np.minimum(np.asarray(given.sum(axis=1)), given.shape[0]).astype(np.int64)
    return bound


def values_at(scores: sp.csr_array, places: sp.csr_array) -> NDArray[np.float32]:
    """The scores in the places that another matrix of the same shape stores, in their order; 0 where there is none."""
    found = np.empty(places.nnz, dtype=np.float32)
    row = np.zeros(scores.shape[1], dtype=np.float32)
    ends, wanted = scores.indptr.tolist(), places.indptr.tolist()
    for (start, end), (first, last) in zip(pairwise(ends), pairwise(wanted), strict=True):
        own = scores.indices[start:end]
        row[own] = scores.data[start:end]
        np.take(row, places.indices[first:last], out=found[first:last])
        row[own] = 0
    return found


def shared_listeners(music: Interactions, neighbors: Neighbors, chunk: int = 2048) -> NDArray[np.int32]:
    """How many users play both artists, for each place of the table; 0 on the padding."""
    plays = binary(music.plays)
    by_user = plays.T.tocsr()
    shared = np.zeros(neighbors.ids.shape, dtype=np.int32)
    for start in range(0, len(shared), chunk):
        ids = neighbors.ids[start : start + chunk]
        present = ids >= 0
        ends = np.concatenate([[0], np.cumsum(present.sum(axis=1))])
        places = sp.csr_array((present[present], ids[present], ends), shape=(len(ids), len(plays.indptr) - 1))
        shared[start : start + chunk][present] = values_at(plays[start : start + chunk] @ by_user, places)
    return shared


def item_based_scores(neighbors: Neighbors, interactions: Interactions) -> NDArray[np.float32]:
    """What neighbours tell of users' taste: each artist's scores with the artists a user plays, added up.

    Shape (users, artists), as a TasteModel's.
    """
    present = neighbors.ids >= 0
    rows = np.repeat(np.arange(len(present)), present.sum(axis=1))
    square = (len(present), len(present))
    table = sp.csr_array((neighbors.scores[present], (rows, neighbors.ids[present])), shape=square)
    near: NDArray[np.float32] = (binary(interactions.plays).T.tocsr() @ table).toarray()
    return near


def neighbors_by_scores(scores: NDArray[np.float32], interactions: Interactions, k: int = 100) -> Neighbors:
    """What users' taste tells of artists: the cosine of their scores, centred on each user's mean.

    Artists that nobody plays have no neighbours and are in none.
    """
    heard = interactions.listeners > 0
    columns = np.ascontiguousarray((scores - scores.mean(axis=1, keepdims=True)).T)
    norms = np.linalg.norm(columns, axis=1, keepdims=True)
    columns = np.where(heard[:, None] & (norms > 0), columns / np.maximum(norms, np.finfo(np.float32).tiny), 0)
    k = kept(k, len(heard))
    with one_blas_thread():  # nearest has its own threads
        return nearest(k, by_embeddings(columns.astype(np.float32), k), tie_order(interactions), dense_work(len(heard)))


def scaled_to_best(scores: NDArray[np.float32], interactions: Interactions, best: int = 50) -> NDArray[np.float32]:
    """Users' scores over the mean of their best unseen ones, so that those of two models can be added.

    Shape (users, artists). An artist that a user plays, or that nobody plays, does not count.
    """
    unseen = np.where(interactions.listeners > 0, scores, -np.inf)
    played = interactions.plays.tocoo()
    unseen[played.col, played.row] = -np.inf
    best = min(best, unseen.shape[1])
    top = np.partition(unseen, -best, axis=1)[:, -best:]
    counts = np.maximum(np.isfinite(top).sum(axis=1), 1)
    mean = np.where(np.isfinite(top), top, 0).sum(axis=1) / counts
    size = np.where(np.abs(mean) > 1e-6 * np.abs(scores).max(axis=1), np.abs(mean), 1)  # all but 0: left as they are
    return np.asarray(scores / size[:, None], dtype=np.float32)
