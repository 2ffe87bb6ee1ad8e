"""Artists for whoever names several: what they would play who play them all, and what lies between them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..algebra.factors import FLOOR, Factors, Guest, listening_weights
from ..artist import Artist
from ..depth import Depth
from .answers import Bridge, Compatibility, Grounds, Recommendation
from .depth import ranked
from .popularity import Popularity
from .support import TELLING
from .taps import POOL as ASKABLE
from .taps import Taps, plays_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..artifact import Arrays
    from .artists import Artists
    from .listening import Listening

POPULARITY_EXPONENT = -0.1  # the power of listeners that scores of taste are multiplied by
POOL = 100  # best artists of a blend or a taste of which support and depth choose; farther down support is chance
PLAYED = 100  # artists that somebody plays most, by which they are known; more of them tell little, and take time
_TOLD = 10  # given artists that are named for each recommended one
_TOGETHER = 8  # unliked artists that all others are held against at once: each takes as much memory as all scores
_LIKED = 50  # artists besides that somebody likes
_BRIDGES = 20  # of somebody's artists, best first, in which one that is supported is looked for
UNLIKE = 0.5  # the power of how far an artist is from one that is not liked


class _Person(NamedTuple):
    """Somebody folded into the factors by some of their artists."""

    every: NDArray[np.int64]
    """The dense indices of all of their artists."""
    given: NDArray[np.int64]
    """Of those that they are known by."""
    guest: Guest
    scores: NDArray[np.float32]
    """Every artist's score for them, shape (artists,), 0 for those they have."""


