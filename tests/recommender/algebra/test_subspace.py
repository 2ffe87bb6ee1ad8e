import numpy as np
import pytest
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.algebra.subspace import leading


def _falling(rows: int, columns: int, rank: int) -> sp.csr_array:
    """A matrix of this rank whose singular values fall by a fifth each."""
    rng = np.random.default_rng(rows)
    left, right = (np.linalg.qr(rng.normal(size=(size, rank)))[0] for size in (rows, columns))
    return sp.csr_array((left * 0.8 ** np.arange(rank) @ right.T).astype(np.float32))


def _products(embeddings: NDArray[np.float32]) -> NDArray[np.float32]:
    return embeddings @ embeddings.T


@pytest.mark.parametrize(("rows", "columns"), [(90, 60), (60, 90), (10_000, 40)])
def test_rows_keep_their_products_as_a_full_decomposition_has_them(rows: int, columns: int) -> None:
    matrix = _falling(rows, columns, 40)
    left, sizes, _ = np.linalg.svd(matrix.toarray(), full_matrices=False)
    found = leading(matrix, 12)
    assert found.shape == (rows, 12)
    assert np.linalg.norm(found, axis=0) == pytest.approx(sizes[:12], rel=1e-3)
    some = slice(0, 60)
    assert _products(found[some]) == pytest.approx(_products(left[some, :12] * sizes[:12]), abs=1e-3)


def test_what_has_fewer_directions_than_were_asked_for_has_nothing_in_the_others() -> None:
    matrix = _falling(50, 30, 4)
    found = leading(matrix, 20)
    assert found.shape == (50, 20)
    assert _products(found) == pytest.approx(_products(matrix.toarray()), abs=1e-4)
    assert np.abs(found[:, 4:]).max() < 1e-3
    assert leading(_falling(6, 30, 3), 20).shape == (6, 6), "no more than there are rows"


def test_a_matrix_of_nothing_has_points_at_zero() -> None:
    assert not leading(sp.csr_array(np.zeros((8, 5), dtype=np.float32)), 3).any()


def test_the_same_matrix_gives_the_same_bytes() -> None:
    matrix = _falling(9_000, 50, 40)
    assert leading(matrix, 8).tobytes() == leading(matrix, 8).tobytes()
