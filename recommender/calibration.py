"""What a similarity score is worth: how often other people bear it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .scoring import shared_listeners
from .splits import halves

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .interactions import Interactions
    from .models import Model
    from .neighbors import Neighbors

TIMES = 2.0
_FIRST = 25  # places of each list that count: as many as are ever shown
_ENOUGH = 500  # pairs of either kind below which nothing can be said
_BIN = 0.15  # of the pairs that are left, the lowest; so bins grow finer towards the best scores …
_LEAST = 200  # … down to so many pairs
_TELLING = 0.1  # between the best scores and the worst; below, scores tell nothing


@dataclass(frozen=True)
class Calibration:
    """From a score to the share it stands for: a line through points, level before the first and after the last."""

    scores: tuple[float, ...]
    shares: tuple[float, ...]
    """Both ascending; a share lies between 0 and 1."""

    def __call__(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """The shares of scores above 0, and 0 for 0; a higher score never has the lower one."""
        return np.where(scores > 0, np.interp(scores, self.scores, self.shares), 0).astype(np.float32)


def calibrate(model: Model, interactions: Interactions, seed: int = 0) -> Calibration | None:
    """Fits the model to one half of the users and learns from the other half what its scores mean.

    A score stands for the share of pairs with that score which the other half bears out: isotonic
    regression over bins (Zadrozny and Elkan, "Transforming classifier scores into accurate
    multiclass probability estimates", KDD 2002). None where there is too little listening to tell, or
    where higher scores are not borne out more often.
    """
    from sklearn.isotonic import IsotonicRegression

    ours, theirs = halves(interactions, seed)
    scores, borne = borne_out(model.neighbors(ours), theirs)
    if min(borne.sum(), (~borne).sum()) < _ENOUGH:
        return None
    bins = _bins(np.argsort(scores, kind="stable"))
    means = np.array([scores[one].mean(dtype=np.float64) for one in bins])
    # Half a pair of either kind is added: no share is 0 or 1.
    shares = IsotonicRegression().fit_transform(means, [(borne[one].sum() + 0.5) / (len(one) + 1) for one in bins])
    steps = np.unique(shares)
    if len(steps) < 2 or steps[-1] - steps[0] < _TELLING:
        return None
    places = [float(means[shares == step].mean()) for step in steps]
    return Calibration(tuple(places), tuple(map(float, steps)))


def _bins(order: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    """Consecutive parts, each a share of what is left."""
    bins = []
    while len(order) * (1 - _BIN) > _LEAST:
        size = max(int(len(order) * _BIN), _LEAST)
        bins.append(order[:size])
        order = order[size:]
    return [*bins, order]


def borne_out(neighbors: Neighbors, others: Interactions) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """The scores of the first 25 places, and whether other people bear them out, shapes (pairs,).

    They do where at least twice as many of them play both artists as would if the one had nothing to do
    with the other. Artists that none of them plays are passed over.
    """
    first = neighbors.first(_FIRST)
    together = shared_listeners(others, first)
    users = len(np.unique(others.plays.indices))
    heard = others.listeners
    chance = heard[:, None] * heard[first.ids] / max(users, 1)
    asked = (first.ids >= 0) & (chance > 0)
    return first.scores[asked], ((together > 0) & (together >= TIMES * chance))[asked]
