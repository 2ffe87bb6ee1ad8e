"""Which of two models is to answer alone: tests looked at any time, that all together seldom err.

Each test is of two models, known by name and settings, which draft answers together. In every such answer coins deal
the places out, so that of two equal models either is as likely to have more votes, fewer votes against its artists,
and fewer that hide them: four sequences of fair coins, tested by e-values. The n-th test may err with probability
`sequential.level(n)`, of which half goes to what members prefer, and a sixth to each of the three guard-rails.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

from ..errors import DataError
from ..folders import put
from ..stats import sequential
from . import propensity
from .propensity import Estimate
from .records import WORTH, Impression, Team, Verdict, Vote, credit, leads, standing


class Ending(StrEnum):
    """How a test ended."""

    HIDDEN = "hidden"
    """Members hide artists of the one more often than the other's: it is withdrawn."""
    DISLIKED = "disliked"
    """They vote down more of its artists."""
    UNANSWERED = "unanswered"
    """They vote on fewer of its artists."""
    PREFERRED = "preferred"
    """They prefer the other one."""
    UNDONE = "undone"
    """Whoever runs the bot undid it."""
    EXPIRED = "expired"
    """What it began with is no longer kept, so nothing is to be said of it any more."""


DECIDED = (Ending.HIDDEN, Ending.DISLIKED, Ending.UNANSWERED, Ending.PREFERRED)
"""Those that make one model the winner; the guard-rails come first."""
_SHARES = dict.fromkeys(DECIDED, 1 / 6) | {Ending.PREFERRED: 1 / 2}
_WORTH = {
    Ending.HIDDEN: {Verdict.HIDDEN: -1},
    Ending.DISLIKED: {Verdict.DOWN: -1},
    Ending.UNANSWERED: dict.fromkeys((Verdict.UP, Verdict.DOWN, Verdict.KNOWN), 1),
    Ending.PREFERRED: WORTH,
}


@dataclass(frozen=True, slots=True)
class Contest:
    """A test of two models."""

    number: int
    """From 1, of all tests."""
    first: str
    """By name and settings, as `Impression.models` has it."""
    second: str
    began: float
    """Answers shown from then on count, in seconds since 1970, UTC."""
    ended: float | None = None
    ending: Ending | None = None
    winner: int | None = None
    """0 or 1: the first or the second answers alone; None where neither does."""

    @property
    def models(self) -> tuple[str, str]:
        return self.first, self.second

    @property
    def in_order(self) -> tuple[str, str]:
        """The winner, and the other."""
        return (self.second, self.first) if self.winner else self.models

    def is_of(self, models: Iterable[str]) -> bool:
        """Whether it is of these two, in whatever order."""
        return {*self.models} == {*models}

    def enough(self, ending: Ending) -> float:
        """The e-value from which it ends so."""
        return 1 / (_SHARES[ending] * sequential.level(self.number))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What answers say of two models in one respect."""

    ending: Ending
    decided: int
    """Answers in which the two differ in it."""
    wins: int
    """Those in which the second is the better one."""
    e_value: float
    enough: float
    """The e-value from which it decides."""


@dataclass(frozen=True, slots=True)
class Tested:
    """A test and what is known of it, guard-rails first."""

    contest: Contest
    evidence: tuple[Evidence, ...]


def evidence(contest: Contest, impressions: Iterable[Impression], votes: Iterable[Vote]) -> tuple[Evidence, ...]:
    """All that is known of a test by answers and the events on them, in order, guard-rails first.

    Of a test that has ended, all that was known then: a member's later vote elsewhere takes none from it.
    """
    votes = [vote for vote in votes if vote.at < (contest.ended or math.inf)]
    stood = [*standing(votes), *hiding(votes)]
    drawn = _drawn(contest, impressions)
    found = list[Evidence]()
    for ending in DECIDED:
        ahead = leads(drawn, credit(stood, _WORTH[ending]))
        wins, decided = sum(lead > 0 for lead in ahead), sum(lead != 0 for lead in ahead)
        found.append(Evidence(ending, decided, wins, sequential.e_value(wins, decided), contest.enough(ending)))
    return tuple(found)


def _drawn(contest: Contest, impressions: Iterable[Impression]) -> list[Impression]:
    """The answers of a test, its models in its order."""
    return [
        shown if shown.models == contest.models else mirrored(shown)
        for shown in impressions
        if shown.command == "similar"
        and contest.began <= shown.shown_at < (contest.ended or math.inf)
        and contest.is_of(shown.models)
    ]


def called(model: str) -> str:
    """A model's name alone, of its name and settings as `Impression.models` has them."""
    return model.rpartition(" ")[0]


