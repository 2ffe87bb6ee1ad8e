"""How well known the artists are that a list shows: a dial, computed from how many listeners they have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..artist import Artist
from ..depth import Depth

if TYPE_CHECKING:
    from numpy.typing import NDArray


# The power of listeners that scores are divided by. `python -m recommender evaluate depth` shows what they do.
_COST = {Depth.FAMILIAR: -0.5, Depth.BALANCED: 0.0, Depth.DEEP: 1.0}
_FEW = 20  # listeners below which it hardly matters how many


def ranked(scores: NDArray[np.float32], listeners: NDArray[np.int64], depth: Depth) -> NDArray[np.int64]:
    """The indices of candidates in the order of that depth, both arrays of shape (candidates,), scores above 0.

    By score / (listeners + 20)^cost. Of any such list the first n have, on average, the fewer log-listeners the higher
    the cost: what is gained in score by another choice never makes up for it.
    """
    if depth is Depth.BALANCED:
        return np.arange(len(scores))
    worth = np.log(scores, dtype=np.float64) - _COST[depth] * np.log(listeners + _FEW)
    return np.argsort(-worth, kind="stable")


def by_depth(artists: Sequence[Artist], depth: Depth) -> list[Artist]:
    """The artists, best first, in the order of that depth: each is worth 1 / √rank, for want of a score."""

    def worth(placed: tuple[int, Artist]) -> float:
        rank, artist = placed
        return -1 / float(rank**0.5 * (artist.listeners + _FEW) ** _COST[depth])

    return [artist for _, artist in sorted(enumerate(artists, 1), key=worth)]
