"""What the comparison of two models is worth: simulated trials, looked at after every vote."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..feedback.interleaving import teams
from ..feedback.records import Team
from ..stats import sequential
from ..stats.intervals import wilson_of_each
from .clicks import Cascade, ClickModel, Positions
from .looks import looks

if TYPE_CHECKING:
    from numpy.typing import NDArray

PLACES = 10
_LISTS = 4000  # answers that trials draw theirs from
_PREFERRED = 1000  # of which one model wins a given share: fewer will do, as the share is of these very answers
_ARTISTS = 15  # that either model ranks, so that their lists of ten have some artists in common
_TRIED = 100  # times that members vote on each of these, to learn how often a model wins
_AT_ONCE = 50  # trials in memory
_CHANGED = 0.1  # of votes: half are taken back, half turned round


@dataclass(frozen=True)
class Answers:
    """Answers that two models drafted, shape (answers, positions) each."""

    liking: NDArray[np.float64]
    """The share of members that like each artist."""
    sides: NDArray[np.int8]
    """−1 where the first model picked the artist, 1 where the second did."""


def answers(skill: float, seed: int, *, stacked: bool = False, number: int = _LISTS) -> Answers:
    """So many drafts of the rankings of a model without a clue and one that knows members' liking, by `skill` in 0…1.

    Without skill the two are equally good, and their rankings differ. If `stacked` nothing is drafted: the first
    model's best fill the upper half of the list, the second's the lower.
    """
    random = np.random.default_rng(seed)
    liking = random.beta(2, 2, (number, _ARTISTS))
    noise = random.beta(2, 2, (2, number, _ARTISTS))
    first = np.argsort(-noise[0])[:, :PLACES].tolist()
    second = np.argsort(-(skill * liking + (1 - skill) * noise[1]))[:, :PLACES].tolist()
    coins = random.integers(0, 2**62, number).tolist()
    drafts = [
        _stacked(ranking, rival) if stacked else teams(ranking, rival, PLACES, coin)
        for ranking, rival, coin in zip(first, second, coins, strict=True)
    ]
    artists = np.array([[artist for artist, _ in draft] for draft in drafts])
    sides = np.array([[-1 if team is Team.A else 1 for _, team in draft] for draft in drafts], dtype=np.int8)
    return Answers(np.take_along_axis(liking, artists, axis=1), sides)


def _stacked(first: list[int], second: list[int]) -> list[tuple[int, Team | None]]:
    upper = first[: PLACES // 2]
    lower = [artist for artist in second if artist not in upper][: PLACES // 2]
    return [*((artist, Team.A) for artist in upper), *((artist, Team.B) for artist in lower)]


def preferred(clicks: ClickModel, share: float, seed: int) -> Answers:
    """Answers of which the second model wins that share in the end, its skill found by bisection."""
    low, high = 0.0, 1.0
    for _ in range(9):
        drafted, random = answers((low + high) / 2, seed, number=_PREFERRED), np.random.default_rng([seed, 1])
        sides = np.tile(drafted.sides, (_TRIED, 1))
        _, votes = _votes(np.tile(drafted.liking, (_TRIED, 1)), clicks, random)
        ahead = (votes * sides).sum(1)
        if (ahead > 0).sum() < share * (ahead != 0).sum():
            low = (low + high) / 2
        else:
            high = (low + high) / 2
    return answers((low + high) / 2, seed, number=_PREFERRED)


def _votes(
    liking: NDArray[np.float64], clicks: ClickModel, random: np.random.Generator
) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """What members vote, and what is left of it when they have thought again."""
    first = clicks.votes(liking, random)
    changed = -first * random.integers(0, 2, first.shape, dtype=np.int8)
    return first, np.where(random.random(first.shape) < _CHANGED, changed, first)


@dataclass(frozen=True)
class Trials:
    """Many trials of two models, shape (trials,) each where not said otherwise."""

    told: NDArray[np.int8]
    """Which model was told to be better, the first time that one was: −1, 1; 0: neither."""
    after: NDArray[np.int64]
    """After how many decided comparisons; of those not told, all."""
    shares: NDArray[np.float64]
    """The share of decided comparisons that the second won in the end."""
    decided: NDArray[np.int64]
    """How many comparisons were decided in the end."""
    approved: NDArray[np.int64]
    """Votes up, shape (trials, models)."""
    judged: NDArray[np.int64]
    """Votes up and down, shape (trials, models)."""
    by_position: NDArray[np.int64]
    """Votes of all trials, shape (positions,)."""

    @cached_property
    def fooled(self) -> float:
        """How often the models' shares of votes up differ, by Wilson intervals that do not meet."""
        low, high = wilson_of_each(self.approved, self.judged)
        return float(np.mean((high[:, 0] < low[:, 1]) | (high[:, 1] < low[:, 0])))

    def found(self, side: int, within: int) -> float:
        """How often that model was told to be better by so many decided comparisons."""
        return float(np.mean((self.told == side) & (self.after <= within)))


