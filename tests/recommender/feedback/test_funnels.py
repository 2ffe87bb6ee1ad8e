"""From shown to voted."""

from __future__ import annotations

from recommender.feedback.funnels import by_command, funnels
from recommender.feedback.records import Impression, Item, Opening, Place, Verdict, Vote
from recommender.stats.intervals import wilson

SHOWN = Impression(
    1, "similar", (9,), tuple(Item(id, 0.5) for id in range(1, 5)), "m", "v", "made up", Place.GUILD, "en", 0.0
)


def vote(artist: int | None, member: str = "a", impression: int | None = 1) -> Vote:
    return Vote(member, Verdict.UP, True, 9.0, impression, artist)


def test_an_artist_of_an_answer_counts_once_however_many_open_and_vote_on_it() -> None:
    opened = [Opening(member, 1.0, 1, artist) for member in "ab" for artist in (1, 2)]
    [found] = funnels([SHOWN], [vote(1), vote(1, "b")], opened, by_command)
    assert (found.label, found.shown, found.opened, found.voted, found.unopened) == ("/similar", 4, 2, 1, 0)
    assert (found.opening.share, found.opening.low, found.opening.high) == (0.5, *wilson(2, 4))
    assert (found.voting.share, found.voting.low, found.voting.high) == (0.5, *wilson(1, 2))


def test_a_vote_of_somebody_who_did_not_open_the_artist_is_told_apart() -> None:
    [found] = funnels([SHOWN], [vote(1, "b"), vote(3)], [Opening("a", 1.0, 1, 1)], by_command)
    assert (found.opened, found.voted, found.unopened) == (1, 0, 2)


def test_what_was_not_shown_and_votes_on_whole_lists_count_for_nothing() -> None:
    strange = [Opening("a", 1.0, 1, 99), Opening("a", 1.0, 2, 1)]
    [found] = funnels([SHOWN], [vote(None), vote(99), vote(1, impression=None)], strange, by_command)
    assert (found.opened, found.voted, found.unopened, found.voting.share) == (0, 0, 0, None)
