"""The best supported chain, against trying them all."""

from __future__ import annotations

import itertools
from itertools import pairwise
from math import inf, log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import Recommender, artifact
from recommender.serving.paths import Graph

Edges = dict[tuple[int, int], tuple[float, bool]]  # a score, and whether listeners support it
EDGES = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda edge: edge[0] < edge[1]),
    st.tuples(st.floats(0.05, 0.95), st.booleans()),
    max_size=14,
)


def table(edges: Edges) -> Graph:
    """Seven artists with those of the edges as their nearest, each at its own place."""
    ids, scores, support = (
        np.full((7, 7), -1, dtype=np.int32),
        np.zeros((7, 7), dtype=np.float32),
        np.zeros((7, 7), dtype=np.bool_),
    )
    for (left, right), (score, supported) in edges.items():
        ids[left, right], scores[left, right], support[left, right] = right, score, supported
    return Graph(ids, scores, lambda artists, _, places: support[artists, places])


def worth(edges: Edges, chain: tuple[int, ...]) -> tuple[int, float]:
    """Unsupported edges, and what else it costs; infinite where two are not joined."""
    weak, cost = 0, 0.0
    for left, right in pairwise(chain):
        edge = min(left, right), max(left, right)
        if edge not in edges:
            return 0, inf
        score, supported = edges[edge]
        weak += not supported
        cost += 1 - log(score) + (0 if supported else edge[1])
    return weak, cost


@given(EDGES, st.integers(1, 6))
def test_it_is_the_cheapest_of_those_with_the_fewest_unsupported_steps(edges: Edges, most: int) -> None:
    found = table(edges).path(0, 6, most)
    chains = [(0, *middle, 6) for length in range(most) for middle in itertools.permutations(range(1, 6), length)]
    possible = [costs for costs in (worth(edges, chain) for chain in chains) if costs[1] < inf]
    if not possible:
        assert found == []
        return
    weak, cost = min(possible)
    assert len(found) <= most + 1 and worth(edges, tuple(found))[0] == weak
    assert worth(edges, tuple(found))[1] == pytest.approx(cost, rel=1e-4)


def test_a_long_way_by_supported_steps_is_taken_before_a_short_one_without() -> None:
    long = {(0, 1): (0.1, True), (1, 2): (0.1, True), (2, 3): (0.1, True), (3, 6): (0.1, True)}
    assert table({**long, (0, 6): (0.9, False)}).path(0, 6, 6) == [0, 1, 2, 3, 6]
    assert table({**long, (0, 6): (0.9, False)}).path(0, 6, 3) == [0, 6]


def test_what_must_be_taken_on_trust_is_taken_from_the_nearest() -> None:
    """6 is nobody's by support: 1 has it among its nearest, 0 only at the far end of the list."""
    edges = {(0, 6): (0.5, False), (0, 1): (0.5, True), (1, 6): (0.5, False)}
    ids, scores, support = (
        np.full((7, 9), -1, dtype=np.int32),
        np.zeros((7, 9), dtype=np.float32),
        np.zeros((7, 9), bool),
    )
    ids[0, 0], ids[0, 8], ids[1, 0] = 1, 6, 6
    scores[ids >= 0], support[0, 0] = 0.5, edges[0, 1][1]
    graph = Graph(ids, scores, lambda artists, _, places: support[artists, places])
    assert graph.path(0, 6, 6) == [0, 1, 6]


def test_from_an_artist_to_itself_there_is_nowhere_to_go() -> None:
    assert table({(0, 1): (0.5, True)}).path(1, 1, 6) == [1]


def test_a_chain_goes_both_ways() -> None:
    graph = table({(0, 1): (0.5, True), (1, 2): (0.5, True)})
    assert graph.path(0, 2, 6) == [0, 1, 2] and graph.path(2, 0, 6) == [2, 1, 0]
    assert graph.path(0, 2, 1) == []


def test_a_model_built_before_it_held_who_lists_whom_leads_the_same_ways(small_artifact: Path, tmp_path: Path) -> None:
    manifest, arrays = artifact.read(small_artifact)
    older = {name: array for name, array in arrays.items() if not name.startswith("listings")}
    artifact.write(tmp_path / "model", older, manifest)
    served = [Recommender.load(folder) for folder in (small_artifact, tmp_path / "model")]
    everybody = served[0].top(n=100)
    ways, same = ([one.path(start, end) for start in everybody for end in everybody] for one in served)
    assert older.keys() < arrays.keys() and ways == same and any(len(way) > 1 for way in ways)


def test_a_step_goes_to_the_25th_nearest_and_not_to_the_26th() -> None:
    ids = np.full((31, 30), -1, dtype=np.int32)
    ids[0] = np.arange(1, 31)
    scores = np.full(ids.shape, 0.5, dtype=np.float32)
    graph = Graph(ids, scores, lambda artists, *_: np.ones(len(artists), dtype=np.bool_))
    for there in (True, False):
        ways = [graph.path(0, other, 1) if there else graph.path(other, 0, 1) for other in range(1, 31)]
        assert [len(way) for way in ways] == [2] * 25 + [0] * 5
