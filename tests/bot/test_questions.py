"""What commands ask the recommender, and when what it answers is enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.feedback.opinions import Opinions
from bot.questions import find_for, find_near, find_why, under_new_ids
from bot.questions.duels import find_seed
from recommender import ENOUGH, Depth, Recommender, Shared, models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions


@pytest.fixture(scope="module")
def rival(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    """Another model of the same data."""
    folder: Path = tmp_path_factory.mktemp("rival") / "model"
    build(small, models.make("rp3beta"), folder)
    return Recommender.load(folder)


def leads(recommender: Recommender, rival: Recommender, name: str, draw: int, depth: Depth = Depth.BALANCED) -> bool:
    """Whether the recommender's list has the first pick."""
    return find_near(recommender, name, "", count=2, rival=rival, draw=draw, depth=depth).shown[0].team == "a"


def test_one_draws_coins_fall_another_way_for_another_artist(
    small_recommender: Recommender, rival: Recommender
) -> None:
    names = ["Radiohead", "Björk", "Portishead", "Sigur Rós", "Metallica", "Slayer", "AC/DC", "311"]
    for draw in (0, 7, 2**60):
        assert {leads(small_recommender, rival, name, draw) for name in names} == {True, False}


def test_one_draws_coins_fall_another_way_at_another_depth(small_recommender: Recommender, rival: Recommender) -> None:
    balanced, deep = (
        [leads(small_recommender, rival, "Radiohead", draw, depth) for draw in range(20)]
        for depth in (Depth.BALANCED, Depth.DEEP)
    )
    assert 0 < sum(first != second for first, second in zip(balanced, deep, strict=True)) < 20


@pytest.mark.parametrize(
    ("first", "second", "listeners", "lift", "explained"),
    [
        ("Radiohead", "Björk", 3, "above", True),
        ("311", "AC/DC", 1, "above", True),
        ("Radiohead", "Metallica", 1, "below", False),  # less than chance: what either tells of the other is nothing
        ("Björk", "Slayer", 0, "below", False),
    ],
)
def test_what_two_share_is_enough_unless_it_is_little_and_no_more_than_chance(
    small_recommender: Recommender, first: str, second: str, listeners: int, lift: str, explained: bool
) -> None:
    shared, path = find_why(small_recommender, first, second)
    assert shared.listeners == listeners and (shared.lift >= 1) == (lift == "above")
    assert bool(path) != explained


def test_what_a_button_carries_is_put_under_new_ids_and_nothing_else_is_changed() -> None:
    options = {"artist": "id:100", "artist2": "abba", "of": "64.65~2.abba", "away": "", "page": 100, "at": None}
    assert under_new_ids(options, {}) == options
    renewed = {**options, "artist": "id:20000", "of": "4e20.4e21~2.abba"}
    assert under_new_ids(options, {100: 20_000, 101: 20_001}) == renewed


def test_what_several_were_picked_in_a_menu_is_put_under_new_ids() -> None:
    assert under_new_ids({"known": "id:100,id:7,id:101"}, {100: 20_000, 101: 20_001}) == {
        "known": "id:20000,id:7,id:20001"
    }
    assert under_new_ids({"artist": "id:100, abba"}, {100: 20_000}) == {"artist": "id:100, abba"}


def test_a_member_goes_by_what_they_play_of_those_that_the_data_has(
    small_recommender: Recommender,
) -> None:
    found = find_for(small_recommender, Opinions({}, frozenset()), (), {100: 9, 101: 4, 999_999: 5}, count=3)
    assert found.played == 2 and found.seeds == () and len(found.found) == 3 and found.more
    assert not {100, 101} & {item.artist for item in found.shown}


def test_pages_of_artists_for_a_member_do_not_overlap(small_recommender: Recommender) -> None:
    pages = [
        find_for(small_recommender, Opinions({}, frozenset()), (), {100: 9}, count=3, page=page) for page in (1, 2)
    ]
    first, second = ({item.artist for item in page.shown} for page in pages)
    assert first and second and not first & second


def test_of_a_model_drafted_with_itself_the_list_is_its_own_at_that_depth(small_recommender: Recommender) -> None:
    seed = small_recommender.resolve("N" * 200)
    deep = small_recommender.similar(seed, 8, depth=Depth.DEEP)
    assert deep != small_recommender.similar(seed, 8)
    for draw in range(20):
        drafted = find_near(
            small_recommender, seed.name, "", count=8, rival=small_recommender, draw=draw, depth=Depth.DEEP
        )
        assert [item.artist for item in drafted.shown] == [item.artist.id for item in deep]


def test_other_draws_ask_about_other_artists_and_equal_ones_about_the_same(small_recommender: Recommender) -> None:
    seeds, again = ([find_seed(small_recommender, None, draw).id for draw in range(30)] for _ in range(2))
    assert len({*seeds}) > 3 and seeds == again


@pytest.mark.parametrize(("listeners", "enough"), [(ENOUGH - 1, False), (ENOUGH, True)])
def test_so_many_who_play_both_are_enough_even_where_chance_would_give_more(
    small_recommender: Recommender, monkeypatch: pytest.MonkeyPatch, listeners: int, enough: bool
) -> None:
    monkeypatch.setattr(Recommender, "shared", lambda _, seed, artist: Shared(seed, artist, listeners, users=4))
    shared, path = find_why(small_recommender, "Radiohead", "Björk")
    assert shared.lift < 1 and bool(path) != enough
