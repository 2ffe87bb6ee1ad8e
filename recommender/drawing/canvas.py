"""What pictures are drawn on: dark, as most people read chats, legible where a chat shows them small, quick to send."""

from __future__ import annotations

import functools
import importlib.util
import io
import logging
import textwrap
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from anyascii import anyascii

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

GROUND = "#1e1f22"
INK = "#f2f3f5"
SOFT = "#b5bac1"
"""Of text that is less important."""
LINE = "#4e5560"
UNKNOWN = "#8f97a3"
"""Of what belongs to no community."""
COLOURS = (
    "#62b5f0",
    "#f2a33a",
    "#ff7a5c",
    "#f0dc4e",
    "#3ecf9b",
    "#e08bd0",
    "#a3adff",
    "#b6d957",
    "#e3bd94",
    "#5fd6d6",
)
"""Told apart by most eyes on this ground, where each also serves for text."""
WIDTH, HEIGHT = 1080, 810
"""In pixels. The shape of the room that Discord gives a picture beside an answer, 400 × 300: all of it is used."""
SMALL = 30  # pixels: the least size of letters, 11 where the picture is shown 400 pixels wide
DPI = 100
_PIXEL = 72 / DPI  # in points, which matplotlib counts in
_GAP = 12  # pixels between a bar and its figure
_FAMILIES = ("DejaVu Sans", "Noto Sans CJK JP")


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, and where its labels stand."""

    content: bytes
    width: int
    height: int
    labels: tuple[tuple[float, float, float, float], ...]
    """Left, top, right and bottom of each label, in pixels."""


@functools.cache
def _fonts() -> tuple[str, ...]:
    """The families that names are written in, a later one where the earlier lack a letter."""
    from matplotlib import font_manager

    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # else it tells that kanji are never bold
    found = importlib.util.find_spec("notojp_matplotlib")  # importing it would change every figure's font
    if found is not None and found.origin is not None:
        for file in sorted(Path(found.origin).parent.rglob("*.otf")):
            font_manager.fontManager.addfont(str(file))
    return _FAMILIES


@functools.cache
def _letters() -> frozenset[int]:
    """The characters that the fonts have, bold and not."""
    from matplotlib import font_manager
    from matplotlib.font_manager import FontProperties

    def has(family: str, weight: str) -> set[int]:
        return set(
            font_manager.get_font(font_manager.findfont(FontProperties(family=family, weight=weight))).get_charmap()
        )

    return frozenset().union(*(has(family, "normal") & has(family, "bold") for family in _fonts()))


def written(text: str) -> str:
    """The text on one line; in Latin letters where the fonts lack any of it."""
    line = " ".join(text.split())
    if all(ord(letter) in _letters() for letter in line):
        return line
    return " ".join("".join(letter for letter in anyascii(line) if ord(letter) in _letters()).split()) or "?"


def font(size: float, *, bold: bool = False) -> FontProperties:
    """Letters of a size in pixels."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(_fonts()), size=size * _PIXEL, weight="bold" if bold else "normal")


