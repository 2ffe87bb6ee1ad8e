"""The arrays of an artifact, part by part: artists, tags, neighbours, listening, taste, search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import shared_listeners
from ..artifact.arrays import pack, ragged
from ..artist import THIN
from ..dataset.carried import Carried, carried
from ..dataset.namesakes import shared_names
from ..search import index as name_index
from ..search.nicknames import known_as, nicknames
from ..serving.paths import listings
from .communities import communities
from .tagged import by_tags

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.factors import Factors
    from ..dataset.interactions import Interactions
    from ..dataset.tags import TagAssignments


Arrays = dict[str, "NDArray[Any]"]


def arrays_of(
    music: Interactions,
    neighbors: Neighbors,
    factors: Factors,
    junk: NDArray[np.bool_],
    into: NDArray[np.int64],
    heads: NDArray[np.int32],
) -> Arrays:
    """All arrays of an artifact: what each part of it brings.

    `junk` says which names are nobody's, `into` whom each artist was merged into, `heads` the best known of the acts
    that are one with it; each has shape (artists,).
    """
    ranking = Ranking.of(music, ~junk & (into == np.arange(len(into))))
    carrying = carried(music.tags.merged, music.catalog.names)
    own = carrying.lists(len(music.catalog))
    return {
        **_artists(music, ranking, into, heads),
        **_tags(music, carrying, own, ranking),
        **_neighbors(music, neighbors, own),
        **by_tags(music, own, heads, neighbors.ids.shape[1]),
        **_listening(music),
        **factors.arrays(),
        **_search(music, ranking, into),
    }


class Ranking(NamedTuple):
    """Artists that can be found, in two orders, as dense indices."""

    by_listeners: NDArray[np.int64]
    by_plays: NDArray[np.int64]
    rank: NDArray[np.int32]
    """Each artist's rank by listeners, from 1, and 0 for one that cannot be found; shape (artists,)."""

    @classmethod
    def of(cls, music: Interactions, shown: NDArray[np.bool_]) -> Ranking:
        """The ranking of the artists of the mask; of equals the one with the lower id comes first."""
        ids, listeners, plays = music.catalog.ids, music.listeners, _plays(music)
        by_listeners, by_plays = np.lexsort((ids, -plays, -listeners)), np.lexsort((ids, -listeners, -plays))
        by_listeners, by_plays = by_listeners[shown[by_listeners]], by_plays[shown[by_plays]]
        rank = np.zeros(len(ids), dtype=np.int32)
        rank[by_listeners] = np.arange(1, len(by_listeners) + 1)
        return cls(by_listeners, by_plays, rank)


def _plays(music: Interactions) -> NDArray[np.int64]:
    return np.asarray(music.plays.sum(axis=1), dtype=np.int64)


def _artists(music: Interactions, ranking: Ranking, into: NDArray[np.int64], heads: NDArray[np.int32]) -> Arrays:
    """What artists are called, how much they are listened to, and which of them are one."""
    shared = shared_names()
    return {
        "ids": music.catalog.ids,
        **pack("names", music.catalog.names),
        **pack("urls", music.catalog.urls),
        **(pack("mbids", music.catalog.mbids) if music.catalog.mbids else {}),
        "listeners": music.listeners,
        **({"audiences": _audiences(music)} if music.sets else {}),
        "plays": _plays(music),
        "rank": ranking.rank,
        "by_listeners": ranking.by_listeners.astype(np.int32),
        "by_plays": ranking.by_plays.astype(np.int32),
        "shared_names": np.array([name.casefold() in shared for name in music.catalog.names], dtype=np.bool_),
        "merged_into": into.astype(np.int32),
        "acts": heads,
    }


def _audiences(music: Interactions) -> NDArray[np.int64]:
    """How many users of each of the data sets that were joined play each artist, shape (artists, sets)."""
    ends = np.cumsum(music.sets)
    heard = music.plays.indptr
    counts = []
    for first, end in zip([0, *ends[:-1].tolist()], ends.tolist(), strict=True):
        seen = np.cumsum((music.plays.indices >= first) & (music.plays.indices < end))
        counts.append(np.diff(np.concatenate([[0], seen])[heard]))
    return np.column_stack(counts).astype(np.int64)


def _neighbors(music: Interactions, neighbors: Neighbors, own: Sequence[Sequence[int]]) -> Arrays:
    """Who is similar, how much, and how many play both; `own` are the tags that each artist carries."""
    order = _tagged_first(neighbors.ids, own, music.listeners < THIN)
    tables = {
        "neighbor_ids": neighbors.ids,
        "neighbor_scores": neighbors.scores,
        "neighbor_shared": shared_listeners(music, neighbors),
    }
    ordered = {name: np.take_along_axis(table, order, axis=1) for name, table in tables.items()}
    listed = listings(np.take_along_axis(neighbors.ids, order, axis=1))
    return {**ordered, **listed, "neighbor_counts": neighbors.counts}


def _listening(music: Interactions) -> Arrays:
    """Who plays each artist, and how often."""
    return {
        "heard_plays": music.plays.data.astype(np.int64),
        "heard_by": music.plays.indices.astype(np.int32),
        "heard_by_ends": music.plays.indptr.astype(np.int64),
    }


def _search(music: Interactions, ranking: Ranking, into: NDArray[np.int64]) -> Arrays:
    """The index of names: each artist's own, those merged into it, and its nicknames."""
    variants: list[list[str]] = [[] for _ in into]
    for index in np.flatnonzero(into != np.arange(len(into))).tolist():
        variants[into[index]].append(music.catalog.names[index])
    entries = ranking.by_listeners.tolist()
    names = [music.catalog.names[index] for index in entries]
    nicks = known_as(names, nicknames())
    aliases = [[*variants[index], *nick] for index, nick in zip(entries, nicks, strict=True)]
    return name_index.index("search", names, aliases)


def _tags(music: Interactions, carrying: Carried, own: Sequence[Sequence[int]], ranking: Ranking) -> Arrays:
    """Tags numbered anew by how many artists carry them, those that none does left out; whose they are; their index.

    `own` are the tags that each artist carries, by their old numbers.
    """
    names, rank = music.tags.merged.names, ranking.rank
    bearers = np.bincount(carrying.tags, minlength=len(names))
    common = np.argsort(-bearers, kind="stable")[: np.count_nonzero(bearers)]
    number = np.full(len(names), -1)
    number[common] = np.arange(len(common))
    by_tag = np.lexsort((rank[carrying.artists], number[carrying.tags]))
    served = [names[tag] for tag in common.tolist()]
    return {
        **pack("tags", served),
        **ragged("artist_tags", [number[tags].tolist() for tags in own]),
        "artist_tag_givers": carrying.givers.astype(np.int32),
        **ragged("tag_artists", np.split(carrying.artists[by_tag], np.cumsum(bearers[common])[:-1])[: len(common)]),
        "tag_artist_shares": carrying.shares[by_tag].astype(np.float32),
        "tag_communities": communities([own[index] for index in ranking.by_listeners.tolist()], len(names))[common],
        **ragged("tagged_months", _months(music.tags.merged, len(music.catalog))),
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
