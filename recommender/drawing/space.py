"""The network around an artist as a page in which one can turn it, look at each artist, and search."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np

from .. import Artist
from ..pages.document import Figure, document, drawing, encoded, plain
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
    """What there is to see, for who does not see it."""
    hint: str = "Drag to turn, scroll or pinch to come nearer, point at an artist for more."
    search: str = "Find an artist"
    found: str = "found"
    """Said after a number."""
    listeners: str = "listeners"
    """Said after a number."""
    similarity: str = "similar to the artist in the middle"
    """Said after a percentage."""


def space(network: Network, words: Words) -> str:
    """The page, whole: one HTML file that asks for no other."""
    names = [node.artist.name for node in network.nodes]
    figure = Figure(words.hint, words.alt, _traces(network, words), _LAYOUT, height=700, explore=True)
    options = "".join(f'<option value="{escape(name)}">' for name in names)
    shown = {"NAMES": names, "SHOWN": list(map(plain, names)), "FOUND": words.found}
    return document(
        words.title,
        f"<header><h1>{escape(words.title)}</h1>"
        f'<label for="search">{escape(words.search)}</label> <input id="search" list="names" autocomplete="off">'
        f'<datalist id="names">{options}</datalist> <output for="search" id="found"></output></header>'
        f"<main>{drawing(figure, 'network')}</main>",
        style=_STYLE,
        script=re.sub("|".join(shown), lambda found: encoded(shown[found[0]]), _SEARCH),
    )


def _traces(network: Network, words: Words) -> list[dict[str, Any]]:
    """Edges by their strength, and then the artists."""
    places = positions(len(network.nodes), [(edge.one, edge.other, edge.score) for edge in network.edges], 3)
    most = max((edge.score for edge in network.edges), default=1.0)
    least = min((edge.score for edge in network.edges), default=0.0)
    traces: list[dict[str, Any]] = []
    for number, (start, width) in enumerate(_STRENGTHS):
        end = _STRENGTHS[number + 1][0] if number + 1 < len(_STRENGTHS) else np.inf
        among = [edge for edge in network.edges if start <= (edge.score - least) / max(most - least, 1e-9) < end]
        traces.append(_lines(among, places.round(4).tolist(), width))
    scores = dict(network.near()) if network.known else {}
    heard = np.sqrt([node.artist.listeners for node in network.nodes])
    small, large = _SIZES
    traces.append(
        {
            "type": "scatter3d",
            "mode": "markers+text",
            **{name: places[:, axis].round(4).tolist() for axis, name in enumerate("xyz")},
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


def _lines(edges: list[Edge], places: list[list[float]], width: float) -> dict[str, Any]:
    """Edges as one broken line."""
    broken: list[list[float] | list[None]] = []
    for edge in edges:
        broken += [places[edge.one], places[edge.other], [None] * 3]
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
_STYLE = """
.plot { height: calc(100dvh - 12rem) !important; min-height: 20rem }
figcaption { font-weight: 400; color: var(--soft) }
input { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: .3rem;
  padding: .2rem .5rem; min-width: 14rem; max-width: 100% }
"""
# Plotly keeps one opacity for all markers of a trace, so those that do not fit lose their colour instead.
_SEARCH = """
(() => {
  const names = NAMES.map((name) => name.toLowerCase());
  const plot = document.getElementById("network"), search = document.getElementById("search");
  const mark = () => {
    const text = search.value.trim().toLowerCase(), theme = Segue.colours(), nodes = plot.data.length - 1;
    const fits = names.map((name) => !text || name.includes(text));
    const facts = JSON.parse(document.getElementById("network-data").textContent).traces[nodes];
    const colours = facts.marker.color.map((name, place) => theme[fits[place] ? name.slice(1) : "line"]);
    const shown = facts.text.map((name, place) => (!text ? name : fits[place] ? SHOWN[place] : ""));
    document.getElementById("found").textContent = text ? fits.filter(Boolean).length + " " + FOUND : "";
    Plotly.restyle(plot, { "marker.color": [colours], text: [shown] }, [nodes]);
  };
  search.addEventListener("input", mark);
  Segue.drawn.then(() => plot.addEventListener("themed", mark));
})();
"""
