"""Whether two data sets are the same."""

from __future__ import annotations

import numpy as np

from recommender.dataset.interactions import Interactions


def same(left: Interactions, right: Interactions) -> bool:
    """Whether two data sets hold the same, whatever their notes."""
    named = [(data.catalog.names, data.catalog.urls, data.tags.names) for data in (left, right)]
    arrays = [
        [data.catalog.ids, data.users, data.plays.data, data.plays.indices, data.plays.indptr, data.friends]
        + [getattr(data.tags, column) for column in ("users", "artists", "tags", "when", "doubtful")]
        for data in (left, right)
    ]
    return named[0] == named[1] and all(map(np.array_equal, *arrays))
