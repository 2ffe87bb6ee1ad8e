"""Challenges: what members would play next to an artist against what a model would, drafted into one and voted on.

Their list and the model's are drafted as two models' are (see `interleaving`), but for artists on both, which say
nothing. Every round of the draft gives one artist of either list: a pair. Whoever named an artist has no say on its
pair, as one side of it is their own; so on all that a member has a say on, either list has as many artists, and
members who cannot tell the lists apart favour neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..stats import sequential
from .interleaving import teams
from .records import Team

MOST_NAMED = 3
"""Artists that a member may name, and may vote for."""
SHOWN = 10
"""Artists that are voted on at most; so many of the model's list take part."""
LISTED = 100
"""Artists of the model's list that are kept, to tell what it lacks."""
MODEL, MEMBERS = Team.A, Team.B
_ABSENT = 20  # artists that are told


@dataclass(frozen=True, slots=True)
class Challenge:
    """One challenge. Written before anybody sees it."""

    id: int
    """That of the interaction that asked for it."""
    seed: int
    listed: tuple[int, ...]
    """The model's list, best first, up to LISTED."""
    model: str
    version: str
    data: str
    asked_at: float
    """Seconds since 1970, UTC."""
    server: str | None = None
    """A keyed hash of the server."""
    drafted: tuple[tuple[int, Team], ...] = ()
    """What is voted on, with whose pick it was; two picks after one another are a pair. Empty before the vote."""
    member: str | None = None
    """Whoever asked, under the pseudonym; None where that was not kept."""


@dataclass(frozen=True, slots=True)
class Naming:
    """That a member named an artist."""

    challenge: int
    member: str
    artist: int
    at: float


@dataclass(frozen=True, slots=True)
class Ballot:
    """One event: whom a member votes for, which replaces their ballot before."""

    challenge: int
    member: str
    artists: tuple[int, ...]
    at: float


class Result(NamedTuple):
    """What a challenge came to."""

    votes: Counter[int]
    """By artist, those that count."""
    void: Counter[int]
    """By artist, those that do not: of members who named it, or the one beside it."""
    model: int
    members: int
    """Votes for the artists of either list."""
    voters: int
    """Members whose votes count."""

    @property
    def lead(self) -> int:
        """By how many votes the members' list is ahead."""
        return self.members - self.model


@dataclass(frozen=True, slots=True)
class Series:
    """Who leads over many challenges. The challenge is the unit and not the vote or the voter: all vote on one list."""

    members: int
    """Challenges that the members' list won."""
    model: int
    ties: int
    """With as many votes for either, of those with any."""
    low: float
    """95 % interval of the share that the members' list won, whenever it is looked at (confidence sequence)."""
    high: float
    e_value: float

    @property
    def decided(self) -> int:
        return self.members + self.model

    @property
    def ahead(self) -> Team | None:
        """Whose list is better; None where there are not votes enough to tell."""
        if self.e_value < 1 / sequential.CHALLENGED:
            return None
        return MEMBERS if self.members > self.model else MODEL


class Absent(NamedTuple):
    """An artist that members named and the model's list lacks."""

    seed: int
    artist: int
    members: int
    """How many named it."""


@dataclass(frozen=True, slots=True)
class ChallengeFigures:
    """What challenges come to."""

    challenges: int
    drafted: int
    """Those that came to a vote."""
    namers: int
    """Members who named an artist."""
    voters: int
    """Members who voted."""
    named: int
    """Artists that were named, once for each challenge …"""
    shared: int
    """… of them at the top of the model's list, so that they counted for neither …"""
    lacked: int
    """… and of them not on its list at all."""
    series: Series
    absent: tuple[Absent, ...] = field(default=())
    """Those named by most members first."""


def ranked(namings: Iterable[Naming]) -> list[int]:
    """The members' list: the artists that most of them named first, of equal ones the one named first."""
    named, first = Counter[int](), dict[int, float]()
    for naming in namings:
        named[naming.artist] += 1
        first[naming.artist] = min(naming.at, first.get(naming.artist, naming.at))
    return sorted(named, key=lambda artist: (-named[artist], first[artist], artist))


def on_both(challenge: Challenge, named: Iterable[int]) -> list[int]:
    """Those of the artists that the model has among its first too."""
    top = set(challenge.listed[:SHOWN])
    return [artist for artist in named if artist in top]


