"""Places for nodes, and room for boxes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.drawing.layout import apart, positions

STAR = [(0, 1, 0.9), (0, 2, 0.9), (0, 3, 0.3), (1, 2, 0.8)]


@pytest.mark.parametrize("dimensions", [2, 3])
def test_the_first_is_in_the_middle_and_the_similar_are_nearer(dimensions: int) -> None:
    placed = positions(4, STAR, dimensions)
    away = np.linalg.norm(placed, axis=1)
    assert placed.shape == (4, dimensions)
    assert away[0] == 0 and max(away[1], away[2]) < away[3]
    assert np.abs(placed).max() == pytest.approx(1)


def test_equal_networks_have_equal_places() -> None:
    assert np.array_equal(positions(4, STAR), positions(4, STAR))


def test_a_node_alone_has_a_place() -> None:
    assert positions(1, []).tolist() == [[0, 0]]


def test_nodes_that_nothing_joins_have_places_too() -> None:
    assert np.isfinite(positions(5, [(0, 1, 0.5)])).all()


@settings(max_examples=40)
@given(st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_boxes_that_are_pushed_apart_neither_overlap_nor_leave_the_room(boxes: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    room = np.array([1000.0, 1200.0])
    sizes = random.uniform(20, 140, (boxes, 2))
    placed = apart(random.uniform(0, 1, (boxes, 2)) * room, sizes, room)
    assert placed is not None
    over = (sizes[:, None] + sizes[None]) / 2 - np.abs(placed[:, None] - placed[None])
    assert not ((over > 1e-6).all(axis=2) & ~np.eye(boxes, dtype=np.bool_)).any()
    assert (placed - sizes / 2 >= -1e-6).all() and (placed + sizes / 2 <= room + 1e-6).all()


def test_boxes_on_one_spot_come_apart() -> None:
    placed = apart(np.zeros((3, 2)), np.full((3, 2), 10.0), np.array([100.0, 100.0]))
    assert placed is not None and len(np.unique(placed, axis=0)) == 3


def test_boxes_that_cannot_fit_find_no_place() -> None:
    assert apart(np.full((4, 2), 50.0), np.full((4, 2), 60.0), np.array([100.0, 100.0])) is None