def mirrored(drawn: Impression) -> Impression:
    """The same draw with its two models in the other order."""
    assert drawn.rival is not None
    others = {Team.A: Team.B, Team.B: Team.A, None: None}
    return replace(
        drawn,
        artists=tuple(replace(item, team=others[item.team], ranks=item.ranks[::-1]) for item in drawn.artists),
        model=drawn.rival,
        model_version=drawn.rival_version or "",
        model_settings=drawn.rival_settings,
        rival=drawn.model,
        rival_version=drawn.model_version,
        rival_settings=drawn.model_settings,
    )


def hiding(votes: Iterable[Vote]) -> list[Vote]:
    """Of events in the order they happened, the latest on hiding of each member and artist, if it hides."""
    latest = {(vote.member, vote.artist): vote for vote in votes if vote.verdict is Verdict.HIDDEN}
    return [vote for vote in latest.values() if vote.given]


def judged(contest: Contest, evidence: Iterable[Evidence], now: float) -> Contest:
    """The test, ended where the evidence decides it, by the first that does."""
    for look in evidence:
        if look.e_value >= look.enough:
            return replace(contest, ended=now, ending=look.ending, winner=int(2 * look.wins > look.decided))
    return contest


def foretold(
    contest: Contest, impressions: Sequence[Impression], votes: Iterable[Vote], seconds: float = math.inf
) -> list[tuple[str, Estimate]]:
    """What the winner of a test was to earn alone, by the answers of the test, and what it earned within that time."""
    if contest.winner is None or contest.ended is None:
        return []
    (better, _), until, votes = contest.in_order, contest.ended + seconds, list(votes)
    before = credit(standing(vote for vote in votes if vote.at < contest.ended))
    after = credit(standing(vote for vote in votes if contest.ended <= vote.at < until))
    since = [shown for shown in impressions if contest.ended <= shown.shown_at < until and shown.command == "similar"]
    alone = [shown for shown in since if shown.models == (better, "") and shown.first == 1]
    both = _drawn(contest, impressions)
    name = called(better)
    found = {
        f"{name} alone, foretold by test {contest.number}": propensity.alone_estimate(both, before, contest.winner),
        f"{name} alone, after test {contest.number}": propensity.estimate(alone, after, propensity.as_shown),
    }
    return [(label, value) for label, value in found.items() if value is not None]


def following(contests: Sequence[Contest], models: tuple[str, str], now: float, kept: float = 0.0) -> list[Contest]:
    """What changes today: the test of two models that is under way or begins; none where one of them has won.

    The first test of two models counts all their answers; any other, or where answers are kept from a time only, those
    from now on. A test of which answers are no longer kept expires, and the next one begins: going on with the rest
    would be a new test that spends nothing.
    """
    before = [contest for contest in contests if contest.is_of(models)][-1:]
    if before and before[0].winner is not None:
        return []
    if before and before[0].ended is None:
        if before[0].began >= kept:
            return before
        before = [replace(before[0], ended=now, ending=Ending.EXPIRED)]
    else:
        before = []
    number = max((contest.number for contest in contests), default=0) + 1
    known = any(contest.is_of(models) for contest in contests)
    return [*before, Contest(number, *models, began=now if known or kept else 0.0)]


def winner(contests: Iterable[Contest], models: tuple[str, str]) -> Contest | None:
    """The test by which one of two models answers alone, if one does."""
    latest = [contest for contest in contests if contest.is_of(models)][-1:]
    return next((contest for contest in latest if contest.winner is not None), None)


def best(contests: Iterable[Contest], models: tuple[str, str]) -> int:
    """Which of two models, 0 or 1, answers where the two do not: the one that won last, against whomever, or 0.

    A model that is set otherwise than when it won, as after an upgrade, is known by its name, if the other has another.
    """
    names = tuple(map(called, models))
    for contest in reversed([contest for contest in contests if contest.winner is not None]):
        model = contest.in_order[0]
        for known, name in ((models, model), (names, called(model))):
            if known.count(name) == 1:
                return known.index(name)
    return 0


def write_contests(contests: Iterable[Contest], path: Path) -> None:
    """Writes tests in place of others, or not at all. Raises OSError."""
    put(path, (json.dumps([asdict(contest) for contest in contests], indent=1) + "\n").encode())


def read_contests(path: Path) -> list[Contest]:
    """What `write_contests` wrote; nothing where there is no file. Raises DataError for any other file."""
    try:
        return [_contest(**values) for values in json.loads(path.read_text("utf-8"))]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError) as error:
        raise DataError(f"{path} cannot be read: {error}.") from error


def _contest(ending: str | None, **values: object) -> Contest:
    return Contest(ending=ending and Ending(ending), **values)  # type: ignore[arg-type]
