"""Threads of linear algebra, for what has threads of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from threadpoolctl import threadpool_limits


@contextmanager
def one_blas_thread() -> Iterator[None]:
    """Inside, a product or a decomposition of numpy or SciPy takes one thread, in the whole process."""
    # Only libraries that are loaded by then are held, and SciPy brings its own, which would spin beside our threads.
    import scipy.linalg  # noqa: F401

    with threadpool_limits(1, "blas"):
        yield
