"""Which votes count, and for what."""

from __future__ import annotations

from recommender.feedback.records import Impression, Item, Place, Team, Verdict, Vote, credit, leads, standing

UP, DOWN, KNOWN, HIDDEN = Verdict.UP, Verdict.DOWN, Verdict.KNOWN, Verdict.HIDDEN


def impression(id: int, *teams: str | None, member: str | None = None, first: int = 1) -> Impression:
    """An answer with the artists 1, 2, … of these teams."""
    shown = tuple(Item(artist, 0.5, Team(team) if team else None) for artist, team in enumerate(teams, 1))
    return Impression(id, "similar", (9,), shown, "one", "1", "made up", Place.GUILD, "en", 0.0, first, member=member)


def vote(
    verdict: Verdict, artist: int | None = 1, *, member: str = "m", of: int | None = 1, given: bool = True
) -> Vote:
    return Vote(member, verdict, given, 0.0, of, artist)


def test_a_member_has_one_say_on_an_artist_and_the_last_counts() -> None:
    assert standing([vote(UP), vote(DOWN)]) == [vote(DOWN)]
    assert standing([vote(UP), vote(UP)]) == [vote(UP)]


def test_it_counts_for_the_answer_on_which_it_was_last_given() -> None:
    assert standing([vote(UP, of=1), vote(UP, of=2)]) == [vote(UP, of=2)]


def test_a_change_of_mind_that_names_no_answer_is_about_that_of_the_vote_before() -> None:
    assert standing([vote(UP, of=1), vote(DOWN, of=None)]) == [vote(DOWN, of=1)]
    assert standing([vote(UP, of=1), vote(DOWN, of=None), vote(UP, of=None)]) == [vote(UP, of=1)]
    assert standing([vote(UP, of=1), vote(UP, of=1, given=False), vote(UP, of=None)]) == [vote(UP, of=None)]
    assert standing([vote(UP, of=1), vote(DOWN, of=None, member="n")])[1] == vote(DOWN, of=None, member="n")


def test_a_vote_taken_back_counts_no_more() -> None:
    assert standing([vote(UP), vote(UP, given=False)]) == []
    assert standing([vote(UP, None), vote(UP, None, given=False)]) == []


def test_taking_back_what_was_replaced_changes_nothing() -> None:
    assert standing([vote(UP), vote(DOWN), vote(UP, given=False)]) == [vote(DOWN)]


def test_what_was_taken_back_does_not_bring_back_what_it_replaced() -> None:
    assert standing([vote(UP), vote(DOWN), vote(DOWN, given=False)]) == []


def test_of_two_reactions_to_a_list_the_later_counts_and_the_other_once_it_is_gone() -> None:
    both = [vote(UP, None), vote(DOWN, None)]
    assert standing(both) == [vote(DOWN, None)]
    assert standing([*both, vote(DOWN, None, given=False)]) == [vote(UP, None)]


def test_a_list_is_voted_on_once_for_each_member_and_answer() -> None:
    votes = [vote(UP, None, of=1), vote(UP, None, of=2), vote(UP, None, of=2), vote(UP, None, of=2, member="n")]
    assert len(standing(votes)) == 3


def test_hiding_an_artist_is_no_judgement() -> None:
    assert standing([vote(UP), vote(HIDDEN)]) == [vote(UP)]


def test_credit_is_members_for_an_artist_less_those_against() -> None:
    votes = [vote(UP, member="a"), vote(UP, member="b"), vote(DOWN, member="c"), vote(DOWN, 2)]
    assert credit(votes) == {1: {1: 1, 2: -1}}


def test_an_artist_that_is_known_earns_nothing_and_a_list_none() -> None:
    assert credit([vote(KNOWN), vote(UP, None), vote(UP, of=None)]) == {}


def test_a_team_leads_by_what_its_artists_earned() -> None:
    assert leads([impression(1, "a", "b", "b")], {1: {1: 1, 2: 1, 3: 1}}) == [1]
    assert leads([impression(1, "a", "b", "b")], {1: {1: 1, 2: -1}}) == [-2]
    assert leads([impression(1, "a", "b")], {1: {1: 1, 2: 1}}) == [0]


def test_an_artist_of_no_team_helps_neither() -> None:
    assert leads([impression(1, "a", "b", None)], {1: {2: 1, 3: -5}}) == [1]


def test_an_answer_that_nobody_voted_on_is_no_comparison() -> None:
    assert leads([impression(1, "a", "b"), impression(2, "b", "a")], {2: {1: 1}}) == [1]


def test_a_list_that_a_member_turned_back_to_is_one_comparison() -> None:
    again = [impression(id, "a", "b", member="m") for id in (1, 2)]
    assert leads(again, {1: {1: 1}, 2: {2: 2}}) == [1]
    assert leads([again[0], impression(2, "a", "b", member="n")], {1: {1: 1}, 2: {2: 2}}) == [-1, 2]
    assert leads([again[0], impression(2, "a", "b", member="m", first=3)], {1: {1: 1}, 2: {2: 2}}) == [-1, 2]
