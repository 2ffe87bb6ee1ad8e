"""The table of neighbours by tags, beside that of the model of similarity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import shared_listeners
from ..duplicates.acts import collapsed
from ..models.tags import Tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions


def by_tags(
    music: Interactions, own: Sequence[Sequence[int]], heads: NDArray[np.int32], width: int
) -> dict[str, NDArray[Any]]:
    """The `width` nearest of each artist by the model `tags`, of those that carry one of its tags; empty without tags.

    `own` are the tags that artists carry, so that each neighbour can be told what it has in common; acts that are one,
    as `heads` has them, stand once in each row.
    """
    ends = np.cumsum([0, *map(len, own)])
    if not ends[-1]:
        return {}
    tags = np.fromiter((tag for tags in own for tag in tags), dtype=np.int64, count=ends[-1])
    carried = sp.csr_array((np.ones(len(tags), dtype=np.float32), tags, ends), shape=(len(own), tags.max() + 1))
    near = Tags(top_k=width).neighbors(music)
    alike = _in_common(carried, near.ids)
    order = np.argsort(~alike, axis=1, kind="stable")
    ids, scores = np.where(alike, near.ids, -1), np.where(alike, near.scores, 0)
    kept = Neighbors(
        np.take_along_axis(ids, order, axis=1).astype(np.int32),
        np.take_along_axis(scores, order, axis=1).astype(np.float32),
    )
    kept = collapsed(kept, heads)
    return {
        "tags_near_ids": kept.ids,
        "tags_near_scores": kept.scores,
        "tags_near_shared": shared_listeners(music, kept),
        "tags_near_counts": kept.counts,
    }


def _in_common(carried: sp.csr_array, near: NDArray[np.int32], chunk: int = 2048) -> NDArray[np.bool_]:
    """For each place of a table whether both artists carry one tag at least; False on the padding."""
    alike = np.zeros(near.shape, dtype=np.bool_)
    for start in range(0, len(near), chunk):  # pair by pair, as of all pairs a common tag makes too many
        rows, ranks = np.nonzero(near[start : start + chunk] >= 0)
        pairs = carried[rows + start].multiply(carried[near[rows + start, ranks]])
        alike[rows + start, ranks] = np.asarray(pairs.sum(axis=1)).ravel() > 0
    return alike
