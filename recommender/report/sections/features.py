"""What each step from raw counts on brings."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from ...pages.document import Section, Table
from ...pages.figures import Row, intervals
from . import Question

if TYPE_CHECKING:
    from ..study import Score, Study

# What each step of the ablation is compared with; the others with the step before them.
_BASES = {
    "rank": "log",
    "+ more neighbours": "log",
    "BM25": "log",
    "shrinkage and damping": "log",
    "all artists at once": "log",
}


class Features(Question):
    """The ablation, each step beside the one that it changes."""

    position: ClassVar[int] = 4
    title: ClassVar[str] = "What feature engineering helps?"

    def answer(self, study: Study) -> Section:
        found = {label: study.offered(model) for label, model in study.ablation.items()}
        labels = list(found)
        bases = {label: _BASES.get(label, before) for before, label in pairwise(labels)}
        changes = {label: study.change(found[label], found[base]) for label, base in bases.items() if base in found}
        if not changes:
            return Section(self.title, "None of the steps was asked for.", [])
        helpful = max(changes, key=lambda label: changes[label].mean)
        harmful = [label for label, change in changes.items() if change.high < 0]
        unsure = [label for label, change in changes.items() if change.low <= 0 <= change.high]
        rows = [Row(f"{label}, over {bases[label]}", *_ends(change)) for label, change in changes.items()]
        return Section(
            self.title,
            f"Most is gained by “{helpful}” over “{bases[helpful]}”: {changes[helpful].mean:+.4f} NDCG@10 (95 % "
            f"interval {changes[helpful].low:+.4f} to {changes[helpful].high:+.4f}).",
            [
                f"A step counts if its interval does not cross 0. {_listed(unsure, 'cannot be told from no change')} "
                f"{_listed(harmful, 'costs some here')} These are users' lists; shrinkage and damping are for lists of "
                f"similar artists.",
                intervals(
                    "Change in NDCG@10 by each step, with its 95 % interval",
                    f"Changes are {', '.join(f'{change.mean:+.4f} ({label})' for label, change in changes.items())}.",
                    "change in NDCG@10",
                    rows,
                    zero=True,
                ),
                Table(
                    "The steps in figures",
                    ("step", "compared with", "NDCG@10", "change", "95 % interval"),
                    [
                        (
                            label,
                            bases.get(label, "") if label in changes else "",
                            f"{study.score(study.ablation[label]).mean:.4f}",
                            *(_figures(changes[label]) if label in changes else ("", "")),
                        )
                        for label in found
                    ],
                    "The interval is a paired bootstrap over users.",
                ),
            ],
        )


def _ends(change: Score) -> tuple[float, float, float]:
    return change.mean, change.low, change.high


def _figures(change: Score) -> tuple[str, str]:
    return f"{change.mean:+.4f}", f"{change.low:+.4f} to {change.high:+.4f}"


def _listed(labels: list[str], predicate: str) -> str:
    return (
        f"Of the steps, {', '.join(f'“{label}”' for label in labels)} {predicate}."
        if labels
        else f"No step {predicate}."
    )
