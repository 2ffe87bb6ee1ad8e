"""Two audiences as circles that overlap as far as they share listeners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from ... import Shared
from ..canvas import COLOURS, GROUND, INK, SMALL, WIDTH, Picture, font, picture, sheet, shortened, written

if TYPE_CHECKING:
    from matplotlib.figure import Figure

HEIGHT = 620
_RADIUS = 215.0  # pixels, of the larger audience
_LEAST = 14.0
_MIDDLE = 330.0
_APART = 90.0  # between audiences that share nobody


def draw(shared: Shared, told: tuple[str, str, str]) -> Picture:
    """The audiences of both artists, areas in proportion to their listeners, as a picture of 1080 × 620 pixels.

    `told` says how many listeners the one has, the other, and both.
    """
    from matplotlib.patches import Circle

    figure = sheet(HEIGHT)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(HEIGHT, 0))
    axes.set_axis_off()
    sizes = shared.seed.listeners, shared.artist.listeners
    most = max(*sizes, 1)
    left, right = (max(_RADIUS * np.sqrt(size / most), _LEAST) for size in sizes)
    unit = np.pi * _RADIUS**2 / most
    gap = distance(left, right, shared.listeners * unit)
    start = (WIDTH - left - gap - right) / 2 + left
    centres = start, start + gap
    for centre, radius, colour in zip(centres, (left, right), COLOURS[:2], strict=True):
        axes.add_patch(Circle((centre, _MIDDLE), radius, color=colour, alpha=0.5, linewidth=0))
        axes.add_patch(Circle((centre, _MIDDLE), radius, fill=False, edgecolor=colour, linewidth=3))
    _name(figure, 40, "left", shared.seed.name, told[0], COLOURS[0])
    _name(figure, WIDTH - 40, "right", shared.artist.name, told[1], COLOURS[1])
    between = (max(centres[0] - left, centres[1] - right) + min(centres[0] + left, centres[1] + right)) / 2
    axes.text(
        between, _MIDDLE, told[2], fontproperties=font(40, bold=True), color=INK,
        ha="center", va="center",
        bbox={"boxstyle": "round,pad=0.2", "facecolor": GROUND, "linewidth": 0},
    )  # fmt: skip
    return picture(figure)


def _name(figure: Figure, x: float, side: Literal["left", "right"], name: str, told: str, colour: str) -> None:
    bold = font(34, bold=True)
    axes = figure.axes[0]
    axes.text(
        x,
        36,
        shortened(figure, written(name), bold, WIDTH / 2 - 60),
        fontproperties=bold,
        color=colour,
        ha=side,
        va="top",
    )
    axes.text(x, 84, written(told), fontproperties=font(SMALL + 4), color=colour, ha=side, va="top")


def distance(left: float, right: float, overlap: float) -> float:
    """How far apart the middles of two circles of these radii are that have so much area in common.

    Where the overlap is all of the smaller one, it lies within; where there is none, they stand apart.
    """
    from scipy.optimize import brentq

    least, most = abs(left - right), left + right
    if overlap <= 0:
        return most + _APART
    if overlap >= lens(left, right, least):
        return least
    found: float = brentq(lambda gap: lens(left, right, gap) - overlap, least, most)
    return found


def lens(left: float, right: float, gap: float) -> float:
    """The area that two circles of these radii have in common if their middles are `gap` apart."""
    if gap >= left + right:
        return 0.0
    if gap <= abs(left - right):
        return float(np.pi * min(left, right) ** 2)
    left_angle = np.arccos(np.clip((gap**2 + left**2 - right**2) / (2 * gap * left), -1, 1))
    right_angle = np.arccos(np.clip((gap**2 + right**2 - left**2) / (2 * gap * right), -1, 1))
    return float(
        left**2 * (left_angle - np.sin(2 * left_angle) / 2) + right**2 * (right_angle - np.sin(2 * right_angle) / 2)
    )
