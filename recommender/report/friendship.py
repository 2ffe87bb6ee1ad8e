"""Do friends play the same artists? Pairs of friends beside pairs of strangers with as many friends each."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..algebra.weighting import binary

if TYPE_CHECKING:
    import scipy.sparse as sp
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions

_TRIES = 20  # how often a pair that is no pair of strangers is drawn anew


@dataclass(frozen=True, eq=False)
class Alikeness:
    """What pairs share, each friend's side once, so that a user's pairs are together."""

    users: NDArray[np.int64]
    """The one of each pair whose it is, for friends and strangers alike, shape (pairs,)."""
    shared: NDArray[np.float64]
    """Artists that both play, shape (2, pairs): with a friend, with a stranger."""
    jaccard: NDArray[np.float64]
    """Artists that both play, of those that either plays, in 0…1, shape (2, pairs): with a friend, with a stranger."""

    @cached_property
    def means(self) -> NDArray[np.float64]:
        """Each user's mean Jaccard index with friends and with strangers, shape (2, users with friends)."""
        return self._by_user(self.jaccard)

    @cached_property
    def artists(self) -> NDArray[np.float64]:
        """Each user's mean count of artists shared with friends and with strangers, shape (2, users with friends)."""
        return self._by_user(self.shared)

    @property
    def effect(self) -> float:
        """Cohen's d of users' means: their difference over the pooled standard deviation."""
        return _effect(*self.means)

    def interval(self, seed: int = 0, resamples: int = 2000) -> tuple[float, float]:
        """95 % interval of the effect, by the percentile bootstrap over users, whose pairs hang together."""
        from scipy.stats import bootstrap

        found = bootstrap(
            tuple(self.means), _effect, n_resamples=resamples, paired=True, method="percentile", rng=seed
        ).confidence_interval
        return float(found.low), float(found.high)

    def _by_user(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        counts = np.bincount(self.users)
        sums = np.stack([np.bincount(self.users, weights=row) for row in values])
        means: NDArray[np.float64] = sums[:, counts > 0] / counts[counts > 0]
        return means


def alikeness(interactions: Interactions, seed: int = 0) -> Alikeness | None:
    """What friends share and what strangers do; None without friends, or where everybody is everybody's friend.

    Strangers are friends' ends dealt anew, so that everybody is in as many pairs as before; who would be dealt
    a friend or themselves is dealt again.
    """
    user, friend = interactions.friends.T.astype(np.int64)
    if not len(user):
        return None
    users, random = len(interactions.users), np.random.default_rng(seed)
    friendly = np.unique(user * users + friend)
    dealt = random.permutation(friend)
    for _ in range(_TRIES):
        wrong = np.flatnonzero((dealt == user) | np.isin(user * users + dealt, friendly))
        if not len(wrong):
            break
        dealt[wrong] = dealt[random.permutation(len(dealt))[: len(wrong)]]
    apart = (dealt != user) & ~np.isin(user * users + dealt, friendly)
    if not apart.any():
        return None
    user, friend, dealt = user[apart], friend[apart], dealt[apart]
    plays = binary(interactions.plays).T.tocsr()
    sizes = np.diff(plays.indptr)
    shared = np.stack([_both(plays, user, other) for other in (friend, dealt)])
    either = np.stack([sizes[user] + sizes[other] for other in (friend, dealt)]) - shared
    return Alikeness(user, shared, shared / np.maximum(either, 1))


def clustering(interactions: Interactions) -> NDArray[np.float64]:
    """The share of pairs of their friends who are friends, in 0…1, of users with two friends or more, shape (users,).

    Watts and Strogatz, "Collective dynamics of 'small-world' networks" (Nature 1998).
    """
    import networkx as nx

    graph: nx.Graph[int] = nx.from_edgelist(interactions.friends.tolist())
    shares = nx.clustering(graph, [user for user, friends in graph.degree if friends > 1])
    assert isinstance(shares, dict)  # a number only where one user is asked about
    return np.array(list(shares.values()), dtype=np.float64)


def _both(plays: sp.csr_array, users: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.asarray(plays[users].multiply(plays[others]).sum(axis=1), dtype=np.float64).ravel()


def _effect(own: NDArray[np.float64], others: NDArray[np.float64]) -> float:
    spread = math.sqrt((own.var() + others.var()) / 2)
    apart = float(own.mean() - others.mean())
    return apart / spread if spread else math.copysign(math.inf, apart) if apart else 0.0
