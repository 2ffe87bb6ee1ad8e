"""What young accounts say counts less, and so does much of one server on a pair."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from recommender.feedback.records import Age, Verdict, Vote
from recommender.feedback.weights import BY_AGE, FEW, PART, capped


def votes(number: int, server: str | None, age: Age | None = Age.OLDER, members: str = "m") -> list[Vote]:
    return [Vote(f"{members}{server}{n}", Verdict.UP, True, 0.0, 1, 1, server, age) for n in range(number)]


def weighed(*groups: Sequence[Vote], pairs: Sequence[int] | None = None) -> list[float]:
    """The total weight of each group of votes, all on one pair, or each on its own."""
    every = [vote for group in groups for vote in group]
    pair = np.repeat(pairs or [0] * len(groups), [len(group) for group in groups])
    found = capped(every, pair, np.array([BY_AGE[vote.age] for vote in every]))
    assert found.shape == (len(every),) and (found > 0).all() and (found <= 1).all()
    return [float(part.sum()) for part in np.split(found, np.cumsum([len(group) for group in groups])[:-1])]


def test_the_younger_an_account_the_less_it_counts_and_twenty_of_a_month_as_one() -> None:
    one = [weighed(votes(1, "s", age))[0] for age in Age]
    assert one == sorted(one) and one[-1] == 1
    assert weighed(votes(20, None, Age.MONTH))[0] == pytest.approx(1)


def test_a_server_counts_as_three_votes_and_half_of_all_others_at_most_where_most_are_elsewhere() -> None:
    others = [votes(1, f"other {number}") for number in range(2000)]
    elsewhere = [*range(1, 2001)]
    few, many = (weighed(votes(number, "s"), *others, pairs=[0, *elsewhere])[0] for number in (3, 50))
    assert few == 3 and many == pytest.approx(FEW, rel=0.03)
    beside_ten = weighed(votes(50, "s"), *others, pairs=[0] * 11 + elsewhere[10:])[0]
    assert beside_ten == pytest.approx(FEW + 10 * PART, rel=0.03)


def test_where_all_votes_are_of_one_server_or_none_is_known_all_count_in_full() -> None:
    assert weighed(votes(50, "s")) == [50] and weighed(votes(50, None, None)) == [50]
    assert BY_AGE[None] == 1


def test_votes_on_one_pair_do_not_crowd_those_on_another() -> None:
    here, there, alone = weighed(votes(50, "s"), votes(1, "s", members="n"), votes(60, "t"), pairs=[0, 1, 2])
    assert there == 1 and here < 50 and alone < 60


def test_votes_of_young_accounts_crowd_no_server() -> None:
    _, old, _ = weighed(votes(100, "s", Age.WEEK), votes(1, "s", members="n"), votes(50, "t"))
    assert old == 1
