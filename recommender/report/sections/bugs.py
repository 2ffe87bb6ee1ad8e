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
from ..numbers import with_interval
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
    title: ClassVar[str] = "How do we know that the figures are right?"

    def answer(self, study: Study) -> Section:
        scores = _scores(study)
        checks = [*_chance(study, scores), *_neighbours(study), *_leaks(study)]
        failed = [check.claim for check in checks if not check.holds]
        return Section(
            self.title,
            f"All {len(checks)} checks pass."
            if not failed
            else f"{len(failed)} of {len(checks)} checks fail: {'; '.join(failed)}.",
            [
                "Some results are known beforehand. Artists in random order must score next to nothing, the most "
                "popular artists must do better, and a real model must do better still. If the listening that a "
                "model learns from is shuffled (every user gets somebody else's artists), or the answers that it is "
                "judged by are, its advantage must vanish.",
                intervals(
                    "NDCG@10 of the best model, of the simplest ones, and after shuffling",
                    f"The scores are {', '.join(f'{score.mean:.4f} ({name})' for name, score in scores.items())}. "
                    f"Lines through the dots are 95% intervals.",
                    "NDCG@10",
                    [Row(name, score.mean, score.low, score.high) for name, score in scores.items()],
                ),
                Table(
                    "The checks",
                    ("check", "passed", "expected", "found"),
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
        Check(
            "popularity beats a random order",
            f"over {random.high:.4f}",
            with_interval(popular),
            popular.low > random.high,
        ),
        Check(
            f"{study.best} beats popularity", f"over {popular.high:.4f}", with_interval(best), best.low > popular.high
        ),
        Check(
            f"from shuffled listening {BASELINE} learns nothing: it does no better than popularity",
            f"{popular.high:.4f} or less",
            with_interval(shuffled),
            shuffled.low <= popular.high,
        ),
        Check(
            f"judged by shuffled answers, {study.best} does no better than a random order",
            f"{random.high:.4f} or less",
            with_interval(relabelled),
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
            f"an artist entered twice is found to be most similar to its copy (by {BASELINE}, for artists with 5 "
            f"listeners or more)",
            f"{len(originals)} of {len(originals)}",
            f"{near} of {len(originals)}",
            near == len(originals),
        ),
        Check(
            f"A is as similar to B as B is to A (by {BASELINE})",
            f"a difference of {_ROUNDING:.5f} of the highest score at most",
            f"at most {apart:.5f}, in {pairs:,} pairs",
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
            f"each listening pair is held back in exactly one of {FOLDS} folds",
            f"{pairs:,} pairs, once each",
            f"{held:,}, of which {len(times):,} different",
            held == len(times) == pairs and times.max() == 1,
        ),
        Check("nothing that is held back is in the training part", "0 pairs", f"{seen:,} pairs", seen == 0),
        Check("no tag in the training part gives away what is held back", "0 tags", f"{tagged:,} tags", tagged == 0),
    ]
