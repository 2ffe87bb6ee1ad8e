"""The network around an artist: who is similar to it, and to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from ..artist import Artist
from .answers import Community, Recommendation, Shared
from .recommender import Recommender

NEAR = 24  # artists around the middle of a network of one hop
MOST = 40  # artists of a network of two hops
_FIRST = 9  # of them a hop away; the others are shared out among these
_BESIDE = 2  # an artist's strongest edges that are drawn besides those that lead to it from the middle
_REACH = 100  # artists of a list of similar ones that count as an edge


@dataclass(frozen=True, slots=True)
class Node:
    """An artist of a network."""

    artist: Artist
    community: Community | None
    hop: int
    """How many similarities away from the middle; 0 is the middle."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two artists that are similar, by their indices among the nodes, the lower one first."""

    first: int
    second: int
    score: float
    """How similar they are, above 0 and at most 1."""
    listeners: int
    """How many users play both."""


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes, the middle first and the others from near to far, and the similarities among them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    known: bool = True
    """Whether the scores are shares that people's lists bear out."""
    by_sound: bool = False
    """Whether the sound of the middle stands in for listeners that it lacks."""

    @property
    def middle(self) -> Artist:
        return self.nodes[0].artist

    def near(self) -> list[tuple[Artist, float]]:
        """The artists next to the middle with their similarity to it, most similar first."""
        found = [(self.nodes[edge.second].artist, edge.score) for edge in self.edges if edge.first == 0]
        return sorted(found, key=lambda pair: -pair[1])

    def closest(self, most: int) -> Network:
        """So many of its nodes at most, the middle included, and the edges among them."""
        edges = tuple(edge for edge in self.edges if edge.second < most)
        return replace(self, nodes=self.nodes[:most], edges=edges)


def network(recommender: Recommender, artist: Artist, hops: int = 1) -> Network:
    """The artists most similar to this one; with two hops also those most similar to these, 40 artists at most.

    Edges are similarities that the model has: those that lead from the middle outwards, and each artist's two
    strongest besides. Raises ValueError for other hops than 1 and 2.
    """
    if hops not in (1, 2):
        raise ValueError(f"a network has 1 or 2 hops, not {hops}")
    near = [found.artist for found in recommender.similar(artist, NEAR if hops == 1 else _FIRST)]
    ways = [(artist, neighbor) for neighbor in near]
    seen = {artist.id, *(neighbor.id for neighbor in near)}
    if hops == 2 and near:
        each = (MOST - 1 - len(near)) // len(near)
        beyond = []
        for neighbor in near:
            others = [found.artist for found in recommender.similar(neighbor, each, without=seen)]
            seen |= {other.id for other in others}
            beyond.append([(neighbor, other) for other in others])
        ways += [way for rank in zip_longest(*beyond) for way in rank if way]  # first the nearest to each
    artists = [artist, *(end for _, end in ways)]
    index = {candidate.id: number for number, candidate in enumerate(artists)}
    first = {neighbor.id for neighbor in near}
    nodes = tuple(
        Node(
            candidate, recommender.community(candidate), 0 if candidate is artist else 1 if candidate.id in first else 2
        )
        for candidate in artists
    )
    links = _links(recommender, artists, index)
    drawn = {_pair(index[start.id], index[end.id]) for start, end in ways}
    for number in range(len(artists)):
        beside = sorted((pair for pair in links if number in pair), key=lambda pair: -links[pair].score)
        drawn.update(beside[:_BESIDE])
    sounding = recommender.sounding(artist)
    by_sound = sounding is not None and sounding.stands_in
    return Network(nodes, tuple(links[pair] for pair in sorted(drawn)), recommender.knows_match(artist), by_sound)


def among(recommender: Recommender, artists: Sequence[Artist], others: Sequence[Artist]) -> Network:
    """How artists are similar to each other, and to those of the others that any of them is similar to.

    The artists come first, at 0 hops, the others at 1. Edges are each artist's three strongest similarities, and the
    strongest of each of the others to an artist.
    """
    every = [*artists, *others]
    links = _links(recommender, every, {artist.id: number for number, artist in enumerate(every)})
    drawn = set[tuple[int, int]]()
    for number in range(len(every)):
        beside = [pair for pair in links if number in pair and min(pair) < len(artists)]
        most = 1 + _BESIDE if number < len(artists) else 1
        drawn.update(sorted(beside, key=lambda pair: -links[pair].score)[:most])
    ends = {number for pair in drawn for number in pair}
    kept = [number for number in range(len(every)) if number < len(artists) or number in ends]
    index = {number: place for place, number in enumerate(kept)}
    nodes = tuple(
        Node(every[number], recommender.community(every[number]), int(number >= len(artists))) for number in kept
    )
    edges = (replace(links[pair], first=index[pair[0]], second=index[pair[1]]) for pair in sorted(drawn))
    return Network(nodes, tuple(edges), known=False)


def along(recommender: Recommender, path: Sequence[Shared]) -> Network:
    """A path, its artists at 0 hops in its order, and at 1 hop the two nearest to each of them that it does not name.

    Edges are the steps of the path, with a score of 1 to stand out, and one from each of the others to the artist that
    it is near to.
    """
    artists = [path[0].seed, *(step.artist for step in path)]
    seen, near = {artist.id for artist in artists}, list[tuple[int, Recommendation]]()
    for number, artist in enumerate(artists):
        for found in recommender.similar(artist, _BESIDE, without=seen):
            seen.add(found.artist.id)
            near.append((number, found))
    steps = [Edge(i, i + 1, 1.0, step.listeners) for i, step in enumerate(path)]
    others = [Edge(i, n, float(found.score), found.together[0]) for n, (i, found) in enumerate(near, len(artists))]
    every = [*artists, *(found.artist for _, found in near)]
    nodes = (Node(artist, recommender.community(artist), int(n >= len(artists))) for n, artist in enumerate(every))
    return Network(tuple(nodes), (*steps, *others), known=False)


def _links(recommender: Recommender, artists: Sequence[Artist], index: dict[int, int]) -> dict[tuple[int, int], Edge]:
    """All similarities among the artists, by their indices; of two directions the stronger, but the middle's own."""
    links: dict[tuple[int, int], Edge] = {}
    for number, artist in enumerate(artists):
        for found in recommender.similar(artist, _REACH):
            other = index.get(found.artist.id)
            if other is not None:
                pair = _pair(number, other)
                edge = Edge(*pair, float(found.score), found.together[0])
                if pair not in links or (0 not in pair and links[pair].score < edge.score):
                    links[pair] = edge
    return links


def _pair(first: int, second: int) -> tuple[int, int]:
    return min(first, second), max(first, second)
