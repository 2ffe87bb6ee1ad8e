"""Challenges are fair: whoever cannot tell the lists apart favours neither, and a better room is found."""

from __future__ import annotations

from dataclasses import replace

from recommender.stats import sequential
from recommender.trials import is_blind, rooms
from recommender.trials.rooms import played


def test_equal_lists_are_told_apart_in_five_of_a_hundred_runs_at_most_and_a_better_room_is_found() -> None:
    equal, better = found = rooms(400, 1)
    assert equal.members + equal.model <= sequential.LEVEL and abs(equal.share - 0.5) < 0.03
    assert better.members >= sequential.POWER and better.model == 0.0
    assert is_blind(found)
    assert not is_blind([replace(equal, model=0.06), better]) and not is_blind([equal, replace(better, members=0.8)])


def test_with_a_say_on_the_artist_beside_their_own_members_would_favour_the_model() -> None:
    leads = [*played(1, 800, barred=False)]
    assert sum(lead < 0 for lead in leads) > 2 * sum(lead > 0 for lead in leads)
