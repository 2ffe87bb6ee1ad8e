"""What another ranking would have earned, from votes on what was drawn and how probable that was.

Swaminathan and Joachims, "The self-normalized estimator for counterfactual learning" (NeurIPS 2015); by place, that
is under the item-position model: Li, Abbasi-Yadkori, Kveton, Muthukrishnan, Vinay and Wen, "Offline evaluation of
ranking policies with click models" (KDD 2018). Where draws cannot show what a model would, one of rewards helps out:
Dudík, Langford and Li, "Doubly robust policy evaluation and learning" (ICML 2011).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .records import Credit, Impression, Item

_Z = 1.959964  # of the normal distribution, 95 % lie within so many deviations
_STEP = 1e-6  # of a derivative

Weight = Callable[["Item", int], float]
"""How much an artist at a rank (from 1) counts."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a ranking earns with an artist that it shows: members for it less members against it."""

    value: float
    low: float
    """95 % interval."""
    high: float
    support: float
    """The share of its places that draws can fill as it would, by estimate; the value speaks of these alone."""
    effective: float
    """How many artists that come by themselves would tell as much (Kish 1965): (Σ w)² / Σ w²."""


def as_shown(_item: Item, _rank: int) -> float:
    """What was drawn counts as it is."""
    return 1.0


def alone(model: int) -> Weight:
    """What counts if one model (0 or 1) had answered alone: artists where it would have put them, by 1 / propensity."""
    return lambda item, rank: 1 / item.propensity if item.ranks[model] == rank else 0.0


def estimate(answers: Sequence[Impression], earned: Credit, weight: Weight) -> Estimate | None:
    """Σ w r / Σ w over all artists shown, where r is what one earned; None where nothing counts.

    The interval is that of a ratio, linearised: answers are independent of each other, an answer's artists are not.
    """
    weights, gains, squares, artists = list[float](), list[float](), 0.0, 0
    for impression in answers:
        credit = earned.get(impression.interaction_id, {})
        counted = [(weight(item, rank), item.artist) for rank, item in enumerate(impression.artists, impression.first)]
        weights.append(math.fsum(w for w, _ in counted))
        gains.append(math.fsum(w * credit.get(artist, 0) for w, artist in counted))
        squares += math.fsum(w * w for w, _ in counted)
        artists += len(counted)
    whole = math.fsum(weights)
    if not whole:
        return None
    value, spread = ratio(np.array(weights), np.array(gains))
    return Estimate(value, value - spread, value + spread, whole / artists, whole * whole / squares)


def ratio(weights: NDArray[np.float64], gains: NDArray[np.float64]) -> tuple[float, float]:
    """Σ gains / Σ weights, and half the width of its 95 % interval, linearised; shape (answers,) each."""
    whole = weights.sum()
    value = float(gains.sum() / whole)
    return value, _Z * float(np.sqrt(((gains - value * weights) ** 2).sum()) / whole)


def alone_estimate(answers: Sequence[Impression], earned: Credit, model: int) -> Estimate | None:
    """What one model (0 or 1) would earn with the first page of its list, doubly robust (`robust`); None without any.

    Unlike `estimate` it speaks of all places, at the price of a model of what draws cannot show.
    """
    pages = [impression for impression in answers if impression.first == 1 and impression.artists]
    if not pages:
        return None
    shape = len(pages), max(len(impression.artists) for impression in pages)
    rewards, weights, shown, listed = (np.zeros(shape) for _ in range(4))
    counts = alone(model)
    for row, impression in enumerate(pages):
        credit = earned.get(impression.interaction_id, {})
        for place, item in enumerate(impression.artists):
            rewards[row, place], shown[row, place] = credit.get(item.artist, 0), 1
            weights[row, place] = counts(item, place + 1)
            rank = item.ranks[model]
            listed[row, place] = rank is not None and rank <= len(impression.artists)
    value, spread = robust(rewards, weights, shown, listed)
    support = float(np.minimum(weights.sum(0) / shown.sum(0), 1).mean())
    effective = float(weights.sum() ** 2 / max((weights**2).sum(), 1e-12))
    return Estimate(value, value - spread, value + spread, support, effective)


def robust(
    rewards: NDArray[np.float64],
    weights: NDArray[np.float64],
    shown: NDArray[np.float64],
    listed: NDArray[np.float64],
) -> tuple[float, float]:
    """What a list earns with each artist, and half the width of its 95 % interval; shape (answers, places) each.

    `weights` are 1 / propensity where an artist stands at the place that the list gives it, else 0; `shown` is 1 where
    there is a place, `listed` where its artist is one of those that the list itself would show. An artist of the list
    is held to earn more than artists do at that place, by as much a vote: r̂(k) = c(k) + a |c|(k). What weighted ones
    earn beyond that is added: V(k) = r̂(k) + Σ w (r − r̂(k)) / n(k). Right at places that draws reach if propensities
    are, and elsewhere if r̂ is. The interval is by the delta method over answers.
    """
    parts = np.hstack([rewards, np.abs(rewards), shown, weights * rewards, weights, listed * rewards, listed])
    mean = parts.mean(0)
    steps = _STEP * np.eye(len(mean))
    slopes = np.array([_robust(mean + step) - _robust(mean - step) for step in steps]) / (2 * _STEP)
    influence = (parts - mean) @ slopes
    return _robust(mean), _Z * float(influence.std()) / math.sqrt(len(parts))


def _robust(means: NDArray[np.float64]) -> float:
    """The value, of the means of all that it depends on."""
    reward, votes, shown, weighted, weight, gained, listed = means.reshape(7, -1)
    places = np.maximum(shown, _STEP)
    at_place, voted = reward / places, votes / places
    more = (gained.sum() - listed @ at_place) / max(float(listed @ voted), _STEP)
    model = at_place + more * voted
    return float((shown * model + weighted - model * weight).sum() / shown.sum())
