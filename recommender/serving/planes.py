"""People on a plane by their tastes, with artists as landmarks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..artist import Artist

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .recommender import Recommender

Point = tuple[float, float]
_POOL = 60  # artists that most of them have, of which landmarks are chosen: what few have says little of a place


class Plane(NamedTuple):
    """Where people and artists stand, from −1 to 1 either way: the nearer two people, the more alike their tastes."""

    people: tuple[Point | None, ...]
    """None for those of whom nothing is known."""
    landmarks: tuple[tuple[Artist, Point], ...]
    """Artists that at least two of them have, each in the middle of those who do."""
    closest: tuple[int, int] | None
    """The two whose tastes are most alike, in all dimensions; None where fewer than two are known."""


def plane(recommender: Recommender, people: Sequence[Mapping[Artist, int]], landmarks: int = 6) -> Plane:
    """Places for people who play artists so often, or like them where that is 0, and for up to so many landmarks.

    By classical scaling of the distances √(2 − 2 cos) of their vectors of taste, which is the principal components of
    vectors of length 1 (Gower 1966, Some distance properties of latent root and vector methods). Landmarks are, of the
    60 artists that most of them have, those that stand farthest from each other (Gonzalez 1985, Clustering to minimize
    the maximum intercluster distance), the farthest from the middle first. Equal input gives equal places.
    """
    vectors = recommender.vectors(people).astype(np.float64)
    lengths = np.linalg.norm(vectors, axis=1)
    known = np.flatnonzero(lengths)
    units = vectors[known] / lengths[known, None]
    points = _components(units)
    places: list[Point | None] = [None] * len(people)
    for person, (x, y) in zip(known.tolist(), points.tolist(), strict=True):
        places[person] = (x, y)
    alike = np.tril(units @ units.T, -1) - 2 * np.triu(np.ones((len(known), len(known))))
    closest = divmod(int(alike.argmax()), len(known)) if len(known) > 1 else None
    return Plane(
        tuple(places),
        _landmarks([people[person] for person in known.tolist()], points, landmarks),
        None if closest is None else (int(known[closest[1]]), int(known[closest[0]])),
    )


def _components(units: NDArray[np.float64]) -> NDArray[np.float64]:
    """The first two principal components, the largest value either way 1 and above 0, shape (people, 2)."""
    points = np.zeros((len(units), 2))
    if len(units) > 1:
        left, sizes, _ = np.linalg.svd(units - units.mean(axis=0), full_matrices=False)
        found = (left * sizes)[:, :2]
        points[:, : found.shape[1]] = found
        points *= np.where(points.max(axis=0) >= -points.min(axis=0), 1, -1)
    scaled: NDArray[np.float64] = points / max(np.abs(points).max(initial=0), 1e-9)
    return scaled


def _landmarks(
    people: Sequence[Mapping[Artist, int]], points: NDArray[np.float64], most: int
) -> tuple[tuple[Artist, Point], ...]:
    having: defaultdict[Artist, list[int]] = defaultdict(list)
    for person, artists in enumerate(people):
        for artist in artists:
            having[artist].append(person)
    shared = sorted((artist for artist in having if len(having[artist]) > 1), key=lambda a: (-len(having[a]), a.rank))
    pool = shared[:_POOL]
    if not pool:
        return ()
    middles = np.array([points[having[artist]].mean(axis=0) for artist in pool])
    away, chosen = np.linalg.norm(middles, axis=1), list[int]()
    for _ in range(min(most, len(pool))):
        chosen.append(int(away.argmax()))
        gaps = np.linalg.norm(middles - middles[chosen[-1]], axis=1)
        away = gaps if len(chosen) == 1 else np.minimum(away, gaps)
        away[chosen] = -1
    return tuple((pool[place], (float(middles[place, 0]), float(middles[place, 1]))) for place in chosen)
