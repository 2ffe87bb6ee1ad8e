"""What was shown and what was thought of it: the records of feedback, and which of them count for what."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from ..depth import Depth

SIMULATED = "simulated"
"""How the data of an answer that nobody was shown begins to be called."""


TAPS = "taps"
"""The command of an answer that recommends nobody, and asks whether a member likes an artist."""


class Verdict(StrEnum):
    """What a member thinks."""

    UP = "up"
    DOWN = "down"
    KNOWN = "known"
    """Knows the artist already; neither for nor against."""
    HIDDEN = "hidden"
    """Never wants to be offered the artist."""


class Age(StrEnum):
    """How old the account was that voted or pressed, as coarsely as it is kept."""

    WEEK = "week"
    """Under a week."""
    MONTH = "month"
    """Under 30 days."""
    YEAR = "year"
    """Under 365 days."""
    OLDER = "older"


class Place(StrEnum):
    """Where an answer was shown."""

    GUILD = "guild"
    """In a server that the bot is in."""
    DM = "dm"
    """In direct messages with the bot."""
    USER_INSTALL = "user_install"
    """Where a member brought the bot along."""


class Team(StrEnum):
    """One of two models that drafted a list together."""

    A = "a"
    """The model itself."""
    B = "b"
    """Its rival."""


@dataclass(frozen=True, slots=True)
class Item:
    """An artist on a list that was shown."""

    artist: int
    score: float
    team: Team | None = None
    """The model that it was drafted for; None where one model answered alone."""
    ranks: tuple[int | None, int | None] = (None, None)
    """Its rank, from 1, on each of the two models' own lists; None where a list lacks it, or there was one model."""
    propensity: float = 1.0
    """How probable it was that the draw puts this artist at this place."""


@dataclass(frozen=True, slots=True)
class Impression:
    """One answer, as it was shown. Written before it is visible, so that no vote can precede it."""

    interaction_id: int
    command: str
    seeds: tuple[int, ...]
    """The artists asked about; none where the answer is for a member."""
    artists: tuple[Item, ...]
    """In the order shown."""
    model: str
    model_version: str
    data: str
    place: Place
    locale: str
    shown_at: float
    """Seconds since 1970, UTC."""
    first: int = 1
    """The rank of the first artist shown in the whole list: 11 on the second page of ten."""
    depth: Depth = Depth.BALANCED
    listeners: int | None = None
    """How many users play the first seed."""
    rival: str | None = None
    """The second model, where two were interleaved: `model` is team A, `rival` team B."""
    rival_version: str | None = None
    probability: float = 1.0
    """How probable the draw of teams was."""
    member: str | None = None
    """Whoever asked, under the pseudonym; None where they opted out or it was not kept."""
    model_settings: str | None = None
    """What the model of similarity is called and set to, as a hash that its rebuilds share; None where not kept."""
    rival_settings: str | None = None
    """The same of the second model."""

    @property
    def models(self) -> tuple[str, str]:
        """Both models by name and settings, or by name and build where settings were not kept; "" for no second."""
        first = named(self.model, self.model_settings or self.model_version)
        return first, named(self.rival, self.rival_settings or self.rival_version) if self.rival else ""

    @property
    def simulated(self) -> bool:
        """Whether a program made it up, with the votes on it."""
        return self.data.startswith(SIMULATED)


@dataclass(frozen=True, slots=True)
class Vote:
    """One event: a verdict given or taken back."""

    member: str
    verdict: Verdict
    given: bool
    """False: taken back."""
    at: float
    impression: int | None = None
    """The interaction id of the answer it is about; None where it is about none that is known."""
    artist: int | None = None
    """None: the whole list."""
    server: str | None = None
    """A keyed hash of the server it was given in; None outside of servers, and where that was not kept."""
    age: Age | None = None
    """None where that was not kept."""


@dataclass(frozen=True, slots=True)
class Opening:
    """That a member had a closer look at an artist of an answer, the first time they did."""

    member: str
    at: float
    """Seconds since 1970, UTC."""
    impression: int
    """The interaction id of the answer."""
    artist: int


class Pick(StrEnum):
    """What somebody says of a duel."""

    LEFT = "left"
    RIGHT = "right"
    UNSURE = "unsure"
    """Cannot tell."""


class Held(NamedTuple):
    """What a model held of the two artists of a duel when it was asked, each the left one first."""

    model: str
    version: str
    scores: tuple[float | None, float | None]
    """None for one that is not on its list."""
    ranks: tuple[int | None, int | None]
    """From 1."""

    @property
    def nearer(self) -> Pick | None:
        """Which it held nearer to the artist asked about; None where it has neither."""
        left, right = (math.inf if rank is None else rank for rank in self.ranks)
        return None if left == right else Pick.LEFT if left < right else Pick.RIGHT


