"""The network around an artist as a page in which one can turn it, look at each artist, and search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .. import Artist
from ..pages.document import Figure, plain
from ..pages.rendering import rendered
from ..serving.answers import as_match
from ..serving.networks import Edge, Network, Node
from .layout import positions

_STRENGTHS = ((0.0, 1.0), (0.4, 2.5), (0.75, 5.0))  # of an edge, from which share of the strongest on, and its width
_COLOURS = 7  # of the page, besides those of text
_SIZES = (8.0, 26.0)


@dataclass(frozen=True, slots=True)
class Words:
    """What the page says, in the reader's language."""

    title: str
    alt: str
    """What there is to see, for readers who cannot see it."""
    hint: str = "Drag to turn, scroll or pinch to come nearer, point at an artist for more."
    search: str = "Find an artist"
    found: str = "found"
    """Said after a number."""
    listeners: str = "listeners"
    """Said after a number."""
    similarity: str = "similar to the artist in the middle"
    """Said after a percentage."""


def space(network: Network, words: Words) -> str:
    """The network as one HTML file that asks for no other."""
    names = [node.artist.name for node in network.nodes]
    return rendered(
        __name__.rpartition(".")[0],
        "space.html.j2",
        title=words.title,
        search=words.search,
        found=words.found,
        names=names,
        shown=list(map(plain, names)),
        figure=Figure(words.hint, words.alt, _traces(network, words), _LAYOUT, height=700, explore=True),
        figures=True,
    )


def _traces(network: Network, words: Words) -> list[dict[str, Any]]:
    """Edges by their strength, and then the artists."""
    points = positions(len(network.nodes), [(edge.first, edge.second, edge.score) for edge in network.edges], 3)
    most = max((edge.score for edge in network.edges), default=1.0)
    least = min((edge.score for edge in network.edges), default=0.0)
    traces: list[dict[str, Any]] = []
    for number, (start, width) in enumerate(_STRENGTHS):
        end = _STRENGTHS[number + 1][0] if number + 1 < len(_STRENGTHS) else np.inf
        among = [edge for edge in network.edges if start <= (edge.score - least) / max(most - least, 1e-9) < end]
        traces.append(_lines(among, points.round(4).tolist(), width))
    scores = dict(network.near()) if network.known else {}
    heard = np.sqrt([node.artist.listeners for node in network.nodes])
    small, large = _SIZES
    traces.append(
        {
            "type": "scatter3d",
            "mode": "markers+text",
            **{name: points[:, axis].round(4).tolist() for axis, name in enumerate("xyz")},
            "text": [plain(node.artist.name) if node.hop < 2 else "" for node in network.nodes],
            "textposition": "bottom center",
            "textfont": {"color": "@ink", "size": 11},
            "hovertext": [_told(node, scores, words) for node in network.nodes],
            "hoverinfo": "text",
            "marker": {
                "size": (small + (large - small) * heard / max(heard.max(), 1)).round(1).tolist(),
                "color": [
                    f"@{node.community.number % _COLOURS + 1}" if node.community else "@faint" for node in network.nodes
                ],
                "line": {"color": "@ground", "width": 1},
                "opacity": 1,
            },
        }
    )
    return traces


def _lines(edges: list[Edge], points: list[list[float]], width: float) -> dict[str, Any]:
    """Edges as one broken line."""
    broken: list[list[float] | list[None]] = []
    for edge in edges:
        broken += [points[edge.first], points[edge.second], [None] * 3]
    return {
        "type": "scatter3d",
        "mode": "lines",
        **{name: [point[axis] for point in broken] for axis, name in enumerate("xyz")},
        "line": {"color": "@faint", "width": width},
        "hoverinfo": "skip",
    }


def _told(node: Node, scores: Mapping[Artist, float], words: Words) -> str:
    """What is said of an artist that one points at."""
    artist = node.artist
    lines = [f"<b>{plain(artist.name)}</b>", f"{artist.listeners:,} {plain(words.listeners)}"]
    if artist.tags:
        lines.append(plain(", ".join(artist.tags[:4])))
    if artist in scores:
        lines.append(f"{as_match(scores[artist]):.0%} {plain(words.similarity)}")
    return "<br>".join(lines)


_AXIS = {"visible": False, "showspikes": False}
_LAYOUT: dict[str, Any] = {
    "showlegend": False,
    "scene": {
        "xaxis": _AXIS,
        "yaxis": _AXIS,
        "zaxis": _AXIS,
        "aspectmode": "cube",
        "camera": {"eye": {"x": 1.2, "y": 1.2, "z": 0.5}},
    },
    "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
}
