"""Users made members of servers: friends, as they are on Discord, and by lot, to compare with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

FOLDS = 5
"""Parts of the users: servers of one part are tested with a model that learns from the other parts."""


class Band(NamedTuple):
    """Servers of like size."""

    first: int
    """The fewest members."""
    beyond: int
    """The first number that is too large."""
    resolution: float | None
    """Of the communities that most such servers are found by; None for the first, large ones."""


BANDS = {
    "5–9 members": Band(5, 10, 3.0),
    "10–19": Band(10, 20, 1.5),
    "20–49": Band(20, 50, 1.0),
    "50–99": Band(50, 100, None),
    "100+": Band(100, 10**9, None),
}
_COARSE = 2.0  # resolution of the first communities


class Server(NamedTuple):
    """Members who share a server."""

    members: NDArray[np.int64]
    """Dense indices of users, ascending."""
    fold: int
    """The part of the users that all of them are in."""


def by_friendship(interactions: Interactions) -> tuple[dict[str, list[Server]], NDArray[np.int64]]:
    """Servers by band of size, as communities of friends; and the fold of each user, shape (users,), −1 for the alone.

    By Louvain's method (Blondel, Guillaume, Lambiotte and Lefebvre 2008): first large communities, dealt out to the
    folds, largest first, always to the smallest; then each of them anew at the resolution of each band, of which those
    in the band are taken. So a user is in one server of a band at most, and in the same fold in all bands.
    """
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from(np.unique(np.sort(interactions.friends, axis=1), axis=0).tolist())
    found: dict[str, list[Server]] = {name: [] for name in BANDS}
    folds = np.full(len(interactions.users), -1)
    whole = nx.community.louvain_communities(graph, resolution=_COARSE, seed=0) if len(graph) else []
    for part in sorted(whole, key=lambda part: (-len(part), min(part))):
        fold = int(np.argmin([(folds == number).sum() for number in range(FOLDS)]))
        folds[list(part)] = fold
        for name, band in BANDS.items():
            finer = [part]
            if band.resolution is not None:
                inner = graph.subgraph(part)
                finer = nx.community.louvain_communities(inner, resolution=band.resolution, seed=0)
            found[name] += [
                Server(np.array(sorted(members)), fold) for members in finer if band.first <= len(members) < band.beyond
            ]
    return found, folds


def by_lot(servers: Sequence[Server], folds: NDArray[np.int64]) -> list[Server]:
    """As many servers of the same sizes in the same folds, in the same order, whose members are drawn by lot."""
    rng = np.random.default_rng(0)
    waiting = [rng.permutation(np.flatnonzero(folds == fold)) for fold in range(FOLDS)]
    made = []
    for members, fold in servers:
        drawn, waiting[fold] = np.split(waiting[fold], [len(members)])
        made.append(Server(np.sort(drawn), fold))
    return made
