"""Names in pictures keep clear of each other."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.pages.labels import apart, beside


def test_of_names_in_one_place_the_first_is_written() -> None:
    points = np.array([[10.0, 10.0], [14.0, 13.0], [10.0, 50.0]])
    assert apart(points, ["first", "second", "third"], 9, 300) == [0, 2]


def test_a_long_name_takes_more_room_than_a_short_one() -> None:
    points = np.array([[0.0, 0.0], [50.0, 0.0]])
    assert apart(points, ["a", "b"], 9, 300) == [0, 1]
    assert apart(points, ["a very long name", "b"], 9, 300) == [0]


def test_no_more_names_are_written_than_asked_for() -> None:
    assert apart(np.arange(20.0).reshape(10, 2) * 20, list("abcdefghij"), 3, 900) == [0, 1, 2]


def test_a_name_that_would_cross_the_edge_is_left_out() -> None:
    assert apart(np.array([[140.0, 0.0], [-140.0, 0.0], [0.0, 0.0]]), ["long enough", "i", "other"], 9, 300) == [1, 2]


def test_a_name_stands_to_the_right_unless_the_edge_is_there() -> None:
    assert beside(np.array([[50.0, 50.0]]), ["name"], 300, 100) == ["middle right"]
    assert beside(np.array([[290.0, 50.0]]), ["name"], 300, 100) == ["middle left"]


def test_names_of_near_dots_go_to_different_sides() -> None:
    sides = beside(np.array([[150.0, 100.0], [158.0, 100.0], [150.0, 108.0]]), ["one", "two", "three"], 300, 200)
    written = [side for side in sides if side]
    assert len(written) >= 2 and len(set(written)) == len(written)


@pytest.mark.parametrize("size", [30, 10])
def test_a_name_without_room_is_left_out(size: float) -> None:
    assert beside(np.array([[size / 2, size / 2]]), ["much too long a name"], size, size) == [""]
