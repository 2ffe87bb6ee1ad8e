import numpy as np
import pytest
from numpy.typing import NDArray

from recommender.algebra.inverted_file import nearest_by_embeddings
from recommender.algebra.neighbors import Neighbors

_GROUPS, _EACH, _K = 30, 40, 10


@pytest.fixture(scope="module")
def points() -> NDArray[np.float32]:
    """Groups of points in a dozen dimensions, of several lengths, and one at 0."""
    rng = np.random.default_rng(0)
    middles = rng.normal(size=(_GROUPS, 12))
    found = np.repeat(middles, _EACH, axis=0) + rng.normal(scale=0.15, size=(_GROUPS * _EACH, 12))
    found *= rng.uniform(0.2, 1, (len(found), 1))
    found[17] = 0
    return rng.permutation(found).astype(np.float32)


def _nearest(points: NDArray[np.float32], **how: int) -> Neighbors:
    return nearest_by_embeddings(points, _K, np.arange(len(points)), **how)


def test_who_looks_into_all_clusters_finds_what_looking_at_all_pairs_finds(points: NDArray[np.float32]) -> None:
    whole, found = _nearest(points), _nearest(points, exact=0, size=100, probes=len(points))
    assert np.array_equal(found.ids, whole.ids)
    assert found.scores == pytest.approx(whole.scores, rel=1e-5)


def test_a_tenth_of_the_clusters_holds_nearly_all_of_the_nearest(points: NDArray[np.float32]) -> None:
    whole, found = _nearest(points), _nearest(points, exact=0, size=_EACH, probes=3)
    shared = [len(set(a) & set(b) - {-1}) for a, b in zip(whole.ids.tolist(), found.ids.tolist(), strict=True)]
    assert sum(shared) > 0.95 * np.count_nonzero(whole.ids >= 0)


def test_what_is_found_has_its_true_products_and_is_the_same_every_time(points: NDArray[np.float32]) -> None:
    found, again = (_nearest(points, exact=0, size=_EACH, probes=3) for _ in "ab")
    row, rank = np.nonzero(found.ids >= 0)
    products = (points[row] * points[found.ids[row, rank]]).sum(axis=1)
    assert found.scores[row, rank] == pytest.approx(products, rel=1e-4, abs=1e-6)
    assert np.array_equal(found.ids, again.ids)
    assert np.array_equal(found.scores, again.scores)


def test_a_point_at_zero_is_near_to_nobody(points: NDArray[np.float32]) -> None:
    (nothing,) = np.flatnonzero(~points.any(axis=1))
    found = _nearest(points, exact=0, size=_EACH, probes=3)
    assert (found.ids[nothing] < 0).all()
    assert not (found.ids == nothing).any()
