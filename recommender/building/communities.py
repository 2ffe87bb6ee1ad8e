"""Communities of tags: which tags stand for one kind of music, told by the artists that carry them together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CARRIED = 5  # artists that carry a tag, below which it belongs to no community
_TOGETHER = 3  # artists that carry two tags, below which they are not joined
_RESOLUTION = 1.8  # finer than modularity alone, which has pop and rock in one, soul and ambient, too
_SEED = 0


def communities(artist_tags: Sequence[Sequence[int]], tags: int) -> NDArray[np.int64]:
    """The community of each of so many tags, by the tags that each artist carries; shape (tags,).

    By Louvain's method (Blondel, Guillaume, Lambiotte and Lefebvre 2008) over the graph of tags, joined by the cosine
    of the artists that carry them. Communities are numbered by how many artists' first tag they hold, 0 the largest;
    −1 are tags that hardly any artist carries, or that go with no other.
    """
    import networkx as nx

    artists = np.repeat(np.arange(len(artist_tags)), [len(own) for own in artist_tags])
    flat = np.fromiter((tag for own in artist_tags for tag in own), dtype=np.int64)
    carried = sp.csr_array((np.ones(len(flat), np.int64), (artists, flat)), shape=(len(artist_tags), tags))
    together = (carried.T @ carried).tocoo()
    counts = np.bincount(flat, minlength=tags)
    joined = (together.row < together.col) & (together.data >= _TOGETHER)
    joined &= (counts[together.row] >= _CARRIED) & (counts[together.col] >= _CARRIED)
    rows, columns = together.row[joined], together.col[joined]
    weights = together.data[joined] / np.sqrt(counts[rows] * counts[columns])
    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(zip(rows.tolist(), columns.tolist(), weights.tolist(), strict=True))
    found = np.full(tags, -1)
    if len(graph):
        parts = nx.community.louvain_communities(graph, resolution=_RESOLUTION, seed=_SEED)
        for number, members in enumerate(parts):
            found[list(members)] = number
    first = main_communities(artist_tags, found)
    sizes = np.bincount(first[first >= 0], minlength=found.max(initial=-1) + 1)
    rank = np.empty(len(sizes), dtype=np.int64)
    rank[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
    return np.where(found >= 0, rank[found], -1) if len(sizes) else found


def main_communities(artist_tags: Sequence[Sequence[int]], communities: NDArray[np.int64]) -> NDArray[np.int64]:
    """The community of each artist: that of its first tag that belongs to any, else −1; shape (artists,)."""
    known = communities.tolist()
    return np.array([next((known[tag] for tag in own if known[tag] >= 0), -1) for own in artist_tags], dtype=np.int64)
