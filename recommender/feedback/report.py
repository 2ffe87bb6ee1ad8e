"""What members say, in figures: how often they vote, on what, and which of two models they prefer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..stats import sequential
from ..stats.intervals import wilson
from . import days, propensity, tallies
from .challenges import Ballot, Challenge, ChallengeFigures, Naming, challenge_figures
from .choices import DuelFigures, figures
from .days import DailyFigures, Day, Step
from .funnels import Funnel, funnels, of_answer
from .liking import Liking, liking
from .matches import matches
from .misses import Miss, misses
from .promotion import mirrored
from .propensity import Estimate
from .records import TAPS, Duel, Impression, Opening, Press, Vote, leads, short, standing
from .tallies import Label, Placed, Slice, Tallies, Tally


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models that drafted answers together."""

    first: str
    second: str
    versions: tuple[str, str]
    """The latest builds."""
    answers: int
    first_wins: int
    second_wins: int
    ties: int
    """Answers with as many votes for the one as for the other, of those with any up or down."""
    share: float | None
    """Of decided comparisons, the share that the second won."""
    low: float
    """95 % interval of the share, however often and whenever it is looked at (confidence sequence)."""
    high: float
    fixed_low: float
    """95 % interval if looked at once (Wilson)."""
    fixed_high: float
    p_value: float
    """Exact sign test, two-sided, if looked at once."""
    e_value: float
    """Evidence for a difference, however often and whenever it is looked at; enough from `sequential.DECISIVE`."""
    needed: int
    """Decided comparisons that a preference of 60/40 needs to be found, 9 times of 10."""
    as_shown: Estimate | None
    """What the drafted answers earned with each artist."""
    first_alone: Estimate | None
    """What they would have earned, had the first model answered alone."""
    second_alone: Estimate | None
    """What they would have earned, had the second model answered alone."""
    first_whole: Estimate | None
    """The same of the first at all ranks of a first page, doubly robust."""
    second_whole: Estimate | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that feedback says; labels are in English."""

    sentence: str
    """The answer to "which model is better?"; before it, that votes are simulated, where they are."""
    simulated: int
    """How many of the answers a program made up, with the votes on them."""
    start: float
    """When the first answer was shown, in seconds since 1970."""
    end: float
    """When the last answer was shown, in seconds since 1970."""
    members: int
    """How many members voted."""
    whole: Slice
    response: tuple[float, float]
    """95 % interval of the share of answers with a vote."""
    models: tuple[Slice, ...]
    ranks: tuple[Slice, ...]
    depths: tuple[Slice, ...]
    popularity: tuple[Slice, ...]
    places: tuple[Slice, ...]
    commands: tuple[Slice, ...]
    liking: Liking
    """Likes by match."""
    misses: tuple[Miss, ...]
    """The worst first."""
    funnels: tuple[Funnel, ...]
    """From shown to voted, and back, by command."""
    depth_funnels: tuple[Funnel, ...]
    source_funnels: tuple[Funnel, ...]
    """The same, by the models that made the list."""
    model_funnels: tuple[Funnel, ...]
    """The same, by the model that picked the artist."""
    comparisons: tuple[Comparison, ...]
    """The one with the latest answer last."""
    duels: DuelFigures | None
    """None where there was no duel."""
    daily: DailyFigures | None
    """None where nobody played a daily path."""
    challenges: ChallengeFigures | None
    """None where there was no challenge."""


def report(
    impressions: Sequence[Impression],
    votes: Iterable[Vote],
    openings: Sequence[Opening] = (),
    duels: Sequence[Duel] = (),
    presses: Sequence[Press] = (),
    daily: Sequence[Day] = (),
    steps: Sequence[Step] = (),
    challenges: Sequence[Challenge] = (),
    namings: Sequence[Naming] = (),
    ballots: Sequence[Ballot] = (),
) -> Report:
    """The report on answers, first to last, the events on them, in the order they happened, and what else was played.

    Votes on answers that are not given, and on artists that an answer did not show, are left out; what was asked by
    taps recommends nobody, and counts by command alone. Raises ValueError without any other answer.
    """
    every, standing_votes = impressions, standing(votes)
    impressions = [impression for impression in every if impression.command != TAPS]
    if not impressions:
        raise ValueError("there are no answers to report on")
    counted = Tallies(impressions, standing_votes)
    latest_last = sorted(_pairs(impressions), key=lambda drawn: drawn[-1].shown_at)
    comparisons = tuple(_comparison(drawn, counted) for drawn in latest_last)
    (whole,) = counted.by_answer(tallies.together)
    matched = matches(impressions)
    asked = [(duel.member, duel.asked_at) for duel in duels]
    asked += [(shown.member, shown.shown_at) for shown in every if shown.command == TAPS]

    def of_all(label: Callable[[Placed], Label | None]) -> tuple[Funnel, ...]:
        return funnels(impressions, counted.votes, openings, label, asked)

    simulated = sum(impression.simulated for impression in impressions)
    return Report(
        sentence=_made_up(simulated, len(impressions))
        + (comparisons[-1].sentence if comparisons else _alone(whole.tally)),
        simulated=simulated,
        start=impressions[0].shown_at,
        end=impressions[-1].shown_at,
        members=len({vote.member for vote in counted.votes}),
        whole=whole,
        response=wilson(whole.answered, whole.answers),
        models=counted.by_artist(tallies.by_model),
        ranks=counted.by_artist(tallies.by_rank),
        depths=counted.by_answer(tallies.by_depth),
        popularity=counted.by_answer(tallies.by_popularity),
        places=counted.by_answer(tallies.by_place),
        commands=Tallies(every, standing_votes).by_answer(tallies.by_command),
        liking=liking(matched, counted.votes),
        misses=misses(matched, counted.votes),
        funnels=of_all(of_answer(tallies.by_command)),
        depth_funnels=of_all(of_answer(tallies.by_depth)),
        source_funnels=of_all(of_answer(tallies.by_source)),
        model_funnels=of_all(tallies.by_model),
        comparisons=comparisons,
        duels=figures(duels, presses),
        daily=days.figures(daily, steps),
        challenges=challenge_figures(challenges, namings, ballots),
    )


def _pairs(impressions: Iterable[Impression]) -> Iterable[list[Impression]]:
    """Draws of the same two models, by name and settings whichever is built anew, all in the order of the latest."""
    pairs = dict[frozenset[str], list[Impression]]()
    for impression in impressions:
        if impression.rival is not None:
            pairs.setdefault(frozenset(impression.models), []).append(impression)
    for drawn in pairs.values():
        order = drawn[-1].models
        yield [impression if impression.models == order else mirrored(impression) for impression in drawn]


def _comparison(drawn: Sequence[Impression], counted: Tallies) -> Comparison:
    earned, ids = counted.earned, {impression.interaction_id for impression in drawn}
    votes = sum(vote.artist is not None and vote.impression in ids for vote in counted.votes)
    ahead, names = leads(drawn, earned), _names(drawn[0])
    losses, wins = sum(lead < 0 for lead in ahead), sum(lead > 0 for lead in ahead)
    decided, (low, high) = wins + losses, sequential.confidence_sequence(wins, wins + losses)
    fixed_low, fixed_high = wilson(wins, decided)
    return Comparison(
        *names,
        versions=(drawn[-1].model_version, drawn[-1].rival_version or ""),
        answers=len(drawn),
        first_wins=losses,
        second_wins=wins,
        ties=len(ahead) - decided,
        share=wins / decided if decided else None,
        low=low,
        high=high,
        fixed_low=fixed_low,
        fixed_high=fixed_high,
        p_value=sequential.sign_test(wins, decided),
        e_value=sequential.e_value(wins, decided),
        needed=sequential.needed(),
        as_shown=propensity.estimate(drawn, earned, propensity.as_shown),
        first_alone=propensity.estimate(drawn, earned, propensity.alone(0)),
        second_alone=propensity.estimate(drawn, earned, propensity.alone(1)),
        first_whole=propensity.alone_estimate(drawn, earned, 0),
        second_whole=propensity.alone_estimate(drawn, earned, 1),
        sentence=_sentence(names, wins, decided, votes),
    )


def _names(impression: Impression) -> tuple[str, str]:
    """What the two models are called; with their settings where they share a name."""
    assert impression.rival is not None
    if impression.model != impression.rival:
        return impression.model, impression.rival
    first, second = impression.models
    return short(first), short(second)


def _made_up(simulated: int, answers: int) -> str:
    """What is said before all else where votes are not of members."""
    if not simulated:
        return ""
    return "These votes are simulated. " if simulated == answers else "Some of these votes are simulated. "


def _sentence(names: tuple[str, str], wins: int, decided: int, votes: int) -> str:
    """What a comparison comes to, from the side of the one that is ahead; `votes` on artists have decided so many."""
    ahead = 2 * wins >= decided
    better, other = names[::-1] if ahead else names
    won, needed = (wins if ahead else decided - wins), sequential.needed()
    if not decided:
        return (
            f"Not enough votes yet: about {_about(needed)} more decided comparisons are needed. "
            f"So far no comparison of {other} and {better} is decided."
        )
    state = (
        f"{_percent(won / decided)} of {decided:,} decided comparisons, "
        f"95% interval {_span(*sequential.confidence_sequence(won, decided))}"
    )
    if sequential.e_value(wins, decided) >= sequential.DECISIVE:
        return f"{better} beats {other}: {state}."
    if decided < needed:
        missing = needed - decided
        return (
            f"Not enough votes yet: about {_about(missing)} more decided comparisons are needed "
            f"(some {_about(round(missing * votes / decided)):,} votes at the present rate). "
            f"So far {better} has won {state}, against {other}."
        )
    return (
        f"No difference found: {better} has won {state}, against {other}. If members preferred one of them "
        f"{_percent(sequential.PREFERENCE)} of the time, {needed} decided comparisons would show it in "
        f"{_percent(sequential.POWER)} of cases."
    )


def _alone(tally: Tally) -> str:
    """What can be said where no two models answered together."""
    if tally.approval is None:
        return "No two models have been compared, and nobody has voted on an artist."
    up = f"{_percent(tally.approval)} of {tally.up + tally.down:,} votes up or down on artists are up"
    return f"No two models have been compared. {up}, 95% interval {_span(tally.low, tally.high)}."


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def _span(low: float, high: float) -> str:
    return f"{100 * low:.0f}–{100 * high:.0f}%"


def _about(count: int) -> int:
    """Rounded up to tens, from 20 on."""
    return count if count < 20 else -(-count // 10) * 10
