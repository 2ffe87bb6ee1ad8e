"""A power law is found where there is one, with the error that it is found with."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.stats.powerlaw import PowerLaw, fit


@pytest.mark.parametrize("exponent", [1.8, 2.5])
def test_the_exponent_of_a_sample_is_found_within_its_error(exponent: float) -> None:
    estimates = [fit(np.random.default_rng(seed).zipf(exponent, 3000)) for seed in range(20)]
    laws = [law for law in estimates if law is not None]
    apart = [abs(law.exponent - exponent) / law.error for law in laws]
    assert len(laws) == 20
    assert 0.2 < np.median(apart) < 1.5 and np.mean([law.distance for law in laws]) < 0.02


def test_the_distance_is_large_where_there_is_no_power_law() -> None:
    law = fit(np.random.default_rng(0).poisson(50, 3000))
    assert law is not None and law.counts > 1000 and law.distance > 0.05


def test_ranks_and_counts_tell_the_same_law() -> None:
    law = PowerLaw(2.0, 0.1, 1, 100, 0.0)
    assert (law.zipf, law.zipf_error) == (1.0, 0.1)
    assert law.above(np.array([1])) == pytest.approx([1.0])
    assert law.above(np.array([2])) == pytest.approx([1 - 6 / np.pi**2])


@pytest.mark.parametrize("counts", [[], [0, 0], [5] * 100, list(range(1, 40))], ids=["none", "zeros", "equal", "few"])
def test_too_little_has_no_law(counts: list[int]) -> None:
    assert fit(np.array(counts, dtype=np.int64)) is None
