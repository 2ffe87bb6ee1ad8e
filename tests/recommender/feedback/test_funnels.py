"""From shown to voted, and back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from recommender.feedback.funnels import funnels, of_answer
from recommender.feedback.records import Impression, Item, Opening, Place, Verdict, Vote
from recommender.feedback.tallies import by_command
from recommender.stats.intervals import wilson

SHOWN = Impression(
    1, "similar", (9,), tuple(Item(id, 0.5) for id in range(1, 5)), "m", "v", "made up", Place.GUILD, "en", 0.0
)


def vote(artist: int | None, member: str = "a", impression: int | None = 1) -> Vote:
    return Vote(member, Verdict.UP, True, 9.0, impression, artist)


def test_an_artist_of_an_answer_counts_once_however_many_open_and_vote_on_it() -> None:
    opened = [Opening(member, 1.0, 1, artist) for member in "ab" for artist in (1, 2)]
    [found] = funnels([SHOWN], [vote(1), vote(1, "b")], opened, of_answer(by_command))
    assert (found.label, found.shown, found.opened, found.voted, found.unopened) == ("/similar", 4, 2, 1, 0)
    assert (found.opening.share, found.opening.low, found.opening.high) == (0.5, *wilson(2, 4))
    assert (found.voting.share, found.voting.low, found.voting.high) == (0.5, *wilson(1, 2))


def test_a_vote_of_somebody_who_did_not_open_the_artist_is_told_apart() -> None:
    [found] = funnels([SHOWN], [vote(1, "b"), vote(3)], [Opening("a", 1.0, 1, 1)], of_answer(by_command))
    assert (found.opened, found.voted, found.unopened) == (1, 0, 2)


def test_what_was_not_shown_and_votes_on_whole_lists_count_for_nothing() -> None:
    strange = [Opening("a", 1.0, 1, 99), Opening("a", 1.0, 2, 1)]
    [found] = funnels([SHOWN], [vote(None), vote(99), vote(1, impression=None)], strange, of_answer(by_command))
    assert (found.opened, found.voted, found.unopened, found.voting.share) == (0, 0, 0, None)


HOUR, DAY = 3_600.0, 86_400.0


def asked(at: float, id: int, member: str | None = "a") -> Impression:
    return replace(SHOWN, interaction_id=id, shown_at=at, member=member)


def test_who_asks_again_from_an_hour_to_a_week_later_came_back() -> None:
    end = asked(30 * DAY, 9, "z")
    for later, back in ((0.5 * HOUR, 0), (HOUR, 1), (7 * DAY, 1), (7 * DAY + 1, 0)):
        [found] = funnels([asked(0, 1), asked(later, 2), end], [], [], of_answer(by_command))
        assert (found.asked, found.returned) == (2, back)
    [found] = funnels([asked(0, 1), asked(DAY, 2, "b"), asked(DAY, 3, None), end], [], [], of_answer(by_command))
    assert (found.asked, found.returned) == (2, 0)


def test_who_asks_for_anything_else_came_back_too_and_those_who_voted_are_told_apart() -> None:
    answers = [asked(0, 1), asked(0, 2, "b"), asked(30 * DAY, 9, "z")]
    [found] = funnels(answers, [vote(1, "a", 1), vote(1, "a", 2)], [], of_answer(by_command), [("a", 2 * DAY)])
    assert (found.returning.share, found.returning_voters.share) == (0.5, 1.0)


def test_an_answer_too_young_to_know_is_no_loss_even_where_its_asker_is_back_already() -> None:
    answers = [asked(0, 1), asked(DAY, 2), asked(2 * DAY, 3), asked(8 * DAY, 4, "b")]
    [found] = funnels(answers, [], [], of_answer(by_command))
    assert (found.asked, found.returned) == (2, 2)  # the third is six days old


def test_the_share_who_come_back_is_within_its_interval_though_members_differ_and_days_are_young() -> None:
    """Members come back by the week with a chance of their own; the end of the record is in the midst of a week."""
    held, runs = 0, 30
    for run in range(runs):
        chance, answers = np.random.default_rng(run), list[Impression]()
        for member in range(30):
            keen = chance.beta(2, 2)
            for visit in range(6):  # each is three weeks from the next, and a second one may follow it
                at = 21 * DAY * visit + chance.random() * DAY
                answers.append(asked(at, len(answers), str(member)))
                if chance.random() < keen:
                    answers.append(replace(asked(at + 3 * DAY, len(answers), str(member)), command="artist"))
        answers = [one for one in answers if one.shown_at < 106.5 * DAY]
        of_similar = funnels(answers, [], [], of_answer(by_command))[-1]
        assert of_similar.asked == 150
        held += of_similar.returning.low <= 0.5 <= of_similar.returning.high
    assert held / runs > 0.9
