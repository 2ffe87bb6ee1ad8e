"""Where the nodes of a network stand, and where their labels find room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUNDS = 300  # of pushing boxes apart
_FULL = 0.54  # of the room: boxes that take more of it hardly ever find places
_NEAR = 0.15  # length of an edge of similarity 1, where one of 0 has 1
_EVEN = (0.3, 0.8)  # how far nodes that crowd are spread over the sheet, tried one after the other


def positions(nodes: int, edges: Sequence[tuple[int, int, float]], dimensions: int = 2) -> NDArray[np.float64]:
    """A point for each node in −1 … 1, shape (nodes, dimensions), the first in the middle; equal input, equal points.

    By Kamada and Kawai (1989): distances are like those along the edges (first, second, similarity in 0 … 1), which
    are the shorter the more similar their ends are.
    """
    import networkx as nx
    from threadpoolctl import threadpool_limits

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from((first, second, _NEAR + (1 - _NEAR) * (1 - score)) for first, second, score in edges)
    start = _sphere(nodes, dimensions)
    with threadpool_limits(1):  # for matrices as small as these, threads are in each other's way
        laid = nx.kamada_kawai_layout(graph, pos=dict(enumerate(start)), dim=dimensions) if nodes > 1 else {}
    found = {0: start[0], **laid}
    placed = np.array([found[node] for node in range(nodes)], dtype=np.float64)
    placed -= placed[0]
    scaled: NDArray[np.float64] = placed / max(np.abs(placed).max(), 1e-9)
    return scaled


def _sphere(nodes: int, dimensions: int) -> NDArray[np.float64]:
    """The first node in the middle, the others around it, by the golden angle: a circle, or a ball's surface."""
    turn = np.arange(nodes) * np.pi * (3 - np.sqrt(5))
    if dimensions == 2:
        around = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    else:
        height = 1 - 2 * (np.arange(nodes) + 0.5) / max(nodes, 1)
        radius = np.sqrt(1 - height**2)
        around = np.stack([radius * np.cos(turn), radius * np.sin(turn), height], axis=1)
    around[0] = 0
    return around


def spread(points: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Points, shape (nodes, 2), on all of a sheet, 0 … 1, and the same more evenly.

    The more evenly, the nearer each is to the place that it has by how many come before it either way.
    """
    whole = (points - points.min(axis=0)) / np.maximum(np.ptp(points, axis=0), 1e-9)
    even = points.argsort(axis=0).argsort(axis=0) / max(len(points) - 1, 1)
    return [whole + share * (even - whole) for share in _EVEN]


def apart(
    centres: NDArray[np.float64], sizes: NDArray[np.float64], room: NDArray[np.float64]
) -> NDArray[np.float64] | None:
    """Centres of boxes pushed apart until none overlaps another or leaves the room; None where they find no place.

    All have shape (boxes, 2) but `room`, (width, height). Pairs that overlap move along the axis on which they do so
    least (Huang et al. 2007, force transfer).
    """
    if sizes.prod(axis=1).sum() > _FULL * room.prod():
        return None
    placed = np.clip(centres, sizes / 2, room - sizes / 2)
    for _ in range(_ROUNDS):
        gap = placed[:, None] - placed[None]
        over = (sizes[:, None] + sizes[None]) / 2 - np.abs(gap)
        hit = (over > 0).all(axis=2) & ~np.eye(len(placed), dtype=np.bool_)
        if not hit.any():
            return placed
        axis = over.argmin(axis=2)
        for direction in (0, 1):
            moved = np.where(hit & (axis == direction), over[..., direction] + 0.5, 0)
            side = np.sign(gap[..., direction])
            side[side == 0] = np.sign(np.arange(len(placed))[:, None] - np.arange(len(placed)))[side == 0]
            placed[:, direction] += 0.5 * (moved * side).sum(axis=1)
        placed = np.clip(placed, sizes / 2, room - sizes / 2)
    return None
