"""What surely is more than it was: rarely by chance, and found where it is true."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import binomtest

from recommender.stats.ratios import Ratios, ratios


def of(*counts: tuple[int, int], whole: int = 1000, before: int = 1000) -> Ratios:
    now, then = np.array(counts, dtype=np.int64).T
    return ratios(now, then, whole, before)


def test_a_ratio_is_that_of_the_shares() -> None:
    found = of((20, 10), (10, 20), (6, 0), (0, 6), (0, 0), whole=2000)
    assert found.ratio.tolist() == [1, 0.25, np.inf, 0, 0]


def test_its_lower_end_is_what_the_interval_of_the_share_gives() -> None:
    low = binomtest(30, 40).proportion_ci(method="wilson").low
    assert of((30, 10), whole=2000).low[0] == pytest.approx(low / (1 - low) / 2)


def test_what_surely_grew_is_told_from_what_may_be_chance() -> None:
    assert of((40, 10), (12, 10), (4, 0), (10, 40), (0, 0)).more.tolist() == [True, False, False, False, False]


def test_more_in_more_people_is_no_growth() -> None:
    assert not of((40, 10), whole=4000).more[0]


def test_of_thousands_that_did_not_grow_hardly_any_is_said_to_have() -> None:
    random = np.random.default_rng(0)
    rates = random.pareto(1.0, 20_000) * 5
    still = ratios(random.poisson(rates), random.poisson(rates), 10**6, 10**6)
    assert still.more.sum() <= 2
    grown = rates * np.where(np.arange(len(rates)) < 2000, 5, 1)
    found = ratios(random.poisson(grown), random.poisson(rates), 10**6, 10**6)
    assert found.more[:2000].sum() > 800 and found.more[2000:].sum() < 0.08 * found.more.sum()
