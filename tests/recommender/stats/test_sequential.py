"""The test of two models that may be looked at at any time."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from recommender.stats import sequential
from recommender.stats.sequential import (
    CHALLENGED,
    COMPARED,
    DECISIVE,
    LEVEL,
    PROMOTED,
    confidence_sequence,
    e_value,
    found,
    least_wins,
    needed,
    sign_test,
)

COUNTS = st.integers(0, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def test_the_e_value_is_the_mixture_that_it_says() -> None:
    prior = stats.beta(20, 20)
    mixture, _ = integrate.quad(lambda q: prior.pdf(q) * q**14 * (1 - q) ** 6, 0, 1)
    assert e_value(14, 20) == pytest.approx(mixture * 2**20)
    assert e_value(14, 20, 0.7) == pytest.approx(mixture / (0.7**14 * 0.3**6))


@given(COUNTS, st.floats(0.05, 0.95))
def test_one_more_comparison_is_expected_to_change_nothing(counts: tuple[int, int], share: float) -> None:
    """A martingale: with it, and Ville's inequality, any time is as good as any other to look."""
    wins, decided = counts
    after = share * e_value(wins + 1, decided + 1, share) + (1 - share) * e_value(wins, decided + 1, share)
    assert after == pytest.approx(e_value(wins, decided, share), rel=1e-6)


def test_without_comparisons_there_is_no_evidence() -> None:
    assert e_value(0, 0) == 1
    assert confidence_sequence(0, 0) == (0, 1)
    assert sign_test(0, 0) == 1


@given(COUNTS)
def test_the_interval_holds_the_shares_that_are_not_refuted(counts: tuple[int, int]) -> None:
    wins, decided = counts
    low, high = confidence_sequence(wins, decided)
    assert 0 <= low <= (wins / decided if decided else 0.5) <= high <= 1
    for share in (0.01, 0.2, 0.5, 0.77, 0.99):
        if min(abs(share - low), abs(share - high)) > 1e-6:
            assert (low < share < high) == (e_value(wins, decided, share) < 1 / LEVEL)


@given(COUNTS)
def test_the_interval_leaves_out_one_half_before_the_models_are_told_apart(counts: tuple[int, int]) -> None:
    wins, decided = counts
    low, high = confidence_sequence(wins, decided)
    least = least_wins(decided)
    told = least is not None and max(wins, decided - wins) >= least
    assert told == (e_value(wins, decided) >= DECISIVE)
    assert (not low <= 0.5 <= high) == (e_value(wins, decided) >= 1 / LEVEL) >= told


@given(COUNTS)
def test_the_sign_test_counts_the_outcomes_that_are_as_uneven(counts: tuple[int, int]) -> None:
    wins, decided = counts
    uneven = abs(2 * wins - decided)
    as_uneven = sum(math.comb(decided, k) for k in range(decided + 1) if abs(2 * k - decided) >= uneven)
    assert sign_test(wins, decided) == pytest.approx(as_uneven / 2**decided, rel=1e-9)


def test_found_is_what_all_ways_to_win_and_lose_add_up_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequential, "DECISIVE", 3.0)
    length, told = 12, {1: 0.0, -1: 0.0}
    for ways in range(2**length):
        wins = 0
        for n in range(1, length + 1):
            wins += ways >> (n - 1) & 1
            if e_value(wins, n) >= 3.0:
                all_wins = ways.bit_count()
                told[1 if 2 * wins > n else -1] += 0.7**all_wins * 0.3 ** (length - all_wins)
                break
    assert told[1] > 0 < told[-1]
    assert found(length, 0.7) == pytest.approx((told[1], told[-1]))


def test_equal_models_are_told_apart_in_one_case_of_forty_at_most_at_any_look() -> None:
    assert sum(found(3000, 0.5)) < COMPARED == 1 / 40


def test_all_that_is_told_shares_one_level() -> None:
    assert COMPARED + PROMOTED + CHALLENGED == LEVEL == 0.05
    for level in (COMPARED, PROMOTED, CHALLENGED):
        least = least_wins(200, level)
        assert least is not None and e_value(least, 200) >= 1 / level > e_value(least - 1, 200)


def test_so_many_comparisons_are_needed_and_no_fewer() -> None:
    def told(decided: int) -> float:
        least = least_wins(decided)
        assert least is not None
        return float(stats.binom.sf(least - 1, decided, sequential.PREFERENCE))

    assert told(needed() - 1) < sequential.POWER
    assert all(told(n) >= sequential.POWER for n in range(needed(), needed() + 200))
    assert found(needed(), sequential.PREFERENCE)[0] > sequential.POWER


def test_evidence_beyond_what_a_float_holds_stays_finite() -> None:
    assert math.isfinite(e_value(10**6, 10**6))
