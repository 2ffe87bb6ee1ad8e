"""Artists as a network in space and as a map, coloured by what they are tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..evaluation.contenders import DEFAULT_MODEL
from ..pages.document import Block, Figure
from ..pages.figures import parts, short
from .study import MAPPED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .study import Study

_NETWORK = 300  # artists in the network
_TIES = 4  # of each artist's neighbours in the network, so many are tied to it
_NAMED = 25  # artists whose names stand in the network and on the map
_ROOM = (0.2, 0.04, 0.1)  # shares of a picture's width, height and depth that a name takes
_FEW = 10  # artists that a network takes


def network(study: Study) -> Block:
    """The most listened-to artists in space, tied to the most similar of them; a sentence where there are too few."""
    import networkx as nx

    heard, near = study.music.listeners, study.neighbors
    chosen = np.argsort(-heard, kind="stable")[:_NETWORK]
    chosen = chosen[(heard[chosen] > 0) & (near.ids[chosen, 0] >= 0)]
    if len(chosen) < _FEW:
        return f"Fewer than {_FEW} artists have neighbours: no network is drawn."
    numbers = {artist: number for number, artist in enumerate(chosen.tolist())}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(chosen)))
    for artist, number in numbers.items():
        inside = [numbers[other] for other in near.ids[artist].tolist() if other in numbers][:_TIES]
        graph.add_edges_from((number, other) for other in inside)
    ties = np.array(graph.edges, dtype=np.int64).reshape(-1, 2)
    laid = nx.spring_layout(graph, dim=3, seed=0, iterations=80, method="force")
    points = np.array([laid[number] for number in range(len(chosen))], dtype=np.float64)
    ends = np.full((len(ties), 3, 3), np.nan)
    ends[:, :2] = np.round(points[ties], 3)
    edges = {
        axis: [None if np.isnan(value) else value for value in column]
        for axis, column in zip("xyz", ends.reshape(-1, 3).T.tolist(), strict=True)
    }
    tied = {"type": "scatter3d", "mode": "lines", "name": "ties", "hoverinfo": "skip", "showlegend": False}
    names = study.music.catalog.names
    labels = [f"{short(names[artist], 40)}, {heard[artist]:,} listeners" for artist in chosen.tolist()]
    groups = study.artist_communities[chosen]
    sizes = 4 + 10 * np.sqrt(heard[chosen] / heard[chosen[0]])
    same = (groups[ties[:, 0]] == groups[ties[:, 1]])[(groups[ties] >= 0).all(axis=1)]
    hidden = {"visible": False, "showspikes": False}
    return Figure(
        f"The {len(chosen):,} most listened-to artists, tied to those that {DEFAULT_MODEL.name} finds most similar",
        f"A network in space that can be turned. {same.mean():.0%} of its ties join artists of one group of tags."
        if len(same)
        else "A network in space that can be turned.",
        [
            {**tied, **edges, "line": {"color": "@faint", "width": 1}},
            *parts(points, groups, study.community_names, labels, sizes),
            _written(points, [names[artist] for artist in chosen.tolist()]),
        ],
        {
            "scene": {
                "xaxis": hidden,
                "yaxis": hidden,
                "zaxis": hidden,
                "camera": {"eye": {"x": 1.15, "y": 1.15, "z": 0.75}},
            }
        },
        height=560,
        explore=True,
    )


def plan(study: Study) -> Block:
    """The map of artists, coloured by groups of tags; a sentence where there are too few."""
    artists, points = study.map
    if not len(artists):
        return f"Too few artists have {MAPPED} listeners for a map."
    heard, names = study.music.listeners[artists], study.music.catalog.names
    labels = [
        ", ".join([short(names[artist], 40), *(study.tags.names[tag] for tag in study.carried[artist][:2])])
        for artist in artists.tolist()
    ]
    groups = study.artist_communities[artists]
    sizes = 3 + 9 * np.sqrt(heard / heard.max())
    often = np.argsort(-heard, kind="stable")[:_NETWORK]
    bare = {"visible": False}
    return Figure(
        f"Map of the {len(artists):,} artists with {MAPPED} listeners or more",
        f"Artists that the same people play lie together (factors of listening by t-SNE; distances have no unit). "
        f"Colours are groups of tags, which the map has not seen; yet {_purity(points, groups):.0%} of artists have "
        f"the colour of the nearest other one.",
        [
            *parts(points, groups, study.community_names, labels, sizes),
            _written(points[often], [names[artist] for artist in artists[often].tolist()]),
        ],
        {"xaxis": bare, "yaxis": {**bare, "scaleanchor": "x"}, "hovermode": "closest"},
        height=620,
        explore=True,
    )


def _written(points: NDArray[np.float64], names: Sequence[str]) -> dict[str, object]:
    """Names of the first artists that leave each other room, where they are."""
    spread = np.ptp(points, axis=0)
    room = np.array(_ROOM[: points.shape[1]]) * np.where(spread > 0, spread, 1)
    shown: list[int] = []
    for number in range(len(names)):
        if all((abs(points[number] - points[other]) > room).any() for other in shown):
            shown.append(number)
        if len(shown) == _NAMED:
            break
    return {
        "type": "scatter" if points.shape[1] == 2 else "scatter3d",
        "mode": "text",
        "showlegend": False,
        "hoverinfo": "skip",
        **dict(zip("xyz", np.round(points[shown].T, 4), strict=False)),
        "text": [short(names[number], 18) for number in shown],
        "textfont": {"size": 11, "color": "@ink"},
    }


def _purity(points: NDArray[np.float64], groups: NDArray[np.int64]) -> float:
    """The share of grouped points whose nearest other grouped point is of their group."""
    from scipy.spatial import KDTree

    known = groups >= 0
    if known.sum() < 2:
        return float("nan")
    _, near = KDTree(points[known]).query(points[known], k=2)
    own = groups[known]
    near = np.asarray(near)
    return float((own[near[:, 1]] == own).mean())
