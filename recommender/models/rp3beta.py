"""Where a random walk from an artist to one of its users and on to an artist ends, the popular held back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np
import scipy.sparse as sp
from pydantic import Field
from pydantic.dataclasses import dataclass

from ..algebra.neighbors import Neighbors
from ..algebra.weighting import WEIGHTING, Weighting, weigh
from . import SimilarityModel, TopK

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


@dataclass(frozen=True, config={"extra": "forbid"})
class RP3beta(SimilarityModel):
    """score(a, b) = Σ_u (p(u | a) p(b | u))^alpha / listeners(b)^beta, p(u | a) = w_au / Σ_v w_av, p(b | u) alike.

    Paudel, Christoffel, Newell and Bernstein, "Updatable, accurate, diverse, and scalable recommendations for
    interactive applications" (TiiS 2017): its walks of three steps start at a user, these are the last two.
    With beta 0 it is P3alpha: Cooper, Lee, Radzik and Siantos, "Random walks in recommender systems: exact
    computation and simulations" (WWW 2014).
    """

    name: ClassVar[str] = "rp3beta"
    summary: ClassVar[str] = (
        "walks at random from an artist to one of its listeners and on to another artist of theirs, with the "
        "famous ones held down"
    )

    weighting: Weighting = Field(default="binary", description=WEIGHTING)
    alpha: float = Field(default=1.0, ge=0, le=2, description="power of each step's probability")
    beta: float = Field(default=0.25, ge=0, le=2, description="power of b's listeners that a score is divided by")
    top_k: TopK = 100

    def fit(self, interactions: Interactions) -> Neighbors:
        weights = weigh(interactions.plays, self.weighting)
        listeners, users = interactions.listeners, weights.indices
        artists = np.repeat(np.arange(len(listeners)), listeners)

        def steps(starts: NDArray[np.integer], penalty: NDArray[np.floating]) -> sp.csr_array:
            chances = weights.data / np.bincount(starts, weights=weights.data)[starts]
            data = (chances**self.alpha / penalty).astype(np.float32)
            return sp.csr_array((data, weights.indices, weights.indptr), shape=weights.shape)

        to_user = steps(artists, np.ones(len(users)))
        to_artist = steps(users, listeners[artists] ** self.beta).T.tocsr()

        def scores(rows: slice) -> sp.csr_array:
            walks: sp.csr_array = to_user[rows] @ to_artist
            return walks

        return self.nearest(scores, interactions)
