"""Which artist to ask somebody about next, of whom nothing is known yet but what they have just said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.factors import Factors
    from .listening import Listening

POOL = 1000
"""Artists of whom one is asked about: those with the most listeners, as few know others."""
PEOPLE = 1000
"""Listeners among whom those are sought who would answer alike."""
DOUBT = 0.05
"""The least chance that somebody likes an artist, and that they do not."""
UNKNOWN = 0.25
"""How much not to know an artist says of whoever answers so, not to like it saying 1."""


class Taps:
    """Asks about the artist of whom an answer is expected to tell most, of a pool: artists by their places in it.

    `chances`, shape (people, artists), above 0 and below 1, is how probably each of some people likes each artist.
    """

    def __init__(self, chances: NDArray[np.float64], unknown: float = UNKNOWN) -> None:
        self._chances = chances
        self._unknown = unknown
        self._yes, self._no = np.log(chances), np.log1p(-chances)
        self._entropies = _entropy(chances)

    @classmethod
    def among(
        cls, factors: Factors, pool: NDArray[np.int32], plays: NDArray[np.bool_], unknown: float = UNKNOWN
    ) -> Self:
        """Among these people, of whom those who play nothing of the pool are left out.

        `pool` holds dense indices, `plays`, shape (people, artists), who plays which of it. They like an artist by half
        for playing it, by half for their score for it, from 0 to 1, folded into the factors by what they play of it.
        """
        plays = plays[plays.any(axis=1)]
        vectors = [factors.folded_in(pool[own]).vector for own in plays]
        scores = np.clip(np.array(vectors) @ factors.artists[pool].T, 0, 1) if vectors else np.zeros(plays.shape)
        return cls(np.clip((plays + scores) / 2, DOUBT, 1 - DOUBT).astype(np.float64), unknown)

    def next(self, liked: Sequence[int], unliked: Sequence[int], unknown: Sequence[int]) -> int | None:
        """Whom to ask about after these; None once all have been asked about. The first of equals is taken.

        Whoever answers is taken for one of the people, each as probable as that they would have answered so:
        p(u) ∝ Π_liked c_ua × Π_unliked (1 − c_ua) × Π_unknown (1 − c_ua)^¼. What a "yes" or "no" on a is expected to
        tell of who it is, is the mutual information of the two, H(Σ_u p(u) c_ua) − Σ_u p(u) H(c_ua), H(c) the entropy
        of a coin (Lindley 1956, On a measure of the information provided by an experiment; for recommenders Rubens,
        Elahi, Sugiyama and Kaplan 2015, Active learning in recommender systems). What hardly anybody likes tells
        little by itself, so that nobody need guess who is known. `python -m recommender evaluate taps` compares others.
        """
        asked = [*liked, *unliked, *unknown]
        if len(asked) >= self._chances.shape[1]:
            return None
        if not len(self._chances):  # nobody to go by
            return next(place for place in range(self._chances.shape[1]) if place not in asked)
        people = self._people(liked, unliked, unknown)
        told = _entropy(people @ self._chances) - people @ self._entropies
        told[asked] = -np.inf
        return int(told.argmax())

    def _people(self, liked: Sequence[int], unliked: Sequence[int], unknown: Sequence[int]) -> NDArray[np.float64]:
        """How probable it is of each that they are the one who answers, shape (people,)."""
        logs = self._yes[:, liked].sum(axis=1) + self._no[:, unliked].sum(axis=1)
        logs += self._unknown * self._no[:, unknown].sum(axis=1)
        weights = np.exp(logs - logs.max())
        people: NDArray[np.float64] = weights / weights.sum()
        return people


def plays_of(listening: Listening, pool: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which of up to 1,000 users, evenly spaced among all, plays which artist of the pool, shape (people, artists)."""
    chosen = np.unique(np.linspace(0, listening.users - 1, min(PEOPLE, listening.users)).astype(np.int64))
    row = np.full(listening.users, -1)
    row[chosen] = np.arange(len(chosen))
    plays = np.zeros((len(chosen), len(pool)), dtype=np.bool_)
    for column, index in enumerate(pool.tolist()):
        rows = row[listening.listeners(index)]
        plays[rows[rows >= 0], column] = True
    return plays


def _entropy(chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of coins that fall so, in nats; chances are above 0 and below 1."""
    entropy: NDArray[np.float64] = -chances * np.log(chances) - (1 - chances) * np.log1p(-chances)
    return entropy
