"""Which model to take: accuracy, and what it is paid with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ...evaluation.contenders import BASELINE
from ...pages.document import Figure, Section, Table
from ...pages.figures import COLOURS, Row, axis, dots, intervals, plane, short
from . import Question

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..study import Score, Study

_FIGURES = ("Recall@10", "Precision@10", "coverage", "novelty", "Gini", "heard by < 20")
_PICTURED = {
    "coverage": ("share of artists ever offered", "Coverage is the share of artists that anybody is offered."),
    "novelty": ("novelty in bits", "Novelty is −log₂ of an offered artist's share of listeners, on average."),
}
_LETTER, _HALF = 0.022, 0.022  # a letter's width and half its height, as shares of a picture's on a phone
_Box = tuple[float, float, float, float]


class Contenders(Question):
    """Every model that was asked, by accuracy, coverage and novelty."""

    position: ClassVar[int] = 5
    title: ClassVar[str] = "Which models suit it?"

    def answer(self, study: Study) -> Section:
        found = {name: study.offered(model) for name, model in study.models.items()}
        judged = {name: study.score(model) for name, model in study.models.items()}
        order = sorted(judged, key=lambda name: -judged[name].mean)
        figures = {
            name: {figure: float(np.mean([offers.figures()[figure] for offers in found[name]])) for figure in _FIGURES}
            for name in order
        }
        best = order[0]
        novel = max(order, key=lambda name: figures[name]["novelty"])
        base = BASELINE if BASELINE in found else order[-1]
        changes = {name: study.change(found[name], found[base]) for name in order if name != base}
        rows = [
            (
                name,
                f"{judged[name].mean:.4f}",
                _change(changes.get(name)),
                *(f"{figures[name][figure]:.3f}" for figure in _FIGURES),
            )
            for name in order
        ]
        return Section(
            self.title,
            f"{best} is the most accurate: NDCG@10 {judged[best].mean:.4f}, and offers "
            f"{figures[best]['coverage']:.1%} of all artists. {novel} goes farthest from what everybody knows, "
            f"at {judged[novel].mean:.4f}.",
            [
                _left_out(study),
                intervals(
                    "NDCG@10 of each model, with its 95 % interval",
                    f"From {best} with {judged[best].mean:.4f} to {order[-1]} with {judged[order[-1]].mean:.4f}.",
                    "NDCG@10",
                    [Row(name, judged[name].mean, judged[name].low, judged[name].high) for name in order],
                ),
                *(_against(figure, judged, figures) for figure in _PICTURED),
                Table(
                    "The models in figures",
                    ("model", "NDCG@10", f"over {base}, 95 %", *_FIGURES),
                    rows,
                    "Gini: how unevenly offers fall on artists, 1 being all on one. Heard by < 20: share of offers "
                    "that fewer than 20 people play.",
                ),
            ],
        )


def _against(figure: str, judged: dict[str, Score], figures: dict[str, dict[str, float]]) -> Figure:
    """Accuracy over what is had for it. Names stand beside the dots, to the side where there is room."""
    names = list(judged)
    x, y = [round(figures[name][figure], 4) for name in names], [round(judged[name].mean, 4) for name in names]
    front = [name for name in names if not any(_beaten(name, other, figure, judged, figures) for other in names)]
    shown, sides = _named(np.array(x), np.array(y), [short(name, 16) for name in names])
    trace = dots(
        x,
        y,
        marker={"size": 9, "opacity": 1, "color": [COLOURS[1] if name in front else COLOURS[0] for name in names]},
        mode="markers+text",
        text=shown,
        textposition=sides,
        customdata=names,
        textfont={"size": 11},
        hovertemplate="%{customdata}: %{x:.3f}, NDCG@10 %{y:.4f}<extra></extra>",
    )
    return plane(
        f"Accuracy against {figure}; no model is better in both than those in orange",
        f"{_PICTURED[figure][1]} Beaten in both by no other: {', '.join(front)}.",
        [trace],
        axis(_PICTURED[figure][0]),
        axis("NDCG@10"),
        height=440,
    )


def _named(x: NDArray[np.float64], y: NDArray[np.float64], names: list[str]) -> tuple[list[str], list[str]]:
    """Names, and the side of its dot that each stands on; none where all are taken, on a phone at that."""
    across, up = ((values - values.min()) / (np.ptp(values) or 1) for values in (x, y))
    taken = [(left - 0.015, left + 0.015, low - 0.02, low + 0.02) for left, low in zip(across, up, strict=True)]
    shown, sides = [], []
    for left, low, name in zip(across.tolist(), up.tolist(), names, strict=True):
        width = _LETTER * len(name)
        free = {
            "middle right": (left + 0.02, left + 0.02 + width, low - _HALF, low + _HALF),
            "middle left": (left - 0.02 - width, left - 0.02, low - _HALF, low + _HALF),
            "top center": (left - width / 2, left + width / 2, low + 0.025, low + 0.025 + 2 * _HALF),
            "bottom center": (left - width / 2, left + width / 2, low - 0.025 - 2 * _HALF, low - 0.025),
        }
        fits = (
            side
            for side, box in free.items()
            if box[0] > -0.1 and box[1] < 1.1 and not any(_meet(box, other) for other in taken)
        )
        side = next(fits, "")
        if side:
            taken.append(free[side])
        shown.append(name if side else "")
        sides.append(side or "middle right")
    return shown, sides


def _meet(box: _Box, other: _Box) -> bool:
    return box[0] < other[1] and other[0] < box[1] and box[2] < other[3] and other[2] < box[3]


def _beaten(name: str, other: str, figure: str, judged: dict[str, Score], figures: dict[str, dict[str, float]]) -> bool:
    """Whether the other model is better in both."""
    return judged[other].mean > judged[name].mean and figures[other][figure] > figures[name][figure]


def _change(change: Score | None) -> str:
    return f"{change.low:+.4f} to {change.high:+.4f}" if change else ""


def _left_out(study: Study) -> str:
    names = ", ".join(sorted(study.left_out))
    if not names:
        return "Every model there is was asked."
    return f"Left out: {names}. --thorough asks those that learn slowly, `evaluate users --model NAME` any."