class Tastes:
    """Folds artists into the factors of taste, and tells who plays them together."""

    def __init__(self, arrays: Arrays, artists: Artists, listening: Listening) -> None:
        self._factors = Factors.read(arrays)
        self._by_listeners = arrays["by_listeners"]
        self._artists = artists
        self._listening = listening

    def recommend(
        self,
        artists: Sequence[Artist],
        n: int,
        plays: Mapping[Artist, int],
        unlike: Sequence[Artist],
        without: Collection[int],
        depth: Depth,
    ) -> list[Recommendation]:
        """What `Recommender.recommend` gives."""
        given, weights = self._weighed(artists, plays, unlike)
        if not len(given):
            return []
        guest = self._factors.folded_in(given, weights)
        scores = np.maximum(guest.scores, 0) * self._unknown
        without = {*without, *(artist.id for artist in plays)}
        best = self._best(scores, given, unlike, without, n if depth is Depth.BALANCED else max(n, POOL))
        if depth is not Depth.BALANCED:
            best = best[ranked(scores[best], self._artists.listeners[best], depth)]
            unsupported = ~self._listening.any_supports(given[np.argsort(-weights, kind="stable")], best)
            best = best[np.argsort(unsupported, kind="stable")][:n]
        telling = np.argsort(-guest.parts(best), axis=0, kind="stable")[:_TOLD]
        return [
            self._recommendation(given[order], index, score)
            for order, index, score in zip(telling.T, best.tolist(), scores[best].tolist(), strict=True)
        ]

    def vectors(self, people: Sequence[Mapping[Artist, int]]) -> NDArray[np.float32]:
        """Who plays artists so often, or likes them where that is 0, folded in, float32, shape (people, rank).

        By the 100 most played, as `Recommender.recommend` weighs them, and all that are liked; zeros for nothing.
        """
        vectors = np.zeros((len(people), self._factors.artists.shape[1]), dtype=np.float32)
        for vector, plays in zip(vectors, people, strict=True):
            liked = [artist for artist, times in plays.items() if not times]
            given, weights = self._weighed(liked, {artist: times for artist, times in plays.items() if times}, ())
            if len(given):
                vector[:] = self._factors.folded_in(given, weights).vector
        return vectors

    def ask(
        self, liked: Sequence[Artist] = (), unliked: Sequence[Artist] = (), passed: Sequence[Artist] = ()
    ) -> Artist | None:
        """The artist whose answer should tell most of somebody's taste who has said so of these.

        Of the 1,000 most listened to, by `Taps.next`; none of these, nor an act that is one with any. `passed` are
        those they do not know, or are not to be asked about. None once there is nobody left.
        """
        pool, taps = self._taps

        def places(artists: Sequence[Artist]) -> list[int]:
            return np.flatnonzero(self._artists.one_with(self._artists.indices(artists), pool)).tolist()

        place = taps.next(places(liked), places(unliked), places(passed))
        return None if place is None else self._artists[int(pool[place])]

    @cached_property
    def _taps(self) -> tuple[NDArray[np.int32], Taps]:
        """The artists that may be asked about, as dense indices, and what chooses among them."""
        every = np.asarray(self._by_listeners)
        pool = self._artists.apart(every[self._artists.listeners[every] > 0])[:ASKABLE]
        return pool, Taps.among(self._factors, pool, plays_of(self._listening, pool))

    def _weighed(
        self, artists: Sequence[Artist], plays: Mapping[Artist, int], unlike: Sequence[Artist]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The dense indices, ascending, of what somebody is known by, and how much each says, shapes (given,).

        Each of `artists` says 1, the most played of those not in `unlike` what their plays say, and both add up.
        """
        weights = dict.fromkeys(self._artists.indices(artists).tolist(), 1.0)
        liked = plays.keys() - {*unlike}
        most = sorted((-plays[artist], self._artists.index[artist.id]) for artist in liked)[:PLAYED]
        for (_, index), weight in zip(most, listening_weights(np.array([-less for less, _ in most])), strict=True):
            weights[index] = weights.get(index, 0.0) + float(weight)
        given = np.array(sorted(weights), dtype=np.int64)
        return given, np.array([weights[index] for index in given.tolist()])

    @cached_property
    def _unknown(self) -> NDArray[np.float32]:
        """What scores of taste are multiplied by, since the factors offer fame too readily."""
        return np.asarray(np.maximum(self._artists.listeners, 1) ** POPULARITY_EXPONENT, dtype=np.float32)

    def _recommendation(self, given: NDArray[np.int64], index: int, score: float) -> Recommendation:
        """The artist for those who play the given ones, with how many play both."""
        seeds = tuple(map(self._artists.__getitem__, given.tolist()))
        together = self._listening.together(given, np.array([index]))[:, 0].tolist()
        return Recommendation(self._artists[index], score, tuple(together), self._grounds(seeds))

    def _grounds(self, seeds: Iterable[Artist]) -> Grounds:
        return Grounds(tuple(seeds), self._listening.users, self._listening.sets)

    def blend(
        self, artists: Sequence[Artist], n: int, unlike: Sequence[Artist], skip: int, depth: Depth
    ) -> list[Recommendation]:
        """What `Recommender.blend` gives."""
        seeds = list(dict.fromkeys(artists))
        given = np.array([self._artists.index[seed.id] for seed in seeds], dtype=np.int64)
        if not seeds:
            return []
        scores = self._factors.between(np.sort(given))
        best = self._best(scores, given, unlike, (), POOL)
        best = best[ranked(scores[best], self._artists.listeners[best], depth)]
        supports, together = self._listening.supports(given, best)
        telling = self._artists.listeners[given] >= TELLING
        some = supports.sum(axis=0) >= min(2, np.count_nonzero(telling))
        every = supports[telling].all(axis=0)
        named = np.where(telling[:, None], supports, together > 0)
        chosen = np.concatenate((np.flatnonzero(every & some), np.flatnonzero(some & ~every)))[skip : skip + n]
        return [
            Recommendation(
                self._artists[best[position].item()],
                scores[best[position]].item(),
                tuple(together[named[:, position], position].tolist()),
                self._grounds(compress(seeds, named[:, position].tolist())),
            )
            for position in chosen.tolist()
        ]

    def compatibility(
        self, one: Mapping[Artist, int], other: Mapping[Artist, int], n: int, without: Collection[int]
    ) -> Compatibility:
        """What two people have in common who play these so often, or like them for 0, and up to n others for both.

        None of `without`, by id, is among these.
        """
        totals = [max(sum(plays.values()), 1) for plays in (one, other)]
        shared = sorted(
            one.keys() & other.keys(),
            key=lambda artist: (-min(one[artist] / totals[0], other[artist] / totals[1]), artist.rank),
        )
        chance = self._popularity.chance(len(one), len(other))
        if not one or not other:
            return Compatibility(tuple(shared), chance, None, ())
        people = self._person(one), self._person(other)
        return Compatibility(tuple(shared), chance, self._bridge(*people), self._for_both(people, n, without))

    @cached_property
    def _popularity(self) -> Popularity:
        return Popularity(self._artists.listeners, self._listening.users)

    def _person(self, plays: Mapping[Artist, int]) -> _Person:
        played = {artist: times for artist, times in plays.items() if times}
        given, weights = self._weighed([artist for artist in plays if artist not in played][:_LIKED], played, ())
        every, guest = self._artists.indices(plays), self._factors.folded_in(given, weights)
        scores = np.maximum(guest.scores, 0) * self._unknown
        scores[self._artists.one_with(every)] = 0
        return _Person(every, given, guest, scores)

    def _bridge(self, first: _Person, second: _Person) -> Bridge | None:
        """Of the two directions the one in which an artist stands higher among all that somebody does not have."""
        found = [
            (np.count_nonzero(person.scores > person.scores[index]), Bridge(recommendation, person is second))
            for person, owner in ((second, first), (first, second))
            for index, recommendation in self._supported(person, owner.every)
        ]
        return min(found, key=lambda ranked: ranked[0])[1] if found else None

    def _supported(self, person: _Person, artists: NDArray[np.int64]) -> list[tuple[int, Recommendation]]:
        """The first of the artists, as the person would play them, that listeners of theirs support, if any is.

        What the other one does not have speaks for it before what both have, as that bridges nothing.
        """
        scores = person.scores
        best = artists[np.argsort(-scores[artists], kind="stable")][:_BRIDGES]
        best = best[scores[best] > 0]
        every = list(zip(best.tolist(), self._telling(person, best), strict=True))
        apart = [(index, telling[~np.isin(telling, artists)]) for index, telling in every]
        for index, telling in (*apart, *every):
            if len(telling):
                return [(index, self._recommendation(telling[:_TOLD], index, float(scores[index])))]
        return []

    def _telling(self, person: _Person, artists: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        """For each artist what supports it of what the person is known by: what accounts for most of its score first.

        All at once, as each look at how a score is made up solves a system as large as what the person is known by.
        """
        supports, _ = self._listening.supports(person.given, artists)
        order = np.argsort(-person.guest.parts(artists), axis=0, kind="stable")
        return [person.given[rows[told[rows]]] for rows, told in zip(order.T, supports.T, strict=True)]

    def _for_both(
        self, people: tuple[_Person, _Person], n: int, without: Collection[int]
    ) -> tuple[Recommendation, ...]:
        """What neither has, by the geometric mean of their scores, each in parts of the best: see `Factors.between`."""
        parts = [person.scores / max(person.scores.max(), np.finfo(np.float32).tiny) for person in people]
        scores = np.exp(np.log(np.array(parts) + FLOOR).mean(axis=0)) - FLOOR
        scores[~np.all([part > 0 for part in parts], axis=0)] = 0
        best = self._best(scores, np.concatenate([person.every for person in people]), (), without, n)
        telling = zip(*(self._telling(person, best) for person in people), strict=True)
        return tuple(
            self._recommendation(np.concatenate([first[:1], second[:1]]), index, float(scores[index]))
            for index, (first, second) in zip(best.tolist(), telling, strict=True)
        )

    def _best(
        self,
        scores: NDArray[np.float32],
        given: NDArray[np.int64],
        unlike: Sequence[Artist],
        without: Collection[int],
        n: int,
    ) -> NDArray[np.int64]:
        """The n artists of the highest scores above 0, best first. Lowers scores in place, the nearer to the unliked.

        None of the given or the unliked is among them, nor one with an id in `without`.
        """
        unliked = self._artists.indices(unlike)
        for start in range(0, len(unliked), _TOGETHER):
            scores *= (1 - self._factors.near(unliked[start : start + _TOGETHER])).prod(axis=0) ** UNLIKE
        scores[self._artists.one_with(np.concatenate((given, unliked, self._artists.known(without))))] = 0
        scores[self._artists.outdone(scores)] = 0
        best = np.argpartition(-scores, n)[:n] if n < len(scores) else np.arange(len(scores))
        best = best[np.lexsort((best, -scores[best]))]
        return best[scores[best] > 0]
