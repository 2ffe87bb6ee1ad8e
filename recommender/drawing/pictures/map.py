"""The network around an artist: nodes as large as their audience, in the colour of their kind of music."""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...serving.networks import Network, Node
from ..canvas import (
    COLOURS,
    GROUND,
    INK,
    SMALL,
    SOFT,
    UNKNOWN,
    WIDTH,
    Picture,
    extent,
    font,
    picture,
    sheet,
    shortened,
    written,
)
from ..layout import apart, positions

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from numpy.typing import NDArray

HEIGHT = 1350
_MARGIN = 24
_LEGEND = 56  # pixels at the bottom for the colours' names
_RADII = (9.0, 36.0)  # of the least and the most listened to, by the root of their listeners
_SIZES = (34, 31, 28, SMALL, 23, 20)  # of letters, tried one after the other until all labels find room
_LINE = 15  # letters of a label's line, about
_WIDEST = 340  # pixels
_GAP = 6
_WIDTHS = (1.0, 9.0)  # of edges, the weakest and the strongest of the picture


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
    """The network as a picture of 1080 × 1350 pixels."""
    from matplotlib.collections import LineCollection, PatchCollection
    from matplotlib.patches import Circle

    figure = sheet(HEIGHT)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(0, HEIGHT))
    axes.set_axis_off()
    radii, colours = _radii(network), kinds(network)
    labels = _placed(figure, network, radii)
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


def kinds(network: Network) -> dict[int, str]:
    """The colour of each community in the network: the same in every picture, unless two would have the same."""
    colours: dict[int, str] = {}
    for number in sorted({node.community.number for node in network.nodes if node.community}):
        free = [colour for colour in COLOURS if colour not in colours.values()]
        own = COLOURS[number % len(COLOURS)]
        colours[number] = own if own in free else free[0] if free else UNKNOWN
    return colours


def _radii(network: Network) -> NDArray[np.float64]:
    heard = np.sqrt([node.artist.listeners for node in network.nodes])
    least, most = _RADII
    radii: NDArray[np.float64] = least + (most - least) * heard / max(heard.max(), 1.0)
    return radii


def _shades(strength: NDArray[np.float64]) -> list[tuple[float, float, float, float]]:
    return [(0.52, 0.56, 0.64, 0.25 + 0.55 * value) for value in strength.tolist()]


def _placed(figure: Figure, network: Network, radii: NDArray[np.float64]) -> _Labels:
    """Labels as large as they find room; where even the smallest do not, those of the last nodes are left out."""
    points = positions(len(network.nodes), [(edge.first, edge.second, edge.score) for edge in network.edges])
    points = (points - points.min(axis=0)) / np.maximum(np.ptp(points, axis=0), 1e-9)  # all of the sheet is used
    room = np.array([WIDTH - 2 * _MARGIN, HEIGHT - _LEGEND - 2 * _MARGIN], dtype=np.float64)
    texts = [_label(figure, node) for node in network.nodes]
    widest = np.array(
        [extent(figure, text, _letters(node, _SIZES[0])) for node, text in zip(network.nodes, texts, strict=True)]
    )
    for named in range(len(texts), -1, -1):
        for size in _SIZES if named == len(texts) else _SIZES[-1:]:
            # Measured once: letters of another size are as wide in proportion, but for their hinting.
            boxes = widest * size / _SIZES[0] + 2
            boxes[named:] = 0
            boxes[:, 0] = np.maximum(boxes[:, 0], 2 * radii) + 2 * _GAP
            boxes[:, 1] += 2 * radii + 3 * _GAP
            centres = apart(boxes / 2 + points * (room - boxes), boxes, room)
            if centres is not None:
                nodes = centres + np.array([_MARGIN, _MARGIN + _LEGEND])
                nodes[:, 1] += boxes[:, 1] / 2 - radii - _GAP
                shown = [text if rank < named else "" for rank, text in enumerate(texts)]
                return _Labels(shown, [_letters(node, size) for node in network.nodes], nodes, radii + _GAP)
    raise ValueError(f"{len(texts)} nodes find no room on {WIDTH} × {HEIGHT} pixels")


def _letters(node: Node, size: float) -> FontProperties:
    return font(size * 1.3, bold=True) if node.hop == 0 else font(size)


def _label(figure: Figure, node: Node) -> str:
    """The artist's name on at most two lines, none wider than may be."""
    lines = textwrap.wrap(written(node.artist.name), _LINE, max_lines=2, placeholder="…") or ["…"]
    return "\n".join(shortened(figure, line, _letters(node, _SIZES[0]), _WIDEST) for line in lines)


def _write(figure: Figure, network: Network, labels: _Labels) -> None:
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=4, foreground=GROUND)]  # an edge that passes below takes no letter away
    for node, text, own, (x, y), below in zip(
        network.nodes, labels.texts, labels.properties, labels.nodes.tolist(), labels.below.tolist(), strict=True
    ):
        if text:
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
    """The colours' names in a line at the bottom, the most frequent first, as many as fit.

    A community is called here by the tag that leads most of its artists in this network.
    """
    tags: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for node in network.nodes:
        if node.community:
            tags[node.community.number][node.community.tag] += 1
    x, properties = float(_MARGIN), font(SMALL)
    for number, named in sorted(tags.items(), key=lambda item: (-item[1].total(), item[0])):
        name = shortened(figure, written(named.most_common(1)[0][0]), properties, _WIDEST)
        wide, _ = extent(figure, name, properties)
        if x + 32 + wide > WIDTH - _MARGIN:
            break
        figure.axes[0].scatter([x + 11], [_MARGIN + 14], s=180, color=colours[number])
        figure.axes[0].text(x + 32, _MARGIN + 14, name, fontproperties=properties, color=SOFT, va="center")
        x += 32 + wide + 36
