"""The directions in which the rows of a large sparse matrix differ most."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np

from .threads import one_blas_thread

if TYPE_CHECKING:
    import scipy.sparse as sp
    from numpy.typing import NDArray

    Dense = NDArray[np.float32]
    Parts = Callable[[Callable[[slice], Any], Iterable[slice]], Iterable[Any]]

_MORE = 20  # directions beyond those asked for, which make those surer
_ROUNDS = 5
_BLOCK = 8192  # rows taken together, whatever the cores: so any machine adds up alike
_LEAST = 1e-10  # of the largest square of a length: what is below is rounding


def leading(matrix: sp.csr_array, dimensions: int) -> NDArray[np.float32]:
    """The rows of U·s of a truncated singular value decomposition U·s·Vᵀ, the largest s first.

    The matrix has shape (rows, columns) and is float32; the result has shape (rows, min(dimensions, rows, columns)). By
    subspace iteration from a fixed random start (Halko, Martinsson and Tropp, SIAM Review 2011, algorithm 4.4), kept
    orthonormal through its Gram matrix (Stathopoulos and Wu, "A block orthogonalization procedure with constant
    synchronization requirements", SIAM J. Sci. Comput. 2002), so that nothing but products is as large as the matrix
    has rows or columns, and those on every core.
    """
    dimensions = min(dimensions, *matrix.shape)
    start = min(dimensions + _MORE, *matrix.shape)
    with one_blas_thread(), ThreadPoolExecutor(os.cpu_count()) as pool:
        parts: Parts = pool.map
        transposed = matrix.T.tocsr()
        found = np.random.default_rng(0).standard_normal((matrix.shape[0], start), dtype=np.float32)
        for _ in range(_ROUNDS):
            found = _orthonormal(_times(transposed, found, parts), parts)
            found = _orthonormal(_times(matrix, found, parts), parts)
        squares, turned = np.linalg.eigh(_gram(_times(transposed, found, parts), parts))
        best = np.argsort(-squares)[:dimensions]
        embeddings = np.zeros((matrix.shape[0], dimensions), dtype=np.float32)
        embeddings[:, : len(best)] = _times(found, turned[:, best] * np.sqrt(np.maximum(squares[best], 0)), parts)
        return embeddings


def _times(left: sp.csr_array | Dense, right: NDArray[Any], parts: Parts) -> Dense:
    product = np.empty((left.shape[0], right.shape[1]), dtype=np.float32)
    right = right.astype(np.float32, copy=False)

    def fill(rows: slice) -> None:
        product[rows] = left[rows] @ right

    list(parts(fill, _blocks(len(product))))
    return product


def _orthonormal(columns: Dense, parts: Parts) -> Dense:
    """An orthonormal basis of what the columns span, in their place."""
    squares, turned = np.linalg.eigh(_gram(columns, parts))
    telling = squares > squares.max(initial=0) * _LEAST
    basis = (turned[:, telling] / np.sqrt(squares[telling])).astype(np.float32)

    def fill(rows: slice) -> None:
        columns[rows, : basis.shape[1]] = columns[rows] @ basis

    list(parts(fill, _blocks(len(columns))))
    return columns[:, : basis.shape[1]]


def _gram(columns: Dense, parts: Parts) -> NDArray[np.float64]:
    """The products of all columns with all."""

    def part(rows: slice) -> NDArray[np.float64]:
        some = columns[rows].astype(np.float64)
        return some.T @ some

    total = np.zeros((columns.shape[1], columns.shape[1]))
    for some in parts(part, _blocks(len(columns))):
        total += some
    return total


def _blocks(rows: int) -> list[slice]:
    return [slice(start, min(start + _BLOCK, rows)) for start in range(0, rows, _BLOCK)]
