"""What others have reached on the same data, beside what is reached here."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...dataset.sources.hetrec import HetRec
from ...evaluation.published import published
from ...evaluation.users import means
from ...pages.document import Block, Glossary, Section, Table
from ...pages.figures import Row, intervals
from ..numbers import share
from ..study import FOLDS
from . import Question, explained

if TYPE_CHECKING:
    from ...evaluation.published import Published
    from ...evaluation.users import Offers
    from ..study import Score, Study

_OURS = 5  # of the models here, so many are shown beside the others
_ALL = f"all {FOLDS} folds"


class Others(Question):
    """The published table on HetRec beside the models here; only those, for any other data."""

    position: ClassVar[int] = 2
    title: ClassVar[str] = "How accurate are published models, and ours?"

    def answer(self, study: Study) -> Section:
        judged = {name: study.score(model) for name, model in study.models.items()}
        names = sorted(judged, key=lambda name: -judged[name].mean)[:_OURS]
        known = published() if study.interactions.origin.name == HetRec.name else []
        found = {name: study.offered(study.models[name]) for name in names}
        if known:
            found[names[0]] = study.offered_on_all_folds(study.models[names[0]])
        scores = {name: study.judged(own) for name, own in found.items()}
        best, score = names[0], scores[names[0]]
        return Section(
            self.title,
            _sentence(best, score, known, study),
            [
                f"How it is measured: whether a user plays an artist counts, how often does not. Of all listening "
                f"pairs, in order of user and artist, every {FOLDS}th is held back. For each user, a model ranks all "
                f"artists of the training part except those that it has seen the user play, and its first ten are "
                f"judged. Figures are means over users.",
                *([_fairness(study, best)] if known else []),
                _figure(study, scores, found, known),
                _table(study, scores, found, known),
                explained(names),
                *([_published(known)] if known else []),
            ],
        )


def _sentence(best: str, score: Score, known: list[Published], study: Study) -> str:
    reached = f"reaches an NDCG@10 of {score.mean:.4f} (95% interval {score.low:.4f} to {score.high:.4f})"
    if not known:
        return (
            f"We know of no published figures on this data. The best of our models, {best}, {reached} on {study.held}."
        )
    top = max(known, key=lambda entry: entry.ndcg)
    if score.low > top.ndcg:
        end = "which is better by more than chance"
    else:
        end = "and the difference may be chance" if score.high >= top.ndcg else "which is worse by more than chance"
    return (
        f"The best published figure is an NDCG@10 of {top.ndcg:.4f}, by {top.model}. The best of our models, {best}, "
        f"{reached}, {end}. Both are means over all {FOLDS} folds."
    )


def _fairness(study: Study, best: str) -> str:
    """Which figures may be compared."""
    if study.folds == FOLDS:
        return f"All figures here are means over {_ALL}, and the same listening was held back from all models."
    return (
        f"Published figures are means over {_ALL}, so {best}, the best of our models, was measured on all of them, "
        f"too. To save time, our other models were measured on {study.held} only: compare them with published figures "
        f"only roughly. On {study.held}, as in all other sections, {best} reaches "
        f"{study.score(study.models[best]).mean:.4f}. `report --folds {FOLDS}` measures all models on all folds."
    )


def _held(study: Study, found: list[Offers]) -> str:
    """The folds that a model was measured on."""
    return _ALL if len(found) == FOLDS else study.held


def _figure(study: Study, scores: dict[str, Score], found: dict[str, list[Offers]], known: list[Published]) -> Block:
    rows = [Row(entry.model, entry.ndcg, entry.ndcg, entry.ndcg, f"published, {_ALL}") for entry in known]
    rows += [
        Row(name, score.mean, score.low, score.high, f"ours, {_held(study, found[name])}")
        for name, score in scores.items()
    ]
    rows.sort(key=lambda row: -row.value)
    return intervals(
        "NDCG@10 of published models and of ours" if known else "NDCG@10 of our best models",
        f"From {rows[0].label} with {rows[0].value:.4f} down to {rows[-1].label} with {rows[-1].value:.4f}. Lines "
        f"through the dots are 95% intervals{', which nobody published for the others' if known else ''}.",
        "NDCG@10",
        rows,
    )


def _table(study: Study, scores: dict[str, Score], found: dict[str, list[Offers]], known: list[Published]) -> Block:
    rows = [
        (
            entry.ndcg,
            (entry.model, f"{entry.ndcg:.4f}", share(entry.recall), share(entry.precision), _ALL, entry.source),
        )
        for entry in known
    ]
    for name, score in scores.items():
        recall, precision = (share(_mean(found[name], figure)) for figure in ("Recall@10", "Precision@10"))
        held = _held(study, found[name])
        rows.append((score.mean, (name, f"{score.mean:.4f}", recall, precision, held, "this report")))
    return Table(
        "The same in figures",
        ("model", "NDCG@10", "Recall@10", "Precision@10", "measured on", "source"),
        [row for _, row in sorted(rows, key=lambda row: -row[0])],
        prose=True,
    )


def _published(known: list[Published]) -> Glossary:
    return Glossary({entry.model: entry.summary for entry in known}, "The published models, each in a sentence")


def _mean(found: list[Offers], figure: str) -> float:
    return means(offers.figures() for offers in found)[figure]
