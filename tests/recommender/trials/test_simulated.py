"""Simulated trials do what the report does, and members behave as they are said to."""

from __future__ import annotations

import numpy as np
import pytest

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
    proofs = trials.proofs(40, seed=1)
    assert len(proofs) == len(trials.MEMBERS)
    assert all(proof.alarms <= 0.1 and proof.found >= 0.85 and proof.wrong == 0 for proof in proofs)
    trusting = proofs[1]
    assert trusting.fooled_by_position > 0.5 > 0.1 > trusting.fooled


def test_equal_seeds_give_equal_trials_and_other_seeds_others() -> None:
    first, again, other, redrawn = (
        trials.run(trials.answers(0.2, seed), Cascade(), 10, 100, np.random.default_rng(coins)).shares.tolist()
        for seed, coins in ((4, 4), (4, 4), (5, 4), (4, 5))
    )
    assert first == again and other not in (first, redrawn) and redrawn != first
