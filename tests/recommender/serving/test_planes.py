"""People on a plane by their tastes."""

from __future__ import annotations

from math import dist

import pytest

from recommender import Artist, Plane, Recommender, plane


@pytest.fixture(scope="session")
def scenes(hetrec_recommender: Recommender) -> list[dict[Artist, int]]:
    """Three who play metal, three who play pop, and one who plays nothing."""
    metal, pop = (
        [found.artist for found in hetrec_recommender.similar(hetrec_recommender.resolve(name), 24)]
        for name in ("Metallica", "Lady Gaga")
    )
    people = [dict.fromkeys(scene[start : start + 12], 9) for scene in (metal, pop) for start in (0, 6, 12)]
    return [*people, {}]


@pytest.fixture(scope="session")
def placed(hetrec_recommender: Recommender, scenes: list[dict[Artist, int]]) -> Plane:
    return plane(hetrec_recommender, scenes)


def test_people_of_one_scene_stand_nearer_to_each_other_than_to_the_other_scene(placed: Plane) -> None:
    *known, nobody = placed.people
    points = [point for point in known if point is not None]
    assert nobody is None and len(points) == 6
    gaps = {(i, j): dist(points[i], points[j]) for i in range(6) for j in range(i)}
    within = [gap for (i, j), gap in gaps.items() if (i < 3) == (j < 3)]
    assert max(within) < min(gap for pair, gap in gaps.items() if gap not in within)
    assert max(abs(value) for point in points for value in point) == pytest.approx(1)


def test_the_closest_are_the_two_of_the_likest_tastes(
    hetrec_recommender: Recommender, scenes: list[dict[Artist, int]]
) -> None:
    assert plane(hetrec_recommender, [scenes[0], scenes[4], {}, {**scenes[0]}]).closest == (0, 3)
    assert plane(hetrec_recommender, [scenes[0], {}]).closest is None


def test_landmarks_are_artists_that_two_have_and_stand_amid_those_who_do(
    placed: Plane, scenes: list[dict[Artist, int]]
) -> None:
    assert len(placed.landmarks) == len({artist for artist, _ in placed.landmarks}) == 6
    for artist, point in placed.landmarks:
        having = [place for place, taste in zip(placed.people, scenes, strict=True) if place and artist in taste]
        middle = [sum(values) / len(having) for values in zip(*having, strict=True)]
        assert len(having) > 1 and point == pytest.approx(tuple(middle))


def test_who_likes_an_artist_stands_where_they_do_who_play_it(hetrec_recommender: Recommender) -> None:
    metal, pop = (hetrec_recommender.resolve(name) for name in ("Metallica", "Lady Gaga"))
    liking, playing, other = plane(hetrec_recommender, [{metal: 0}, {metal: 50}, {pop: 50}]).people
    assert liking and playing and other and dist(liking, playing) < dist(liking, other)


@pytest.mark.parametrize("many", [0, 1, 2])
def test_few_people_have_places_too(
    many: int, hetrec_recommender: Recommender, scenes: list[dict[Artist, int]]
) -> None:
    assert len(plane(hetrec_recommender, scenes[:many]).people) == many
