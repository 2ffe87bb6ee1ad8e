"""Matrix factorisation for implicit feedback, with friends and tags as further columns and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
import scipy.sparse as sp
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.factors import Factors
from ..algebra.side_information import SideInformation, per_user, power, sized
from ..algebra.threads import one_blas_thread
from ..algebra.weighting import WEIGHTING, Weighting
from . import FactorModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

_FITS: WeakKeyDictionary[Interactions, dict[Ials, Vectors]] = WeakKeyDictionary()
_SIZE = 20.0  # the mean squared row norm that alpha and penalty are understood against


class Vectors(NamedTuple):
    """The p of users, and the q of artists and of the columns beside them, each of shape (how many, rank), float32."""

    users: NDArray[np.float32]
    artists: NDArray[np.float32]
    friends: NDArray[np.float32]
    """One for each user as a friend of others; none where friends are left out."""


@dataclass(frozen=True, config={"extra": "forbid"})
class Ials(SideInformation, FactorModel):
    """Scores p_u · q_a × listeners^popularity_exponent, p and q minimising Σ c (r − p · q)² + penalty (‖p‖² + ‖q‖²).

    r is 1 and c = alpha × weight where there is a weight, else 0 and 1. Hu, Koren and Volinsky,
    "Collaborative filtering for implicit feedback datasets" (ICDM 2008), by alternating least squares from
    `implicit`; Rendle, Krichene, Zhang and Koren, "Revisiting the performance of iALS on item recommendation
    benchmarks" (RecSys 2022): it must be tuned. Weights are taken over the user's mean, with their sides.
    """

    name: ClassVar[str] = "ials"
    summary: ClassVar[str] = (
        "describes users and artists by a few hundred learned numbers each, and offers the artists whose numbers fit "
        "the user's (matrix factorisation); Segue's `recommend` uses it"
    )
    reads_tags: ClassVar[bool] = True

    weighting: Weighting = Field(default="log", description=WEIGHTING)
    rank: int = Field(default=192, ge=1, le=2048, description="dimensions")
    alpha: float = Field(default=20.0, gt=0, allow_inf_nan=False, description="how much more what is played counts")
    penalty: float = Field(default=80.0, gt=0, allow_inf_nan=False, description="how strongly factors are held down")
    fold_in_alpha: float = Field(
        default=60.0, gt=0, allow_inf_nan=False, description="alpha for guests, who name a few artists"
    )
    fold_in_penalty: float = Field(
        default=300.0, gt=0, allow_inf_nan=False, description="penalty for guests, who name a few artists"
    )
    rounds: int = Field(default=16, ge=1, le=1000, description="alternations")
    popularity_exponent: float = Field(
        default=-0.05, ge=-1, le=1, description="power of listeners that scores are multiplied by"
    )
    seed: int = Field(default=0, ge=0, le=2**31, description="draws the factors to start from")

    def fit(self, interactions: Interactions) -> NDArray[np.float32]:
        learned = self.vectors(interactions)
        scores: NDArray[np.float32] = learned.users @ learned.artists.T
        scores *= power(interactions.listeners, self.popularity_exponent).astype(np.float32)
        return scores

    def factors(self, interactions: Interactions) -> Factors:
        _, artists, friends = self.vectors(interactions)
        gram = artists.T @ artists + friends.T @ friends
        covariance = np.linalg.inv(gram.astype(np.float64) + self.fold_in_penalty * np.eye(self.rank))
        return Factors(artists, covariance.astype(np.float32), self.fold_in_alpha)

    def vectors(self, interactions: Interactions) -> Vectors:
        """What was learned of the data, and is kept as long as that is."""
        fits = _FITS.setdefault(interactions, {})
        if self not in fits:
            fits[self] = self._learned(interactions)
        return fits[self]

    def confidences(self, interactions: Interactions) -> sp.csr_array:
        """c where a user plays an artist, alpha × weight, shape (users, artists); it is 1 elsewhere."""
        return self.alpha * self._listening(interactions)

    def _listening(self, interactions: Interactions) -> sp.csr_array:
        return sized(per_user(interactions, self.weighting), _SIZE)

    def _learned(self, interactions: Interactions) -> Vectors:
        from implicit.als import AlternatingLeastSquares

        artists, users = interactions.plays.shape
        listening = self._listening(interactions)
        whole = sp.csr_matrix(self.beside(listening, interactions), dtype=np.float32)
        del listening  # as large as the data
        with one_blas_thread():  # it has its own threads
            als = AlternatingLeastSquares(
                factors=self.rank,
                alpha=self.alpha,
                regularization=self.penalty,
                iterations=self.rounds,
                random_state=self.seed,
            )
            als.fit(whole, show_progress=False)
        return Vectors(als.user_factors[:users], als.item_factors[:artists], als.item_factors[artists:])
