"""The depth dial measured on a built model: how famous ten similar artists are, how alike, and on what evidence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ..depth import Depth

if TYPE_CHECKING:
    from ..serving.recommender import Recommender

_MOST = 10**9
_BANDS = (1, 3, 10, 50, 200, _MOST)  # where bands of the seeds' listeners part


def compare(recommender: Recommender, each: int, seed: int) -> dict[str, dict[str, float]]:
    """A row for each band of the seeds' listeners and each depth, by its name; bands without artists are left out.

    Of each band up to `each` seeds are drawn by the random `seed`, the same for every depth. Shares are in 0…1.
    """
    everybody = recommender.top(n=len(recommender))
    rng = np.random.default_rng(seed)
    rows = {}
    for low, high in pairwise(_BANDS):
        band = [artist for artist in everybody if low <= artist.listeners < high]
        drawn = [band[index] for index in rng.permutation(len(band))[:each].tolist()]
        for depth in Depth:
            found = [recommendation for artist in drawn for recommendation in recommender.similar(artist, depth=depth)]
            if found:
                label = f"{low}+" if high == _MOST else f"{low}–{high - 1}"
                rows[f"{label} listeners, {depth}"] = {
                    "seeds": len(drawn),
                    "median listeners": float(np.median([recommendation.artist.listeners for recommendation in found])),
                    "mean match": round(float(np.mean([recommendation.score for recommendation in found])), 3),
                    "heard together": round(
                        float(np.mean([recommendation.together[0] > 0 for recommendation in found])), 3
                    ),
                    "tags in common": round(
                        float(np.mean([bool(recommendation.because[0].tags) for recommendation in found])), 3
                    ),
                }
    return rows
