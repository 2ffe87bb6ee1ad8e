"""How often a member may ask."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.client.cooldowns import BURST, RATE, Cooldowns


def test_a_burst_is_free_and_the_next_question_waits() -> None:
    cooldowns = Cooldowns()
    assert [cooldowns.take(1, 0.0) for _ in range(int(BURST))] == [0.0] * int(BURST)
    assert cooldowns.take(1, 0.0) == 1 / RATE


def test_who_waits_as_long_as_told_may_ask() -> None:
    cooldowns = Cooldowns()
    now = 0.0
    for _ in range(200):
        if wait := cooldowns.take(1, now):
            now += wait
            assert cooldowns.take(1, now) == 0.0


def test_whoever_has_waited_for_a_part_waits_for_the_rest_alone() -> None:
    cooldowns = Cooldowns()
    for _ in range(int(BURST)):
        cooldowns.take(1, 0.0)
    assert cooldowns.take(1, 0.4 / RATE) == pytest.approx(0.6 / RATE)
    assert cooldowns.take(1, 0.99 / RATE) > 0 and cooldowns.take(1, 1 / RATE) == 0.0


def test_one_member_does_not_use_up_anothers() -> None:
    cooldowns = Cooldowns()
    for _ in range(100):
        cooldowns.take(1, 0.0)
    assert cooldowns.take(2, 0.0) == 0.0


@given(st.lists(st.floats(0, 5), max_size=80))
def test_nobody_asks_oftener_than_the_rate_for_long(pauses: list[float]) -> None:
    cooldowns, now, asked = Cooldowns(), 0.0, 0
    for pause in pauses:
        now += pause
        asked += cooldowns.take(1, now) == 0.0
    assert asked <= BURST + RATE * now + 1e-6


def test_members_who_were_quiet_for_long_are_forgotten() -> None:
    tracemalloc.start()
    try:
        cooldowns = Cooldowns()
        for member in range(10_000):
            cooldowns.take(member, 0.0)
        remembered, _ = tracemalloc.get_traced_memory()
        cooldowns.take(-1, 1_000.0)
        left, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert left < remembered / 5
