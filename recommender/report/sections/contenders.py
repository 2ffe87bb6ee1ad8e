"""Which model to take: accuracy, and what it is paid with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ...evaluation.contenders import BASELINE
from ...evaluation.users import means
from ...pages import labels
from ...pages.document import Figure, Section, Table
from ...pages.figures import COLOURS, Row, axis, dots, intervals, plane, short
from .. import served
from ..numbers import share, span
from . import Question, explained

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..study import Score, Study

_FIGURES = {
    "Recall@10": "Recall@10",
    "Precision@10": "Precision@10",
    "coverage": "coverage",
    "novelty": "novelty",
    "Gini": "Gini coefficient",
    "heard by < 20": "fewer than 20 listeners",
}
"""Figures of `Offers` with their headings."""
_PICTURED = {
    "coverage": "share of artists ever offered",
    "novelty": "novelty in bits",
}
_WIDTH, _HEIGHT = 290, 370  # pixels between the axes on a phone


class Contenders(Question):
    """Every model that was asked, by accuracy, coverage and novelty."""

    position: ClassVar[int] = 5
    title: ClassVar[str] = "Which model is best at what?"

    def answer(self, study: Study) -> Section:
        found = {name: study.offered(model) for name, model in study.models.items()}
        judged = {name: study.score(model) for name, model in study.models.items()}
        order = sorted(judged, key=lambda name: -judged[name].mean)
        figures = {name: means(offers.figures() for offers in found[name]) for name in order}
        best = order[0]
        novel = max(order, key=lambda name: figures[name]["novelty"])
        base = BASELINE if BASELINE in found else order[-1]
        changes = {name: study.change(found[name], found[base]) for name in order if name != base}
        rows = [
            (
                name,
                f"{judged[name].mean:.4f}",
                _change(changes.get(name)),
                *(_written(figure, figures[name][figure]) for figure in _FIGURES),
            )
            for name in order
        ]
        return Section(
            self.title,
            f"For what a user would play, {best} is the most accurate, with an NDCG@10 of {judged[best].mean:.4f}. The "
            f"least known artists are offered by {novel}, at {judged[novel].mean:.4f}.",
            [
                f"All models in this section were measured on {study.held}, so they can be compared with each other. "
                f"{_left_out(study)}",
                *served.why(study, order),
                explained(
                    {*study.models, *study.left_out, *served.MODELS, *(model.name for model in study.ablation.values())}
                ),
                intervals(
                    "NDCG@10 of each model",
                    f"From {best} with {judged[best].mean:.4f} to {order[-1]} with {judged[order[-1]].mean:.4f}. Lines "
                    f"through the dots are 95% intervals.",
                    "NDCG@10",
                    [Row(name, judged[name].mean, judged[name].low, judged[name].high) for name in order],
                ),
                *(_against(figure, judged, figures) for figure in _PICTURED),
                Table(
                    "The models in figures",
                    ("model", "NDCG@10", f"more than {base} (95% interval)", *_FIGURES.values()),
                    rows,
                    "The Gini coefficient is of how often each artist is offered; the last column is the share of "
                    "offers that fewer than 20 users play.",
                ),
            ],
        )


def _against(figure: str, judged: dict[str, Score], figures: dict[str, dict[str, float]]) -> Figure:
    """Accuracy beside something else. Names stand beside the dots, to the side where there is room."""
    names = list(judged)
    x, y = [round(figures[name][figure], 4) for name in names], [round(judged[name].mean, 4) for name in names]
    front = [name for name in names if not any(_beaten(name, other, figure, judged, figures) for other in names)]
    written = [short(name, 16) for name in names]
    sides = labels.beside(np.stack([_pixels(x, _WIDTH), _pixels(y, _HEIGHT)], axis=1), written, _WIDTH, _HEIGHT)
    trace = dots(
        x,
        y,
        marker={"size": 9, "opacity": 1, "color": [COLOURS[1] if name in front else COLOURS[0] for name in names]},
        mode="markers+text",
        text=[name if side else "" for name, side in zip(written, sides, strict=True)],
        textposition=[side or "middle right" for side in sides],
        customdata=names,
        textfont={"size": labels.SIZE},
        hovertemplate="%{customdata}: %{x:.3f}, NDCG@10 %{y:.4f}<extra></extra>",
    )
    return plane(
        f"Accuracy and {figure} of each model",
        f"The higher, the more accurate; the farther right, the more {figure}. No model beats those in orange at both: "
        f"{', '.join(front)}.",
        [trace],
        axis(_PICTURED[figure], tickformat=".0%" if figure == "coverage" else ""),
        axis("NDCG@10"),
        height=440,
    )


def _pixels(values: list[float], size: float) -> NDArray[np.float64]:
    """Where values are on an axis so long, plotly leaving a sixteenth free at either end, or so."""
    taken = np.array(values)
    pixels: NDArray[np.float64] = size * (1 + 14 * (taken - taken.min()) / (np.ptp(taken) or 1)) / 16
    return pixels


def _beaten(name: str, other: str, figure: str, judged: dict[str, Score], figures: dict[str, dict[str, float]]) -> bool:
    """Whether the other model is better in both."""
    return judged[other].mean > judged[name].mean and figures[other][figure] > figures[name][figure]


def _change(change: Score | None) -> str:
    return span(change) if change else ""


def _written(figure: str, value: float) -> str:
    return f"{value:.2f} bits" if figure == "novelty" else f"{value:.3f}" if figure == "Gini" else share(value)


def _left_out(study: Study) -> str:
    names = ", ".join(sorted(study.left_out))
    if not names:
        return "No model is left out."
    return f"Left out because they are slow: {names}; `report --thorough` measures most of them, too."
