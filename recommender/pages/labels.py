"""Names written into pictures, none over another: as on a phone, where there is least room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIZE = 11
"""Height of the letters, in pixels."""
_LETTER, _HALF = 6.6, 8.0  # a letter's width and half the height of a line, in pixels
_DOT = 6.0  # from a dot's middle to where its name begins, in pixels
_Box = tuple[float, float, float, float]
"""Left, right, bottom, top."""


def apart(points: NDArray[np.float64], names: Sequence[str], most: int, width: float) -> list[int]:
    """Which names may be written over their points: the first ones that keep clear of each other and of the edges.

    `points`, shape (names, 2), are in pixels from the middle of a picture so wide.
    """
    taken = list[_Box]()
    shown = list[int]()
    for number, ((x, y), name) in enumerate(zip(points.tolist(), names, strict=True)):
        if len(shown) == most:
            break
        half = _LETTER * len(name) / 2
        box = (x - half, x + half, y - _HALF, y + _HALF)
        if abs(x) + half <= width / 2 and not any(_meet(box, other) for other in taken):
            taken.append(box)
            shown.append(number)
    return shown


def beside(points: NDArray[np.float64], names: Sequence[str], width: float, height: float) -> list[str]:
    """On which side of its dot each name is written, as plotly calls it; "" where there is no room.

    `points`, shape (names, 2), are in pixels from the lower left corner of a picture of that size; names keep clear of
    all dots, of each other, and of its edges.
    """
    taken = [(x - _DOT, x + _DOT, y - _DOT, y + _DOT) for x, y in points.tolist()]
    sides = list[str]()
    for (x, y), name in zip(points.tolist(), names, strict=True):
        long, near = _LETTER * len(name), _DOT + 1
        boxes = {
            "middle right": (x + near, x + near + long, y - _HALF, y + _HALF),
            "middle left": (x - near - long, x - near, y - _HALF, y + _HALF),
            "top center": (x - long / 2, x + long / 2, y + near, y + near + 2 * _HALF),
            "bottom center": (x - long / 2, x + long / 2, y - near - 2 * _HALF, y - near),
        }
        free = (
            side
            for side, box in boxes.items()
            if box[0] >= 0 and box[1] <= width and box[2] >= 0 and box[3] <= height
            if not any(_meet(box, other) for other in taken)
        )
        sides.append(next(free, ""))
        if sides[-1]:
            taken.append(boxes[sides[-1]])
    return sides


def _meet(box: _Box, other: _Box) -> bool:
    return box[0] < other[1] and other[0] < box[1] and box[2] < other[3] and other[2] < box[3]
