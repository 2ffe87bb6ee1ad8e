"""The table a similarity model makes: for each artist, its nearest others."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHUNK = 150_000  # scores looked at together: enough to amortise, few enough to stay in the cache
_EMPTY = np.iinfo(np.int64).max
_BEST = np.int64(0x7FFFFFFF)  # the bits of the largest float32


@dataclass(frozen=True, eq=False)
class Neighbors:
    """For each artist its top-k others, best first; never itself, never a score ≤ 0.

    `ids` (int32) and `scores` (float32) have shape (artists, k). Rows with fewer than k neighbours are
    padded at the end with id −1 and score 0. Raises ValueError when a table breaks any of this.
    """

    ids: NDArray[np.int32]
    scores: NDArray[np.float32]

    def __post_init__(self) -> None:
        if self.ids.dtype != np.int32 or self.scores.dtype != np.float32:
            raise ValueError(f"ids must be int32 and scores float32, not {self.ids.dtype} and {self.scores.dtype}")
        if self.ids.ndim != 2 or self.ids.shape != self.scores.shape:
            raise ValueError(f"ids {self.ids.shape} and scores {self.scores.shape} must be one 2-d shape")
        present = self.ids >= 0
        if (self.ids == np.arange(len(self.ids))[:, None]).any():
            raise ValueError("an artist is its own neighbour")
        if self.ids.size and self.ids.max() >= len(self.ids):
            raise ValueError(f"neighbour {self.ids.max()} is outside a table of {len(self.ids)} artists")
        if not ((self.scores > 0) == present).all() or not np.isfinite(self.scores).all():
            raise ValueError("scores must be positive and finite, and 0 exactly on the padding")
        if (self.scores[:, 1:] > self.scores[:, :-1]).any():
            raise ValueError("neighbours must be sorted, best first")

    @property
    def counts(self) -> NDArray[np.int32]:
        """How many neighbours each artist has, shape (artists,)."""
        counts: NDArray[np.int32] = (self.ids >= 0).sum(axis=1, dtype=np.int32)
        return counts

    def first(self, k: int) -> Neighbors:
        """The same table with at most k neighbours each."""
        return Neighbors(self.ids[:, :k], self.scores[:, :k])

    def up_to_one(self) -> Neighbors:
        """The same table with scores of at most 1: all are divided by the highest, should that be above it."""
        scaled = self.scores / self.scores.max(initial=np.float32(1))
        return Neighbors(self.ids, np.where(self.ids >= 0, np.maximum(scaled, np.finfo(np.float32).tiny), scaled))


def kept(k: int, artists: int) -> int:
    """How many neighbours a table of so many artists has that is to hold k of each: no more than there are others."""
    return min(k, max(artists - 1, 1))


def nearest(
    k: int,
    scores: Callable[[slice], sp.csr_array],
    order: NDArray[np.int64],
    work: NDArray[np.int64],
) -> Neighbors:
    """The exact top-k of any sparse scoring, chunk by chunk, on every core.

    `scores(rows)` returns the float32 scores of those artists against all, shape (rows, artists).
    `order[a]` is artist a's rank when scores tie (0 first), a permutation, so that equal input gives
    equal output to the byte. `work[a]` is about how many scores artist a has: chunks hold as many each,
    which keeps memory small and the cores evenly busy.
    """
    artists = len(order)
    by_rank = np.full(artists + 1, -1, dtype=np.int32)  # the last stands for the padding
    by_rank[order] = np.arange(artists, dtype=np.int32)
    ranks = order.astype(np.int32)
    ids = np.empty((artists, k), dtype=np.int32)
    table = np.empty((artists, k), dtype=np.float32)

    def fill(rows: slice) -> None:
        keys = _top_k(scores(rows), rows.start, k, ranks)
        np.take(by_rank, keys.astype(np.uint32), mode="clip", out=ids[rows])  # the low halves; of the padding the last
        keys >>= 32
        np.subtract(_BEST, keys, out=table[rows].view(np.int32), casting="unsafe")

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(fill, _chunks(np.maximum(work, k))))  # a row has k keys, however few scores
    return Neighbors(ids, table)


def _chunks(work: NDArray[np.int64]) -> list[slice]:
    """Consecutive rows, cut where the work done so far passes each multiple of CHUNK."""
    part = np.cumsum(work) // CHUNK
    cuts = [0, *(np.flatnonzero(np.diff(part)) + 1).tolist(), len(work)]
    return [slice(start, end) for start, end in pairwise(cuts)]


def _top_k(scores: sp.csr_array, first_row: int, k: int, order: NDArray[np.int32]) -> NDArray[np.int64]:
    """The k best of each row as ascending 64-bit keys, shape (rows, k), padded with _EMPTY.

    A key holds the inverted score in its high half and the tie-breaking rank in its low half: a
    positive float32 orders like its bits, so plain integer sorting orders by score, then by rank.
    """
    counts = np.diff(scores.indptr)
    rows = np.repeat(np.arange(first_row, first_row + len(counts), dtype=scores.indices.dtype), counts)
    keys = scores.data.astype(np.float32, copy=False).view(np.int32).astype(np.int64)
    np.subtract(_BEST, keys, out=keys)
    keys <<= 32
    keys |= order[scores.indices]
    keys[(scores.indices == rows) | (scores.data <= 0)] = _EMPTY

    best = np.full((len(counts), k), _EMPTY)
    fits = counts <= k
    best[np.arange(k) < np.where(fits, counts, 0)[:, None]] = keys[np.repeat(fits, counts)]
    ends = scores.indptr.tolist()
    for row in np.flatnonzero(~fits).tolist():
        entries = keys[ends[row] : ends[row + 1]]
        entries.partition(k - 1)
        best[row] = entries[:k]
    best.sort(axis=1)
    return best
