"""Whether challenges are fair: rooms of simulated members who name artists, and vote on what is drafted."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..feedback import Ballot, Challenge, Naming, Team, contend, ranked, result_of
from ..stats import sequential

LOOKS = 300
"""Challenges, each looked at when it is over."""
_PLAYED = 4000  # challenges that those of a run are drawn from
_BETTER = 0.8  # deviations: such a room wins some four of five
_LISTED = tuple(range(100, 110))
_NAMED = range(8)  # the artists that come to mind


@dataclass(frozen=True, slots=True)
class Room:
    """What somebody sees who looks after each challenge."""

    label: str
    share: float
    """Of decided challenges, the share that the members win."""
    members: float
    """The share of runs in which the members' list is ever called better."""
    model: float
    """The share of runs in which the model's is."""
    better: bool
    """Whether the members' artists are better, and not as good."""


def rooms(runs: int, seed: int) -> list[Room]:
    """Rooms as good as the model and better ones, `runs` times LOOKS challenges each."""
    kinds = (("as good as the model", 0.0), ("better than the model", _BETTER))
    return [_looked(label, [*played(seed, _PLAYED, better)], better > 0, runs, seed) for label, better in kinds]


def is_blind(found: Sequence[Room]) -> bool:
    """Whether equal lists are told apart in 1¼ % of runs at most, and a better room is found in 90 %."""
    return all(
        room.members >= sequential.POWER if room.better else room.members + room.model <= sequential.CHALLENGED
        for room in found
    )


def played(seed: int, many: int, better: float = 0.0, *, barred: bool = True) -> Iterator[int]:
    """By how many votes the members are ahead in so many challenges; their artists are by `better` deviations better.

    How good an artist is differs from challenge to challenge, and for each member from what it is for all, so that all
    who vote on a list hang together. Some think less of what is further down. They vote for whom they like best, but
    for those that they named. Unless `barred`, they have a say on what was drafted beside those.
    """
    chance = random.Random(seed)
    for number in range(many):
        members = [f"{member}" for member in range(chance.randint(1, 6))]
        named = [
            Naming(number, member, artist, 0.0)
            for member in members
            for artist in chance.sample(_NAMED, chance.randint(1, 3))
        ]
        asked = Challenge(number, 0, _LISTED, "", "", "", 0.0)
        drafted = tuple(contend(asked, ranked(named), chance.getrandbits(30)))
        good = {
            artist: chance.gauss() + (better if team is Team.B else 0.0) - 0.15 * place
            for place, (artist, team) in enumerate(drafted)
        }
        ballots = []
        for member in (*members, "guest"):
            own = {naming.artist for naming in named if naming.member == member}
            liked = {artist: good[artist] + chance.gauss() for artist in good if artist not in own}
            chosen = sorted(liked, key=lambda artist: -liked[artist])[: chance.randint(1, 3)]
            ballots.append(Ballot(number, member, tuple(chosen), 0.0))
        voted = Challenge(number, 0, _LISTED, "", "", "", 0.0, drafted=drafted)
        yield result_of(voted, named if barred else [], ballots).lead


def _looked(label: str, leads: Sequence[int], better: bool, runs: int, seed: int) -> Room:
    drawn = np.sign(np.random.default_rng(seed).choice(leads, (runs, LOOKS)))
    wins, decided = np.cumsum(drawn > 0, axis=1), np.cumsum(drawn != 0, axis=1)
    least = np.array([_least(many) for many in range(LOOKS + 1)])[decided]
    for_members, for_model = wins >= least, decided - wins >= least
    # Whichever is told first stays told.
    first = [np.where(told.any(axis=1), told.argmax(axis=1), LOOKS) for told in (for_members, for_model)]
    won, lost = sum(lead > 0 for lead in leads), sum(lead < 0 for lead in leads)
    members, model = float((first[0] < first[1]).mean()), float((first[1] < first[0]).mean())
    return Room(label, won / (won + lost), members, model, better)


@cache
def _least(decided: int) -> int:
    """The fewest wins that tell who is better; more than there are where none do."""
    least = sequential.least_wins(decided, sequential.CHALLENGED) if decided else None
    return decided + 1 if least is None else least
