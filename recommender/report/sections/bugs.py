"""What must come out if nothing is wrong, and whether it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from ...dataset.splits import by_row
from ...evaluation import sanity
from ...evaluation.contenders import BASELINE
from ...evaluation.users import offers
from ...models import parse
from ...pages.document import Section, Table
from ...pages.figures import Row, intervals
from ..study import FOLDS
from . import Question

if TYPE_CHECKING:
    from ..study import Score, Study

_ROUNDING = 1e-5


class Check(NamedTuple):
    """One thing that must hold, and what was found."""

    claim: str
    expected: str
    found: str
    holds: bool


class Bugs(Question):
    """Random and popularity baselines, shuffles, twins, symmetry, and leaks between folds."""

    position: ClassVar[int] = 6
    title: ClassVar[str] = "How do we know there is no bug?"

    def answer(self, study: Study) -> Section:
        scores = _scores(study)
        checks = [*_chance(study, scores), *_neighbours(study), *_leaks(study)]
        failed = [check.claim for check in checks if not check.holds]
        return Section(
            self.title,
            f"All {len(checks)} checks hold."
            if not failed
            else f"{len(failed)} of {len(checks)} checks do not hold: {'; '.join(failed)}.",
            [
                "Noise must score like chance, what everybody plays must beat it, and a model must beat both; once its "
                "listening is shuffled, or the answers are, nothing of that may be left.",
                intervals(
                    "NDCG@10 of models, of baselines, and of what was shuffled, with 95 % intervals",
                    f"Scores are {', '.join(f'{score.mean:.4f} ({name})' for name, score in scores.items())}.",
                    "NDCG@10",
                    [Row(name, score.mean, score.low, score.high) for name, score in scores.items()],
                ),
                Table(
                    "The checks",
                    ("check", "holds", "expected", "found"),
                    [(check.claim, "yes" if check.holds else "NO", check.expected, check.found) for check in checks],
                    prose=True,
                ),
            ],
        )


_BEST, _POPULAR, _RANDOM = "the best model", "popularity", "random"
_SHUFFLED, _RELABELLED = "listening shuffled", "answers shuffled"


def _scores(study: Study) -> dict[str, Score]:
    """What the best model, the baselines and the shuffles score."""
    best, first = study.offered(study.models[study.best]), study.splits[:1]
    study.say("shuffling listening")
    noise = parse(BASELINE)
    return {
        _BEST: study.score(study.models[study.best]),
        _SHUFFLED: study.judged([offers(noise.user_scores(sanity.shuffled(split.train)), split) for split in first]),
        _POPULAR: study.score(parse("popularity")),
        _RELABELLED: study.judged([sanity.relabelled(found) for found in best]),
        _RANDOM: study.judged([offers(sanity.at_random(split), split) for split in study.splits]),
    }


def _chance(study: Study, scores: dict[str, Score]) -> list[Check]:
    best, popular, random = scores[_BEST], scores[_POPULAR], scores[_RANDOM]
    shuffled, relabelled = scores[_SHUFFLED], scores[_RELABELLED]
    return [
        Check("popularity beats a random order", f"over {random.high:.4f}", _said(popular), popular.low > random.high),
        Check(f"{study.best} beats popularity", f"over {popular.high:.4f}", _said(best), best.low > popular.high),
        Check(
            f"{BASELINE} learns no taste from shuffled listening: it is no better than popularity",
            f"{popular.high:.4f} or less",
            _said(shuffled),
            shuffled.low <= popular.high,
        ),
        Check(
            f"{study.best}'s lists, judged by shuffled answers, are no better than a random order",
            f"{random.high:.4f} or less",
            _said(relabelled),
            relabelled.low <= random.high,
        ),
    ]


def _neighbours(study: Study) -> list[Check]:
    """Twins and symmetry, of the baseline: its formula says what must come out."""
    study.say("planting twins")
    doubled, originals = sanity.doubled(study.music)
    planted = parse(BASELINE).neighbors(doubled)
    near = sanity.twins_found(planted, originals)
    apart, pairs = sanity.asymmetry(planted)
    return [
        Check(
            f"an artist entered twice is its twin's first neighbour ({BASELINE}, artists with 5 listeners or more)",
            f"{len(originals)} of {len(originals)}",
            f"{near} of {len(originals)}",
            near == len(originals),
        ),
        Check(
            f"scores are the same from either side ({BASELINE})",
            f"apart by {_ROUNDING:g} of the largest at most",
            f"apart by {apart:.2g} in {pairs:,} pairs",
            apart <= _ROUNDING,
        ),
    ]


def _leaks(study: Study) -> list[Check]:
    splits = [by_row(study.interactions, fold, FOLDS) for fold in range(FOLDS)]
    leaks, times = [sanity.leak(split) for split in splits], sanity.times_held(splits)
    held, seen, tagged = (sum(column) for column in zip(*leaks, strict=True))
    pairs = study.interactions.plays.nnz
    return [
        Check(
            f"each pair is held back in one of {FOLDS} folds",
            f"{pairs:,} pairs, once each",
            f"{held:,} in all, {len(times):,} different, {times.max()} time at the most",
            held == len(times) == pairs and times.max() == 1,
        ),
        Check("no pair held back is in the training part", "0", f"{seen:,}", seen == 0),
        Check("no tag in the training part gives one away", "0", f"{tagged:,}", tagged == 0),
    ]


def _said(score: Score) -> str:
    return f"{score.mean:.4f} ({score.low:.4f} to {score.high:.4f})"