def run(drafted: Answers, clicks: ClickModel, trials: int, length: int, random: np.random.Generator) -> Trials:
    """So many trials of `length` answers each, with the e-value looked at after every vote.

    Votes are given, and some of them turned round or taken back later. Answers are drawn from `drafted`, and votes
    from `clicks`, by `random`.
    """
    parts = [
        _run(drafted, clicks, min(_AT_ONCE, trials - start), length, random) for start in range(0, trials, _AT_ONCE)
    ]
    columns = {name: [vars(part)[name] for part in parts] for name in vars(parts[0])}
    by_position = np.sum(columns.pop("by_position"), axis=0)
    return Trials(**{name: np.concatenate(column) for name, column in columns.items()}, by_position=by_position)


def _run(drafted: Answers, clicks: ClickModel, trials: int, length: int, random: np.random.Generator) -> Trials:
    shape = (trials, length, PLACES)
    drawn = random.integers(0, len(drafted.liking), trials * length)
    sides = drafted.sides[drawn].reshape(shape)
    first, last = (votes.reshape(shape) for votes in _votes(drafted.liking[drawn], clicks, random))
    wins, decided = looks(first, last, sides)
    least = _least(int(decided.max()))
    told = np.where(wins >= least[decided], 1, np.where(decided - wins >= least[decided], -1, 0)).astype(np.int8)
    when = np.argmax(told != 0, axis=1)[:, None]
    final, ended = np.take_along_axis(told, when, 1)[:, 0], decided[:, -1]
    side = np.stack([sides < 0, sides > 0], axis=-1)
    return Trials(
        told=final,
        after=np.where(final != 0, np.take_along_axis(decided, when, 1)[:, 0], ended),
        shares=wins[:, -1] / ended,
        decided=ended,
        approved=((last > 0)[..., None] & side).sum((1, 2)),
        judged=((last != 0)[..., None] & side).sum((1, 2)),
        by_position=(first != 0).sum((0, 1)),
    )


def _least(decided: int) -> NDArray[np.int64]:
    """The fewest wins that tell the better model, by decided comparisons from 0; more than all where none do."""
    return np.array([found if (found := sequential.least_wins(n)) is not None else n + 1 for n in range(decided + 1)])


@dataclass(frozen=True)
class Proof:
    """What trials show of one way that members may behave."""

    members: str
    top: float
    """Votes on the first position as a multiple of those on the last."""
    alarms: float
    """How often one of two equal models was told to be better, at any vote."""
    looked: int
    """How many decided comparisons those trials of equal models had in the end, on average."""
    share: float
    """What the better model wins, on average, where one is."""
    fewest: int
    """How many comparisons the shortest of those trials has decided."""
    found: float
    """How often the better model was told to be by `sequential.needed()` decided comparisons."""
    wrong: float
    """How often the worse model was told to be better by `sequential.needed()` decided comparisons."""
    median: int
    """After how many decided comparisons the better was told, in half of the trials."""
    fooled_by_position: float
    """How often equal models' shares of votes up differ where the first has the upper half of the list."""
    fooled: float
    """How often equal models' shares of votes up differ where the two are drafted."""


MEMBERS: dict[str, ClickModel] = {
    "look at place k with probability 1/k": Positions(),
    "… and like less what stands lower": Positions(trust=0.6),
    "read from the top until they like one": Cascade(),
}


def proofs(trials: int = 1000, seed: int = 0) -> list[Proof]:
    """What trials show of members of every kind in `MEMBERS`, in its order; equal seeds give equal figures."""
    return [_proof(members, clicks, trials, seed + number) for number, (members, clicks) in enumerate(MEMBERS.items())]


def _proof(members: str, clicks: ClickModel, trials: int, seed: int) -> Proof:
    needed, random = sequential.needed(), np.random.default_rng([seed, 2])
    equal = run(answers(0.0, seed), clicks, trials, 2 * needed, random)
    better = run(preferred(clicks, sequential.PREFERENCE, seed), clicks, trials, 2 * needed, random)
    stacked = run(answers(0.0, seed, stacked=True), clicks, trials, needed, random)
    return Proof(
        members=members,
        top=float(equal.by_position[0] / equal.by_position[-1]),
        alarms=float(np.mean(equal.told != 0)),
        looked=round(float(equal.decided.mean())),
        share=float(better.shares.mean()),
        fewest=int(better.decided.min()),
        found=better.found(1, needed),
        wrong=better.found(-1, needed),
        median=int(np.median(better.after)),
        fooled_by_position=stacked.fooled,
        fooled=equal.fooled,
    )
