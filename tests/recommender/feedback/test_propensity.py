"""What another ranking would have earned."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recommender.feedback.interleaving import team_draft
from recommender.feedback.propensity import alone, alone_estimate, as_shown, estimate, robust
from recommender.feedback.records import Impression, Item, Place

FIRST, SECOND = (1, 2, 3, 4), (2, 1, 5, 3)
WORTH = {1: 2, 2: -1, 3: 1, 4: 0, 5: 3, 6: -2}


def drawn(seed: int, n: int = 4) -> Impression:
    draw = team_draft(FIRST, SECOND, n, seed)
    shown = tuple(Item(item.artist, 0.5, item.team, item.ranks, item.propensity) for item in draw.items)
    return Impression(
        seed,
        "similar",
        (9,),
        shown,
        "one",
        "1",
        "made up",
        Place.GUILD,
        "en",
        0.0,
        rival="two",
        probability=draw.probability,
    )


def reward(artist: int, rank: int) -> int:
    """What an artist earns there, whatever stands elsewhere: the item-position model."""
    return WORTH[artist] * (5 - rank)


def earned(answers: list[Impression]) -> dict[int, dict[int, int]]:
    return {
        answer.interaction_id: {
            shown.artist: reward(shown.artist, rank) for rank, shown in enumerate(answer.artists, answer.first)
        }
        for answer in answers
    }


@pytest.mark.parametrize(("model", "ranking"), [(0, FIRST), (1, SECOND)])
def test_over_all_draws_it_is_what_the_ranking_earns_at_the_places_that_draws_reach(
    model: int, ranking: tuple[int, ...]
) -> None:
    by_coins = {tuple((s.artist, s.team) for s in answer.artists): answer for answer in map(drawn, range(300))}
    answers = list(by_coins.values())
    assert sum(answer.probability for answer in answers) == pytest.approx(1)
    reached = {(s.artist, rank) for answer in answers for rank, s in enumerate(answer.artists, 1)}
    right = [reward(artist, rank) for rank, artist in enumerate(ranking, 1) if (artist, rank) in reached]
    often = [answer for answer in answers for _ in range(round(answer.probability * 64))]
    found = estimate(often, earned(often), alone(model))
    assert found is not None and len(right) > 1
    assert found.value == pytest.approx(np.mean(right))
    assert found.support == pytest.approx(len(right) / 4)


def test_the_interval_holds_the_truth_19_times_of_20() -> None:
    held = 0
    reached = {(s.artist, rank) for answer in map(drawn, range(300)) for rank, s in enumerate(answer.artists, 1)}
    right = np.mean([reward(artist, rank) for rank, artist in enumerate(FIRST, 1) if (artist, rank) in reached])
    for trial in range(200):
        answers = [drawn(1000 * trial + number) for number in range(80)]
        found = estimate(answers, earned(answers), alone(0))
        assert found is not None
        assert found.low < found.high
        held += int(found.low <= right <= found.high)
    assert 176 <= held <= 199


def test_what_was_shown_counts_as_it_is() -> None:
    answers = [drawn(seed) for seed in range(50)]
    found = estimate(answers, earned(answers), as_shown)
    assert found is not None
    assert found.value == pytest.approx(np.mean([worth for of in earned(answers).values() for worth in of.values()]))
    assert (found.support, found.effective) == (1, 200)


def test_the_place_is_that_in_the_whole_list() -> None:
    whole = next(answer for answer in map(drawn, range(9)) if answer.artists[1].ranks[0] == 2)
    pages = [
        replace(whole, artists=whole.artists[:2]),
        replace(whole, artists=whole.artists[2:], first=3, interaction_id=2),
    ]
    at_once, paged = estimate([whole], earned([whole]), alone(0)), estimate(pages, earned(pages), alone(0))
    assert at_once is not None and paged is not None and at_once.value == pytest.approx(paged.value)


def test_without_anything_that_counts_there_is_no_estimate() -> None:
    assert estimate([], {}, alone(0)) is None
    nothing = replace(drawn(1), artists=tuple(replace(item, ranks=(None, None)) for item in drawn(1).artists))
    assert estimate([nothing], {}, alone(0)) is None


def test_a_list_that_draws_always_show_earns_what_was_earned() -> None:
    rewards = np.array([[1.0, 0.0], [0.0, -1.0], [1.0, 1.0], [1.0, 0.0]])
    value, spread = robust(rewards, *(np.ones((4, 2)) for _ in range(3)))
    assert value == pytest.approx(rewards.mean())
    assert spread == pytest.approx(1.959964 * rewards.mean(axis=1).std() / 2, rel=1e-4)


def test_what_draws_never_show_is_held_to_earn_what_others_of_the_list_do() -> None:
    rewards, listed = np.array([[1.0], [1.0], [0.0], [0.0]]), np.array([[1.0], [1.0], [0.0], [0.0]])
    value, _ = robust(rewards, np.zeros((4, 1)), np.ones((4, 1)), listed)
    assert value == pytest.approx(1.0)
    value, _ = robust(rewards, np.zeros((4, 1)), np.ones((4, 1)), 1 - listed)
    assert value == pytest.approx(0.0)


def test_an_estimate_of_all_ranks_has_its_interval_and_how_much_draws_reach() -> None:
    answers = [drawn(seed) for seed in range(40)]
    found = alone_estimate(answers, earned(answers), 0)
    assert found is not None and found.low < found.value < found.high
    counts = np.array([[alone(0)(item, rank) for rank, item in enumerate(answer.artists, 1)] for answer in answers])
    assert found.support == pytest.approx(np.minimum(counts.mean(axis=0), 1).mean()) and found.support < 1
    assert found.effective == pytest.approx(counts.sum() ** 2 / (counts**2).sum())
    assert alone_estimate([replace(answers[0], first=11)], {}, 0) is None
