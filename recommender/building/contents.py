"""The arrays of an artifact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import shared_listeners
from ..artifact.arrays import pack, ragged
from ..artist import THIN
from ..dataset.carried import Carried, carried
from ..search import index as name_index
from ..search.nicknames import known_as, nicknames
from .communities import communities

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.factors import Factors
    from ..dataset.interactions import Interactions
    from ..dataset.tags import TagAssignments


def arrays_of(
    music: Interactions,
    neighbors: Neighbors,
    factors: Factors,
    junk: NDArray[np.bool_],
    into: NDArray[np.int64],
    heads: NDArray[np.int32],
) -> dict[str, NDArray[Any]]:
    catalog, listeners = music.catalog, music.listeners
    plays = music.plays.sum(axis=1).astype(np.int64)
    by_listeners = np.lexsort((catalog.ids, -plays, -listeners))
    by_plays = np.lexsort((catalog.ids, -listeners, -plays))
    shown = ~junk & (into == np.arange(len(catalog)))
    by_listeners, by_plays = by_listeners[shown[by_listeners]], by_plays[shown[by_plays]]
    variants: list[list[str]] = [[] for _ in catalog.names]
    for index in np.flatnonzero(into != np.arange(len(catalog))).tolist():
        variants[into[index]].append(catalog.names[index])
    names = [catalog.names[index] for index in by_listeners.tolist()]
    nicks = known_as(names, nicknames())
    aliases = [[*variants[index], *nick] for index, nick in zip(by_listeners.tolist(), nicks, strict=True)]
    rank = np.zeros(len(catalog), dtype=np.int32)
    rank[by_listeners] = np.arange(1, len(by_listeners) + 1)

    tags = music.tags.merged
    carrying = carried(tags, catalog.names)
    own = carrying.lists(len(catalog))
    order = _tagged_first(neighbors.ids, own, music.listeners < THIN)
    ids, scores, shared = (
        np.take_along_axis(table, order, axis=1)
        for table in (neighbors.ids, neighbors.scores, shared_listeners(music, neighbors))
    )
    return {
        "ids": catalog.ids,
        **pack("names", catalog.names),
        **pack("urls", catalog.urls),
        "listeners": listeners,
        "plays": plays,
        "rank": rank,
        "merged_into": into.astype(np.int32),
        "acts": heads,
        "by_listeners": by_listeners.astype(np.int32),
        "by_plays": by_plays.astype(np.int32),
        **_tag_arrays(tags.names, carrying, own, rank),
        **ragged("tagged_months", _months(tags, len(catalog))),
        "neighbor_ids": ids,
        "neighbor_scores": scores,
        "neighbor_shared": shared,
        "neighbor_counts": neighbors.counts,
        "heard_plays": music.plays.data.astype(np.int64),
        "heard_by": music.plays.indices.astype(np.int32),
        "heard_by_ends": music.plays.indptr.astype(np.int64),
        "taste_artists": factors.artists,
        "taste_covariance": factors.covariance,
        "taste_alpha": np.array([factors.alpha]),
        **name_index.index("search", names, aliases),
    }


def _tag_arrays(
    names: Sequence[str], carrying: Carried, own: Sequence[Sequence[int]], rank: NDArray[np.int32]
) -> dict[str, NDArray[Any]]:
    """Tags numbered anew by how many artists carry them, those that none does left out; whose they are; their index."""
    bearers = np.bincount(carrying.tags, minlength=len(names))
    common = np.argsort(-bearers, kind="stable")[: np.count_nonzero(bearers)]
    number = np.full(len(names), -1)
    number[common] = np.arange(len(common))
    by_tag = np.lexsort((rank[carrying.artists], number[carrying.tags]))
    served = [names[tag] for tag in common.tolist()]
    ranked = [index for index in np.argsort(rank, kind="stable").tolist() if rank[index]]
    return {
        **pack("tags", served),
        **ragged("artist_tags", [number[tags].tolist() for tags in own]),
        "artist_tag_givers": carrying.givers.astype(np.int32),
        **ragged("tag_artists", np.split(carrying.artists[by_tag], np.cumsum(bearers[common])[:-1])[: len(common)]),
        "tag_artist_shares": carrying.shares[by_tag].astype(np.float32),
        "tag_communities": communities([own[index] for index in ranked], len(names))[common],
        **name_index.index("tag_search", served),
    }


def _months(tags: TagAssignments, artists: int) -> list[list[int]]:
    """For each artist the months, since January 1970, in which it was given tags on dates that can be right."""
    months = (tags.when[~tags.doubtful] * 1_000_000).astype("datetime64[ns]").astype("datetime64[M]").astype(np.int64)
    order = np.lexsort((months, tags.artists[~tags.doubtful]))
    parts = np.searchsorted(tags.artists[~tags.doubtful][order], np.arange(1, artists))
    return [part.tolist() for part in np.split(months[order], parts)]


def _tagged_first(
    near: NDArray[np.int32], carried: Sequence[Sequence[int]], thin: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """The order of each row: a thin artist's neighbours that share tags with it first, all others as they are."""
    order = np.broadcast_to(np.arange(near.shape[1]), near.shape).copy()
    tags = list(map(frozenset, carried))
    for index in np.flatnonzero(thin).tolist():
        if own := tags[index]:
            apart = [other < 0 or own.isdisjoint(tags[other]) for other in near[index].tolist()]
            order[index] = np.argsort(apart, kind="stable")
    return order
