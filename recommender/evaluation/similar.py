"""Who is like whom: neighbours against listening held back, against lists that people made, and against fame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..algebra.neighbors import Neighbors
from ..algebra.scoring import tag_weights
from ..algebra.weighting import unit_rows
from .metrics import K, hit_share, ndcg

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions
    from ..dataset.splits import Split

STRATA = {"1": (1, 1), "2–4": (2, 4), "5–19": (5, 19), "20+": (20, 10**9)}
"""Seeds by how many listeners they have in the training part: first and last."""


@dataclass(frozen=True, eq=False)
class Answers:
    """What a model's answers to questions are worth."""

    values: NDArray[np.float64]
    """A figure for each question, shape (questions,)."""
    listeners: NDArray[np.int64]
    """Listeners of each question's seed in the training part, shape (questions,)."""

    @property
    def mean(self) -> float:
        """The mean of the values; NaN without a question."""
        return float(self.values.mean()) if len(self.values) else float("nan")

    def stratum(self, name: str) -> Answers:
        """The questions whose seed is in that stratum, one of `STRATA`. Raises KeyError for another name."""
        first, last = STRATA[name]
        chosen = (first <= self.listeners) & (self.listeners <= last)
        return Answers(self.values[chosen], self.listeners[chosen])


def together(answers: Iterable[Answers]) -> Answers:
    """The answers of several folds as one."""
    parts = list(answers)
    return Answers(np.concatenate([p.values for p in parts]), np.concatenate([p.listeners for p in parts]))


def co_listening(neighbors: Neighbors, split: Split, seed: int = 0) -> Answers:
    """NDCG@10, in 0…1, of one question for each user: from one artist of the training part to those held back.

    For each user with anything held back a seed is drawn of the artists in the training part, by the random `seed`,
    so that every model is asked the same. Artists that the user is seen to play are passed over, since they cannot be
    right. It rewards offering what everybody plays, since that is most of what is held back.
    """
    hits, _, relevant, listeners = _asked(neighbors, split, seed)
    return Answers(ndcg(hits, relevant), listeners)


def _asked(
    neighbors: Neighbors, split: Split, seed: int
) -> tuple[NDArray[np.bool_], NDArray[np.int32], NDArray[np.int64], NDArray[np.int64]]:
    """Each question's hits and the ten artists offered, how many were held back, and the seed's listeners."""
    played = split.train.plays.T.tocsr()
    heard = split.train.listeners
    random = np.random.default_rng(seed)
    hits, offers, relevant, listeners = [], [], [], []
    for user in range(played.shape[0]):
        known = played.indices[played.indptr[user] : played.indptr[user + 1]]
        targets = split.test.indices[split.test.indptr[user] : split.test.indptr[user + 1]]
        if not len(known) or not len(targets):
            continue
        start = int(random.choice(known))
        near = neighbors.ids[start]
        offered = near[(near >= 0) & ~np.isin(near, known)][:K]
        free = K - len(offered)
        offers.append(np.pad(offered, (0, free)))
        hits.append(np.pad(np.isin(offered, targets), (0, free)))
        relevant.append(len(targets))
        listeners.append(int(heard[start]))
    return (
        np.array(hits, dtype=np.bool_).reshape(-1, K),
        np.array(offers, dtype=np.int32).reshape(-1, K),
        np.array(relevant, dtype=np.int64),
        np.array(listeners, dtype=np.int64),
    )


def rare_hits(neighbors: Neighbors, split: Split, seed: int = 0) -> Answers:
    """The hits@10 of one question for each user, each hit weighing 100 / listeners in the training part.

    Each value is 0 or more: a hit on an artist with 100 listeners counts as one, and offering what everybody plays
    does not pay. For each user with anything held back a seed is drawn of the artists in the training part, by the
    random `seed`, so that every model is asked the same; artists that the user is seen to play are passed over.
    """
    hits, offered, _, listeners = _asked(neighbors, split, seed)
    weights = np.where(hits, 100 / np.maximum(split.train.listeners[offered], 1), 0.0)
    return Answers(weights.sum(axis=1), listeners)


RANKS = {"1–100": (0, 100), "101–500": (100, 500), "501–2,000": (500, 2000)}
"""Bands of artists by their rank among the most heard: the first, and the first that is beyond."""