def sheet(height: int) -> Figure:
    """An empty picture."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor=GROUND)
    FigureCanvasAgg(figure)
    return figure


def _canvas(figure: Figure) -> FigureCanvasAgg:
    """What `sheet` has put the picture on."""
    return cast("FigureCanvasAgg", figure.canvas)


def extent(figure: Figure, text: str, properties: FontProperties) -> tuple[float, float]:
    """Width and height of a text in pixels."""
    renderer = _canvas(figure).get_renderer()  # type: ignore[no-untyped-call]  # as in `picture`
    widths, heights = zip(
        *(
            renderer.get_text_width_height_descent(line, properties, ismath=False)[:2]
            for line in (*text.split("\n"), "lp")
        ),
        strict=True,
    )
    return max(widths[:-1]), sum(max(height, heights[-1]) for height in heights[:-1]) * 1.15


def shortened(figure: Figure, text: str, properties: FontProperties, width: float) -> str:
    """The text, its end cut off where it is wider than so many pixels."""

    def wide(end: int) -> float:
        return extent(figure, text[:end].rstrip() + "…", properties)[0]

    most = int(width)  # letters: none is narrower than a pixel
    if len(text) <= most and extent(figure, text, properties)[0] <= width:
        return text
    kept = bisect_right(range(1, min(len(text) - 1, most) + 1), width, key=wide)
    return text[:kept].rstrip() + "…"


def folded(figure: Figure, text: str, properties: FontProperties, width: float) -> str:
    """The text on one line, or on two about as long, none wider than so many pixels; what does not fit is cut off.

    A word is broken only where the text fits in no other way.
    """
    most = len(shortened(figure, text, properties, width))
    for broken in (False, True):
        found = ""
        for letters in range(min(2 * most, len(text)), 0, -1):
            lines = textwrap.wrap(text, letters, break_long_words=broken)
            if len(lines) > 2:
                break
            if all(extent(figure, line, properties)[0] <= width for line in lines):
                found = "\n".join(lines)
                if len(lines) == 1:
                    break
        if found:
            return found
    cut = textwrap.wrap(text, most, max_lines=2, placeholder="…")
    return "\n".join(shortened(figure, line, properties, width) for line in cut)


def panel(figure: Figure, left: float, top: float, width: float, height: float, title: str = "") -> Axes:
    """A chart's place on the sheet, in pixels from its upper left, under its title of at most two lines."""
    _, whole = figure.get_size_inches() * DPI
    axes = figure.add_axes((left / WIDTH, 1 - (top + height) / whole, width / WIDTH, height / whole), facecolor=GROUND)
    for side, spine in axes.spines.items():
        spine.set_visible(side == "bottom")
        spine.set_color(LINE)
    axes.tick_params(colors=SOFT, length=0, pad=8)
    if title:
        shown = folded(figure, written(title), font(SMALL, bold=True), width)
        axes.set_title(shown, loc="left", color=INK, fontproperties=font(SMALL, bold=True), pad=14)
    return axes


def bars(axes: Axes, values: Sequence[tuple[str, float, str]], colour: str, *, room: int, beside: float = 0.0) -> None:
    """Bars from the left, each with its figure behind it, with room for so many.

    Each has its name above it, or where `beside` is more than 0, in a column so wide, in pixels, to the left of all.
    """
    figure = axes.figure.get_figure(root=True)
    width = axes.get_position().width * WIDTH
    behind = max((extent(figure, told, font(SMALL))[0] for *_, told in values), default=0.0) + 2 * _GAP
    start = beside / width
    most = (max((value for _, value, _ in values), default=0.0) or 1.0) / (1 - start - behind / width)
    middle, thick, above = (0.5, 0.56, 0.5) if beside else (0.72, 0.34, 0.48)
    axes.set_axis_off()
    axes.set(xticks=(), yticks=(), xlim=(0, 1), ylim=(room, 0))
    rows = [position + middle for position in range(len(values))]
    axes.barh(rows, [value / most for _, value, _ in values], thick, left=start, color=colour)
    for position, (name, value, told) in enumerate(values):
        shown = shortened(figure, written(name), font(SMALL), beside - 2 * _GAP if beside else width)
        axes.text(
            0, position + above, shown, fontproperties=font(SMALL), color=INK, va="center" if beside else "bottom"
        )
        axes.text(
            start + value / most + _GAP / width, position + middle, told,
            fontproperties=font(SMALL), color=SOFT, va="center",
        )  # fmt: skip


def picture(figure: Figure) -> Picture:
    """The drawn sheet as a PNG of 256 colours, with the places of all its texts."""
    from matplotlib.text import Text
    from PIL import Image

    for text in figure.findobj(Text):
        text.set_parse_math(False)  # "Ke$ha & A$AP" is no formula
    canvas, out = _canvas(figure), io.BytesIO()
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib types most of itself, not all
    pixels = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]  # as above
    image = Image.fromarray(pixels[..., :3]).quantize(256, dither=Image.Dither.NONE)
    image.save(out, "PNG")
    boxes = []
    for text in figure.findobj(Text):
        if text.get_visible() and text.get_text().strip():
            box = text.get_window_extent()
            boxes.append((box.x0, image.height - box.y1, box.x1, image.height - box.y0))
    return Picture(out.getvalue(), image.width, image.height, tuple(boxes))
