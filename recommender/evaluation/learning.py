"""Weights of features, learned from lists of similar artists that people made, and from what members prefer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..stats.intervals import paired_interval
from .metrics import hit_share

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..models.related import Examples
    from .preferences import Preferences

_REGULARISATION = 0.03  # scikit-learn's C: the smaller, the nearer weights are held to 0
_K = 10
_FOLDS = 5
_STEPS = 15  # of Newton's method; by then no weight changes in its fourth digit
_LITTLE, _MOST_HEED = 1e-9, 4.0
WEIGHTS = (0.25, 1.0, 4.0, 16.0)
"""As how many pairs of lists a preference may count, of which the best on lists to tune on is taken."""
ENOUGH = 10
"""Members whose preferences can say anything."""


class Learned(NamedTuple):
    """What a logistic regression learned: of a candidate, the log-odds that a list names it."""

    intercept: float
    weights: NDArray[np.float64]
    """One for each feature, in the examples' order."""

    def odds(self, examples: Examples) -> NDArray[np.float64]:
        """The log-odds of each pair, shape (pairs,)."""
        found: NDArray[np.float64] = examples.features @ self.weights + self.intercept
        return found


def learn(examples: Examples, listed: NDArray[np.bool_]) -> Learned:
    """Fits a regularised logistic regression to which pairs are listed, shape (pairs,)."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=_REGULARISATION, max_iter=1000).fit(examples.features, listed)
    return Learned(float(fitted.intercept_[0]), fitted.coef_[0].astype(np.float64))


class Beside(NamedTuple):
    """What lists and members' preferences say together."""

    learned: Learned
    spread: NDArray[np.float64]
    """The standard error of each weight's move away from what lists say alone, by how much members differ."""


def learn_beside(
    alone: Learned, examples: Examples, listed: NDArray[np.bool_], said: Preferences, weight: float
) -> Beside:
    """Fits lists and preferences by one regularised regression, in which a preference counts as so many pairs of lists.

    A member prefers one artist to another with the logit heed × w · d, d being the difference of their features. The
    heed is one for all, so that who chooses by lot does not pull weights to 0. Minimised is what `learn` minimises for
    lists, weight × Σ count log(1 + exp(−heed × w · d)), and |w − w of lists alone|² / 2C, in turn by Newton's method.
    So without preferences it is what lists say `alone`. The intercept is the lists' own affair.
    """
    rows = np.column_stack([examples.features, np.ones(len(listed))])
    apart = np.column_stack([said.features, np.zeros(len(said.weight))])
    count, tight = weight * said.weight, np.r_[np.full(len(alone.weights), 1 / _REGULARISATION), 0.0]
    first, heed = np.r_[alone.weights, alone.intercept], 1.0

    def pulls(at: NDArray[np.float64]) -> NDArray[np.float64]:
        """How each preference pulls, shape (preferences, parameters)."""
        found: NDArray[np.float64] = apart * (heed * count * _logistic(-heed * apart @ at))[:, None]
        return found

    def told(at: NDArray[np.float64]) -> NDArray[np.float64]:
        """The second derivatives."""
        likely, right = _logistic(rows @ at), _logistic(heed * apart @ at)
        found: NDArray[np.float64] = 2 * np.diag(tight) + rows.T @ (rows * (likely * (1 - likely))[:, None])
        found += apart.T @ (apart * (heed**2 * count * right * (1 - right))[:, None])
        return found

    found = first
    for _ in range(_STEPS):
        ahead = apart @ found
        right = _logistic(heed * ahead)
        heed += float(count * (1 - right) @ ahead / max(count * right * (1 - right) @ ahead**2, _LITTLE))
        heed = min(max(heed, 0.0), _MOST_HEED)
        pull = rows.T @ (listed - _logistic(rows @ found)) + pulls(found).sum(axis=0) - tight * (2 * found - first)
        found = found + np.linalg.solve(told(found), pull)
    of_members = np.zeros((int(said.member.max(initial=-1)) + 1, len(first)))
    np.add.at(of_members, said.member, pulls(first))
    moved = np.linalg.solve(told(found), of_members.T)
    return Beside(Learned(float(found[-1]), found[:-1]), np.sqrt((moved**2).sum(axis=1))[:-1])


