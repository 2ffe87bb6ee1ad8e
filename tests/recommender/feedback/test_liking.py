"""Likes by match, and misses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from recommender.feedback.liking import liking
from recommender.feedback.matches import bands, matches
from recommender.feedback.misses import Miss, misses
from recommender.feedback.records import Impression, Item, Place, Team, Verdict, Vote

SHOWN = Impression(
    1, "similar", (9,), (Item(1, 0.9), Item(2, 0.3)), "m", "v", "made up", Place.GUILD, "en", 0.0, member="a"
)


def vote(artist: int, verdict: Verdict = Verdict.UP, member: str = "a", impression: int = 1) -> Vote:
    return Vote(member, verdict, True, 9.0, impression, artist)


def community(likes: float, slope: float, chance: np.random.Generator) -> tuple[list[Impression], list[Vote]]:
    """Members of different leniency, who like an artist of match m by likes + slope × (m − ½) on the whole."""
    answers, votes = list[Impression](), list[Vote]()
    for member in range(30):
        leniency = chance.choice([-0.15, 0.15])
        for id in range(member * 4, member * 4 + 4):
            items = tuple(Item(artist, float(chance.choice([0.1, 0.3, 0.5, 0.7, 0.9]))) for artist in range(5))
            answers.append(replace(SHOWN, interaction_id=id, artists=items))
            for item in items:
                up = chance.random() < likes + slope * (item.score - 0.5) + leniency
                votes.append(vote(item.artist, Verdict.UP if up else Verdict.DOWN, str(member), id))
    return answers, votes


def test_a_simulated_community_has_its_likes_within_the_intervals_and_its_calibration_too() -> None:
    held, errors = list[bool](), list[bool]()
    for run in range(20):
        answers, votes = community(0.6, 0.4, np.random.default_rng(run))
        found = liking(matches(answers), votes)
        truths = (0.44, 0.52, 0.6, 0.68, 0.76)
        held += [band.liked.low <= truth <= band.liked.high for band, truth in zip(found.bands, truths, strict=True)]
        assert found.foretelling is not None
        off = np.sqrt(np.mean((np.array(truths) - (0.1, 0.3, 0.5, 0.7, 0.9)) ** 2))
        errors.append(found.foretelling.error.low <= off <= found.foretelling.error.high)
    assert np.mean(held) > 0.92 and np.mean(errors) > 0.9


def test_a_match_that_says_nothing_of_likes_adds_nothing() -> None:
    answers, votes = community(0.6, 0.0, np.random.default_rng(3))
    found = liking(matches(answers), votes).foretelling
    assert found is not None and found.skill.low < 0 < found.skill.high + 0.01 and found.match > found.share


def test_a_band_has_the_artists_shown_and_its_votes_beside_the_mean_match() -> None:
    votes = [vote(1), vote(1, Verdict.DOWN, "b"), vote(1, Verdict.KNOWN, "c"), vote(2, member="b")]
    low, high = bands(matches([SHOWN, replace(SHOWN, interaction_id=2)]), votes, (0.5,))
    assert (low.label, high.label) == ("0–49%", "50–100%")
    assert (high.artists, high.votes.up, high.votes.down, high.votes.known, high.members) == (2, 1, 1, 1, 2)
    assert (high.match, high.liked.share, low.match, low.liked.share) == (0.9, 0.5, 0.3, 1.0)
    assert liking({}, []).whole.liked.share is None


@pytest.mark.parametrize(
    ("answer", "known"),
    [
        (SHOWN, 2),
        (replace(SHOWN, command="foryou"), 0),
        (replace(SHOWN, seeds=(8, 9)), 0),
        (replace(SHOWN, artists=(Item(1, 7.5),)), 0),
        (
            replace(
                SHOWN, rival="r", artists=(Item(1, 0.9, Team.A, (1, None), 0.5), Item(2, 0.3, Team.B, (None, 1), 0.5))
            ),
            1,
        ),
    ],
)
def test_only_the_list_of_one_artist_by_the_model_of_similarity_has_matches(answer: Impression, known: int) -> None:
    assert len(matches([answer])) == known


def test_fewer_than_five_members_or_thirty_votes_are_too_few_to_say() -> None:
    answers, votes = community(0.6, 0.4, np.random.default_rng(0))
    found = matches(answers)
    assert liking(found, [one for one in votes if int(one.member) < 5]).foretelling is not None
    assert liking(found, [one for one in votes if int(one.member) < 4]).foretelling is None
    assert liking(found, votes[::25]).foretelling is None


def test_a_miss_is_named_from_five_members_who_dislike_it_and_the_surest_comes_first() -> None:
    other = replace(SHOWN, interaction_id=2, seeds=(8,))

    def said(artist: int, down: int, up: int, impression: int = 1) -> Iterator[Vote]:
        for member in range(down + up):
            yield vote(artist, Verdict.DOWN if member < down else Verdict.UP, str(member), impression)

    found = matches([SHOWN, other])
    assert misses(found, said(1, 4, 0)) == ()
    assert misses(found, said(1, 5, 5)) == misses(found, said(2, 9, 0)) == ()
    worst, next_one = misses(found, [*said(1, 6, 2), *said(1, 6, 0, 2)])
    assert (worst, next_one) == (Miss(8, 1, 0.9, 0, 6), Miss(9, 1, 0.9, 2, 6))
