"""What the recommender returns: plain records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MethodType
from typing import Any, Literal, NamedTuple

import numpy as np

from ..artist import Artist
from .support import ENOUGH, TIMES, by_chance, supported

By = Literal["listeners", "plays"]


class Shared(NamedTuple):
    """What two artists have in common: the evidence of a recommendation."""

    seed: Artist
    artist: Artist
    listeners: int
    """How many users play both."""
    users: int
    """How many users the data has."""
    sets: tuple[int, ...] = ()
    """How many each of the data sets has that were joined; empty where there is one."""

    @property
    def chance(self) -> float:
        """How many users would play both if the one had nothing to do with the other: see `support.by_chance`."""
        if self.sets:
            return float(by_chance(np.array(self.seed.audiences), np.array(self.artist.audiences), np.array(self.sets)))
        return self.seed.listeners * self.artist.listeners / self.users

    @property
    def lift(self) -> float:
        """How many times as many users play both as would by chance."""
        return self.listeners / self.chance if self.chance else 0.0

    @property
    def supported(self) -> bool:
        """Whether clearly more users play both than chance would have it: `support.supported`."""
        return bool(supported(self.listeners, self.chance))

    @property
    def times(self) -> float | None:
        """How many times as many users play both as chance would have, as people are told: to a tenth, whole from 10.

        None where fewer than three play both, of whom a ratio says nothing, or hardly more than by chance.
        """
        return None if self.listeners < ENOUGH else _as_times(self.lift)

    @property
    def share(self) -> float:
        """The part of the lesser-known artist's listeners who play the other, too, from 0 to 1."""
        return self.listeners / max(min(self.seed.listeners, self.artist.listeners), 1)

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags that both carry, in the order of the recommended artist's."""
        return tuple(tag for tag in self.artist.tags if tag in self.seed.tags)


def _as_times(lift: float) -> float | None:
    """So many times chance, as people are told: to a tenth, whole from 10; None where that is hardly more."""
    if lift < TIMES:
        return None
    return round(lift, 1) if lift < 9.95 else float(round(lift))


def as_match(score: float) -> float:
    """A score of `similar` as people are told it, from 0 to 0.99: nothing is ever quite sure."""
    return min(score, 0.99)


class Grounds(NamedTuple):
    """Whom artists are recommended for, and among whom: one for all of a list, where it is the same for all."""

    seeds: tuple[Artist, ...]
    """The most telling first."""
    users: int
    """How many users the data has."""
    sets: tuple[int, ...] = ()
    """How many each of the data sets has that were joined; empty where there is one."""


class Recommendation(NamedTuple):
    """An artist for those who play the seeds, with the evidence."""

    artist: Artist
    score: float
    """Higher is better, above 0; of `similar` at most 1. There, where `Recommender.knows_match` says so, the match: of
    a hundred pairs so scored, how many stand on a list of similar artists that somebody made."""
    both: int | tuple[int, ...]
    """How many users play both the artist and the one seed, or each of the seeds: see `together`."""
    grounds: Grounds
    votes: int = 0
    """How many votes moved it up, or below 0, down."""

    @property
    def seeds(self) -> tuple[Artist, ...]:
        """Whom it is recommended for, the most telling first."""
        return self.grounds.seeds

    @property
    def together(self) -> tuple[int, ...]:
        """How many users play both the artist and each seed."""
        return self.both if isinstance(self.both, tuple) else (self.both,)

    @property
    def because(self) -> tuple[Shared, ...]:
        """The evidence: what the artist shares with each seed."""
        seeds, users, sets = self.grounds
        pairs = zip(seeds, self.together, strict=True)
        return tuple(Shared(seed, self.artist, listeners, users, sets) for seed, listeners in pairs)


# Of rows of their fields. Their own constructors are Python functions, and would take a third of the time of `similar`.
grounds_of: Callable[[Iterable[Any]], Grounds] = MethodType(tuple.__new__, Grounds)
made_of: Callable[[Iterable[Any]], Recommendation] = MethodType(tuple.__new__, Recommendation)


class Bridge(NamedTuple):
    """An artist of one of two people for the other one."""

    found: Recommendation
    """As it is recommended to the one who does not have it, with those of their artists whose listeners support it."""
    first: bool
    """Whether it is one of the first person's."""


class Compatibility(NamedTuple):
    """What the tastes of two people have in common, each known by the 100 most played and the first 50 liked."""

    shared: tuple[Artist, ...]
    """Artists that both play or like: those that make up much of what either plays come first."""
    chance: float
    """How many they would share if both had chosen as many by popularity alone: see `Popularity.chance`."""
    bridge: Bridge | None
    """What one has and the other does not, and would play soonest; None where listeners support nothing of that."""
    new: tuple[Recommendation, ...]
    """What neither has and both would play, none that was ruled out by its id; each with up to one artist of either,
    the first person's first, that says most for it and whose listeners support it."""

    @property
    def lift(self) -> float:
        """How many times as many they share as by chance."""
        return len(self.shared) / self.chance if self.chance else 0.0

    @property
    def times(self) -> float | None:
        """The same as people are told it; None where they share fewer than three, or hardly more than by chance."""
        enough = len(self.shared) >= ENOUGH and supported(len(self.shared), self.chance)
        return _as_times(self.lift) if enough else None

    @property
    def fewer(self) -> bool:
        """Whether they clearly share fewer than by chance, even were there one more."""
        return self.chance >= TIMES * (len(self.shared) + 1)

    @property
    def telling(self) -> bool:
        """Whether there are enough to compare with chance: of fewer, or where chance gives hardly any, nothing."""
        return len(self.shared) >= ENOUGH or self.chance >= ENOUGH


class Community(NamedTuple):
    """The kind of music that an artist belongs to: a community of tags that go together."""

    number: int
    """By how many artists belong to it, 0 the largest."""
    tag: str
    """The artist's own first tag of it."""


class Rising(NamedTuple):
    """That an artist has a surely larger share of listeners lately than before."""

    latest: int
    """Its listeners in the last three months of the data."""
    before: int
    """Its listeners in the three months before."""


class Profile(NamedTuple):
    """What the data knows of one artist, to be drawn."""

    artist: Artist
    plays: tuple[int, ...]
    """How often each listener played it, most first."""
    tags: tuple[tuple[str, int], ...]
    """What it is called and by how many users, most given first."""
    tagged: tuple[int, ...]
    """The months, since January 1970, in which it was given tags, one for each tag that a user gave."""
    rising: Rising | None = None
    """None where it is not surely rising, or the data does not say when people listened."""
