"""A few cannot move a list for all."""

from __future__ import annotations

from dataclasses import replace

from recommender.trials import Community, abuses, is_withstood

SMALL = Community(members=150, seeds=20, artists=200, servers=10)


def test_new_accounts_and_a_crowd_of_one_server_cost_a_list_little_and_much_less_than_if_all_counted_alike() -> None:
    found = abuses(votes=(600,), runs=6, community=SMALL)
    assert is_withstood(found)
    assert all(one.honest - one.weighed < 0.5 * (one.honest - one.alike) for one in found)
    assert all(one.low <= one.honest - one.weighed <= one.high for one in found)


def test_what_costs_much_or_more_than_with_all_votes_alike_is_not_withstood() -> None:
    [one] = abuses(votes=(50,), runs=2, community=replace(SMALL, seeds=3))[:1]
    assert not is_withstood([replace(one, honest=0.9, alike=0.7, weighed=0.88)])
    assert not is_withstood([replace(one, honest=0.9, alike=0.9, weighed=0.899)])
