"""What a server would like, by what its members hear together."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bot.listening.discoveries import COUNT, Discoveries, find_discoveries
from recommender import Depth, Recommender, models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.feedback import Team
from recommender.models.ials import Ials

RADIOHEAD, BJORK, METALLICA = 100, 101, 104
COUNTS = {RADIOHEAD: 10, METALLICA: 5}


def ids(found: Discoveries) -> list[int]:
    return [one.artist.id for one in found.found]


@pytest.fixture(scope="module")
def rival(small: Interactions, tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    """With another model of taste than the small recommender's."""
    folder = tmp_path_factory.mktemp("rival") / "model"
    build(small, models.make("cosine"), folder, Ials(rank=2))
    return Recommender.load(folder)


def test_they_are_what_somebody_would_play_who_plays_all_of_it(small_recommender: Recommender) -> None:
    plays = {small_recommender.artist(id): count for id, count in COUNTS.items()}
    found = find_discoveries(small_recommender, COUNTS, {BJORK})
    best = small_recommender.recommend((), COUNT, plays=plays, without=[BJORK])
    assert found.found[:COUNT] == best and found.played == 2 and not found.drawn
    shown = {*ids(found)[:COUNT], BJORK}
    assert found.found[COUNT:] == small_recommender.recommend((), 1, plays=plays, without=shown, depth=Depth.DEEP)
    assert found.deep == ids(found)[-1] and [item.artist for item in found.shown] == ids(found)


@pytest.mark.parametrize("counts", [{}, {999_999: 5}])
def test_where_nothing_is_known_there_are_none(counts: dict[int, int], small_recommender: Recommender) -> None:
    assert find_discoveries(small_recommender, counts, ()).found == []


def test_two_models_that_differ_are_interleaved_and_two_that_do_not_are_one(
    small_recommender: Recommender, rival: Recommender
) -> None:
    same = find_discoveries(small_recommender, COUNTS, (), rival=small_recommender, draw=1)
    assert same == find_discoveries(small_recommender, COUNTS, ()) and not same.drawn

    def teams(draws: Iterable[int]) -> set[Team | None]:
        every = (find_discoveries(small_recommender, COUNTS, (), rival=rival, draw=draw) for draw in draws)
        return {item.team for found in every if found.drawn for item in found.shown[:COUNT]}

    assert teams(range(8)) >= {Team.A, Team.B}
    again = find_discoveries(small_recommender, COUNTS, (), rival=rival, draw=3)
    assert again == find_discoveries(small_recommender, COUNTS, (), rival=rival, draw=3) and again.probability < 1
    assert len({*ids(again)}) == len(again.found) and not {*ids(again)} & {*COUNTS}
