"""Artists as vectors of taste, into which anybody who names some artists can be folded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


FLOOR = 0.02  # a seed's part in a blend if the artist has nothing to do with it


def listening_weights(plays: NDArray[Any]) -> NDArray[np.float64]:
    """How much each artist that somebody plays says of their taste, one that they vote for saying 1, shape (artists,).

    `plays`, shape (artists,), says how often they play each. 1/√(the rank of its plays), equal ones sharing the best,
    by `as_votes`. `python -m recommender evaluate listening --tune` compares others.
    """
    ranks = 1 + len(plays) - np.searchsorted(np.sort(plays), plays, side="right")
    return as_votes(1 / np.sqrt(ranks))


def as_votes(values: NDArray[np.float64], total: float = 40.0, each: float = 4.0) -> NDArray[np.float64]:
    """Values above 0, shape (artists,), times what makes their sum `total` or their mean `each`, whichever is less."""
    return values * min(each, total / max(len(values), 1)) / (values.mean() if len(values) else 1.0)


def unit(vectors: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """The vectors, which lie along the last axis, each of length 1; zeros stay."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    units: NDArray[np.float32] = np.divide(
        vectors, lengths, out=np.zeros(vectors.shape, dtype=np.float32), where=lengths > 0
    )
    return units


@dataclass(frozen=True, eq=False)
class Guest:
    """Somebody folded into factors by the artists given.

    Their vector is p = (Σ_a q_a q_aᵀ + penalty I + alpha Σ_g w_g q_g q_gᵀ)⁻¹ Σ_g (1 + alpha w_g) q_g (Hu, Koren and
    Volinsky 2008, eq. 4), by Woodbury's identity: a matrix as wide as the given are many.
    """

    factors: Factors
    named: NDArray[np.float32]
    """The vectors of the given artists, shape (given, rank)."""
    counting: NDArray[np.float32]
    """1 + alpha × the weight of each, shape (given,)."""

    @property
    def vector(self) -> NDArray[np.float32]:
        """p, shape (rank,)."""
        return self._solved((self.named * self.counting[:, None]).sum(axis=0)).astype(np.float32)

    @property
    def scores(self) -> NDArray[np.float32]:
        """Every artist's score, shape (artists,)."""
        scores: NDArray[np.float32] = self.factors.artists @ self.vector
        return scores

    def parts(self, artists: NDArray[np.int64]) -> NDArray[np.float32]:
        """How much of the score of each of these each of the given accounts for, shape (given, artists).

        A column adds up to the artist's score. It is how such models explain themselves (Hu, Koren and Volinsky 2008,
        section 5).
        """
        solved = self._solved(self.factors.artists[artists].T)
        parts: NDArray[np.float32] = self.counting[:, None] * (self.named @ solved)
        return parts

    def _solved(self, right: NDArray[np.float32]) -> NDArray[Any]:
        """The inverse that p takes, times `right`, of shape (rank,) or (rank, columns)."""
        covariance = self.factors.covariance
        return np.asarray(covariance @ right - self._spread.T @ np.linalg.solve(self._inner, self._spread @ right))

    @cached_property
    def _spread(self) -> NDArray[np.float32]:
        spread: NDArray[np.float32] = self.named @ self.factors.covariance
        return spread

    @cached_property
    def _inner(self) -> NDArray[np.float32]:
        inner: NDArray[np.float32] = self._spread @ self.named.T
        inner[np.diag_indices_from(inner)] += 1 / (self.counting - 1)
        return inner


@dataclass(frozen=True, eq=False)
class Factors:
    """A factorisation's artists, and what it takes to find a new user's vector.

    `artists` (float32), shape (artists, rank), holds q_a; an artist that nobody plays has zeros.
    `covariance` (float32), shape (rank, rank), is (Σ_a q_a q_aᵀ + penalty I)⁻¹ over all columns; `alpha` is
    how much more a played artist counts than one that is not; `damping` is what is added to every artist's
    squared length where vectors are compared, in mean squared lengths.
    """

    artists: NDArray[np.float32]
    covariance: NDArray[np.float32]
    alpha: float
    damping: float = 0.5

    def arrays(self) -> dict[str, NDArray[Any]]:
        """The arrays of an artifact that `read` makes the same factors of."""
        return {
            "taste_artists": self.artists,
            "taste_covariance": self.covariance,
            "taste_alpha": np.array([self.alpha]),
        }

    @classmethod
    def read(cls, arrays: Mapping[str, NDArray[Any]]) -> Factors:
        """The factors of an artifact. Raises KeyError where it lacks any of their arrays."""
        (alpha,) = arrays["taste_alpha"].tolist()
        return cls(arrays["taste_artists"], arrays["taste_covariance"], alpha)

    def folded_in(self, given: NDArray[np.int64], weights: NDArray[np.float64] | None = None) -> Guest:
        """Somebody who plays the given artists. The weights say how much each counts, above 0; all 1 if left out."""
        counting = 1 + self.alpha * (np.ones(len(given)) if weights is None else weights)
        return Guest(self, self.artists[given], counting.astype(np.float32))

    def scores(self, given: NDArray[np.int64], weights: NDArray[np.float64] | None = None) -> NDArray[np.float32]:
        """Every artist's score for somebody who plays the given ones, shape (artists,): see `folded_in`."""
        return self.folded_in(given, weights).scores

    def near(self, given: NDArray[np.int64]) -> NDArray[np.float32]:
        """How near every artist is to each of the given, from 0 to 1, the nearest 1; 0 for itself.

        Shape (given, artists): the cosine of their vectors, which fame makes longer; damped, so that few listeners do
        not say all. For g it is q_g · q_a / √(‖q_a‖² + damping × mean ‖q‖²), but for a factor that the scale takes out.
        """
        scores: NDArray[np.float32] = np.maximum((self.artists[given] @ self.artists.T) * self._scale, 0)
        scores[np.arange(len(given)), given] = 0
        scores /= np.maximum(scores.max(axis=1, keepdims=True), np.finfo(np.float32).tiny)
        return scores

    @cached_property
    def _scale(self) -> NDArray[np.float32]:
        """One over each artist's damped length; 0 for one that nobody plays."""
        squares = np.einsum("ij,ij->i", self.artists, self.artists)  # without a table of all squares
        damped = squares + self.damping * squares.sum() / max(np.count_nonzero(squares), 1)
        scale: NDArray[np.float32] = np.divide(1, np.sqrt(damped), out=np.zeros_like(squares), where=squares > 0)
        return scale

    def between(self, given: NDArray[np.int64]) -> NDArray[np.float32]:
        """How much every artist lies between the given ones, from 0 to 1.

        The geometric mean of how near it is to each, as the mean that leaves no member of a group out (Masthoff 2011,
        multiplicative aggregation). `python -m recommender evaluate blend` compares it with other ways.
        """
        scores: NDArray[np.float32] = np.exp(np.log(self.near(given) + FLOOR).mean(axis=0)) - FLOOR
        return scores
