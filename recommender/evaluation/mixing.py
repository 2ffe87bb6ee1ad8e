"""A server's own list of similar artists: everybody's, shifted by what its members play together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def mixed(
    near: NDArray[np.int32],
    scores: NDArray[np.float32],
    others: NDArray[np.int64],
    both: NDArray[np.int64],
    likeness: NDArray[np.float64],
    trust: float,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """A seed's nearest artists in a server and their scores, best first: (trust · score + n · likeness) / (trust + n).

    `near` and `scores`, shape (neighbours,), are the seed's neighbours for everybody, best first. `others`, shape
    (others,), are artists, each once, that members of the server play beside the seed: `both` says how many play both
    (n), `likeness` how alike the two are there, in 0…1. What either side does not name has a score of 0 there, so where
    no member counts, the list is everybody's. Equal scores keep the order of `near`, then of `others`; artists with a
    score of 0 are left out. Shrinkage as in Koren, "Factor in the neighbors" (TKDD 2010), here towards everybody's.
    """
    new = others[~np.isin(others, near)]
    ids = np.concatenate((near, new)).astype(np.int64)
    score = np.concatenate((scores, np.zeros(len(new)))).astype(np.float64)
    order = np.argsort(ids)
    places = order[np.searchsorted(ids, others, sorter=order)]
    score[places] = (trust * score[places] + both * likeness) / (trust + both)
    best = np.argsort(-score, kind="stable")
    best = best[score[best] > 0]
    return ids[best], score[best]
