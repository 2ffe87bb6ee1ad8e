"""A part of a data set, for what takes long on the whole."""

from __future__ import annotations

import dataclasses

import numpy as np

from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions


def first_users(interactions: Interactions, number: int) -> Interactions:
    """The first so many users, and the artists that at least two of them play."""
    some = interactions.among(np.arange(len(interactions.users)) < number)
    kept = np.flatnonzero(some.listeners >= 2)
    moved = np.full(len(some.catalog), -1, dtype=np.int32)
    moved[kept] = np.arange(len(kept))
    tags = some.tags.where(moved[some.tags.artists] >= 0)
    names, urls = (tuple(column[index] for index in kept) for column in (some.catalog.names, some.catalog.urls))
    return dataclasses.replace(
        some,
        catalog=Catalog(some.catalog.ids[kept], names, urls),
        users=some.users[:number],
        plays=some.plays[kept][:, :number],
        tags=dataclasses.replace(tags, artists=moved[tags.artists]),
        friends=some.friends[(some.friends < number).all(axis=1)],
    )