def fame(neighbors: Neighbors, heard: NDArray[np.int64]) -> dict[str, dict[str, float]]:
    """What share of first tens is among the 100 and the 500 most heard, and their median listeners, by seeds' rank.

    `heard` holds the listeners, shape (artists,); rows are called as in `RANKS`, bands without seeds are left out.
    """
    order = np.argsort(-heard, kind="stable")
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    found = {}
    for name, (first, beyond) in RANKS.items():
        seeds = order[first:beyond]
        near = neighbors.ids[seeds[heard[seeds] > 0], :K]
        near = near[near >= 0]
        if len(near):
            found[name] = {
                "among 100": float((rank[near] < 100).mean()),
                "among 500": float((rank[near] < 500).mean()),
                "median listeners": float(np.median(heard[near])),
            }
    return found


def overlap(neighbors: Neighbors, interactions: Interactions, famous: int = 100) -> float:
    """The mean share of its first ten that a famous artist has in common with another one that is unlike it.

    Over all pairs of the 100 most heard whose tags, by cosine, are among the least alike tenth.
    """
    heard = interactions.listeners
    seeds = np.argsort(-heard, kind="stable")[:famous]
    tags = unit_rows(tag_weights(interactions))[seeds]
    alike = (tags @ tags.T).toarray()
    left, right = np.triu_indices(len(seeds), 1)
    unlike = alike[left, right] <= np.quantile(alike[left, right], 0.1)
    tens = [frozenset(row[row >= 0].tolist()) for row in neighbors.ids[seeds, :K]]
    shared = [len(tens[a] & tens[b]) / K for a, b in zip(left[unlike].tolist(), right[unlike].tolist(), strict=True)]
    return float(np.mean(shared)) if shared else float("nan")


def against_lists(neighbors: Neighbors, lists: Mapping[int, frozenset[int]], heard: NDArray[np.int64]) -> Answers:
    """Hits among the first ten neighbours, of as many as could be, in 0…1, for each seed of lists that people made.

    `lists` holds dense indices of similar artists by that of their seed; `heard` the listeners, shape (artists,).
    """
    seeds = np.array(sorted(lists), dtype=np.int64)
    hits = np.zeros((len(seeds), K), dtype=np.bool_)
    for row, seed in enumerate(seeds.tolist()):
        near = neighbors.ids[seed, :K]
        hits[row, : len(near)] = np.isin(near, list(lists[seed]))
    relevant = np.array([len(lists[seed]) for seed in seeds.tolist()], dtype=np.int64)
    return Answers(hit_share(hits, relevant), heard[seeds])


def nearest_by_taste(seeds: NDArray[np.int64], scores: NDArray[np.float32], heard: NDArray[np.int64]) -> Neighbors:
    """The ten nearest artists of some seeds by the cosine of users' scores, centred on each user's mean.

    It is what a TasteModel's `neighbors` gives, of a few artists only: other rows are empty. `seeds` are dense
    indices; `scores` have shape (users, artists), and `heard` holds the listeners, shape (artists,).
    """
    centred = np.where(heard > 0, scores - scores.mean(axis=1, keepdims=True), np.float32(0))
    centred /= np.maximum(np.linalg.norm(centred, axis=0), np.finfo(np.float32).tiny)
    alike = centred[:, seeds].T @ centred
    alike[np.arange(len(seeds)), seeds] = 0
    alike = np.maximum(alike, 0)
    order = np.lexsort((np.broadcast_to(-heard, alike.shape), -alike), axis=1)[:, :K]
    ids = np.full((len(heard), order.shape[1]), -1, dtype=np.int32)
    found = np.zeros(ids.shape, dtype=np.float32)
    found[seeds] = np.take_along_axis(alike, order, axis=1)
    ids[seeds] = np.where(found[seeds] > 0, order, -1)
    return Neighbors(ids, found)


def tag_agreement(neighbors: Neighbors, interactions: Interactions) -> float:
    """Mean cosine of TF-IDF tags between artists and their first ten neighbours, in 0…1, over artists with tags.

    NaN where no artist has any. It says nothing of a model that reads tags.
    """
    agreed = tag_agreements(neighbors, interactions)
    return float(np.nanmean(agreed)) if np.isfinite(agreed).any() else float("nan")


def tag_agreements(neighbors: Neighbors, interactions: Interactions) -> NDArray[np.float64]:
    """Mean cosine of TF-IDF tags between each artist and its first ten neighbours, in 0…1, shape (artists,).

    NaN for artists without tags or neighbours.
    """
    tags = unit_rows(tag_weights(interactions))
    near = neighbors.first(K)
    rows, ranks = np.nonzero((near.ids >= 0) & (np.diff(tags.indptr) > 0)[:, None])
    agreed = np.asarray(tags[rows].multiply(tags[near.ids[rows, ranks]]).sum(axis=1), dtype=np.float64).ravel()
    sums = np.bincount(rows, weights=agreed, minlength=len(near.ids)) / K
    return np.where(np.bincount(rows, minlength=len(near.ids)) > 0, sums, np.nan)
