"""What each step from raw counts on brings."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from ...pages.document import Glossary, Section, Table
from ...pages.figures import Row, intervals
from ..numbers import signed, span
from . import Question, explained

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

STEPS = {
    "raw counts": "similar artists by `cosine`, from play counts as they are",
    "binary": "only whether a user plays an artist, not how often",
    "log": "the logarithm of the play count, so that the thousandth play adds little",
    "rank": "the artist's rank among what the user plays, in place of the play count",
    "+ more neighbours": "1,000 similar artists are kept for each artist, not 100",
    "BM25": "plays weighted as in the model `bm25`",
    "shrinkage and damping": "overlaps of few listeners count for less, as in the model `cosine`; this is meant for "
    "lists of similar artists, not for users' lists as measured here",
    "all artists at once": "the model `ridge` from listening alone: all that a user plays is weighed up together",
    "+ tags": "the same, with tags",
    "+ friends": "the same, with tags and friends: the model `ridge`",
    "+ factors": "what `ials` says is added: the model `blend`",
    "+ learning whom to believe": "how far to trust each part is learned: the model `stacker`",
}
"""What each step of the ablation does, by its label."""


class Features(Question):
    """The ablation, each step beside the one that it changes."""

    position: ClassVar[int] = 4
    title: ClassVar[str] = "Which ingredients make a model better?"

    def answer(self, study: Study) -> Section:
        found = {label: study.offered(model) for label, model in study.ablation.items()}
        labels = list(found)
        bases = {label: _BASES.get(label, before) for before, label in pairwise(labels)}
        changes = {label: study.change(found[label], found[base]) for label, base in bases.items() if base in found}
        if not changes:
            return Section(self.title, "None of the steps was measured.", [])
        helpful = max(changes, key=lambda label: changes[label].mean)
        harmful = [label for label, change in changes.items() if change.high < 0]
        unsure = [label for label, change in changes.items() if change.low <= 0 <= change.high]
        rows = [Row(f"{label}, from {bases[label]}", *_ends(change)) for label, change in changes.items()]
        return Section(
            self.title,
            f"The largest gain is from “{bases[helpful]}” to “{helpful}”: {signed(changes[helpful].mean)} NDCG@10 (95% "
            f"interval {span(changes[helpful])}).",
            [
                f"Starting from the plainest model, one ingredient is changed at a time, and each step is compared "
                f"with the one named beside it, on {study.held}. A step makes a sure difference if its 95% interval "
                f"does not cross 0. {_listed(unsure, 'No sure difference')} {_listed(harmful, 'For the worse')}",
                Glossary({label: STEPS[label] for label in labels if label in STEPS}, "The steps, each in a sentence"),
                explained(model.name for model in study.ablation.values()),
                intervals(
                    "Change in NDCG@10 by each step",
                    f"They are {', '.join(f'{signed(change.mean)} ({label})' for label, change in changes.items())}. "
                    f"Lines through the dots are 95% intervals.",
                    "change in NDCG@10",
                    rows,
                    zero=True,
                ),
                Table(
                    "The steps in figures",
                    ("step", "compared with", "NDCG@10", "change", "95% interval"),
                    [
                        (
                            label,
                            bases.get(label, "") if label in changes else "",
                            f"{study.score(study.ablation[label]).mean:.4f}",
                            *(_figures(changes[label]) if label in changes else ("", "")),
                        )
                        for label in found
                    ],
                    "Intervals are by a paired bootstrap over users.",
                ),
            ],
        )


def _ends(change: Score) -> tuple[float, float, float]:
    return change.mean, change.low, change.high


def _figures(change: Score) -> tuple[str, str]:
    return signed(change.mean), span(change)


def _listed(labels: list[str], heading: str) -> str:
    return f"{heading}: {', '.join(f'“{label}”' for label in labels) or 'none'}."
