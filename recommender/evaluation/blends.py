"""Ways to blend artists: what each offers for some of a user's artists, against what else the user plays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from ..algebra.factors import FLOOR
from ..dataset.splits import by_row
from ..serving.support import supported
from ..serving.tastes import POOL, POPULARITY_EXPONENT
from .contenders import DEFAULT_TASTE
from .users import Offers, offers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..algebra.factors import Factors
    from ..dataset.interactions import Interactions
    from ..dataset.splits import Split

Seeds = Mapping[int, "NDArray[np.int64]"]
"""Artists as dense indices, by the user who plays them."""
Way = Callable[[int], "NDArray[Any]"]
"""Every artist's score for a user, shape (artists,)."""

_DRAWN = (("any 2", 2, False), ("farthest 2", 2, True), ("any 3", 3, False), ("any 5", 5, False))
_TRIES = 40  # draws of which the farthest is taken
_FAMOUS = 100  # artists that count as most heard


def compare(
    interactions: Interactions, fold: int, damping: Sequence[float] | None, say: Callable[[str], None]
) -> dict[str, dict[str, float]]:
    """Figures of each way to blend, by its name, on the fold of five that is held back.

    Seeds are folded into one taste; or what lies between them is the mean of tastes for one of them alone, or of
    cosines with each `damping` (None: the model's own); or of those what every seed supports comes first, as
    `Recommender.blend` serves it. Last come the tastes of all that a user plays, with and without the power of
    listeners that `Recommender.recommend` multiplies scores by. `say` is told each way as it is done.
    """
    split = by_row(interactions.without(interactions.catalog.junk), fold)
    factors = DEFAULT_TASTE().factors(split.train)
    rows = {}
    for label, count, far in _DRAWN:
        seeds = blend_seeds(split, count, far=far)
        supports = {user: every_seed_supports(given, split) for user, given in seeds.items()}
        for name, way in _ways(seeds, factors, supports, damping):
            found = _offered(split, list(seeds), way)
            by_all = [supports[user][own] for user, own in zip(found.users.tolist(), found.artists, strict=True)]
            rows[f"{label} of a user's, {name}"] = {
                **_figures(found),
                "every seed supports": round(float(np.mean(by_all)), 3),
            }
            say(f"{label}, {name}")
    played = split.train.plays.T.tocsr()
    whole = {
        user: played.indices[played.indptr[user] : played.indptr[user + 1]].astype(np.int64)
        for user in np.flatnonzero(np.diff(played.indptr)).tolist()
    }
    for popularity_exponent in (0.0, POPULARITY_EXPONENT):
        power = np.maximum(split.train.listeners, 1) ** popularity_exponent

        def taste(user: int, power: NDArray[np.float64] = power) -> NDArray[np.float64]:
            return np.asarray(factors.scores(whole[user]) * power)

        rows[f"all of a user's, one taste × listeners^{popularity_exponent}"] = _figures(
            _offered(split, list(whole), taste)
        )
    return rows


def blend_seeds(split: Split, count: int, *, far: bool, seed: int = 0) -> dict[int, NDArray[np.int64]]:
    """So many of each user's artists in the training part, drawn by lot: dense indices in order, by user.

    Of users who have that many there and anything held back. With `far`, of 40 draws the one whose artists share the
    fewest listeners, by their cosine.
    """
    rng = np.random.default_rng(seed)
    heard = split.train.plays.astype(bool).astype(np.float32).tocsr()
    norms = np.sqrt(np.maximum(split.train.listeners, 1))
    played = split.train.plays.T.tocsr()
    found = {}
    for user in np.flatnonzero(np.diff(split.test.indptr)).tolist():
        own = played.indices[played.indptr[user] : played.indptr[user + 1]]
        if len(own) < count:
            continue
        rows = heard[own]
        together = (rows @ rows.T).toarray() / np.outer(norms[own], norms[own])
        draws = [rng.choice(len(own), count, replace=False) for _ in range(_TRIES if far else 1)]
        best = min(draws, key=lambda draw: together[np.ix_(draw, draw)].sum())
        found[user] = np.sort(own[best]).astype(np.int64)
    return found


def between_tastes(factors: Factors, given: NDArray[np.int64]) -> NDArray[np.float32]:
    """What `Factors.between` is compared with: the geometric mean of what each given artist alone offers.

    `given` holds dense indices, shape (seeds,); scores have shape (artists,). An artist's offers are its scores above
    0, divided by their largest.
    """
    alone = np.array([factors.scores(given[[index]]) for index in range(len(given))])
    alone[np.arange(len(given)), given] = 0
    alone = np.maximum(alone, 0) / np.maximum(alone.max(axis=1, keepdims=True), np.finfo(np.float32).tiny)
    scores: NDArray[np.float32] = np.exp(np.log(alone + FLOOR).mean(axis=0)) - FLOOR
    return scores


def every_seed_supports(seeds: NDArray[np.int64], split: Split) -> NDArray[np.bool_]:
    """Whether every seed supports an artist (`support.supported`), by the training part, shape (artists,).

    `seeds` holds dense indices, shape (seeds,).
    """
    heard = split.train.plays.astype(bool).astype(np.int64).tocsr()
    listeners = split.train.listeners
    chance = np.outer(listeners[seeds], listeners) / len(split.train.users)
    return np.asarray(supported((heard[seeds] @ heard.T).toarray(), chance).all(axis=0))


def _ways(
    seeds: Seeds, factors: Factors, supports: Mapping[int, NDArray[np.bool_]], damping: Sequence[float] | None
) -> Iterator[tuple[str, Way]]:
    yield "one taste", _of(seeds, factors.scores)
    yield "between tastes", _of(seeds, partial(between_tastes, factors))
    for value in damping or [factors.damping]:
        yield f"cosines, damping {value}", _of(seeds, replace(factors, damping=value).between)
    yield "served", _supported_first(seeds, factors, supports)


def _of(seeds: Seeds, way: Callable[[NDArray[np.int64]], NDArray[Any]]) -> Way:
    """Scores a user's seeds that way."""
    return lambda user: way(seeds[user])


def _supported_first(seeds: Seeds, factors: Factors, supports: Mapping[int, NDArray[np.bool_]]) -> Way:
    """Scores a user's seeds as a blend ranks: of the best those first that every seed supports."""

    def score(user: int) -> NDArray[np.float32]:
        scores = factors.between(seeds[user])
        best = np.argsort(-scores, kind="stable")[:POOL]
        scores[best] += supports[user][best]
        return scores

    return score


def _offered(split: Split, users: list[int], way: Way) -> Offers:
    """What those users are offered by every artist's score for them."""
    scores = np.full((len(split.train.users), len(split.train.catalog)), -np.inf, dtype=np.float32)
    for user in users:
        scores[user] = way(user)
    found = offers(scores, split)
    asked = np.isin(found.users, users)
    parts = {name: getattr(found, name)[asked] for name in ("users", "artists", "hits", "relevant")}
    return replace(found, **parts)


def _figures(found: Offers) -> dict[str, float]:
    """How good offers are where fame counts for little, and how famous what they offer is."""
    heard = found.split.train.listeners
    famous = np.argsort(-heard, kind="stable")[:_FAMOUS]
    return {
        "users": len(found.users),
        "rare hits@10": round(float(found.rare_hits.mean()), 3),
        "NDCG@10": round(float(found.ndcg.mean()), 4),
        f"{_FAMOUS} most heard": round(float(np.isin(found.artists, famous).mean()), 3),
        "median listeners": float(np.median(heard[found.artists])),
    }
