"""The network around an artist as a page in which one can turn it, look at each artist, and search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ..pages.rendering import rendered
from ..serving.answers import as_match
from ..serving.networks import Network
from .kinds import called, coloured
from .layout import positions

if TYPE_CHECKING:
    from numpy.typing import NDArray

_COLOURS = tuple(map(str, range(1, 8)))  # of the page, besides those of text
_REST = "faint"
_WIDTHS = (1.0, 4.5)  # of lines, the weakest and the strongest, in pixels where the page is large
_RADII = (5.0, 17.0)  # of circles, likewise


@dataclass(frozen=True, slots=True)
class Words:
    """What the page says, in the reader's language."""

    title: str
    alt: str
    """What there is to see, for readers who cannot see it."""
    language: str = "en"
    """Of all this, as HTML names it (BCP 47)."""
    legend: str = "Lines join similar artists: the thicker, the more alike. Circle size shows listeners, colour a tag."
    hint: str = "Drag to turn, scroll or pinch to zoom, point at an artist for details."
    touch: str = "Drag with a finger to turn, pinch with two to zoom, tap an artist for details."
    """The hint where the reader has no mouse."""
    search: str = "Find an artist"
    found: Sequence[str] = field(default=())
    """How many artists a search has found, whole sentences: of none, of one, and so on."""
    details: Sequence[Sequence[str]] = field(default=())
    """What is said of each artist below its name, line by line, in the network's order."""


def english(network: Network) -> Words:
    """What the page says in English."""
    middle, near = network.middle.name, network.near()
    scores = dict(near) if network.known else {}
    details = []
    for artist in (node.artist for node in network.nodes):
        heard = "listener" if artist.listeners == 1 else "listeners"
        lines = [f"{artist.listeners:,} {heard}", ", ".join(artist.tags[:4])]
        if artist in scores:
            lines.append(f"{as_match(scores[artist]):.0%} similar to {middle}")
        details.append(tuple(filter(None, lines)))
    return Words(
        f"Around {middle}",
        f"A network of {len(network.nodes)} artists. Nearest to {middle}: "
        + ", ".join(artist.name for artist, _ in near[:5]),
        found=tuple(f"{number} found" for number in range(len(network.nodes) + 1)),
        details=tuple(details),
    )


def space(network: Network, words: Words) -> str:
    """The network as one HTML file that asks for no other.

    Raises ValueError where there are details of fewer artists than the network has, or of more.
    """
    if words.details and len(words.details) != len(network.nodes):
        raise ValueError(f"there are details of {len(words.details)} artists, not of {len(network.nodes)}")
    colours = coloured(network, _COLOURS, _REST)
    return rendered(
        __name__.rpartition(".")[0],
        "space.html.j2",
        words=words,
        title=words.title,
        language=words.language,
        names=[node.artist.name for node in network.nodes],
        kinds=[(tag, colours[number]) for number, tag in called(network).items() if colours[number] != _REST],
        facts=_facts(network, words, colours),
        figures=False,
    )


def _facts(network: Network, words: Words, colours: dict[int, str]) -> dict[str, Any]:
    """What the script draws: artists with their places, −1 … 1, and lines between them, by the artists' indices."""
    points = _lying(positions(len(network.nodes), [(edge.first, edge.second, edge.score) for edge in network.edges], 3))
    radii = _scaled(np.sqrt([node.artist.listeners for node in network.nodes]), _RADII, least=0.0)
    widths = _scaled(np.array([edge.score for edge in network.edges]) ** 2, _WIDTHS)
    artists = [
        {
            "name": " ".join(node.artist.name.split()),
            "hop": node.hop,
            "at": point,
            "radius": radius,
            "colour": colours[node.community.number] if node.community else _REST,
            "details": details,
        }
        for node, point, radius, details in zip(
            network.nodes,
            points.round(3).tolist(),
            radii.round(1).tolist(),
            words.details or [()] * len(network.nodes),
            strict=True,
        )
    ]
    lines = [
        [edge.first, edge.second, width] for edge, width in zip(network.edges, widths.round(1).tolist(), strict=True)
    ]
    return {"artists": artists, "lines": lines, "found": list(words.found)}


def _lying(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """The points turned so that they reach farthest along the first axis and least along the last, around 0."""
    if len(points) < 3:
        return points
    _, _, axes = np.linalg.svd(points - points.mean(axis=0))
    signs = np.sign(axes[np.arange(3), np.abs(axes).argmax(axis=1)])  # the same turn everywhere: of two, one is chosen
    turned = points @ (axes * signs[:, None]).T
    turned -= (turned.max(axis=0) + turned.min(axis=0)) / 2
    lying: NDArray[np.float64] = turned / max(np.linalg.norm(turned, axis=1).max(), 1e-9)
    return lying


def _scaled(values: NDArray[np.float64], ends: tuple[float, float], least: float | None = None) -> NDArray[np.float64]:
    """The values between these ends, the greatest at the one; at the other the least of them, or what is given."""
    low = values.min(initial=np.inf) if least is None else least
    scaled: NDArray[np.float64] = ends[0] + (ends[1] - ends[0]) * (values - low) / max(
        values.max(initial=0) - low, 1e-9
    )
    return scaled
