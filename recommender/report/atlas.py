"""Artists as a network in space and as a map, coloured by what they are tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..evaluation.contenders import DEFAULT_MODEL
from ..pages import labels
from ..pages.document import Block, Figure
from ..pages.figures import parts, short
from .numbers import share
from .study import MAPPED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .study import Study

_NETWORK = 300  # artists in the network
_TIES = 4  # of each artist's neighbours in the network, so many are tied to it
_NAMED = 25  # artists whose names stand in the network and on the map
_PHONE = 340.0  # pixels that a picture is wide on a phone
_MAP = 300.0  # pixels that the map takes of them
_EYE = (1.35, 1.35, 0.85)  # where the network is first seen from, in lengths of the box that it fills
_SPACE = 220.0  # pixels between what is 1 apart in the middle of that box, on a phone
_FEW = 10  # artists that a network takes


def network(study: Study) -> Block:
    """The most listened-to artists in space, tied to the most similar of them; a sentence where there are too few."""
    import networkx as nx

    heard, near = study.music.listeners, study.neighbors
    chosen = np.argsort(-heard, kind="stable")[:_NETWORK]
    chosen = chosen[(heard[chosen] > 0) & (near.ids[chosen, 0] >= 0)]
    if len(chosen) < _FEW:
        return f"Fewer than {_FEW} artists have neighbours, too few for a network."
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
    hover = [f"{short(names[artist], 40)}, {heard[artist]:,} listeners" for artist in chosen.tolist()]
    groups = study.artist_communities[chosen]
    sizes = 4 + 10 * np.sqrt(heard[chosen] / heard[chosen[0]])
    same = (groups[ties[:, 0]] == groups[ties[:, 1]])[(groups[ties] >= 0).all(axis=1)]
    agreed = f" {share(float(same.mean()))} of the lines join artists of one group." if len(same) else ""
    hidden = {"visible": False, "showspikes": False}
    return Figure(
        f"The {len(chosen):,} most listened-to artists, joined to the most similar ones among them",
        f"A network in space: drag to turn it, point at a dot or tap it for its name. Lines join the artists that "
        f"the model {DEFAULT_MODEL.name} finds most similar; colours are groups of tags, each called by its two most "
        f"frequent ones.{agreed}",
        [
            {**tied, **edges, "line": {"color": "@faint", "width": 1}},
            *parts(points, groups, study.community_names, hover, sizes),
            _written(points, _seen(points), [names[artist] for artist in chosen.tolist()]),
        ],
        {
            "scene": {
                "aspectmode": "cube",
                "xaxis": hidden,
                "yaxis": hidden,
                "zaxis": hidden,
                "camera": {"eye": dict(zip("xyz", _EYE, strict=True))},
            }
        },
        height=560,
        explore=True,
    )


def plan(study: Study) -> Block:
    """The map of artists, coloured by groups of tags; a sentence where there are too few."""
    artists, points = study.map
    if not len(artists):
        return f"Too few artists have {MAPPED} listeners or more for a map."
    return mapped(
        study,
        artists,
        points,
        f"A map of the {len(artists):,} artists with {MAPPED} listeners or more",
        "Artists that the same people play lie close together (drawn by t-SNE; distances have no unit). The map is "
        "made from listening alone.",
    )


def mapped(study: Study, artists: NDArray[np.int64], points: NDArray[np.float64], caption: str, alt: str) -> Figure:
    """Artists where the points have them, shape (artists, 2), coloured by groups of tags, the best known named.

    `alt` is continued by what the colours are and how many neighbours share theirs.
    """
    heard, names = study.music.listeners[artists], study.music.catalog.names
    hover = [
        ", ".join([short(names[artist], 40), *(study.tags.names[tag] for tag in study.carried[artist][:2])])
        for artist in artists.tolist()
    ]
    groups = study.artist_communities[artists]
    sizes = 3 + 9 * np.sqrt(heard / max(heard.max(), 1))
    often = np.argsort(-heard, kind="stable")[:_NETWORK]
    bare = {"visible": False}
    return Figure(
        caption,
        f"{alt} Colours are groups of tags, as above; {share(_purity(points, groups))} of the coloured artists have "
        f"the colour of their nearest neighbour.",
        [
            *parts(points, groups, study.community_names, hover, sizes),
            _written(
                points[often],
                (points[often] - (points.min(axis=0) + points.max(axis=0)) / 2) * _MAP / np.ptp(points, axis=0).max(),
                [names[artist] for artist in artists[often].tolist()],
            ),
        ],
        {"xaxis": bare, "yaxis": {**bare, "scaleanchor": "x"}, "hovermode": "closest"},
        height=620,
        explore=True,
    )


def _written(points: NDArray[np.float64], seen: NDArray[np.float64], names: Sequence[str]) -> dict[str, object]:
    """Names of the first artists that leave each other room, where they are; `seen` is that in pixels."""
    written = [short(name, 18) for name in names]
    shown = labels.apart(seen, written, _NAMED, _PHONE)
    return {
        "type": "scatter" if points.shape[1] == 2 else "scatter3d",
        "mode": "text",
        "showlegend": False,
        "hoverinfo": "skip",
        **dict(zip("xyz", np.round(points[shown].T, 4), strict=False)),
        "text": [written[number] for number in shown],
        "textfont": {"size": labels.SIZE, "color": "@ink"},
    }


def _seen(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Where points of space, shape (points, 3), are seen from the eye, in pixels, shape (points, 2): in perspective."""
    spread = np.ptp(points, axis=0)
    box = (points - points.min(axis=0)) / np.where(spread > 0, spread, 1) - 0.5
    eye = np.array(_EYE)
    ahead = -eye / np.linalg.norm(eye)
    right = np.cross(ahead, (0, 0, 1))
    right /= np.linalg.norm(right)
    depth = (box - eye) @ ahead
    plane = box @ np.stack([right, np.cross(right, ahead)], axis=1)
    seen: NDArray[np.float64] = _SPACE * np.linalg.norm(eye) * plane / depth[:, None]
    return seen


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
