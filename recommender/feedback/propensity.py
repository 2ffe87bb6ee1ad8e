"""What another ranking would have earned, from votes on what was drawn and how probable that was.

Swaminathan and Joachims, "The self-normalized estimator for counterfactual learning" (NeurIPS 2015); by place, that
is under the item-position model: Li, Abbasi-Yadkori, Kveton, Muthukrishnan, Vinay and Wen, "Offline evaluation of
ranking policies with click models" (KDD 2018).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .records import Credit, Impression, Item

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
    value = math.fsum(gains) / whole
    spread = 1.959964 * math.sqrt(math.fsum((g - value * w) ** 2 for g, w in zip(gains, weights, strict=True))) / whole
    return Estimate(value, value - spread, value + spread, whole / artists, whole * whole / squares)
