"""Figures in one visual language: thin marks, axes that name their unit, labels that a phone can show."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .document import Figure, plain

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

COLOURS = tuple(f"@{number}" for number in range(1, 8))
OTHERS = "@faint"
_ROW = 25  # pixels that a labelled row takes
_LINE = 13  # pixels that a second line of a label adds, to every row: plotly makes them equally high
_FRAME = 90  # pixels that axis and legend take
_LABEL = 22  # characters of a row's label that leave a phone room for the marks; it has two lines
_HUES = [[0.0, "@ground"], [1.0, "@1"]]


class Row(NamedTuple):
    """A value with its interval, under a label."""

    label: str
    value: float
    low: float
    high: float
    group: str = ""
    """What its colour stands for; named in the legend where rows have several."""


def intervals(caption: str, alt: str, unit: str, rows: Sequence[Row], zero: bool = False) -> Figure:
    """Each row's value as a dot on its interval, first row on top; with `zero`, a line at 0 to be crossed or not."""
    traces = []
    for colour, group in zip(COLOURS, dict.fromkeys(row.group for row in rows), strict=False):
        chosen = [row for row in rows if row.group == group]
        error = {
            "type": "data",
            "symmetric": False,
            "array": [row.high - row.value for row in chosen],
            "arrayminus": [row.value - row.low for row in chosen],
            "thickness": 1.5,
            "width": 3,
        }
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": group,
                "x": [row.value for row in chosen],
                "y": [_lines(row.label) for row in chosen],
                "error_x": error,
                "marker": {"color": colour, "size": 8},
                "hovertemplate": "%{y}: %{x:.4f}<extra></extra>",
            }
        )
    shape = {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": "@soft", "width": 1},
    }
    layout = {
        "xaxis": axis(unit),
        "yaxis": _rows([row.label for row in rows]),
        "showlegend": len(traces) > 1,
        "shapes": [shape] if zero else [],
    }
    return Figure(caption, alt, traces, layout, height=_height([row.label for row in rows]))


def bars(caption: str, alt: str, unit: str, values: Mapping[str, float]) -> Figure:
    """A bar for each label, the first on top."""
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": list(values.values()),
        "y": [_lines(label) for label in values],
        "marker": {"color": COLOURS[0]},
        "hovertemplate": "%{y}: %{x:,}<extra></extra>",
    }
    layout = {"xaxis": axis(unit), "yaxis": _rows(list(values)), "bargap": 0.35}
    return Figure(caption, alt, [trace], layout, height=_height(list(values)))


def dots(x: ArrayLike, y: ArrayLike, name: str = "", colour: str = COLOURS[0], **more: Any) -> dict[str, Any]:
    """A trace of points; `more` is put over what it is made of."""
    marker = {"color": colour, "size": 4, "opacity": 0.7} | more.pop("marker", {})
    kind = {"type": "scatter", "mode": "markers", "x": np.asarray(x), "y": np.asarray(y)}
    return {**kind, "name": plain(name), "marker": marker, **more}


def line(x: ArrayLike, y: ArrayLike, name: str = "", colour: str = COLOURS[0], **more: Any) -> dict[str, Any]:
    """A trace of a line; `more` is put over what it is made of."""
    drawn = {"color": colour, "width": 2} | more.pop("line", {})
    kind = {"type": "scatter", "mode": "lines", "x": np.asarray(x), "y": np.asarray(y)}
    return {**kind, "name": plain(name), "line": drawn, **more}


def plane(
    caption: str,
    alt: str,
    traces: Sequence[Mapping[str, Any]],
    x: Mapping[str, Any],
    y: Mapping[str, Any],
    height: int = 380,
    **layout: Any,
) -> Figure:
    """Traces over two axes, made by `axis`."""
    legend = {"showlegend": len(traces) > 1}
    return Figure(caption, alt, traces, {"xaxis": x, "yaxis": y, **legend, **layout}, height)


def axis(title: str, log: bool = False, **more: Any) -> dict[str, Any]:
    """An axis that says what it measures, in which unit; a logarithmic one has ticks at powers of ten."""
    scale = {"type": "log", "dtick": 1, "exponentformat": "power"} if log else {}
    return {"title": {"text": title}, **scale, **more}


def grid(caption: str, alt: str, labels: Sequence[str], values: NDArray[np.float64], unit: str) -> Figure:
    """A square of values from 0 up, shape (labels, labels), as shades; NaN is left blank."""
    names = [short(label, 16) for label in labels]
    trace = {
        "type": "heatmap",
        "x": names,
        "y": names,
        "z": [[None if np.isnan(value) else round(value, 3) for value in row] for row in values.tolist()],
        "colorscale": _HUES,
        "zmin": 0,
        "xgap": 1,
        "ygap": 1,
        "colorbar": {"title": {"text": unit, "side": "top"}, "orientation": "h", "y": 1, "yanchor": "bottom"}
        | {"thickness": 10, "len": 0.7},
        "hovertemplate": "%{y} and %{x}: %{z:.2f}<extra></extra>",
    }
    layout = {
        "xaxis": {"tickangle": -60, "showgrid": False},
        "yaxis": {"autorange": "reversed", "showgrid": False},
    }
    return Figure(caption, alt, [trace], layout, height=560)


def parts(
    points: NDArray[np.float64], groups: NDArray[np.int64], names: Sequence[str], labels: Sequence[str], size: ArrayLike
) -> list[dict[str, Any]]:
    """Points in 2 or 3 dimensions, shape (points, dimensions), a trace for each of the named groups, others in grey."""
    flat, sizes = points.shape[1] == 2, np.asarray(size)
    traces = []
    for group in (-1, *range(len(names))):
        chosen = np.flatnonzero(groups == group if group >= 0 else (groups < 0) | (groups >= len(names)))
        if not len(chosen):
            continue
        colour = OTHERS if group < 0 else COLOURS[group % len(COLOURS)]
        coordinates = dict(zip("xyz", np.round(points[chosen].T, 4), strict=False))
        marker = {"color": colour, "size": np.round(sizes[chosen], 1), "opacity": 0.8, "line": {"width": 0}}
        traces.append(
            {
                "type": "scatter" if flat else "scatter3d",
                "mode": "markers",
                "name": "others" if group < 0 else plain(names[group]),
                "legendrank": 1001 if group < 0 else 1000,
                **coordinates,
                "text": [plain(labels[index]) for index in chosen.tolist()],
                "hovertemplate": "%{text}<extra></extra>",
                "marker": marker,
            }
        )
    return traces


def short(label: str, most: int) -> str:
    """The label, cut to so many characters; what plotly would take for its markup is taken apart."""
    name = plain(label)
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def _lines(label: str) -> str:
    """The label in two lines, if it does not fit into one."""
    return "<br>".join(textwrap.wrap(short(label, 2 * _LABEL), _LABEL, max_lines=2, placeholder="…") or [""])


def _height(labels: Sequence[str]) -> int:
    """Pixels for so many labelled rows."""
    return _FRAME + len(labels) * (_ROW + _LINE * max((_lines(label).count("<br>") for label in labels), default=0))


def _rows(labels: Sequence[str]) -> dict[str, Any]:
    """The axis of labelled rows, each in its place and none left out."""
    names = [_lines(label) for label in labels]
    return {
        "categoryorder": "array",
        "categoryarray": names,
        "autorange": "reversed",
        "showgrid": False,
        "tickmode": "array",
        "tickvals": names,
    }
