"""What two people have in common, as bars to either side of the names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..canvas import COLOURS, INK, SMALL, SOFT, WIDTH, Picture, extent, font, picture, sheet, shortened, written

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_TOP = 96  # pixels: room for whose bars they are
_BOTTOM = 16
_ROW = 77
_NAME = 380  # the column in the middle
_MARGIN = 30
_GAP = 12
_THICK = 40


class Wing(NamedTuple):
    """One person's part in an artist: its length, at least 0, and how that is written."""

    value: float
    told: str


def draw(rows: Sequence[tuple[str, Wing, Wing]], titles: tuple[str, str]) -> Picture:
    """Names with the left and the right person's bars, on one scale, first to last, as a picture 1080 pixels wide.

    `titles` says whose bars are on the left and on the right.
    """
    height = _TOP + _ROW * max(len(rows), 1) + _BOTTOM
    figure = sheet(height)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(height, 0))
    axes.set_axis_off()
    room = (WIDTH - _NAME) / 2 - _MARGIN
    wings = [
        (wing.value, room - 2 * _GAP - extent(figure, wing.told, font(SMALL))[0]) for _, *both in rows for wing in both
    ]
    unit = min((length / value for value, length in wings if value), default=0.0)
    bold = font(SMALL + 4, bold=True)
    sides: tuple[Literal["right", "left"], ...] = ("right", "left")
    for title, side, colour, edge in zip(
        titles, sides, COLOURS, ((WIDTH - _NAME) / 2, (WIDTH + _NAME) / 2), strict=False
    ):
        shown = shortened(figure, written(title), bold, room)
        axes.text(edge, _TOP / 2, shown, fontproperties=bold, color=colour, ha=side, va="center")
    for position, (name, left, right) in enumerate(rows):
        middle = _TOP + (position + 0.5) * _ROW
        shown = shortened(figure, written(name), font(SMALL), _NAME - 2 * _GAP)
        axes.text(WIDTH / 2, middle, shown, fontproperties=font(SMALL), color=INK, ha="center", va="center")
        _wing(axes, left, -1, middle, unit, COLOURS[0])
        _wing(axes, right, 1, middle, unit, COLOURS[1])
    return picture(figure)


def _wing(axes: Axes, wing: Wing, direction: Literal[-1, 1], middle: float, unit: float, colour: str) -> None:
    """A bar from the column of names outwards, with its figure behind it."""
    start, length = (WIDTH + direction * _NAME) / 2, wing.value * unit
    axes.barh(middle, direction * length, _THICK, left=start, color=colour)
    axes.text(
        start + direction * (length + _GAP), middle, wing.told,
        fontproperties=font(SMALL), color=SOFT, ha="left" if direction > 0 else "right", va="center",
    )  # fmt: skip
