"""Who would play what: offers to users, against what was held back of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .metrics import K, gini, ndcg, precision, recall

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.splits import Split

FEW = 20
"""Listeners below which an artist counts as little heard, and artists below which a user counts as having few."""
QUARTERS = ("least", "second", "third", "most")
"""Names of the quarters that `quarters` tells apart."""
_BLOCK = 128  # scores looked at together


@dataclass(frozen=True, eq=False)
class Offers:
    """What a model offers each user with anything held back: its first ten artists, and which are right.

    `artists` (int32) and `hits` have shape (questions, 10); places without an artist hold −1 and False.
    `relevant` says how many artists were held back from each user of `users`.
    """

    split: Split
    users: NDArray[np.int64]
    artists: NDArray[np.int32]
    hits: NDArray[np.bool_]
    relevant: NDArray[np.int64]

    @property
    def ndcg(self) -> NDArray[np.float64]:
        """NDCG@10 of each question, shape (questions,)."""
        return ndcg(self.hits, self.relevant)

    @property
    def rare_hits(self) -> NDArray[np.float64]:
        """The hits of each question, each weighing 100 / listeners in the training part, shape (questions,).

        A hit on an artist with 100 listeners counts as one. Offering what everybody plays does not pay.
        """
        weights = np.where(self.hits, 100 / np.maximum(self.split.train.listeners[self.artists], 1), 0.0)
        summed: NDArray[np.float64] = weights.sum(axis=1)
        return summed

    def figures(self) -> dict[str, float]:
        """Every other figure that a model is judged by, by name."""
        train = self.split.train
        offered = self.artists[self.artists >= 0]
        heard = train.listeners[offered]
        users = np.count_nonzero(np.diff(train.plays.tocsc().indptr))
        counts = np.bincount(offered, minlength=len(train.catalog))[train.listeners > 0]
        return {
            "Recall@10": float(recall(self.hits, self.relevant).mean()),
            "Precision@10": float(precision(self.hits).mean()),
            "coverage": float((counts > 0).mean()),
            "novelty": float(-np.log2(heard / users).mean()),
            "Gini": gini(counts),
            f"heard by < {FEW}": float((heard < FEW).mean()),
        }

    @property
    def activity(self) -> NDArray[np.int64]:
        """The plays of each user of `users` in the training part, shape (questions,)."""
        plays: NDArray[np.int64] = np.asarray(self.split.train.plays.sum(axis=0)).ravel()[self.users]
        return plays

    def by_activity(self) -> dict[str, float]:
        """Mean NDCG@10 of the users who play least to most, in quarters, and of those with few artists."""
        values, quarter = self.ndcg, quarters(self.activity)
        groups = {f"{name} quarter": quarter == number for number, name in enumerate(QUARTERS)}
        groups[f"< {FEW} artists"] = np.diff(self.split.train.plays.tocsc().indptr)[self.users] < FEW
        return {name: float(values[chosen].mean()) if chosen.any() else float("nan") for name, chosen in groups.items()}


def quarters(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """The quarter that each value is in by rank, 0 for the least to 3 for the most, shape (values,).

    Equal values are ranked in the order they stand in.
    """
    ranks = np.argsort(np.argsort(values, kind="stable"))
    return ranks * len(QUARTERS) // max(len(values), 1)


def means(rows: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Each figure's mean over the rows, such as folds, which all name the same ones; there is one at the least."""
    listed = list(rows)
    return {name: sum(row[name] for row in listed) / len(listed) for name in listed[0]}


def by_user(found: Iterable[Offers]) -> NDArray[np.float64]:
    """Each user's mean NDCG@10 over the folds, in order of users, shape (users with anything held back,).

    Users are what the bootstrap draws, since the questions of one user are alike.
    """
    parts = list(found)
    users = np.concatenate([part.users for part in parts])
    counts, sums = np.bincount(users), np.bincount(users, weights=np.concatenate([part.ndcg for part in parts]))
    means: NDArray[np.float64] = sums[counts > 0] / counts[counts > 0]
    return means


def offers(scores: NDArray[np.float32], split: Split) -> Offers:
    """The ten best-scored artists of each user, among all that occur in the training part but not at that user.

    Scores have shape (users, artists). Equal scores are ordered by listeners, then by lot: artists' ids
    follow the crawl that found them, and so tell who brought an artist in.
    """
    heard = split.train.listeners
    order = np.lexsort((np.random.default_rng(0).permutation(len(heard)), -heard))
    order = order[heard[order] > 0].astype(np.int32)
    column = np.zeros(len(heard), dtype=np.int64)
    column[order] = np.arange(len(order))
    played, held = split.train.plays.T.tocsr(), split.test
    users = np.flatnonzero(np.diff(held.indptr))
    artists = np.full((len(users), K), -1, dtype=np.int32)
    hits = np.zeros((len(users), K), dtype=np.bool_)
    blocks = np.full((-(-len(order) // _BLOCK), _BLOCK), -np.inf, dtype=np.float32)
    own = blocks.reshape(-1)[: len(order)]
    right = np.zeros(len(heard), dtype=np.bool_)
    for row, user in enumerate(users.tolist()):
        np.take(scores[user], order, out=own, mode="clip")
        own[column[played.indices[played.indptr[user] : played.indptr[user + 1]]]] = -np.inf
        # No artist of the first ten scores less than the tenth of the blocks' best: few are left to be ordered.
        best = np.flatnonzero(own >= max(_tenth(blocks.max(axis=1)), np.finfo(np.float32).min))
        least = _tenth(own[best])
        above = best[own[best] > least]
        equal = best[own[best] == least][: K - len(above)]
        found = order[np.concatenate((above[np.argsort(-own[above], kind="stable")], equal))[:K]]
        artists[row, : len(found)] = found
        answers = held.indices[held.indptr[user] : held.indptr[user + 1]]
        right[answers] = True
        hits[row, : len(found)] = right[found]
        right[answers] = False
    return Offers(split, users, artists, hits, np.diff(held.indptr)[users].astype(np.int64))


def _tenth(values: NDArray[np.float32]) -> np.float32:
    """The tenth highest value; −∞ where there are fewer."""
    tenth: np.float32 = np.partition(values, -K)[-K] if len(values) >= K else np.float32(-np.inf)
    return tenth
