"""Maps of networks of any names, sizes and shapes."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import Artist
from recommender.drawing.canvas import SMALL
from recommender.drawing.pictures.map import MOST, draw
from recommender.serving.answers import Community
from recommender.serving.networks import Edge, Network, Node

NAMES = st.one_of(
    st.sampled_from(("소녀시대", "美少女戦士セーラームーンシリーズ", "Ночные Снайперы", "عمر دياب", "Ke$ha", "W" * 80)),
    st.text(st.characters(codec="utf-8", max_codepoint=0x24F), max_size=40),
)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """A middle, others that are each joined to one before it, and a few edges more."""
    names = draw(st.lists(NAMES, min_size=1, max_size=40))
    nodes = tuple(
        Node(
            Artist(number, name, "", draw(st.integers(0, 2000)), 1, 1, ()),
            Community(number % 12, "tag " * draw(st.integers(1, 9))),
            min(number, 1),
        )
        for number, name in enumerate(names)
    )
    pairs = {(draw(st.integers(0, number - 1)), number) for number in range(1, len(nodes))}
    scores = st.floats(0.01, 1)
    return Network(nodes, tuple(Edge(*pair, draw(scores), 1) for pair in sorted(pairs)))


@settings(max_examples=8, deadline=None)
@given(networks())
def test_every_artist_has_a_label_that_can_be_read_and_lies_on_no_other(network: Network) -> None:
    picture = draw(network)
    artists = sum(bottom - top > SMALL for _, top, _, bottom in picture.labels)
    assert artists >= min(len(network.nodes), MOST // 2)
    for left, top, right, bottom in picture.labels:
        assert 0 <= left < right <= picture.width and 0 <= top < bottom <= picture.height
    for first, second in combinations(picture.labels, 2):
        assert first[2] <= second[0] or second[2] <= first[0] or first[3] <= second[1] or second[3] <= first[1]


def test_of_a_large_network_the_closest_are_drawn() -> None:
    nodes = tuple(Node(Artist(number, "A", "", 9, 9, 1, ()), None, min(number, 1)) for number in range(40))
    star = Network(nodes, tuple(Edge(0, number, 1 - number / 50, 1) for number in range(1, 40)))
    assert draw(star) == draw(star.closest(MOST)) != draw(star.closest(MOST - 1))
