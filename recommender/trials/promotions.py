"""Tests of models that come one after the other: how often a model wins that should not, and how soon a better one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..feedback.promotion import DECIDED, Contest, Ending
from ..stats import sequential
from .clicks import Cascade
from .simulated import Answers, answers, preferred

_LENGTH, _LOOK = 900, 10  # answers of a test, and between two looks
_AT_ONCE = 50  # trials in memory
_HIDES = 0.15  # of votes against an artist, how many hide it as well


@dataclass(frozen=True)
class Promoted:
    """What trials of some challengers, one after the other, show."""

    challengers: str
    tests: int
    wrong: float
    """How often any test told a winner that is not the better one."""
    unspent: float
    """The same, might each test and each guard-rail err as often as all may together."""
    right: float
    """How often the better one won the last test."""
    median: int | None
    """After how many answers of the last test, in half of these trials; None where there were none."""


def promotions(seed: int = 0, trials: int = 400) -> list[Promoted]:
    """What trials show of equal models, of a better one that comes first or later, and of one that is hidden more."""
    equal, better = answers(0.0, seed), preferred(Cascade(), sequential.PREFERENCE, seed)
    kinds = (
        ("as good as the first model", [equal] * 6, 1.0, False),
        ("preferred 60/40", [better], 1.0, True),
        ("preferred 60/40, after five as good", [equal] * 5 + [better], 1.0, True),
        ("as good, but hidden four times as often", [equal], 4.0, False),
    )
    return [_promoted(name, drafted, more, wins, trials, seed) for name, drafted, more, wins in kinds]


def is_safe(promotions: list[Promoted]) -> bool:
    """Whether few are wrong, and a better one is found as often as the comparison promises."""
    equal, first, *_ = promotions
    return equal.wrong <= sequential.PROMOTED and first.right >= sequential.POWER


def _promoted(name: str, tests: list[Answers], more: float, better: bool, trials: int, seed: int) -> Promoted:
    random = np.random.default_rng([seed, len(tests), int(more), 9])
    wrong, unspent, right = (np.zeros(trials, dtype=bool) for _ in range(3))
    when, expected = np.zeros(trials, dtype=np.int64), 1 if better else -1 if more > 1 else 0
    for number, drafted in enumerate(tests, 1):
        told, loose, when = _run(drafted, Contest(number, "", "", 0.0), more, trials, random)
        good = expected if number == len(tests) else 0
        wrong |= (told != 0) & (told != good)
        unspent |= (loose != 0) & (loose != good)
        right = (told == good) & (told != 0)
    median = int(np.median(when[right])) if right.any() else None
    return Promoted(name, len(tests), float(wrong.mean()), float(unspent.mean()), float(right.mean()), median)


def _run(
    drafted: Answers, contest: Contest, more: float, trials: int, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Who won, 1 the challenger, −1 the other, 0 neither; the same with nothing spent; after how many answers."""
    enough = [contest.enough(ending) for ending in DECIDED]
    parts = []
    for start in range(0, trials, _AT_ONCE):
        leads = _leads(drafted, more, min(_AT_ONCE, trials - start), random)
        wins = np.cumsum(leads > 0, axis=2, dtype=np.int64)[:, :, _LOOK - 1 :: _LOOK]
        decided = np.cumsum(leads != 0, axis=2, dtype=np.int64)[:, :, _LOOK - 1 :: _LOOK]
        evidence, ahead = sequential.log_e_values(wins, decided), np.where(2 * wins > decided, 1, -1)
        told, when = _told(evidence, ahead, np.log(enough))
        loose, _ = _told(evidence, ahead, np.full(len(DECIDED), np.log(1 / sequential.LEVEL)))
        parts.append((told, loose, when))
    told, loose, when = (np.concatenate(column) for column in zip(*parts, strict=True))
    return told, loose, when


def _leads(drafted: Answers, more: float, trials: int, random: np.random.Generator) -> np.ndarray:
    """By how much the challenger is ahead in each answer, by each of `DECIDED`; shape (endings, trials, answers)."""
    drawn = random.integers(0, len(drafted.liking), trials * _LENGTH)
    sides = drafted.sides[drawn].astype(np.int64)
    votes = Cascade().votes(drafted.liking[drawn], random)
    hidden = random.random(votes.shape) < np.where(votes < 0, np.where(sides > 0, more * _HIDES, _HIDES), 0)
    by = {
        Ending.HIDDEN: -hidden.astype(np.int64),
        Ending.DISLIKED: -(votes < 0).astype(np.int64),
        Ending.UNANSWERED: (votes != 0).astype(np.int64),
        Ending.PREFERRED: votes.astype(np.int64),
    }
    return np.array([(by[ending] * sides).sum(1).reshape(trials, _LENGTH) for ending in DECIDED])


def _told(evidence: np.ndarray, ahead: np.ndarray, enough: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The winner of each trial, at its first look that tells one, by the first ending that does; and when that was."""
    told = evidence >= enough[:, None, None]
    look = np.argmax(told.any(0), axis=1)
    trial = np.arange(told.shape[1])
    ending = np.argmax(told[:, trial, look], axis=0)
    return np.where(told.any((0, 2)), ahead[ending, trial, look], 0), _LOOK * (look + 1)
