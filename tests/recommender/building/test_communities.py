"""Tags that go together, and whose artist is whose."""

from __future__ import annotations

import numpy as np

from recommender.building.communities import communities, main_communities
from recommender.dataset.carried import carried
from recommender.dataset.interactions import Interactions

# Eight artists of one kind, six of another; the first tag of each kind is everywhere in it.
METAL, THRASH, DOOM, JAZZ, BEBOP, SWING, ODD = range(7)
ARTISTS = [
    *([METAL, THRASH], [METAL, DOOM], [METAL, THRASH, DOOM], [METAL, THRASH], [METAL, THRASH, DOOM]),
    *([METAL, DOOM], [METAL, DOOM, THRASH], [METAL, DOOM, ODD]),
    *(
        [JAZZ, BEBOP],
        [JAZZ, BEBOP, SWING],
        [JAZZ, BEBOP, SWING],
        [JAZZ, BEBOP, SWING],
        [JAZZ, BEBOP, SWING],
        [JAZZ, SWING],
    ),
]


def test_tags_that_artists_carry_together_are_one_community_and_the_largest_comes_first() -> None:
    found = communities(ARTISTS, 7).tolist()
    assert found[METAL] == found[THRASH] == found[DOOM] == 0
    assert found[JAZZ] == found[BEBOP] == found[SWING] == 1


def test_a_tag_that_hardly_any_artist_carries_belongs_to_none() -> None:
    assert communities(ARTISTS, 7)[ODD] == -1


def test_without_tags_there_are_no_communities() -> None:
    assert communities([[], []], 0).tolist() == []
    assert communities([[0], [1], []], 2).tolist() == [-1, -1]


def test_an_artist_belongs_to_the_community_of_its_first_tag_that_has_one() -> None:
    of = np.array([1, -1, 0])
    assert main_communities([[1, 0, 2], [2], [1], []], of).tolist() == [1, 0, -1, -1]


def test_real_tags_fall_into_kinds_of_music(hetrec: Interactions) -> None:
    tags = hetrec.tags.merged
    found = communities(carried(tags, hetrec.catalog.names).lists(len(hetrec.catalog)), len(tags.names))
    number = dict(zip(tags.names, found.tolist(), strict=True))
    assert number["death metal"] == number["thrash metal"] != number["hip-hop"] == number["rap"]
    assert number["j-rock"] == number["visual kei"] not in (number["reggae"], number["death metal"])
    assert number["reggae"] == number["dub"]
