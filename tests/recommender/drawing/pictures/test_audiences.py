"""Circles whose areas say what they stand for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.drawing.pictures.audiences import distance, lens

RADII = st.floats(5, 100)


@settings(max_examples=25)
@given(RADII, RADII, st.floats(0, 220))
def test_the_common_area_is_what_counting_points_says(left: float, right: float, gap: float) -> None:
    side = np.linspace(-105, 325, 2200)
    x, y = np.meshgrid(side, side[side < 110], sparse=True)
    both = (x**2 + y**2 <= left**2) & ((x - gap) ** 2 + y**2 <= right**2)
    counted = both.sum() * (side[1] - side[0]) ** 2
    assert lens(left, right, gap) == pytest.approx(counted, abs=25)


@settings(max_examples=50)
@given(RADII, RADII, st.floats(0.001, 0.999))
def test_circles_stand_as_far_apart_as_the_overlap_tells(left: float, right: float, share: float) -> None:
    overlap = share * np.pi * min(left, right) ** 2
    assert lens(left, right, distance(left, right, overlap)) == pytest.approx(overlap, rel=1e-6)


def test_the_smaller_lies_within_where_all_of_it_is_shared_and_apart_where_nothing_is() -> None:
    assert distance(50, 20, np.pi * 20**2) == 30
    assert distance(50, 20, 0) > 70
