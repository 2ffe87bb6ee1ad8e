"""What simulated members play beside asking for lists: duels, challenges and daily paths, over a built model."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from zlib import crc32

import numpy as np

from recommender import Artist, Daily, Recommender, daily
from recommender.feedback import (
    LISTED,
    SIMULATED,
    Ballot,
    Challenge,
    Day,
    Duel,
    Held,
    Move,
    Naming,
    Pick,
    Press,
    Step,
    choose,
    contend,
    ranked,
)

from .simulation import DAY, Month, age_of, similar, snowflake, taste
from .store import Store

_DUELS = 0.02  # a day and member
_CHALLENGES = 0.004
_PLAYERS = 0.02  # of the members, who play a day's path
_PRESSERS, _NAMERS, _VOTERS = 4, 3, 5  # who take part in one, on average
_UNSURE, _HASTY = 0.1, 0.05
_SURE = 6.0  # logits by which a first place is liked more than none
_MISS = 0.35  # how often the next thing that comes to mind is no step
_PATIENCE = 2  # misses on one step, but one
_TOP = 20  # of a list, whom members name
_NEAR = 12  # of a list, whom a duel may ask about
_STAGE = 120.0  # s
_LANGUAGE = "en"
_SERVER = hashlib.sha256(f"{SIMULATED} server 0".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class DuelPlayed:
    """A duel and what was pressed in it, in order."""

    duel: Duel
    presses: tuple[Press, ...]

    @property
    def artists(self) -> set[int]:
        return {self.duel.seed, self.duel.left, self.duel.right}

    async def keep(self, store: Store) -> None:
        """Records it as the bot does."""
        await store.duels.ask(self.duel, _LANGUAGE, None, None)
        for press in self.presses:
            await store.duels.press(press)
        await store.duels.close(self.duel.id)


@dataclass(frozen=True, slots=True)
class ChallengePlayed:
    """A challenge that came to a vote, in order."""

    challenge: Challenge
    namings: tuple[Naming, ...]
    ballots: tuple[Ballot, ...]

    @property
    def artists(self) -> set[int]:
        named = {naming.artist for naming in self.namings}
        return {self.challenge.seed, *named, *(artist for artist, _ in self.challenge.drafted)}

    async def keep(self, store: Store) -> None:
        """Records it as the bot does."""
        asked, challenges = self.challenge, store.challenges
        await challenges.ask(asked, _LANGUAGE, asked.asked_at + _STAGE, 0)
        for naming in self.namings:
            await challenges.name(naming)
        await challenges.draft(asked.id, asked.drafted, asked.asked_at + 2 * _STAGE)
        for ballot in self.ballots:
            await challenges.vote(ballot)
        await challenges.close(asked.id)
        await challenges.settle(asked.id)


@dataclass(frozen=True, slots=True)
class PathsPlayed:
    """A day's two artists, and what members tried between them, in order."""

    day: Day
    steps: tuple[Step, ...]

    @property
    def artists(self) -> set[int]:
        tried = {step.other for step in self.steps if step.other is not None}
        return {self.day.start, self.day.goal, *tried}

    async def keep(self, store: Store) -> None:
        """Records it as the bot does."""
        await store.days.ask(self.day)
        for step in self.steps:
            await store.days.take(step)


Played = DuelPlayed | ChallengePlayed | PathsPlayed