def _logistic(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    result: NDArray[np.float64] = 1 / (1 + np.exp(-odds))
    return result


class Accuracy(NamedTuple):
    """Which part of members' preferences is as weights have it that were learned from other members."""

    alone: float
    """By what lists say alone; the mean over members, as are all."""
    beside: float
    low: float
    """95 % interval of the difference."""
    high: float


def held_out(
    alone: Learned, examples: Examples, listed: NDArray[np.bool_], said: Preferences, weight: float
) -> Accuracy:
    """How well preferences tell those of other members: five folds of members by lot."""
    members = int(said.member.max()) + 1
    fold = (np.random.default_rng(0).permutation(members) % _FOLDS)[said.member]
    right = np.empty((2, len(fold)))
    for part in range(_FOLDS):
        unseen = fold == part
        beside = learn_beside(alone, examples, listed, said.where(~unseen), weight).learned
        for number, learned in enumerate((alone, beside)):
            right[number, unseen] = (np.sign(said.features[unseen] @ learned.weights) + 1) / 2
    before, after = (np.bincount(said.member, shares) / np.bincount(said.member) for shares in right)
    return Accuracy(float(before.mean()), float(after.mean()), *paired_interval(after, before))


def are_listed(examples: Examples, seeds: NDArray[np.int64], lists: Mapping[int, frozenset[int]]) -> NDArray[np.bool_]:
    """Whether the seed's list names the candidate, shape (pairs,)."""
    pairs = zip(seeds[examples.rows].tolist(), examples.candidates.tolist(), strict=True)
    return np.array([other in lists[seed] for seed, other in pairs], dtype=np.bool_)


def hits(
    odds: NDArray[np.float64], examples: Examples, seeds: NDArray[np.int64], lists: Mapping[int, frozenset[int]]
) -> NDArray[np.float64]:
    """Listed artists among each seed's ten best candidates, of as many as could be, shape (seeds,)."""
    listed = are_listed(examples, seeds, lists)
    order = np.lexsort((-odds, examples.rows))
    starts = np.searchsorted(examples.rows, np.arange(len(seeds)))
    rank = np.arange(len(order)) - starts[examples.rows]
    found = np.zeros((len(seeds), _K), dtype=np.bool_)
    first = rank < _K
    found[examples.rows[first], rank[first]] = listed[order][first]
    return hit_share(found, np.array([len(lists[seed]) for seed in seeds.tolist()], dtype=np.int64))


def cross_validated(
    examples: Examples,
    seeds: NDArray[np.int64],
    lists: Mapping[int, frozenset[int]],
    said: Preferences | None = None,
    rounds: int = 5,
) -> dict[float, NDArray[np.float64]]:
    """Hits of each seed by weights that were learned from other seeds: five folds by lot, over so many rounds.

    By how much preferences count: 0, and with `said` each of `WEIGHTS`.
    """
    listed = are_listed(examples, seeds, lists)
    found = {weight: np.zeros(len(seeds)) for weight in (0.0, *(WEIGHTS if said is not None else ()))}
    for number in range(rounds):
        fold = (np.random.default_rng(number).permutation(len(seeds)) % _FOLDS)[examples.rows]
        odds = {weight: np.empty(len(fold)) for weight in found}
        for part in range(_FOLDS):
            seen = fold != part
            others, own = examples.where(seen), examples.where(~seen)
            alone = learn(others, listed[seen])
            for weight, of in odds.items():
                learned = alone
                if said is not None and weight:
                    learned = learn_beside(alone, others, listed[seen], said, weight).learned
                of[~seen] = learned.odds(own)
        for weight, of in odds.items():
            found[weight] += hits(of, examples, seeds, lists) / rounds
    return found
