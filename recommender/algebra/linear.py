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
    """The first rows of (A Aᵀ + penalty I)⁻¹, shape (rows, all rows).

    By Cholesky, L Lᵀ with those rows last: of [T 0; C F] then F alone is inverted, and T is solved with for these rows.
    """
    others = matrix.shape[0] - rows
    ordered = sp.vstack([matrix[rows:], matrix[:rows]], format="csr")
    gram = (ordered @ ordered.T).astype(np.float32).toarray()
    gram[np.diag_indices_from(gram)] += np.float32(penalty)
    factor = la.cholesky(gram.T, lower=True, overwrite_a=True, check_finite=False)  # in the order LAPACK wants
    inverse, _ = la.lapack.spotri(factor[others:, others:], lower=True)
    first = np.tril(inverse) + np.tril(inverse, -1).T
    if not others:
        return np.ascontiguousarray(first)
    beside = la.solve_triangular(
        factor[:others, :others], factor[others:, :others].T @ first, trans=1, lower=True, check_finite=False
    )
    return np.hstack([first, -beside.T])


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
