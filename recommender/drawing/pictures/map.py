"""The network around an artist: nodes as large as their audience, in the colour of their kind of music."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from ...serving.networks import Network, Node
from ..canvas import (
    COLOURS,
    GROUND,
    HEIGHT,
    INK,
    SMALL,
    SOFT,
    UNKNOWN,
    WIDTH,
    Picture,
    extent,
    folded,
    font,
    picture,
    sheet,
    shortened,
    written,
)
from ..kinds import called, coloured
from ..layout import apart, positions, spread

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from numpy.typing import NDArray

MOST = 16
"""Artists that are drawn at most, of a larger network: as many as have names that can be read."""
_MARGIN = 24
_LEGEND = 56  # pixels at the bottom for the colours' names
_RADII = (9.0, 28.0)  # of the least and the most listened to, by the root of their listeners
_SIZES = (40, 36, 33, SMALL)  # of letters, tried one after the other until all labels find room
_WIDEST = 360  # pixels, of a line at the largest size
_GAP = 6
_WIDTHS = (2.5, 10.0)  # of edges, the weakest and the strongest of the picture


@dataclass(frozen=True, eq=False)
class _Labels:
    """Texts that fit on the sheet without meeting, each below its node."""

    texts: list[str]
    properties: list[FontProperties]
    nodes: NDArray[np.float64]
    """The middle of each node, in pixels from the lower left."""
    below: NDArray[np.float64]
    """Where each text begins below it."""


def draw(network: Network) -> Picture:
    """The network as a picture of 1080 × 810 pixels: of its artists the closest, `MOST` or as many as find room."""
    from matplotlib.collections import LineCollection, PatchCollection
    from matplotlib.patches import Circle

    figure = sheet(HEIGHT)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(0, HEIGHT))
    axes.set_axis_off()
    network, labels = _placed(figure, network)
    radii, colours = _radii(network), coloured(network, COLOURS, UNKNOWN)
    scores = np.array([edge.score for edge in network.edges])
    strength = (scores - scores.min(initial=1)) / max(np.ptp(scores) if len(scores) else 0, 1e-9)
    lines = [(labels.nodes[edge.first], labels.nodes[edge.second]) for edge in network.edges]
    widths = _WIDTHS[0] + (_WIDTHS[1] - _WIDTHS[0]) * strength**2
    axes.add_collection(
        LineCollection(lines, linewidths=widths * 0.72, colors=_shades(strength), capstyle="round", zorder=1)
    )
    circles = [Circle((x, y), radius) for (x, y), radius in zip(labels.nodes.tolist(), radii.tolist(), strict=True)]
    rims = [INK if node.hop == 0 else GROUND for node in network.nodes]
    fill = [colours.get(node.community.number if node.community else -1, UNKNOWN) for node in network.nodes]
    axes.add_collection(PatchCollection(circles, facecolors=fill, edgecolors=rims, linewidths=2.5, zorder=2))
    _write(figure, network, labels)
    _name_kinds(figure, network, colours)
    return picture(figure)


def _radii(network: Network) -> NDArray[np.float64]:
    heard = np.sqrt([node.artist.listeners for node in network.nodes])
    least, most = _RADII
    radii: NDArray[np.float64] = least + (most - least) * heard / max(heard.max(), 1.0)
    return radii


def _shades(strength: NDArray[np.float64]) -> list[tuple[float, float, float, float]]:
    return [(0.52, 0.56, 0.64, 0.35 + 0.5 * value) for value in strength.tolist()]


def _placed(figure: Figure, network: Network) -> tuple[Network, _Labels]:
    """The network as far as it finds room, its labels as large as they do."""
    for most in range(min(MOST, len(network.nodes)), 0, -1):
        closest = network.closest(most)
        labels = _labels(figure, closest)
        if labels is not None:
            return closest, labels
    raise ValueError(f"not even one node finds room on {WIDTH} × {HEIGHT} pixels")


def _labels(figure: Figure, network: Network) -> _Labels | None:
    """A label for each node, as large as all find room; None where even the smallest do not."""
    radii = _radii(network)
    points = spread(positions(len(network.nodes), [(edge.first, edge.second, edge.score) for edge in network.edges]))
    room = np.array([WIDTH - 2 * _MARGIN, HEIGHT - _LEGEND - 2 * _MARGIN], dtype=np.float64)
    texts = [_label(figure, node) for node in network.nodes]
    widest = np.array(
        [extent(figure, text, _letters(node, _SIZES[0])) for node, text in zip(network.nodes, texts, strict=True)]
    )
    for size, spots in product(_SIZES, points):
        boxes = (
            widest * size / _SIZES[0] + 2
        )  # letters of another size are as wide in proportion, but for their hinting
        boxes[:, 0] = np.maximum(boxes[:, 0], 2 * radii) + 2 * _GAP
        boxes[:, 1] += 2 * radii + 3 * _GAP
        centres = apart(boxes / 2 + spots * (room - boxes), boxes, room)
        if centres is not None:
            nodes = centres + np.array([_MARGIN, _MARGIN + _LEGEND])
            nodes[:, 1] += boxes[:, 1] / 2 - radii - _GAP
            return _Labels(texts, [_letters(node, size) for node in network.nodes], nodes, radii + _GAP)
    return None


def _letters(node: Node, size: float) -> FontProperties:
    return font(size * 1.3, bold=True) if node.hop == 0 else font(size)


def _label(figure: Figure, node: Node) -> str:
    """The artist's name on at most two lines."""
    letters = _letters(node, _SIZES[0])
    widest = _WIDEST * letters.get_size() / font(_SIZES[0]).get_size()
    return folded(figure, written(node.artist.name) or "…", letters, widest)


def _write(figure: Figure, network: Network, labels: _Labels) -> None:
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=4, foreground=GROUND)]  # an edge that passes below takes no letter away
    for node, text, own, (x, y), below in zip(
        network.nodes, labels.texts, labels.properties, labels.nodes.tolist(), labels.below.tolist(), strict=True
    ):
        figure.axes[0].text(
            x,
            y - below,
            text,
            fontproperties=own,
            color=INK,
            ha="center",
            va="top",
            linespacing=1.05,
            path_effects=halo,
            zorder=3,
            gid=str(node.artist.id),
        )


def _name_kinds(figure: Figure, network: Network, colours: dict[int, str]) -> None:
    """The colours' names in a line at the bottom, the most frequent first, as many as fit."""
    x, properties = float(_MARGIN), font(SMALL)
    for number, tag in called(network).items():
        name = shortened(figure, written(tag), properties, _WIDEST)
        wide, _ = extent(figure, name, properties)
        if x + 32 + wide > WIDTH - _MARGIN:
            break
        figure.axes[0].scatter([x + 11], [_MARGIN + 14], s=180, color=colours[number])
        figure.axes[0].text(x + 32, _MARGIN + 14, name, fontproperties=properties, color=SOFT, va="center")
        x += 32 + wide + 36
