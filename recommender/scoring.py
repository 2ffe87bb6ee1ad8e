"""Sparse scores of some artists against all: by who plays them, and by what they are called."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from .weighting import Weighting, binary, unit_rows, weigh

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .interactions import Interactions

_LEAST = 3  # artists that a tag must stand on to say anything


def by_listeners(
    interactions: Interactions, weighting: Weighting, shrinkage: float, damping: float
) -> Callable[[slice], tuple[sp.csr_array, NDArray[np.float32]]]:
    """From some artists' rows to their damped cosines with all, and how far each is to be trusted.

    The cosines have shape (rows, artists); the trust, aligned with their data, is n / (n + shrinkage)
    with n the users who play both artists.
    """
    unit = unit_rows(weigh(interactions.plays, weighting), damping)
    by_user = unit.T.tocsr()
    together = binary(interactions.plays)
    together_by_user = together.T.tocsr()

    def scores(rows: slice) -> tuple[sp.csr_array, NDArray[np.float32]]:
        cosine: sp.csr_array = unit[rows] @ by_user
        if not shrinkage:
            return cosine, np.ones_like(cosine.data)
        # Both products visit the same entries in the same order, so their data line up.
        both = (together[rows] @ together_by_user).data
        return cosine, both / (both + np.float32(shrinkage))

    return scores


def by_tags(interactions: Interactions, damping: float) -> Callable[[slice], sp.csr_array]:
    """From some artists' rows to their damped cosines with all by tags, shape (rows, artists), float32.

    A tag weighs log(1 + users who gave it to the artist) × its inverse document frequency.

    Tags on fewer than three artists are left out. Salton and Buckley, "Term-weighting approaches in
    automatic text retrieval" (1988).
    """
    shape = (len(interactions.catalog), len(interactions.tags.names))
    given = interactions.tags.given(shape[0]).astype(np.float32)
    spread = np.bincount(given.indices, minlength=shape[1])
    telling = np.where(spread >= _LEAST, np.log(shape[0] / np.maximum(spread, 1)), 0)
    given.data = (np.log1p(given.data) * telling[given.indices]).astype(np.float32)
    given.eliminate_zeros()
    unit = unit_rows(given, damping)
    by_tag = unit.T.tocsr()
    return lambda rows: unit[rows] @ by_tag


def tie_order(interactions: Interactions) -> NDArray[np.int64]:
    """Each artist's place among equal scores: the one with more listeners first, then the lower index."""
    order = np.empty(len(interactions.catalog), dtype=np.int64)
    order[np.argsort(-interactions.listeners, kind="stable")] = np.arange(len(order))
    return order


def company(interactions: Interactions) -> NDArray[np.int64]:
    """An upper bound on each artist's scores by listeners: the artists that each of its listeners plays, added up."""
    together = binary(interactions.plays)
    return (together @ np.asarray(together.sum(axis=0))).astype(np.int64)


def tag_company(interactions: Interactions) -> NDArray[np.int64]:
    """An upper bound on each artist's scores by tags: the artists that carry each of its tags, added up."""
    given = interactions.tags.given(len(interactions.catalog))
    given.data = np.bincount(given.indices)[given.indices]
    bound: NDArray[np.int64] = np.minimum(np.asarray(given.sum(axis=1)), given.shape[0]).astype(np.int64)
    return bound
