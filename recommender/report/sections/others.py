"""What others have reached on the same data, beside what is reached here."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ...dataset.sources.hetrec import HetRec
from ...evaluation.published import published
from ...pages.document import Block, Section, Table
from ...pages.figures import Row, intervals
from ..study import FOLDS
from . import Question

if TYPE_CHECKING:
    from ...evaluation.published import Published
    from ...evaluation.users import Offers
    from ..study import Score, Study

_OURS = 5  # of the models here, so many are shown beside the others


class Others(Question):
    """The published table on HetRec beside the models here; only those, for any other data."""

    position: ClassVar[int] = 2
    title: ClassVar[str] = "How accurate have others been?"

    def answer(self, study: Study) -> Section:
        judged = {name: study.score(model) for name, model in study.models.items()}
        best = sorted(judged, key=lambda name: -judged[name].mean)[:_OURS]
        known = published() if study.interactions.origin.name == HetRec.name else []
        return Section(self.title, _sentence(judged[best[0]], best[0], known), _blocks(study, judged, best, known))


def _sentence(own: Score, name: str, known: list[Published]) -> str:
    reached = f"{name} reaches an NDCG@10 of {own.mean:.4f} (95 % interval {own.low:.4f} to {own.high:.4f})"
    if not known:
        return f"Nothing is published on this data that is known here; {reached}."
    top = max(known, key=lambda entry: entry.ndcg)
    if own.low > top.ndcg:
        end = "higher by more than chance"
    else:
        end = "not told apart by chance" if own.high >= top.ndcg else "lower by more than chance"
    return f"The best published figure is that of {top.model}: NDCG@10 {top.ndcg:.4f}; here {reached}, {end}."


def _blocks(study: Study, judged: dict[str, Score], best: list[str], known: list[Published]) -> list[Block]:
    held = "fold 0" if study.folds == 1 else f"folds 0 to {study.folds - 1}"
    said = (
        f"The protocol: every count of 1 or more is a 1; of the rows of listening, counted in order of user and "
        f"artist, each {FOLDS}th is held back ({held} of {FOLDS} here); for each user all artists of the rest are "
        f"ranked but those that the user has there; figures are means over users."
    )
    if known:
        said += f" The published figures are means over all {FOLDS} folds, and come without intervals."
    rows = [Row(entry.model, entry.ndcg, entry.ndcg, entry.ndcg, "published") for entry in known]
    rows += [Row(name, judged[name].mean, judged[name].low, judged[name].high, "here") for name in best]
    rows.sort(key=lambda row: -row.value)
    return [
        said,
        intervals(
            "NDCG@10 on what was held back, with 95 % intervals where they are known",
            f"From {rows[0].label} with {rows[0].value:.4f} down to {rows[-1].label} with {rows[-1].value:.4f}.",
            "NDCG@10",
            rows,
        ),
        Table(
            "The same in figures",
            ("model", "NDCG@10", "Recall@10", "Precision@10", "source"),
            _rows(study, judged, best, known),
            prose=True,
        ),
    ]


def _rows(study: Study, judged: dict[str, Score], best: list[str], known: list[Published]) -> list[tuple[str, ...]]:
    rows = [
        (entry.ndcg, (entry.model, f"{entry.ndcg:.4f}", f"{entry.recall:.2%}", f"{entry.precision:.2%}", entry.source))
        for entry in known
    ]
    for name in best:
        found = study.offered(study.models[name])
        recall, precision = (_mean(found, figure) for figure in ("Recall@10", "Precision@10"))
        value = judged[name].mean
        rows.append((value, (name, f"{value:.4f}", f"{recall:.2%}", f"{precision:.2%}", "this report")))
    return [row for _, row in sorted(rows, key=lambda row: -row[0])]


def _mean(found: list[Offers], figure: str) -> float:
    return float(np.mean([offers.figures()[figure] for offers in found]))
