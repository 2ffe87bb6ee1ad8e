"""Which two artists to ask about: the question whose answer is expected to tell most.

Active triplet selection: Tamuz, Liu, Belongie, Shamir and Kalai, "Adaptively Learning the Crowd Kernel" (ICML 2011);
what is known so far by Bradley and Terry, "Rank analysis of incomplete block designs" (Biometrika 1952), on top of
what models hold.
"""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .learning import logit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DOUBT = 0.8
"""Logits by which the nearness of an artist is unsure though models agree on it."""
_SPREAD = 1.0  # logits by which candidates differ, whatever scale a model's scores have
_NODES = 20  # of the quadrature; the information is then exact to six digits
_STEPS = 50  # of Newton's method at most
_Z = 1.959963984540054

Won = tuple[int, int, float]
"""An artist that was chosen, the other one, and how much that counts, from 0 to 1."""


@dataclass(frozen=True)
class Known:
    """How near artists are to a seed, in logits, as far as that is known: a normal distribution."""

    artists: tuple[int, ...]
    mean: NDArray[np.float64]
    """Shape (artists,)."""
    covariance: NDArray[np.float64]
    """Shape (artists, artists)."""

    @cached_property
    def _differences(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Mean and deviation of each artist's nearness less each other's, shape (artists, artists) each."""
        import numpy as np

        own = np.diag(self.covariance)
        variance = own[:, None] + own - 2 * self.covariance
        return self.mean[:, None] - self.mean, np.sqrt(np.maximum(variance, 0.0))

    def interval(self, one: int, other: int) -> tuple[float, float]:
        """95 % interval of the chance that somebody chooses one artist over the other, given by their places."""
        mean, deviation = (float(of[one, other]) for of in self._differences)
        low, high = (1 / (1 + math.exp(-(mean + sign * _Z * deviation))) for sign in (-1, 1))
        return low, high

    def information(self) -> NDArray[np.float64]:
        """How many nats an answer is expected to tell of what is not known, by pair, shape (artists, artists).

        The entropy of the answer less what would be left of it if nearness were known: an answer tells nothing where
        it is sure beforehand, and nothing where it would be a coin's toss however much was known.
        """
        import numpy as np
        from numpy.polynomial.hermite_e import hermegauss

        nodes, weights = hermegauss(_NODES)
        mean, deviation = self._differences
        chance = 1 / (1 + np.exp(-(mean[..., None] + deviation[..., None] * nodes)))
        weights = weights / weights.sum()
        found: NDArray[np.float64] = _entropy(chance @ weights) - _entropy(chance) @ weights
        return found


def _entropy(chance: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    share = np.clip(chance, 1e-12, 1 - 1e-12)
    result: NDArray[np.float64] = -share * np.log(share) - (1 - share) * np.log1p(-share)
    return result


def known(models: Sequence[Mapping[int, float]], won: Iterable[Won] = ()) -> Known:
    """What the scores of models (0…1, by artist) and choices so far say of all artists that any model lists.

    Beforehand an artist is as near as models hold on average, and the less sure the more they differ; each model's
    logits count by how they stand among its own, as scales differ, and whom it does not list is where its list ends.
    Choices follow Bradley and Terry; their posterior is taken as normal at its mode (Laplace).
    """
    import numpy as np

    artists = tuple(sorted({artist for model in models for artist in model}))
    held = np.array([_standing(model, artists) for model in models])
    prior, variance = held.mean(axis=0), DOUBT**2 + held.var(axis=0)
    place = {artist: number for number, artist in enumerate(artists)}
    counted = [(place[a], place[b], weight) for a, b, weight in won if a in place and b in place]
    mean, precision = prior.copy(), np.diag(1 / variance)
    if not counted:
        return Known(artists, mean, np.diag(variance))
    chosen, other = (np.array([row[side] for row in counted], dtype=np.intp) for side in (0, 1))
    weight = np.array([row[2] for row in counted])
    design = np.zeros((len(counted), len(artists)))
    design[np.arange(len(counted)), chosen] = 1.0
    design[np.arange(len(counted)), other] = -1.0
    curvature = precision
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(design @ mean)))
        curvature = design.T @ (design * (weight * chance * (1 - chance))[:, None]) + precision
        step = np.linalg.solve(curvature, design.T @ (weight * (1 - chance)) - (mean - prior) / variance)
        mean += step
        if abs(step).max() < 1e-9:
            break
    return Known(artists, mean, np.linalg.inv(curvature))


def _standing(model: Mapping[int, float], artists: Sequence[int]) -> NDArray[np.float64]:
    """A model's logits of artists, as deviations from their mean, shape (artists,)."""
    import numpy as np

    end = min(model.values(), default=0.0)
    logits = np.array([logit(model.get(artist, end)) for artist in artists])
    spread = logits.std()
    result: NDArray[np.float64] = _SPREAD * (logits - logits.mean()) / (spread if spread > 1e-9 else 1.0)
    return result


class Question(NamedTuple):
    """Two artists to ask about."""

    left: int
    right: int
    information: float
    """In nats."""


def choose(
    models: Sequence[Mapping[int, float]],
    won: Iterable[Won] = (),
    asked: Collection[tuple[int, int]] = (),
    *,
    draw: int = 0,
) -> Question | None:
    """The two artists of which an answer is expected to tell most, none of the pairs `asked` (the lower id first).

    `models` are the scores that each holds of candidates. A coin says which is shown on the left, and a draw which of
    equal pairs is asked, both by the number of the draw. None where there is no pair.
    """
    if len({artist for model in models for artist in model}) < 2:
        return None
    told = known(models, won)
    information, random_ = told.information(), random.Random(draw)
    pairs = [
        (round(float(information[a, b]), 9), random_.random(), artist, other)
        for a, artist in enumerate(told.artists)
        for b, other in enumerate(told.artists[a + 1 :], a + 1)
        if (artist, other) not in asked
    ]
    if not pairs:
        return None
    most, _, one, other = max(pairs)
    left, right = (one, other) if random_.random() < 0.5 else (other, one)
    return Question(left, right, most)
