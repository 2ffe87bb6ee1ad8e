"""Which of two models is to answer alone, and how seldom that is wrong."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from recommender import DataError
from recommender.feedback import Contest, Ending, Evidence, promotion, read_contests, report, write_contests
from recommender.feedback.records import Impression, Verdict, Vote
from recommender.stats import sequential

from .answers import DRAWN, vote

NAMES = ("hybrid h", "ease e")
SET = replace(DRAWN, model_settings="h", rival_settings="e")
FIRST = Contest(1, *NAMES, began=0.0)


def shown(number: int) -> list[Impression]:
    return [replace(SET, interaction_id=id, shown_at=float(id)) for id in range(1, number + 1)]


def liking(answers: int, artist: int = 2) -> list[Vote]:
    return [vote(id, artist=artist, member=str(id)) for id in range(1, answers + 1)]


def test_a_rebuild_goes_on_with_the_comparison_and_other_settings_begin_one() -> None:
    built = replace(SET, interaction_id=2, shown_at=200.0, model_version="1111", rival_version="2222")
    reset = replace(built, interaction_id=3, shown_at=300.0, rival_settings="f")
    older = replace(DRAWN, interaction_id=4, shown_at=50.0)
    found = report([older, SET, built, reset], [])
    assert [one.answers for one in found.comparisons] == [1, 2, 1]
    assert found.comparisons[1].versions == ("1111", "2222")


def test_two_models_are_compared_whichever_is_named_first() -> None:
    turned = replace(promotion.mirrored(SET), interaction_id=2, shown_at=200.0)
    (found,) = report([SET, turned], [vote(1, artist=2), vote(2, artist=2, member="n")]).comparisons
    assert (found.first, found.second) == ("ease", "hybrid")
    assert (found.answers, found.first_wins, found.second_wins) == (2, 2, 0)
    assert promotion.mirrored(promotion.mirrored(SET)) == SET


def test_each_respect_counts_its_own_votes() -> None:
    hidden = vote(2, Verdict.HIDDEN, 2, "p")
    votes = [vote(1, Verdict.DOWN, 1), vote(2, Verdict.HIDDEN, 1, "n"), vote(3, Verdict.KNOWN, 2, "o")]
    found = promotion.evidence(FIRST, shown(9), [*votes, hidden, replace(hidden, given=False)])
    assert {one.ending: (one.decided, one.wins) for one in found} == {
        Ending.HIDDEN: (1, 1),
        Ending.DISLIKED: (1, 1),
        Ending.UNANSWERED: (2, 1),
        Ending.PREFERRED: (1, 1),
    }


def test_answers_before_a_test_and_of_other_models_and_commands_do_not_count() -> None:
    others = [
        replace(SET, interaction_id=1, shown_at=5.0),
        replace(SET, interaction_id=2, shown_at=20.0, rival_settings="f"),
        replace(SET, interaction_id=3, shown_at=20.0, command="digest"),
    ]
    assert {one.decided for one in promotion.evidence(replace(FIRST, began=10.0), others, liking(3))} == {0}


def test_what_a_test_went_by_is_not_taken_from_it_by_later_votes() -> None:
    ended = replace(FIRST, ended=50.0, ending=Ending.PREFERRED, winner=1)
    later = replace(vote(1, Verdict.DOWN, 2, "1"), at=60.0)
    before, after = (promotion.evidence(ended, shown(40), votes) for votes in (liking(40), [*liking(40), later]))
    assert before == after


def test_the_preferred_model_wins_and_guard_rails_come_before_preference() -> None:
    def ended(votes: list[Vote]) -> Contest:
        return promotion.judged(FIRST, promotion.evidence(FIRST, shown(60), votes), 99.0)

    assert ended(liking(8)) == FIRST
    liked, hidden, disliked = (
        [vote(id, verdict, artist, f"{verdict}{id}") for id in range(1, 61)]
        for verdict, artist in ((Verdict.UP, 2), (Verdict.HIDDEN, 2), (Verdict.DOWN, 1))
    )
    won = ended(liked)
    assert (won.ended, won.winner, won.in_order) == (99.0, 1, NAMES[::-1])
    assert (ended(liked + hidden).ending, ended(liked + hidden).winner) == (Ending.HIDDEN, 0)
    assert (ended(disliked).ending, ended(disliked).winner) == (Ending.DISLIKED, 1)


def test_a_test_ends_from_the_e_value_that_is_enough_and_not_below_it() -> None:
    short = Evidence(Ending.PREFERRED, 60, 45, math.nextafter(80.0, 0.0), 80.0)
    assert promotion.judged(FIRST, [short], 99.0) == FIRST
    ended = promotion.judged(FIRST, [replace(short, e_value=80.0)], 99.0)
    assert (ended.ending, ended.winner) == (Ending.PREFERRED, 1)


def test_all_tests_together_may_err_as_often_as_one() -> None:
    every = [Contest(number, *NAMES, 0.0) for number in range(1, 2000)]
    spent = sum(1 / contest.enough(ending) for contest in every for ending in promotion.DECIDED)
    assert 0.999 * sequential.PROMOTED < spent < sequential.PROMOTED


def test_one_test_follows_another_and_none_a_decision() -> None:
    [first] = promotion.following([], NAMES, 50.0)
    assert first == FIRST and promotion.following([first], NAMES[::-1], 60.0) == [first]
    won = replace(first, ended=70.0, ending=Ending.PREFERRED, winner=1)
    assert promotion.following([won], NAMES, 80.0) == []
    assert promotion.following([won], ("ease e", "tags t"), 80.0) == [Contest(2, "ease e", "tags t", 0.0)]
    tenth = replace(won, number=10)
    assert promotion.following([tenth, won], ("ease e", "tags t"), 80.0) == [Contest(11, "ease e", "tags t", 0.0)]
    undone = replace(won, ending=Ending.UNDONE, winner=None)
    assert promotion.following([undone], NAMES, 90.0) == [Contest(2, *NAMES, 90.0)]


def test_a_test_whose_first_answers_are_no_longer_kept_expires_and_the_next_spends_anew() -> None:
    [begun] = promotion.following([], NAMES, 50.0, kept=20.0)
    assert begun.began == 50.0
    expired, following = promotion.following([begun], NAMES, 90.0, kept=60.0)
    assert (expired.ending, expired.winner, expired.ended) == (Ending.EXPIRED, None, 90.0)
    assert following == Contest(2, *NAMES, 90.0)


def test_the_winner_answers_until_undone_and_comes_first_against_the_next() -> None:
    won = replace(FIRST, ended=70.0, ending=Ending.PREFERRED, winner=1)
    assert promotion.winner([won], NAMES[::-1]) == won and promotion.winner([FIRST], NAMES) is None
    assert promotion.best([won], ("tags t", "ease e")) == 1 and promotion.best([won], ("tags t", "hybrid h")) == 0
    assert promotion.winner([won, Contest(2, *NAMES, 80.0)], NAMES) is None
    # After an upgrade by which it is set otherwise; unless both are called so.
    assert promotion.best([won], (NAMES[0], f"{NAMES[1]}9")) == 1 and promotion.best([won], ("ease x", "ease y")) == 0


def test_what_a_winner_was_to_earn_stands_beside_what_it_earned() -> None:
    won = replace(FIRST, ended=41.0, ending=Ending.PREFERRED, winner=1)
    alone = replace(SET, model="ease", model_settings="e", rival=None, rival_settings=None, interaction_id=99)
    after = [replace(alone, shown_at=50.0), replace(alone, shown_at=900.0, interaction_id=100)]
    votes = [*liking(40), replace(vote(99, member="z"), at=55.0)]
    found = dict(promotion.foretold(won, [*shown(40), *after], votes, 100.0))
    assert [*found] == ["ease alone, foretold by test 1", "ease alone, after test 1"]
    assert found["ease alone, after test 1"].value == 0.5 and promotion.foretold(FIRST, shown(40), votes) == []


def test_tests_are_read_as_they_were_written(tmp_path: Path) -> None:
    every = [FIRST, replace(FIRST, number=2, ended=7.0, ending=Ending.HIDDEN, winner=0)]
    write_contests(every, tmp_path / "table")
    assert read_contests(tmp_path / "table") == every and read_contests(tmp_path / "none") == []
    for nonsense in ("{", "[1]", '[{"number": 1}]', '[{"ending": "no"}]'):
        (tmp_path / "table").write_text(nonsense)
        with pytest.raises(DataError, match="cannot be read"):
            read_contests(tmp_path / "table")
