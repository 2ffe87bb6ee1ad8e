"""A ranking as bars."""

from __future__ import annotations

from collections.abc import Sequence

from ..canvas import COLOURS, Picture, bars, panel, picture, sheet

_ROW = 77  # pixels: ten have the shape that a chat has room for
_TOP = 20
_NAME = 430


def draw(ranking: Sequence[tuple[str, float, str]]) -> Picture:
    """Names with their values and how those are written, first to last, as a picture 1080 pixels wide."""
    height = _ROW * max(len(ranking), 1)
    figure = sheet(height + 2 * _TOP)
    axes = panel(figure, 40, _TOP, 1000, height)
    bars(axes, ranking, COLOURS[0], room=max(len(ranking), 1), beside=_NAME)
    return picture(figure)
