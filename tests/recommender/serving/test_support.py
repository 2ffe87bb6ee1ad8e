"""When common listeners say that two artists belong together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.serving.support import supported


@given(st.floats(0, 1e9))
def test_a_single_listener_never_supports_anything(chance: float) -> None:
    assert not supported(1, max(chance, 1e-9)) and not supported(0, chance)


@given(st.floats(1e-6, 1e4))
def test_what_is_supported_is_oftener_than_chance_even_without_one_of_them(chance: float) -> None:
    together = np.arange(2 * round(chance) + 10)
    found = together[supported(together, chance)]
    assert found.size and ((found - 1) / chance > 1.2499).all()


@pytest.mark.parametrize(
    ("together", "chance", "told"),
    [(2, 0.8, True), (2, 0.81, False), (11, 8.0, True), (10, 8.0, False), (126, 100, True)],
)
def test_the_more_chance_would_give_the_more_listeners_it_takes(together: int, chance: float, told: bool) -> None:
    assert bool(supported(together, chance)) is told


def test_columns_are_told_one_by_one() -> None:
    assert supported(np.array([1, 5]), np.array([0.1, 1.0])).tolist() == [False, True]
