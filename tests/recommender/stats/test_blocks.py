"""A block's step is Newton's, worked out from the matrix that says which parameters each row has."""

from __future__ import annotations

import numpy as np

from recommender.stats.blocks import Block

# Two rows with one parameter, two with two: what each row has of each parameter.
OF = np.array([[1, 0, 0], [0, 1, 0], [1, 0, -1], [0, -1, 1]])
ADDED, SUBTRACTED = np.array([0, 1, 0, 2]), np.array([2, 1])
RESIDUAL, CURVATURE = np.array([0.5, -0.25, 1.0, 2.0]), np.array([0.25, 0.2, 0.1, 0.05])


def test_a_step_is_the_one_worked_out_from_the_whole_matrix() -> None:
    block = Block(ADDED, SUBTRACTED, 0.5, 1.0)
    change = block.move(RESIDUAL, CURVATURE)
    told = np.array([0.25 + 2 * 0.1, 0.2 + 2 * 0.05, 2 * 0.1 + 2 * 0.05]) + 1 / 0.5**2
    step = OF.T @ RESIDUAL / told
    assert np.allclose(block.told, told) and np.allclose(block.values, 1 + step) and np.allclose(change, OF @ step)


def test_without_data_parameters_go_back_to_their_centre() -> None:
    block = Block(ADDED, SUBTRACTED, 0.5, 1.0)
    block.move(RESIDUAL, CURVATURE)
    moved = block.values - 1
    assert np.allclose(block.move(np.zeros(4), np.zeros(4)), -OF @ moved) and np.allclose(block.values, 1)


def test_where_each_row_has_one_parameter_those_of_others_move_nothing_of_it() -> None:
    block = Block(np.array([0, 1, 1]), np.empty(0, dtype=np.intp), 1.0)
    assert block.move(np.array([0.0, 1.0, 2.0]), np.zeros(3)).tolist() == [0, 3, 3]
