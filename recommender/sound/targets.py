"""What a network learns to say of artists: their factors, and how much each of its mistakes costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import scipy.sparse as sp

from ..algebra.factors import unit
from ..models.ials import Ials
from ..stats.auc import auc as areas

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

IALS = Ials(rank=32)
"""What factors are of: fewer than the model that is served has, for a network of few artists can say no more."""


class Targets(NamedTuple):
    """Of each artist, in the order of the catalog; those whom nobody plays have 0 and cost nothing."""

    users: NDArray[np.float32]
    """What the factors are to be multiplied by: each user's, shape (users, rank)."""
    factors: NDArray[np.float32]
    """Shape (artists, rank)."""
    costs: NDArray[np.float32] | None
    """Saying y for factors x costs (y − x)ᵀ C (y − x), C of shape (artists, rank, rank); None: the identity's."""


def directions(interactions: Interactions, ials: Ials = IALS) -> Targets:
    """Factors of unit length, lest the famous count most; mistakes cost their squares."""
    vectors = ials.vectors(interactions)
    return Targets(vectors.users, unit(vectors.artists), None)


def predictions(interactions: Interactions, ials: Ials = IALS) -> Targets:
    """Factors whose mistakes cost what they do to predicted listening, Σ_u c_u (p_u − x_u · y)².

    The weighted prediction error of van den Oord, Dieleman and Schrauwen (NIPS 2013): p_u is 1 where user u plays the
    artist, c_u the model's confidence, x_u the user's factors. It is (y − x)ᵀ C (y − x) and a constant, with
    C = Σ_u c_u x_u x_uᵀ and x = C⁻¹ Σ_u c_u p_u x_u, so that no user need be gone through again. Costs are over their
    mean.
    """
    users = ials.vectors(interactions).users.astype(np.float64)
    confidences = sp.csr_array(ials.confidences(interactions).T)
    everybody = users.T @ users
    artists, rank = confidences.shape[0], ials.rank
    costs, factors = np.zeros((artists, rank, rank)), np.zeros((artists, rank))
    for artist, (start, end) in enumerate(zip(confidences.indptr[:-1], confidences.indptr[1:], strict=True)):
        if start == end:
            continue
        theirs, counts = users[confidences.indices[start:end]], confidences.data[start:end]
        costs[artist] = everybody + (theirs.T * (counts - 1)) @ theirs
        factors[artist] = np.linalg.solve(
            costs[artist] + 1e-6 * np.trace(costs[artist]) * np.eye(rank), counts @ theirs
        )
    heard = np.diff(confidences.indptr) > 0
    costs /= np.trace(costs[heard], axis1=1, axis2=2).mean() / rank
    return Targets(users.astype(np.float32), factors.astype(np.float32), costs.astype(np.float32))


def auc(said: NDArray[np.floating], users: NDArray[np.floating], plays: sp.csr_array) -> float:
    """The mean over artists of how often a listener of it has a higher score than somebody who is none.

    `said` are factors, shape (artists, rank), `users` those of users, (users, rank), `plays` is (artists, users). Fame
    buys nothing here, as users are compared and not artists. Artists whom nobody or everybody plays are left out.
    """
    found = areas(said @ users.T, plays.toarray() > 0)
    return float(np.nanmean(found)) if np.isfinite(found).any() else float("nan")
