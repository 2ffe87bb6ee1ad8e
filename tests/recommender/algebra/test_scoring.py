import numpy as np
import pytest
import scipy.sparse as sp

from recommender.algebra.scoring import values_at


def _sparse(rng: np.random.Generator) -> sp.csr_array:
    return sp.csr_array(np.where(rng.random((30, 40)) < 0.2, rng.random((30, 40)), 0).astype(np.float32))


@pytest.mark.parametrize("seed", range(5))
def test_values_at_places_are_those_that_the_whole_matrix_has_there(seed: int) -> None:
    rng = np.random.default_rng(seed)
    few, places = _sparse(rng), _sparse(rng)
    product: sp.csr_array = few @ few.T.tocsr() @ _sparse(rng)  # its indices are in no order
    rows, columns = places.nonzero()
    assert np.array_equal(values_at(product, places), product.toarray()[rows, columns])
    assert not values_at(few - few, places).any()
