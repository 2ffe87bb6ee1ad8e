"""The two artists of a day, to be joined by members through similar artists."""

from __future__ import annotations

import random
from datetime import date
from itertools import combinations
from typing import NamedTuple

from ..artist import Artist
from .answers import Shared
from .recommender import Recommender

FEWEST, MOST = 3, 5
"""Steps that the shortest path of a day has at least and at most, where there are two artists so far apart."""
_KNOWN = 280  # artists with most listeners, of whom members know both
_HEARD = 1_000  # artists with most listeners, of whom members may think on the way
_A_DAY = 10  # of them may be one day's: none is another's for four weeks
_FARTHEST = 6  # steps within which two artists are joined at all


class Daily(NamedTuple):
    """Two artists, and one of the shortest paths from one to the other."""

    start: Artist
    goal: Artist
    shortest: tuple[Shared, ...]
    """Each step with what its two artists have in common; empty where the data joins them no more."""


def daily(recommender: Recommender, day: date) -> Daily | None:
    """The two artists of the day, the same whenever the same model is asked; None where no two are two steps apart.

    Both are well known, and `FEWEST` to `MOST` steps apart, or two where none of the day are so far; if that can be, by
    steps that listeners support, over artists who are heard of. Neither is an artist of any of the 27 days before or
    after, with data of 280 artists or more.
    """
    acts = {recommender.act(artist): artist for artist in reversed(recommender.top(n=_KNOWN))}  # each act's best known
    known = sorted(acts.values(), key=lambda artist: artist.id)
    random.Random(0).shuffle(known)
    groups, number = max(len(known) // _A_DAY, 1), day.toordinal()
    todays, draw = known[number % groups :: groups], random.Random(number)
    draw.shuffle(todays)
    pairs = list(combinations(todays, 2))
    draw.shuffle(pairs)
    heard = recommender.top(n=_HEARD)[-1].listeners
    other: Daily | None = None
    for pair in pairs:
        if not recommender.path(*pair, FEWEST - 1):
            found = joined(recommender, *pair)
            if 0 < len(found.shortest) <= MOST:
                if all(step.supported and step.artist.listeners >= heard for step in found.shortest):
                    return found
                other = other or found
    nearer = (joined(recommender, *pair) for pair in pairs if not recommender.path(*pair, FEWEST - 2))
    return other or next((found for found in nearer if found.shortest), None)


def joined(recommender: Recommender, start: Artist, goal: Artist) -> Daily:
    """Two artists with the path of fewest steps from one to the other, of several the best by `Recommender.path`."""
    paths = (recommender.path(start, goal, most) for most in range(1, _FARTHEST + 1))
    return Daily(start, goal, tuple(next(filter(None, paths), ())))
