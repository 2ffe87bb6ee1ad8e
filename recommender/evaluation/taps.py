"""How much a few taps tell of users whom the factors have not seen, by how it is chosen whom they are asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

from ..serving.taps import PEOPLE, POOL, UNKNOWN, Taps
from ..serving.tastes import POPULARITY_EXPONENT, UNLIKE
from ..stats.intervals import interval
from .listening import FOLDS, Unseen, folds_of, unseen
from .users import Offers, by_user

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..dataset.interactions import Interactions
    from ..models import FactorModel

COUNTS = (1, 3, 5, 10)
"""Taps after which users are offered artists."""
SERVED = "expected information"
BASELINE = "most heard"
_FRIENDS = 2  # who play an artist, from whom somebody knows it
Row = dict[str, Any]


@dataclass
class Said:
    """What somebody has said of artists, which are places in the pool."""

    liked: list[int] = field(default_factory=list)
    unliked: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)

    @property
    def asked(self) -> list[int]:
        return [*self.liked, *self.unliked, *self.unknown]


Choose = Callable[[Said, int], int]
"""Whom to ask next somebody who has said this, by their number."""


class Asked:
    """Users whom the factors have not seen, as they answer.

    They like what they play, but for what is held back, which they do not know. Besides they know what two friends of
    theirs play, and others by lot, the more probably the more people play it: √(its listeners / the most of any).
    What they know and do not play they dislike by lot, the more probably the farther it is from what they play, as its
    rank in the pool by cosines of listeners, another model than the one that asks; or else do not say.
    """

    def __init__(self, interactions: Interactions, part: Unseen) -> None:
        self.part = part
        self.heard, self.factors = part.heard, part.factors
        by_listeners = np.lexsort((np.arange(len(self.heard)), -self.heard))
        self.pool = by_listeners[self.heard[by_listeners] > 0][:POOL]
        self.plays = (part.learned.plays > 0).T.tocsr().astype(np.float32)
        """Of everybody, seen or not, what the model has learned of, shape (users, artists)."""
        rng = np.random.default_rng(0)
        fame = np.sqrt(self.heard[self.pool] / self.heard.max())
        shape = (len(interactions.users), len(self.pool))
        friends = sp.csr_array((np.ones(len(interactions.friends)), interactions.friends.T), shape=(shape[0],) * 2)
        self._known = (rng.random(shape) < fame) | ((friends @ self.plays)[:, self.pool].toarray() >= _FRIENDS)
        self._mood = rng.random(shape)
        scaled = self.plays.multiply(1 / np.sqrt(np.maximum(self.heard, 1))).tocsc()
        self._near = (scaled[:, self.pool].T @ scaled).tocsc()

    @cached_property
    def answers(self) -> dict[int, NDArray[np.int64]]:
        """Of each user their answers."""
        return {user: self._answers(user) for user in self.part.known}

    def _answers(self, user: int) -> NDArray[np.int64]:
        """1 for like, −1 for dislike, 0 for "don't know", of each artist of the pool."""
        played, _ = self.part.known[user]
        near = np.asarray(self._near[:, played].sum(axis=1)).ravel()
        farther = np.argsort(np.argsort(near, kind="stable")) / len(near)
        said: NDArray[np.int64] = -(self._known[user] & (self._mood[user] > farther)).astype(np.int64)
        said[np.isin(self.pool, played)] = 1
        said[np.isin(self.pool, self.part.split.test[[user]].indices)] = 0
        return said

    def taps(self, user: int, choose: Choose, counts: Sequence[int]) -> Iterator[Said]:
        """What the user has said after so many taps, chosen so."""
        answers, said = self.answers[user], Said()
        lists = {1: said.liked, -1: said.unliked, 0: said.unknown}
        for number in range(1, max(counts) + 1):
            place = choose(said, user)
            lists[int(answers[place])].append(place)
            if number in counts:
                yield Said([*said.liked], [*said.unliked], [*said.unknown])

    def scores(self, said: Said) -> NDArray[np.float32]:
        """What `/foryou` orders artists by after this, shape (artists,); where nothing is liked, nothing."""
        liked, unliked = self.pool[said.liked], self.pool[said.unliked]
        if not len(liked):
            return np.zeros(len(self.heard), dtype=np.float32)
        scores = np.maximum(self.factors.scores(liked), 0) * np.maximum(self.heard, 1) ** POPULARITY_EXPONENT
        scores *= (1 - self.factors.near(unliked)).prod(axis=0) ** UNLIKE
        scores[[*liked, *unliked]] = 0
        return np.asarray(scores, dtype=np.float32)

    # Ways to choose

    def served(self, unknown: float = UNKNOWN) -> Choose:
        """The most expected information, where an unknown artist says so much less than one that is not liked."""
        seen = np.flatnonzero(np.diff(self.plays.indptr))
        seen = seen[np.unique(np.linspace(0, len(seen) - 1, min(PEOPLE, len(seen))).astype(np.int64))]
        plays = self.plays[seen][:, self.pool].toarray() > 0
        taps = Taps.among(self.factors, self.pool.astype(np.int32), plays, unknown)
        return lambda said, _: taps.next(said.liked, said.unliked, said.unknown) or 0

    def most_heard(self, said: Said, _: int) -> int:
        """The most listeners, whatever is said."""
        return len(said.asked)

    def random(self, said: Said, user: int) -> int:
        """By lot, another one for each user."""
        return int(np.random.default_rng(user).permutation(len(self.pool))[len(said.asked)])

    def variance(self, said: Said, _: int) -> int:
        """The least certain score, by the variance qᵀ S q of what is folded in with all that are asked about so far."""
        vectors, covariance = self.factors.artists[self.pool], self.factors.covariance
        named = vectors[said.asked]
        spread = named @ covariance
        inner = spread @ named.T + np.eye(len(named)) / self.factors.alpha
        left = covariance - spread.T @ np.linalg.solve(inner, spread)
        return _best(np.einsum("ij,ij->i", vectors @ left, vectors), said)

    def guess(self, said: Said, _: int) -> int:
        """Whom they would be recommended first; the most heard until they like anybody."""
        return _best(self.scores(said)[self.pool], said)


def _best(values: NDArray[Any], said: Said) -> int:
    values = values.astype(np.float64)
    values[said.asked] = -np.inf
    return int(values.argmax())


def ways(asked: Asked) -> dict[str, Choose]:
    """The ways that are compared, by name."""
    return {
        BASELINE: asked.most_heard,
        "random": asked.random,
        "greedy by variance": asked.variance,
        "best guess": asked.guess,
        SERVED: asked.served(),
    }


def settings(asked: Asked) -> dict[str, Choose]:
    """The ways that are compared, and what is served with other weights of what is unknown."""
    others = {f"{SERVED}, unknown {weight:g}": asked.served(weight) for weight in (0.0, 0.5, 1.0)}
    return ways(asked) | others


def compare(
    interactions: Interactions,
    model: FactorModel,
    fold: int,
    say: Callable[[str], None],
    *,
    tune: bool = False,
    counts: Sequence[int] = COUNTS,
) -> dict[str, Row]:
    """Figures for the fold of five of the users, whom the model has not seen, by the taps and how they were chosen.

    Gains over "most heard" are user by user; `share` is that of the quality by all that they play but for what is held
    back. With `tune`, of the fold after, of more ways, by a model that has seen neither. `say` is told each part.
    """
    folds = folds_of(interactions)
    asked = folds == (fold + 1) % FOLDS if tune else folds == fold
    found: dict[tuple[int, str], list[Offers]] = {}
    whole, liked = list[Offers](), dict[tuple[int, str], list[int]]()
    for number, part in enumerate(unseen(interactions, model, ~asked & (folds != fold), asked), 1):
        answering = Asked(interactions, part)
        whole.append(part.folded_in(0, len(answering.heard)))
        for name, choose in (settings if tune else ways)(answering).items():
            after = {user: list(answering.taps(user, choose, counts)) for user in part.known}
            for place, count in enumerate(counts):
                said = {user: of_user[place] for user, of_user in after.items()}
                found.setdefault((count, name), []).append(part.offered_to(answering.scores, said))
                liked.setdefault((count, name), []).extend(len(of_user.liked) for of_user in said.values())
        say(f"part {number} of {FOLDS}")
    best = by_user(whole)
    rows = {"all they play": _row(whole, best, None)}
    for count, name in sorted(found, key=lambda key: key[0]):
        against = None if name == BASELINE else by_user(found[count, BASELINE])
        rows[f"{count} by {name}"] = _row(found[count, name], best, against) | {
            "liked": round(float(np.mean(liked[count, name])), 2)
        }
    return rows


def _row(found: Sequence[Offers], best: NDArray[np.float64], against: NDArray[np.float64] | None) -> Row:
    own = by_user(found)
    low, high = interval(own)
    row: Row = {
        "users": len(own),
        "NDCG@10": round(float(own.mean()), 4),
        "±": round((high - low) / 2, 4),
        "share": round(float(own.mean() / best.mean()), 3),
    }
    if against is not None:
        row["over most heard"] = round(float((own - against).mean()), 4)
        row["over most heard, difference"] = [round(end, 4) for end in interval(own - against)]
    return row | {"Recall@10": round(float(np.mean([part.figures()["Recall@10"] for part in found])), 4)}
