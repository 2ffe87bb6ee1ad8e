"""The network around an artist."""

from __future__ import annotations

import pytest

from recommender import Recommender, among
from recommender.serving.networks import MOST, NEAR, Network, network


@pytest.fixture(params=["The Beatles", "MALICE MIZER", "Gorod"])
def seed(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(params=[1, 2])
def found(request: pytest.FixtureRequest, seed: str, hetrec_recommender: Recommender) -> Network:
    return network(hetrec_recommender, hetrec_recommender.resolve(seed), request.param)


def test_every_edge_is_a_similarity_that_the_model_has(found: Network, hetrec_recommender: Recommender) -> None:
    for edge in found.edges:
        left, right = found.nodes[edge.first].artist, found.nodes[edge.second].artist
        scores = {
            near.score: near.together[0]
            for start, end in ((left, right), (right, left))
            for near in hetrec_recommender.similar(start, 100)
            if near.artist == end
        }
        assert edge.score in scores if edge.first == 0 else edge.score == max(scores)
        assert edge.listeners == scores[edge.score]


def test_nobody_is_in_it_twice_and_all_are_joined_to_the_middle(found: Network) -> None:
    assert len({node.artist.id for node in found.nodes}) == len(found.nodes) <= MOST
    reached, grown = {0}, True
    while grown:
        more = {end for edge in found.edges for end in (edge.first, edge.second) if {edge.first, edge.second} & reached}
        grown, reached = not more <= reached, reached | more
    assert len(reached) == len(found.nodes)


def test_one_hop_away_are_the_most_similar(seed: str, hetrec_recommender: Recommender) -> None:
    middle = hetrec_recommender.resolve(seed)
    near = [(item.artist, item.score) for item in hetrec_recommender.similar(middle, NEAR)]
    found = network(hetrec_recommender, middle)
    assert found.middle == middle
    assert [node.artist for node in found.nodes[1:]] == [artist for artist, _ in near]
    assert {node.hop for node in found.nodes[1:]} == {1}
    assert found.near() == near


def test_two_hops_reach_farther_than_one(hetrec_recommender: Recommender) -> None:
    found = network(hetrec_recommender, hetrec_recommender.resolve("Radiohead"), 2)
    assert {node.hop for node in found.nodes} == {0, 1, 2}
    assert len(found.nodes) > NEAR + 1


def test_an_artist_without_any_similar_one_is_alone(small_recommender: Recommender) -> None:
    found = network(small_recommender, small_recommender.resolve("Hermit"), 2)
    assert ([node.hop for node in found.nodes], found.edges, found.near()) == ([0], (), [])


def test_three_hops_are_refused(small_recommender: Recommender) -> None:
    with pytest.raises(ValueError, match="1 or 2 hops, not 3"):
        network(small_recommender, small_recommender.resolve("Radiohead"), 3)


def test_artists_among_others_come_first_and_are_joined_by_what_the_model_has(small_recommender: Recommender) -> None:
    new, old = (
        [small_recommender.resolve(name) for name in names]
        for names in (("Björk", "Slayer"), ("Radiohead", "Metallica", "Hermit"))
    )
    found = among(small_recommender, new, old)
    assert [(node.artist.name, node.hop) for node in found.nodes] == [
        ("Björk", 0),
        ("Slayer", 0),
        ("Radiohead", 1),
        ("Metallica", 1),
    ]
    assert [(edge.first, edge.second) for edge in found.edges] == [(0, 2), (1, 3)]
    for edge in found.edges:
        start, end = found.nodes[edge.first].artist, found.nodes[edge.second].artist
        ways = [near.score for near in small_recommender.similar(start, 20) if near.artist == end]
        ways += [near.score for near in small_recommender.similar(end, 20) if near.artist == start]
        assert edge.score == max(ways)
