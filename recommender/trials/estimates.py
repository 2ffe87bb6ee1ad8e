"""What a model would earn alone, foretold from answers that two models made together, and what it then earns."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..feedback.interleaving import propensities, teams
from ..feedback.propensity import ratio, robust
from .clicks import ClickModel
from .simulated import MEMBERS, PLACES

_LISTS, _DRAWS = 200, 40  # that draws are made for, and of each
_ARTISTS = 15
_SKILL = 0.4  # of the model that is foretold
_ANSWERS = 600
_HELD = 0.8  # of intervals that say 0.95: what draws leave out is held to be like the rest
_ALONE = 400  # times that members see each of its lists

Estimator = Callable[["Draws", np.ndarray, np.ndarray], tuple[float, float]]


@dataclass(frozen=True)
class Estimated:
    """How far one estimator was right for members of one kind."""

    members: str
    estimator: str
    earned: float
    """What the model earned with each artist, answering alone."""
    bias: float
    """By how much more was foretold, on average, …"""
    within: float
    """… known to so much with 95 %, from as many trials as there were."""
    spread: float
    """Standard deviation of what was foretold."""
    coverage: float
    """How often its 95 % interval held what was earned."""


@dataclass(frozen=True)
class Draws:
    """Answers that two models drafted; of shape (draws, places) but for `lists`."""

    liking: np.ndarray
    weights: np.ndarray
    listed: np.ndarray
    lists: np.ndarray
    """Members' liking of what the second model shows alone, shape (lists, places)."""


def estimates(seed: int = 0, trials: int = 200) -> list[Estimated]:
    """What trials show of either estimator, for members of every kind in `MEMBERS`."""
    random = np.random.default_rng([seed, 4])
    draws = _draws(random)
    return [
        estimate
        for members, clicks in MEMBERS.items()
        for estimate in _estimated(members, clicks, draws, trials, random)
    ]


def is_fair(estimates: list[Estimated]) -> bool:
    """Whether intervals of the doubly robust one hold what is earned nearly as often as they say, whoever votes."""
    return all(estimate.coverage >= _HELD for estimate in estimates if estimate.estimator == "doubly robust")


def _draws(random: np.random.Generator) -> Draws:
    liking = random.beta(2, 2, (_LISTS, _ARTISTS))
    noise = random.beta(2, 2, (2, _LISTS, _ARTISTS))
    first = np.argsort(-noise[0])[:, :PLACES]
    second = np.argsort(-(_SKILL * liking + (1 - _SKILL) * noise[1]))[:, :PLACES]
    rows = []
    for number, (ours, theirs) in enumerate(zip(first.tolist(), second.tolist(), strict=True)):
        chances, rank = propensities(ours, theirs, PLACES), {artist: place for place, artist in enumerate(theirs)}
        for coin in random.integers(0, 2**62, _DRAWS).tolist():
            drawn = [artist for artist, _ in teams(ours, theirs, PLACES, coin)]
            weights = [
                1 / chances[place][artist] if rank.get(artist) == place else 0.0 for place, artist in enumerate(drawn)
            ]
            rows.append((liking[number, drawn], weights, [artist in rank for artist in drawn]))
    liked, weighed, listed = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    return Draws(liked, weighed, listed, np.take_along_axis(liking, second, 1))


def _self_normalised(draws: Draws, drawn: np.ndarray, votes: np.ndarray) -> tuple[float, float]:
    weights = draws.weights[drawn]
    return ratio(weights.sum(1), (weights * votes).sum(1))


def _doubly_robust(draws: Draws, drawn: np.ndarray, votes: np.ndarray) -> tuple[float, float]:
    return robust(votes, draws.weights[drawn], np.ones(votes.shape), draws.listed[drawn])


_ESTIMATORS: dict[str, Estimator] = {"self-normalised": _self_normalised, "doubly robust": _doubly_robust}


def _estimated(
    members: str, clicks: ClickModel, draws: Draws, trials: int, random: np.random.Generator
) -> list[Estimated]:
    earned = float(np.mean(clicks.votes(np.tile(draws.lists, (_ALONE, 1)), random)))
    found = np.zeros((trials, len(_ESTIMATORS), 2))
    for trial in range(trials):
        drawn = random.integers(0, len(draws.liking), _ANSWERS)
        votes = clicks.votes(draws.liking[drawn], random).astype(float)
        found[trial] = [estimator(draws, drawn, votes) for estimator in _ESTIMATORS.values()]
    values, spreads = found[..., 0], found[..., 1]
    held = (np.abs(values - earned) <= spreads).mean(0)
    return [
        Estimated(
            members,
            name,
            earned,
            float(value.mean() - earned),
            float(1.96 * value.std() / math.sqrt(trials)),
            float(value.std()),
            float(hold),
        )
        for name, value, hold in zip(_ESTIMATORS, values.T, held, strict=True)
    ]
