"""What the soak makes of its figures: whether one grows, and what was promised against what is kept."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.bot.soak.asked import Asked, Fate, Lapses, Span
from benchmarks.bot.soak.told import Cast, Told, balance, doubted
from benchmarks.bot.soak.trend import trend

HOUR = 3600.0


def alike(draw: np.random.Generator, number: int) -> np.ndarray:
    """Noise of which each value is much like the one before."""
    noise = draw.normal(size=number)
    for at in range(1, number):
        noise[at] += 0.8 * noise[at - 1]
    return noise


def test_a_slope_lies_within_its_interval_also_where_readings_are_like_those_before() -> None:
    draw, times = np.random.default_rng(1), np.linspace(0, HOUR / 4, 300)
    within = 0
    for _ in range(200):
        found = trend(times.tolist(), (90 + 8 * times / HOUR + alike(draw, len(times))).tolist())
        within += found.low <= 8 <= found.high
    assert within >= 180  # and some 105 if each reading counted as one


def test_what_does_not_change_has_no_slope_and_a_few_readings_tell_none() -> None:
    assert trend(range(30), [5] * 30) == (0, 0, 0)
    with pytest.raises(ValueError, match="20 readings"):
        trend(range(19), range(19))


def votes(*told: tuple[str, Told]) -> list[Cast]:
    return [Cast((1, 2, None), verdict, 0, at, said, at + 0.5) for at, (verdict, said) in enumerate(told)]


KEPT, REFUSED, NOTHING = Told.PROMISED, Told.REFUSED, Told.NOTHING


@pytest.mark.parametrize(
    ("given", "kept", "lost", "surplus", "out_of_order"),
    [
        (votes(("up", KEPT), ("down", KEPT)), ["up", "down"], 0, 0, 0),
        (votes(("up", KEPT), ("down", KEPT)), ["down", "up"], 0, 0, 1),
        (votes(("up", KEPT), ("down", KEPT)), ["up"], 1, 0, 0),
        (votes(("up", KEPT)), ["up", "up"], 0, 1, 0),
        (votes(("up", REFUSED)), ["up"], 0, 1, 0),
        (votes(("up", NOTHING), ("down", KEPT)), ["down"], 0, 0, 0),
        (votes(("up", NOTHING), ("down", KEPT)), ["up", "down"], 0, 0, 0),
        (votes(("up", NOTHING), ("down", KEPT)), ["down", "up"], 0, 0, 1),
        ([], ["up"], 0, 1, 0),
    ],
)
def test_what_was_told_is_held_against_what_is_kept(
    given: list[Cast], kept: list[str], lost: int, surplus: int, out_of_order: int
) -> None:
    found = balance(given, {(1, 2, None): kept})
    assert (found.lost, found.surplus, found.out_of_order) == (lost, surplus, out_of_order)


def test_a_question_is_unanswered_only_if_its_process_lived_and_was_connected_all_along() -> None:
    turns = [(0.0, 0, True), (0.0, 1, True), (10.0, 0, False), (12.0, 0, True), (20.0, 1, False)]
    lapses = Lapses.of(turns, [([1], Span(20.0, 30.0))])
    fates = [lapses.fate(Asked("asking", shard, at)) for shard, at in ((0, 5.0), (0, 8.0), (0, 12.5), (1, 19.0))]
    assert fates == [Fate.UNANSWERED, Fate.CUT, Fate.UNANSWERED, Fate.KILLED]
    assert lapses.without([Span(9.0, 11.0)]) == 1 and lapses.without([Span(9.0, 11.0), Span(20.0, 21.0)]) == 0


def test_nobody_knows_of_a_reaction_before_a_kill_or_of_a_refusal_while_the_database_stops() -> None:
    reactions = [Cast((1, None, 7), "up", shard, at, KEPT, at) for shard, at in ((0, 1.0), (1, 95.0), (1, 50.0))]
    refused = [Cast((1, 2, None), "up", 0, at, REFUSED, at + 2) for at in (30.0, 40.0)]
    lapses = Lapses.of([], [([1], Span(100.0, 110.0))])
    doubted([*reactions, *refused], 10.0, lapses, [Span(31.0, 36.0)], {0: [Span(2.0, 4.0)]})
    assert [cast.told for cast in reactions] == [NOTHING, NOTHING, KEPT]
    assert [cast.told for cast in refused] == [NOTHING, REFUSED]
