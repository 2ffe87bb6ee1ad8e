"""Simulated trials do what the report does, and members behave as they are said to."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.feedback.records import Exposure, Place, Shown, Team, Verdict, Vote, credit, leads, standing
from recommender.trials import simulated as trials
from recommender.trials.clicks import Cascade, ClickModel, Positions


@pytest.mark.parametrize("clicks", [Positions(), Positions(trust=0.6), Cascade()])
def test_members_vote_less_the_lower_an_artist_stands(clicks: ClickModel) -> None:
    votes = clicks.votes(np.full((4000, 10), 0.5), np.random.default_rng(1))
    assert set(np.unique(votes)) == {-1, 0, 1}
    by_place = (votes != 0).sum(0)
    assert by_place[0] > 2 * by_place[4] > 2 * by_place[9]


def test_members_like_as_many_as_they_are_said_to() -> None:
    votes = Positions(decay=0).votes(np.full((4000, 10), 0.7), np.random.default_rng(1))
    assert (votes > 0).sum() / (votes != 0).sum() == pytest.approx(0.7, abs=0.02)
    trusting = Positions(decay=0, trust=0.5).votes(np.full((9000, 10), 0.8), np.random.default_rng(1))
    approval = (trusting > 0).sum(0) / (trusting != 0).sum(0)
    assert (approval[0], approval[9]) == pytest.approx((0.8, 0.4), abs=0.03)


def test_nobody_who_is_satisfied_reads_on() -> None:
    votes = Cascade(patience=1.0, satisfied=1.0).votes(np.full((500, 10), 0.5), np.random.default_rng(1))
    assert all((row[: row.argmax()] <= 0).all() and not row[row.argmax() + 1 :].any() for row in votes if row.max() > 0)


def test_looks_see_what_the_report_counts_after_every_vote() -> None:
    random = np.random.default_rng(3)
    drafted, length = trials.answers(0.3, 3), 40
    drawn = random.integers(0, len(drafted.liking), length)
    sides = drafted.sides[drawn]
    first = Positions(decay=0.3).votes(drafted.liking[drawn], random)
    last = np.where(random.random(first.shape) < 0.3, -first * random.integers(0, 2, first.shape, dtype=np.int8), first)
    wins, decided = trials._looks(first[None], last[None], sides[None])

    exposures = [
        Exposure(
            number,
            "similar",
            (),
            tuple(Shown(100 * number + place, 0.5, Team.B if side > 0 else Team.A) for place, side in enumerate(row)),
            *("one", "1", "made up"),
            Place.GUILD,
            "en",
            0.0,
        )
        for number, row in enumerate(sides.tolist())
    ]
    events, looks = list[Vote](), list[tuple[int, int]]()

    def say(answer: int, place: int, vote: int, *, instead_of: int = 0) -> None:
        verdict = Verdict.UP if (vote or instead_of) > 0 else Verdict.DOWN
        events.append(Vote(f"{answer}", verdict, bool(vote), 0.0, answer, 100 * answer + place))

    for answer in range(length):
        if answer >= trials._LATER:
            past = answer - trials._LATER
            for place in np.flatnonzero(first[past] != last[past]).tolist():
                say(past, place, int(last[past, place]), instead_of=int(first[past, place]))
        for place in range(trials.PLACES):
            if first[answer, place]:
                say(answer, place, int(first[answer, place]))
            ahead = leads(exposures, credit(standing(events)))
            looks.append((sum(one > 0 for one in ahead), sum(one != 0 for one in ahead)))
    assert looks == list(zip(wins[0].tolist(), decided[0].tolist(), strict=True))


def test_drafts_have_as_many_artists_of_either_model_and_stacks_one_above_the_other() -> None:
    drafted, stacked = trials.answers(0.0, 1), trials.answers(0.0, 1, stacked=True)
    assert not drafted.sides.sum(1).any()
    assert (stacked.sides == [-1] * 5 + [1] * 5).all()


def test_skill_is_found_that_wins_as_often_as_asked() -> None:
    drafted = trials.preferred(Positions(), 0.6, 1)
    found = trials.run(drafted, Positions(), 100, 300, np.random.default_rng(5))
    assert found.shares.mean() == pytest.approx(0.6, abs=0.01)


def test_trials_keep_the_promises_of_the_report() -> None:
    """In small; `python -m bot feedback check` is the whole."""
    proofs = trials.proofs(60, seed=1)
    assert len(proofs) == len(trials.MEMBERS)
    assert all(one.alarms <= 0.1 and one.found >= 0.85 and one.wrong == 0 for one in proofs)
    trusting = proofs[1]
    assert trusting.fooled_by_places > 0.5 > 0.1 > trusting.fooled


def test_equal_seeds_give_equal_trials() -> None:
    one, other = (
        trials.run(trials.answers(0.2, 4), Cascade(), 10, 100, np.random.default_rng(4)).shares for _ in range(2)
    )
    assert one.tolist() == other.tolist()
