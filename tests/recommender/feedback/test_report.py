"""What feedback comes to."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest

from recommender import Depth
from recommender.feedback.records import TAPS, Item, Place, Verdict
from recommender.feedback.report import report
from recommender.stats.intervals import wilson
from recommender.stats.sequential import confidence_sequence, needed

from .answers import DRAWN, ONE, contest, vote


def test_the_better_model_is_named_with_its_share_and_an_interval_that_holds_at_every_look() -> None:
    low, high = confidence_sequence(146, 240)
    assert contest(94, 146).sentence == (
        f"ease beats hybrid: 61% of 240 decided comparisons, 95% interval {100 * low:.0f}–{100 * high:.0f}%."
    )
    assert contest(146, 94).sentence.startswith("hybrid beats ease: 61% of 240 decided comparisons")


def test_too_few_votes_are_said_to_be_with_how_many_are_wanting() -> None:
    short = contest(130, 150)
    more = "Not enough votes yet: about {} more decided comparisons are needed (some {} votes at the present rate). "
    assert short.sentence.startswith(more.format(240, 240)) and needed() - 280 == 239
    assert contest(0, 0).sentence.startswith(
        f"Not enough votes yet: about {-(-needed() // 10) * 10} more decided comparisons are needed. So far no"
    )
    assert contest(needed() // 2, needed() - needed() // 2 - 3).sentence.startswith(more.format(3, 3))


def test_votes_that_decide_nothing_are_reckoned_with_in_how_many_are_wanting() -> None:
    tied = contest(60, 80, 70)  # two votes each
    assert needed() - 140 == 379 and "some 760 votes at the present rate" in tied.sentence
    assert contest(0, 0, 70).sentence.startswith("Not enough votes yet") and "rate" not in contest(0, 0, 70).sentence


def test_where_enough_votes_tell_no_difference_this_is_said() -> None:
    assert contest(260, 260).sentence.startswith("No difference found: ease has won 50% of 520 decided comparisons")


def test_one_model_alone_is_not_compared() -> None:
    alone = report([ONE], [vote(1), vote(1, Verdict.DOWN, 2)])
    assert alone.sentence.startswith("No two models have been compared. 50% of 2 votes up or down on artists are up")
    assert alone.comparisons == ()
    assert report([ONE], []).sentence == "No two models have been compared, and nobody has voted on an artist."


def test_simulated_votes_are_called_simulated_before_anything_is_said_of_them() -> None:
    made_up = replace(DRAWN, interaction_id=2, data="simulated members, made up")
    for answers, count, said in (([DRAWN], 0, "Not"), ([made_up], 1, "These"), ([DRAWN, made_up], 1, "Some of these")):
        found = report(answers, [])
        assert found.simulated == count and found.sentence.startswith(said)
        assert ("votes are simulated. " in found.sentence) == (count > 0)


def test_a_comparison_counts_wins_ties_and_answers() -> None:
    (found,) = contest(3, 5, 2).comparisons
    assert (found.first, found.second, found.answers) == ("hybrid", "ease", 12)
    assert (found.first_wins, found.second_wins, found.ties, found.share) == (3, 5, 2, 5 / 8)
    assert (found.low, found.high) == confidence_sequence(5, 8)
    assert (found.fixed_low, found.fixed_high) == wilson(5, 8)


def test_two_versions_of_models_are_compared_apart_and_the_latest_has_the_first_word() -> None:
    newer = replace(DRAWN, interaction_id=2, shown_at=200.0, rival="tags")
    found = report([DRAWN, newer], [])
    assert [(comparison.first, comparison.second) for comparison in found.comparisons] == [
        ("hybrid", "ease"),
        ("hybrid", "tags"),
    ]
    assert "tags" in found.sentence
    twin = replace(DRAWN, rival="hybrid")
    assert report([twin], []).comparisons[0].second == "hybrid fedcba"


def test_what_is_asked_by_taps_is_no_recommendation_and_counts_by_command_alone() -> None:
    tap = replace(DRAWN, interaction_id=2, shown_at=200.0, command=TAPS, rival=None)
    votes = [vote(1, artist=1), vote(2, Verdict.DOWN, artist=2)]
    found, without = report([DRAWN, tap], votes), report([DRAWN], votes)
    assert [part.label for part in found.commands] == ["/foryou, asking", "/similar"]
    assert replace(found, commands=without.commands) == without
    with pytest.raises(ValueError, match="no answers"):
        report([tap], votes)


def test_every_part_has_its_votes() -> None:
    deep = replace(
        DRAWN,
        interaction_id=2,
        shown_at=200.0,
        first=11,
        depth=Depth.DEEP,
        place=Place.DM,
        command="foryou",
        listeners=None,
    )
    votes = [
        vote(1, artist=1),
        vote(1, Verdict.DOWN, artist=2),
        vote(2, Verdict.KNOWN, artist=2),
        vote(2, artist=2, member="n"),
        vote(1, Verdict.DOWN, artist=None),
    ]
    found = report([DRAWN, deep], votes)

    def counts(name: str) -> dict[str, tuple[int, ...]]:
        return {part.label: (part.tally.up, part.tally.down, part.tally.known) for part in getattr(found, name)}

    assert counts("models") == {"ease fedcba": (1, 0, 1), "hybrid abcdef": (1, 0, 0)}
    assert counts("ranks") == {"1": (1, 0, 0), "2": (0, 0, 0), "11": (0, 0, 0), "12": (1, 0, 1)}
    assert counts("depths") == {"balanced": (1, 0, 0), "deep": (1, 0, 1)}
    assert counts("popularity") == {"10 to 99 listeners": (1, 0, 0), "no artist asked about": (1, 0, 1)}
    assert counts("places") == {"dm": (1, 0, 1), "guild": (1, 0, 0)}
    assert counts("commands") == {"/foryou": (1, 0, 1), "/similar": (1, 0, 0)}
    assert (found.whole.answers, found.whole.answered, found.whole.artists, found.members) == (2, 2, 4, 2)
    assert found.whole.lists.down == 1
    assert found.response == wilson(2, 2)


def test_votes_on_what_was_not_shown_are_left_out() -> None:
    found = report([DRAWN], [vote(7), vote(1, artist=5)])
    assert (found.whole.answered, found.members) == (0, 0)


def test_an_artist_without_a_team_is_there_for_no_model() -> None:
    filled = replace(DRAWN, artists=(*DRAWN.artists, Item(3, 0.1)))
    assert sum(part.artists for part in report([filled], []).models) == 2


def test_a_report_needs_an_answer() -> None:
    with pytest.raises(ValueError, match="no answers"):
        report([], [])


def test_a_report_is_whole_as_json_even_where_nothing_is_decided() -> None:
    for found in (contest(2, 3), contest(0, 0)):
        written = json.loads(json.dumps(asdict(found), allow_nan=False))
        (compared,) = written["comparisons"]
        assert written["sentence"] == compared["sentence"] == found.sentence
        assert (compared["first_wins"], compared["second_wins"]) == (
            found.comparisons[0].first_wins,
            found.comparisons[0].second_wins,
        )
        assert written["whole"]["answers"] == found.whole.answers and len(written["ranks"]) == len(found.ranks) == 2