@dataclass(frozen=True, slots=True)
class Duel:
    """One question: which of two artists is more like a third. Written before anybody sees it."""

    id: int
    """That of the interaction that asked it."""
    seed: int
    left: int
    """The one whose button is on the left, by a coin."""
    right: int
    asked_at: float
    """Seconds since 1970, UTC."""
    data: str
    held: Held
    rival: Held | None = None
    """What the second model held, where there was one."""
    member: str | None = None
    """Whoever asked, under the pseudonym; None where that was not kept."""

    @property
    def pair(self) -> tuple[int, int, int]:
        """The seed and the two, whichever side they are on."""
        return self.seed, min(self.left, self.right), max(self.left, self.right)


@dataclass(frozen=True, slots=True)
class Press:
    """One event: a member's word on a duel, which replaces the one before."""

    member: str
    duel: int
    pick: Pick
    seconds: float
    """From when it was asked."""
    at: float
    """Seconds since 1970, UTC."""
    server: str | None = None
    """As votes have it, and so is the age of the account."""
    age: Age | None = None


def named(model: str, settings: str | None) -> str:
    """A model by its name and a hash of its settings, as `Impression.models` has it."""
    return f"{model} {settings or ''}"


def short(model: str) -> str:
    """A model by name and settings, as `Impression.models` has it, so short that people can read it."""
    name, _, settings = model.rpartition(" ")
    return f"{name} {settings[:6]}"


WORTH = {Verdict.UP: 1, Verdict.DOWN: -1}
"""What a vote is worth to an artist; that members know it already is worth nothing."""
_SIDES = {Team.A: -1, Team.B: 1}

Credit = dict[int, dict[int, int]]
"""By interaction id and artist: members for it less members against it."""


def standing(votes: Iterable[Vote]) -> list[Vote]:
    """The votes that count, of events in the order they happened.

    On artists one for each member and artist, the latest, wherever it was given; taken back, none is left. A change of
    mind that names no answer is about that of the vote which it replaces. On whole lists one for each member and
    answer, the latest that has not been taken back, as a reaction may stand beside another. Hiding an artist is no
    judgement of the answer and counts as none.
    """
    artists, lists = dict[tuple[str, int], Vote](), dict[tuple[str, int | None], dict[Verdict, Vote]]()
    for vote in votes:
        if vote.verdict is Verdict.HIDDEN:
            continue
        if vote.artist is None:
            given = lists.setdefault((vote.member, vote.impression), {})
            given.pop(vote.verdict, None)
            if vote.given:
                given[vote.verdict] = vote
            continue
        about = (vote.member, vote.artist)
        before = artists.get(about)
        if vote.given or (before is not None and before.verdict is vote.verdict):
            artists.pop(about, None)
            if vote.given:
                answer = before.impression if before is not None and vote.impression is None else vote.impression
                artists[about] = vote if vote.impression == answer else replace(vote, impression=answer)
    return [*artists.values(), *(list(given.values())[-1] for given in lists.values() if given)]


def credit(standing: Iterable[Vote], worth: Mapping[Verdict, int] = WORTH) -> Credit:
    """What each answer's artists have earned. What is worth nothing neither earns nor loses."""
    earned: Credit = {}
    for vote in standing:
        if vote.impression is not None and vote.artist is not None and vote.verdict in worth:
            of_answer = earned.setdefault(vote.impression, {})
            of_answer[vote.artist] = of_answer.get(vote.artist, 0) + worth[vote.verdict]
    return earned


def leads(drawn: Iterable[Impression], earned: Credit) -> list[int]:
    """By how much team "b" has earned more than team "a" with each answer that earned anything.

    Each is one comparison of two models: above 0 "b" wins, below 0 "a", 0 decides nothing. The answer is the unit and
    not the vote, because coins are tossed for an answer: whatever was voted before, either of two equal models is as
    likely to win it, while the votes on one answer hang together. A list that a member turned back to is one answer.
    Votes on the whole list count toward no team.
    """
    ahead = dict[object, int]()
    for impression in drawn:
        if impression.interaction_id in earned:
            lineup = tuple((item.artist, item.team) for item in impression.artists)
            answer = (
                impression.interaction_id if impression.member is None else impression.member,
                impression.seeds,
                impression.first,
                lineup,
            )
            of_answer = earned[impression.interaction_id]
            gained = sum(_SIDES[team] * of_answer.get(artist, 0) for artist, team in lineup if team is not None)
            ahead[answer] = ahead.get(answer, 0) + gained
    return list(ahead.values())
