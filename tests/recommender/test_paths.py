"""The shortest chain, and of the shortest the strongest, against trying them all."""

from __future__ import annotations

import itertools
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.paths import Graph

EDGES = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda edge: edge[0] != edge[1]),
    st.floats(0.05, 0.95),
    max_size=14,
)


def table(edges: dict[tuple[int, int], float]) -> Graph:
    """Seven artists with those of the edges as their nearest."""
    ids, scores = np.full((7, 7), -1, dtype=np.int32), np.zeros((7, 7), dtype=np.float32)
    for (one, other), score in edges.items():
        ids[one, other], scores[one, other] = other, score
    return Graph(ids, scores)


def strength(edges: dict[tuple[int, int], float], chain: tuple[int, ...]) -> float:
    """The product of the scores along the chain; 0 where two are not joined."""
    return float(
        np.prod([max(np.float32(edges.get(hop, 0)), np.float32(edges.get(hop[::-1], 0))) for hop in pairwise(chain)])
    )


@settings(deadline=None)
@given(EDGES, st.integers(1, 6))
def test_it_is_the_strongest_of_the_shortest(edges: dict[tuple[int, int], float], most: int) -> None:
    found = table(edges).path(0, 6, most)
    for length in range(most):
        chains = [(0, *middle, 6) for middle in itertools.permutations(range(1, 6), length)]
        best = max((strength(edges, chain) for chain in chains), default=0.0)
        if best:
            assert len(found) == length + 2 and strength(edges, tuple(found)) == pytest.approx(best, rel=1e-4)
            return
    assert found == []


def test_from_an_artist_to_itself_there_is_nowhere_to_go() -> None:
    assert table({(0, 1): 0.5}).path(1, 1, 6) == [1]


def test_a_chain_goes_both_ways() -> None:
    graph = table({(0, 1): 0.5, (2, 1): 0.5})
    assert graph.path(0, 2, 6) == [0, 1, 2] and graph.path(2, 0, 6) == [2, 1, 0]
    assert graph.path(0, 2, 1) == []