def contend(challenge: Challenge, named: Sequence[int], draw: int) -> list[tuple[int, Team]]:
    """What is voted on: the members' list and the model's first, drafted, but for what both have; coins by the draw.

    As many of either; none where one of the two has nothing of its own.
    """
    both = set(on_both(challenge, named))
    theirs = [artist for artist in named if artist not in both]
    models = [artist for artist in challenge.listed[:SHOWN] if artist not in both]
    pairs = min(SHOWN // 2, len(theirs), len(models))
    picks = teams(models[:pairs], theirs[:pairs], 2 * pairs, draw)
    return [(artist, team) for artist, team in picks if team is not None]


def result_of(challenge: Challenge, namings: Iterable[Naming], ballots: Iterable[Ballot]) -> Result:
    """What the votes say, of each member's latest ballot. All three are of one challenge."""
    side = dict(challenge.drafted)
    pair = {artist: place // 2 for place, (artist, _) in enumerate(challenge.drafted)}
    own = {(naming.member, pair[naming.artist]) for naming in namings if naming.artist in pair}
    votes, void, voters = Counter[int](), Counter[int](), 0
    for ballot in {ballot.member: ballot for ballot in ballots}.values():
        given = {artist for artist in ballot.artists if artist in pair}
        counted = {artist for artist in given if (ballot.member, pair[artist]) not in own}
        votes.update(counted)
        void.update(given - counted)
        voters += bool(counted)
    sides = Counter[Team]()
    for artist, count in votes.items():
        sides[side[artist]] += count
    return Result(votes, void, sides[MODEL], sides[MEMBERS], voters)


def results_of(
    challenges: Iterable[Challenge], namings: Iterable[Naming], ballots: Iterable[Ballot]
) -> dict[int, Result]:
    """What each challenge that came to a vote came to, by its id."""
    named, voted = dict[int, list[Naming]](), dict[int, list[Ballot]]()
    for naming in namings:
        named.setdefault(naming.challenge, []).append(naming)
    for ballot in ballots:
        voted.setdefault(ballot.challenge, []).append(ballot)
    return {
        challenge.id: result_of(challenge, named.get(challenge.id, ()), voted.get(challenge.id, ()))
        for challenge in challenges
        if challenge.drafted
    }


def series_of(leads: Iterable[tuple[int, bool]]) -> Series:
    """Who leads, of each challenge's lead with whether anybody's vote counts in it."""
    decided = [lead for lead, voted in leads if voted]
    members, model = sum(lead > 0 for lead in decided), sum(lead < 0 for lead in decided)
    low, high = sequential.confidence_sequence(members, members + model)
    evidence = sequential.e_value(members, members + model)
    return Series(members, model, len(decided) - members - model, low, high, evidence)


def challenge_figures(
    challenges: Sequence[Challenge], namings: Sequence[Naming], ballots: Sequence[Ballot]
) -> ChallengeFigures | None:
    """All of it, of challenges with what was named and voted in them, first to last; None without a challenge."""
    if not challenges:
        return None
    found = results_of(challenges, namings, ballots)
    by_id = {challenge.id: challenge for challenge in challenges}
    inside = [naming for naming in namings if naming.challenge in by_id]
    named = {(naming.challenge, naming.artist) for naming in inside}
    both = sum(bool(on_both(by_id[id], [artist])) for id, artist in named)
    lacked = {(id, artist) for id, artist in named if artist not in by_id[id].listed}
    members = dict[tuple[int, int], set[str]]()
    for naming in inside:
        if (naming.challenge, naming.artist) in lacked:
            members.setdefault((by_id[naming.challenge].seed, naming.artist), set()).add(naming.member)
    absent = sorted(
        (Absent(*about, len(who)) for about, who in members.items()), key=lambda absence: (-absence.members, absence)
    )
    return ChallengeFigures(
        challenges=len(challenges),
        drafted=len(found),
        namers=len({naming.member for naming in inside}),
        voters=len({ballot.member for ballot in ballots if ballot.artists and ballot.challenge in found}),
        named=len(named),
        shared=both,
        lacked=len(lacked),
        series=series_of((result.lead, result.voters > 0) for result in found.values()),
        absent=tuple(absent[:_ABSENT]),
    )
