"""Challenges: what is drafted, which votes count, and who leads. `trials/test_rooms` shows that it is fair."""

from __future__ import annotations

import pytest

from recommender.feedback import (
    Ballot,
    Challenge,
    Naming,
    Series,
    Team,
    challenge_figures,
    contend,
    ranked,
    result_of,
    series_of,
)

LISTED = tuple(range(100, 200))
MODEL, MEMBERS = Team.A, Team.B


def challenge(*drafted: tuple[int, Team], id: int = 1, listed: tuple[int, ...] = LISTED) -> Challenge:
    return Challenge(id, 7, listed, "cosine", "v1", "data", 0.0, "server", drafted)


def naming(member: str, artist: int, at: float = 0.0, id: int = 1) -> Naming:
    return Naming(id, member, artist, at)


def ballot(member: str, *artists: int, id: int = 1) -> Ballot:
    return Ballot(id, member, artists, 9.0)


def test_the_members_list_begins_with_what_most_named_then_with_what_was_named_first() -> None:
    named = [naming("a", 1, 1.0), naming("a", 2, 2.0), naming("b", 3, 3.0), naming("c", 2, 4.0), naming("b", 1, 5.0)]
    assert ranked([*named, naming("d", 4, 0.5)]) == [1, 2, 4, 3]


@pytest.mark.parametrize("draw", range(20))
def test_pairs_have_an_artist_of_either_list_and_what_both_have_is_in_none(draw: int) -> None:
    drafted = contend(challenge(), [1, 103, 2, 3, 150], draw)
    assert [artist for artist, team in drafted if team is MEMBERS] == [1, 2, 3, 150]
    assert [artist for artist, team in drafted if team is MODEL] == [100, 101, 102, 104]
    assert all({drafted[at][1], drafted[at + 1][1]} == {MODEL, MEMBERS} for at in range(0, 8, 2))
    assert len(contend(challenge(), [*range(9)], draw)) == 10


def test_either_list_is_first_in_a_pair_by_a_coin() -> None:
    first = [contend(challenge(), [1, 2], draw)[place][1] for draw in range(500) for place in (0, 2)]
    assert 450 < first.count(MEMBERS) < 550


def test_there_is_nothing_to_vote_on_where_one_list_has_nothing_of_its_own() -> None:
    assert contend(challenge(), [100, 101], 0) == contend(challenge(), [], 0) == []
    assert contend(challenge(listed=()), [1, 2], 0) == []


def test_whoever_named_an_artist_has_no_say_on_it_nor_on_the_one_beside_it() -> None:
    asked = challenge((1, MEMBERS), (100, MODEL), (101, MODEL), (2, MEMBERS))
    found = result_of(asked, [naming("a", 1)], [ballot("a", 1, 100, 2), ballot("b", 100)])
    assert found.votes == {2: 1, 100: 1} and found.void == {1: 1, 100: 1}
    assert (found.model, found.members, found.voters) == (1, 1, 2)


def test_the_latest_ballot_counts_each_artist_once_and_only_those_that_were_voted_on() -> None:
    asked = challenge((1, MEMBERS), (100, MODEL))
    found = result_of(asked, [], [ballot("a", 100), ballot("a", 1, 1, 55)])
    assert found.votes == {1: 1} and found.lead == 1
    assert result_of(asked, [], [ballot("a", 100), ballot("a")]).voters == 0


def test_figures_tell_what_members_named_that_the_models_list_lacks() -> None:
    asked = [challenge((1, MEMBERS), (100, MODEL)), challenge(id=2)]
    named = [
        naming("a", 1),
        naming("b", 1),
        naming("b", 5, id=2),
        naming("a", 102),
        naming("c", 150),
        naming("c", 9, id=3),
    ]
    found = challenge_figures(asked, named, [ballot("d", 1), ballot("d", 1, id=3)])
    assert found is not None
    assert (found.challenges, found.drafted, found.namers, found.voters) == (2, 1, 3, 1)
    assert (found.named, found.shared, found.lacked) == (4, 1, 2)
    assert [tuple(one) for one in found.absent] == [(7, 1, 2), (7, 5, 1)]
    assert (found.series.members, found.series.model, found.series.ahead) == (1, 0, None)
    assert challenge_figures([], named, []) is None


def test_without_challenges_nobody_leads() -> None:
    assert series_of([]) == Series(0, 0, 0, 0.0, 1.0, 1.0) and series_of([(0, True), (0, False)]).ties == 1


def test_who_leads_is_told_only_when_there_are_votes_enough() -> None:
    assert series_of([(2, True)] * 5).ahead is None
    assert series_of([(2, True)] * 30).ahead is MEMBERS and series_of([(-1, True)] * 30).ahead is MODEL
    even = series_of([(2, True)] * 15 + [(-2, True)] * 15 + [(0, True)])
    assert even.ahead is None and (even.decided, even.ties) == (30, 1)