class Games:
    """Played by the members of a month, by chance of its own: what is asked and voted there stays as it is.

    Members hold an artist to be near another as the model of taste ranks it there, not as that of similarity does.
    """

    def __init__(self, month: Month, recommender: Recommender) -> None:
        self._month = month
        self._recommender = recommender
        self._famous = recommender.top(n=200)
        self._random = np.random.default_rng([month.seed, 1])
        table, mind = similar(recommender), taste(recommender)
        self._listed = cache(table.ranked)
        self._ranks = cache(
            lambda seed: {found.artist.id: rank for rank, found in enumerate(mind.ranked(seed), 1)},
        )

    def played(self) -> Iterator[Played]:
        """All games, day by day."""
        month, random = self._month, self._random
        for number in range(month.days):
            at = month.start + number * DAY
            for _ in range(random.poisson(_DUELS * month.members)):
                if (duel := self._duel(at + random.random() * DAY)) is not None:
                    yield duel
            for _ in range(random.poisson(_CHALLENGES * month.members)):
                if (challenge := self._challenge(at + random.random() * DAY)) is not None:
                    yield challenge
            if (paths := self._paths(at)) is not None:
                yield paths

    def _duel(self, at: float) -> DuelPlayed | None:
        random, id = self._random, snowflake(at, self._number())
        seed = self._seed()
        listed, model = self._listed(seed), self._recommender
        scores = {found.artist.id: found.score for found in listed[:_NEAR]}
        question = choose([scores], draw=id)
        if question is None:
            return None
        both, asked = (question.left, question.right), self._members(1)[0]
        ranks = {found.artist.id: rank for rank, found in enumerate(listed, 1)}
        left_score, right_score = (round(scores[artist], 6) for artist in both)
        held = Held(model.model, model.version, (left_score, right_score), (ranks[both[0]], ranks[both[1]]))
        duel = Duel(id, seed.id, *both, at, f"{SIMULATED} members, {model.data}", held, None, asked)
        left_liking, right_liking = (self._liking(seed, artist) for artist in both)
        on_left = 1 / (1 + math.exp(right_liking - left_liking))
        presses = []
        for member in dict.fromkeys((asked, *self._members(random.poisson(_PRESSERS)))):
            hasty = random.random() < _HASTY
            left = random.random() < (0.5 if hasty else on_left)
            pick = Pick.UNSURE if random.random() < _UNSURE else Pick.LEFT if left else Pick.RIGHT
            seconds = round(float(0.4 if hasty else 3 + random.exponential(6.0)), 3)
            presses.append(Press(member, id, pick, seconds, at + seconds, _SERVER, age_of(member)))
        return DuelPlayed(duel, tuple(sorted(presses, key=lambda press: press.at)))

    def _challenge(self, at: float) -> ChallengePlayed | None:
        random, id, seed = self._random, snowflake(at, self._number()), self._seed()
        model, asked = self._recommender, self._members(1)[0]
        listed = [found.artist.id for found in model.similar(seed, LISTED)]
        minds = [artist for artist, rank in self._ranks(seed).items() if rank <= _TOP]
        if not listed or not minds:
            return None
        namings = [
            Naming(id, member, artist, at + float(random.random()) * 0.9 * _STAGE)
            for member in dict.fromkeys((asked, *self._members(random.poisson(_NAMERS))))
            for artist in random.permutation(minds)[: random.integers(1, 4)].tolist()
        ]
        namings.sort(key=lambda naming: naming.at)
        data = f"{SIMULATED} members, {model.data}"
        about = (id, seed.id, tuple(listed), model.model, model.version, data, at, _SERVER)
        drafted = tuple(contend(Challenge(*about), ranked(namings), crc32(id.to_bytes(8))))
        ballots = []
        for member in self._members(random.poisson(_VOTERS)) if drafted else ():
            liked = {artist: self._liking(seed, artist) + random.gumbel() for artist, _ in drafted}
            best = sorted(liked, key=lambda artist: -liked[artist])[: random.integers(1, 4)]
            ballots.append(Ballot(id, member, tuple(best), at + (1 + 0.9 * float(random.random())) * _STAGE))
        ballots.sort(key=lambda ballot: ballot.at)
        return ChallengePlayed(Challenge(*about, drafted, asked), tuple(namings), tuple(ballots))

    def _paths(self, at: float) -> PathsPlayed | None:
        players = self._members(self._random.poisson(_PLAYERS * self._month.members))
        today = datetime.fromtimestamp(at, UTC).date()
        ends = daily(self._recommender, today) if players else None
        if ends is None:
            return None
        day = Day(today, ends.start.id, ends.goal.id, len(ends.shortest))
        steps = [step for member in dict.fromkeys(players) for step in self._path(day, ends, member, at)]
        return PathsPlayed(day, tuple(sorted(steps, key=lambda step: step.at))) if steps else None

    def _path(self, day: Day, ends: Daily, member: str, at: float) -> Iterator[Step]:
        """What one member tries: the steps of the shortest path, and between them what is none."""
        random, model = self._random, self._recommender
        when = at + random.random() * (DAY - 3600)

        def step(move: Move, artist: Artist, other: Artist | None) -> Step:
            nonlocal when
            when += float(random.exponential(20.0))
            return Step(
                member, day.day, move, artist.id, None if other is None else other.id, model.version, when, _SERVER
            )

        here = ends.start
        for hop in ends.shortest:
            for missed in range(_PATIENCE + 1):
                other = self._seed()
                if random.random() >= _MISS or model.path(here, other, 1):
                    break
                if missed == _PATIENCE:
                    yield step(Move.END, here, None)
                    return
                yield step(Move.MISS, here, other)
            yield step(Move.HOP, here, hop.artist)
            here = hop.artist

    def _liking(self, seed: Artist, artist: int) -> float:
        """How near members hold an artist to be, in logits."""
        rank = self._ranks(seed).get(artist)
        return 0.0 if rank is None else _SURE / math.sqrt(rank)

    def _seed(self) -> Artist:
        return self._famous[int(self._random.integers(len(self._famous)))]

    def _members(self, many: int) -> Sequence[str]:
        return [self._month.member(int(number)) for number in self._random.integers(self._month.members, size=many)]

    def _number(self) -> int:
        return int(self._random.integers(1 << 22))
