"""Linear models of who plays what, solved among users, who are far fewer than artists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import scipy.linalg as la
import scipy.sparse as sp

from .side_information import per_user, power, scaled, sized, sums
from .weighting import unit_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


def damped(interactions: Interactions, users: float, artists: float) -> sp.csr_array:
    """D_u^−users W D_a^−artists at a mean squared row norm of 1, shape (users, artists), float64.

    W is listening, log-weighted; D_u holds its row sums and D_a its column sums.
    """
    weights = per_user(interactions)
    return sized(scaled(weights, power(sums(weights), -users), power(sums(weights.T.tocsr()), -artists)), 1)


def inverse_gram(matrix: sp.csr_array, penalty: float, rows: int) -> NDArray[np.float32]:
    """The first rows of (A Aᵀ + penalty I)⁻¹, shape (rows, all rows), by Cholesky."""
    gram = (matrix @ matrix.T).toarray().astype(np.float32)
    gram[np.diag_indices_from(gram)] += np.float32(penalty)
    some = np.eye(len(gram), rows, dtype=np.float32)
    factor = la.cho_factor(gram, lower=True, overwrite_a=True, check_finite=False)
    return np.ascontiguousarray(la.cho_solve(factor, some, overwrite_b=True, check_finite=False).T, dtype=np.float32)


def user_similarity(interactions: Interactions) -> NDArray[np.float32]:
    """How alike users are, shape (users, users), 0 on the diagonal: the cosine of what they play.

    Each artist weighs log(1 + plays) over the user's mean × √ of its inverse user frequency.
    """
    weights = unit_rows(per_user(interactions))
    users = weights.shape[0]
    rare = np.sqrt(np.log(users / np.maximum(interactions.listeners, 1)))
    weighed = scaled(weights.astype(np.float64), columns=rare)
    weighed.eliminate_zeros()  # what everybody plays tells nobody apart
    unit = unit_rows(weighed)
    alike: NDArray[np.float32] = (unit @ unit.T).toarray().astype(np.float32)
    np.fill_diagonal(alike, 0)
    return alike
