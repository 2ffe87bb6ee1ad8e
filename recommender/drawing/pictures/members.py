"""People by their tastes: circles with names, among artists as landmarks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..canvas import (
    COLOURS,
    GROUND,
    HEIGHT,
    INK,
    SMALL,
    WIDTH,
    Picture,
    extent,
    font,
    picture,
    sheet,
    shortened,
    written,
)
from ..layout import apart, spread

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

Place = tuple[str, float, float]
"""A name, and where it stands: to the right and up."""
_MARGIN = 24
_RADIUS = 11.0
_GAP = 5
_FORMS = ((38, 320), (34, 260), (SMALL, 220), (SMALL, 150), (SMALL, 105))
"""Size of letters and the widest name in pixels, tried one after the other until all find room."""


class _Labels(NamedTuple):
    """Names that fit on the sheet without meeting, each below its mark."""

    texts: list[str]
    size: float
    marks: NDArray[np.float64]
    """The middle of each mark, in pixels from the lower left."""


def draw(people: Sequence[Place], landmarks: Sequence[Place]) -> Picture:
    """Up to some 40 people and a few landmarks as a picture of 1080 × 810 pixels, near each other as they stand.

    Where not all find room, landmarks are left out, the last first, and then people.
    """
    from matplotlib.patheffects import withStroke

    figure = sheet(HEIGHT)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(0, HEIGHT))
    axes.set_axis_off()
    many, labels = _placed(figure, people, landmarks)
    halo = [withStroke(linewidth=4, foreground=GROUND)]
    for position, (text, (x, y)) in enumerate(zip(labels.texts, labels.marks.tolist(), strict=True)):
        person = position < many
        axes.scatter(
            [x], [y], s=(2 * _RADIUS * (0.72 if person else 0.5)) ** 2, zorder=2, linewidths=0 if person else 2.5,
            marker="o" if person else "D", color=COLOURS[0] if person else "none",
            edgecolors="none" if person else COLOURS[1],
        )  # fmt: skip
        axes.text(
            x, y - _RADIUS - _GAP, text, fontproperties=font(labels.size, bold=person),
            color=INK if person else COLOURS[1], ha="center", va="top", path_effects=halo, zorder=3,
        )  # fmt: skip
    return picture(figure)


def _placed(figure: Figure, people: Sequence[Place], landmarks: Sequence[Place]) -> tuple[int, _Labels]:
    """How many people there is room for, and the labels, theirs first."""
    for fewer in range(len(people) + len(landmarks)):
        some = landmarks[: max(len(landmarks) - fewer, 0)]
        many = len(people) - max(fewer - len(landmarks), 0)
        labels = _labels(figure, (*people[:many], *some), many)
        if labels is not None:
            return many, labels
    raise ValueError(f"nobody finds room on {WIDTH} × {HEIGHT} pixels")


def _labels(figure: Figure, places: Sequence[Place], people: int) -> _Labels | None:
    """A label for each place, as large as all find room; None where even the smallest do not."""
    points = spread(np.array([(x, y) for _, x, y in places], dtype=np.float64))
    room = np.array([WIDTH - 2 * _MARGIN, HEIGHT - 2 * _MARGIN], dtype=np.float64)
    for size, widest in _FORMS:
        letters = [font(size, bold=position < people) for position in range(len(places))]
        texts = [
            shortened(figure, written(name) or "…", own, widest)
            for (name, _, _), own in zip(places, letters, strict=True)
        ]
        boxes = np.array([extent(figure, text, own) for text, own in zip(texts, letters, strict=True)])
        boxes[:, 0] = np.maximum(boxes[:, 0], 2 * _RADIUS) + 2 * _GAP
        boxes[:, 1] += 2 * _RADIUS + 3 * _GAP
        for spots in points:
            centres = apart(boxes / 2 + spots * (room - boxes), boxes, room)
            if centres is not None:
                marks = centres + _MARGIN
                marks[:, 1] += boxes[:, 1] / 2 - _RADIUS - _GAP
                return _Labels(texts, size, marks)
    return None
