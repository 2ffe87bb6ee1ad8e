"""Who is nearest to whom among so many points that not all pairs can be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import scipy.sparse as sp

from .neighbors import Neighbors, kept, nearest
from .scoring import by_embeddings, dense_work, keep_top_k

if TYPE_CHECKING:
    from numpy.typing import NDArray

EXACT = 50_000
"""Points up to which all pairs are looked at."""
SIZE = 150
"""Points of a cluster, on average."""
PROBES = 80
"""Clusters that are looked into, a point's own among them."""
_SAMPLE = 20  # points a cluster from which the clusters are learned
_ROUNDS = 5


def nearest_by_embeddings(
    embeddings: NDArray[np.float32],
    k: int,
    order: NDArray[np.int64],
    *,
    exact: int = EXACT,
    size: int = SIZE,
    probes: int = PROBES,
) -> Neighbors:
    """The k artists whose embeddings have the largest products with each one's, `order` being each one's rank in ties.

    Embeddings have shape (artists, dimensions). All pairs are looked at up to `exact` artists; beyond, an artist meets
    those of the `probes` clusters nearest to its own, by direction, of about `size` each: an inverted file (Jégou,
    Douze and Schmid, "Product quantization for nearest neighbor search", PAMI 2011), where equal input gives equal
    output.
    """
    k = kept(k, len(order))
    if len(embeddings) <= exact:
        return nearest(k, by_embeddings(embeddings, k), order, dense_work(len(embeddings)))
    file = _File.of(embeddings, size, probes)
    sorted_embeddings = embeddings[file.points]

    def scores(rows: slice) -> sp.csr_array:
        parts = []
        for cluster in range(file.cluster(rows.start), file.cluster(rows.stop - 1) + 1):
            own = slice(max(rows.start, file.ends[cluster]), min(rows.stop, file.ends[cluster + 1]))
            others = file.near(cluster)
            best = keep_top_k(sorted_embeddings[own] @ sorted_embeddings[others].T, k).tocoo()
            parts.append((best.data, best.row + (own.start - rows.start), others[best.col]))
        data, row, column = map(np.concatenate, zip(*parts, strict=True))
        return sp.csr_array((data, (row, column)), shape=(rows.stop - rows.start, len(order)))

    found = nearest(k, scores, order[file.points], dense_work(len(embeddings)))
    ids, values = np.empty_like(found.ids), np.empty_like(found.scores)
    ids[file.points] = np.where(found.ids >= 0, file.points[found.ids], -1)
    values[file.points] = found.scores
    return Neighbors(ids, values)


class _File(NamedTuple):
    """Points in the order of their clusters."""

    points: NDArray[np.int64]
    """Indices of the points, cluster by cluster."""
    ends: NDArray[np.int64]
    """Where each cluster begins among them, and where the last ends."""
    probes: NDArray[np.int64]
    """The clusters nearest to each, shape (clusters, probes)."""

    @classmethod
    def of(cls, embeddings: NDArray[np.float32], size: int, probes: int) -> _File:
        from sklearn.cluster import KMeans

        lengths = np.maximum(np.linalg.norm(embeddings, axis=1), np.finfo(np.float32).tiny)
        points = len(embeddings)
        clusters = max(points // size, 1)
        sample = np.random.default_rng(0).permutation(points)[: _SAMPLE * clusters]
        means = KMeans(clusters, init="random", n_init=1, max_iter=_ROUNDS, random_state=0).fit(
            embeddings[sample] / lengths[sample, None]
        )
        blocks = np.array_split(np.arange(points), points // 10_000 + 1)
        labels = np.concatenate([means.predict(embeddings[block] / lengths[block, None]) for block in blocks])
        centres = means.cluster_centers_
        return cls(
            np.argsort(labels, kind="stable"),
            np.searchsorted(np.sort(labels), np.arange(clusters + 1)),
            np.argsort(-(centres @ centres.T), axis=1, kind="stable")[:, :probes],
        )

    def cluster(self, position: int) -> int:
        """The cluster of the point in this position."""
        return int(np.searchsorted(self.ends, position, side="right")) - 1

    def near(self, cluster: int) -> NDArray[np.int64]:
        """The positions of points in the clusters nearest to this one."""
        return np.concatenate([np.arange(self.ends[c], self.ends[c + 1]) for c in self.probes[cluster].tolist()])
