"""What lists learn from simulated members whose minds are hidden from the learner."""

from __future__ import annotations

from recommender.trials import Community, gain, is_sound, lessons

SMALL = {"members": 150, "seeds": 20, "artists": 200}


def test_votes_bring_lists_closer_to_the_truth_and_more_votes_closer() -> None:
    few, many = (gain(Community(**SMALL), votes, runs=4) for votes in (300, 6_000))
    assert many.low > 0 and many.after > few.after > few.before - 0.005


def test_spite_of_one_in_twenty_costs_less_than_a_hundredth() -> None:
    honest, spiteful = (gain(Community(**SMALL, spiteful=share), 6_000, runs=4) for share in (0.0, 0.05))
    assert spiteful.low > 0 and spiteful.after > 0.99 * honest.after


def test_the_spite_of_one_in_five_is_heeded_less_than_honest_votes() -> None:
    honest, spiteful = (gain(Community(**SMALL, spiteful=share), 6_000, runs=4) for share in (0.0, 0.2))
    assert spiteful.after > 0.985 * honest.after


def test_a_model_that_is_right_is_left_as_it_is() -> None:
    found = gain(Community(**SMALL, surprise=0.0), 3_000, runs=4)
    assert found.before > 0.999999 and found.after > 0.995


def test_duels_bring_lists_closer_to_the_truth_also_where_some_are_spiteful_or_hasty() -> None:
    honest, others = (
        gain(Community(**SMALL, spiteful=share, hasty=2 * share), 0, runs=4, duels=2_000) for share in (0.0, 0.05)
    )
    assert honest.low > 0 and others.low > 0 and others.after > 0.99 * honest.after


def test_votes_by_lot_would_be_noticed() -> None:
    assert not is_sound(lessons(votes=(1,), presses=()))
    assert gain(Community(**SMALL, spiteful=1.0), 6_000, runs=4).high < 0
