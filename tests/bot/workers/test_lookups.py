"""The gate between the loop and the recommender."""

from __future__ import annotations

import asyncio
import threading
from functools import partial
from pathlib import Path

import pytest

from bot.errors import LookupsBusy
from bot.feedback.opinions import Opinions
from bot.questions import find, find_for, find_near, find_packed, packed, picked
from bot.workers.lookups import Lookups
from recommender import ArtistNotFound, Recommender, models
from recommender.building.build import build
from recommender.dataset.interactions import Interactions
from recommender.feedback.records import Team, Verdict


async def test_a_lookup_runs_beside_the_loop(lookups: Lookups) -> None:
    assert await lookups(lambda _: threading.get_ident()) != threading.get_ident()


async def test_the_loop_goes_on_during_a_lookup(lookups: Lookups) -> None:
    turned = threading.Event()
    asyncio.get_running_loop().call_soon(turned.set)
    assert await lookups(lambda _: turned.wait(10))


async def test_lookups_run_one_after_the_other(lookups: Lookups) -> None:
    assert len({await lookups(lambda _: threading.get_ident()) for _ in range(8)}) == 1


async def test_the_loop_has_a_turn_between_two_lookups(lookups: Lookups) -> None:
    order: list[str] = []

    async def ask(name: str) -> None:
        await lookups(lambda _: order.append(f"looked up {name}"))
        order.append(f"answered {name}")

    await asyncio.gather(ask("a"), ask("b"), ask("c"))
    assert order == [f"{step} {name}" for name in "abc" for step in ("looked up", "answered")]


async def test_a_lookup_given_up_before_its_turn_is_not_made(lookups: Lookups) -> None:
    release = threading.Event()
    made: list[str] = []
    first = asyncio.create_task(lookups(lambda _: release.wait(10)))
    given_up = asyncio.create_task(lookups(lambda _: made.append("given up")))
    last = asyncio.create_task(lookups(lambda _: made.append("last")))
    await asyncio.sleep(0)
    given_up.cancel()
    release.set()
    await asyncio.gather(first, last)
    assert given_up.cancelled() and made == ["last"]


async def test_a_lookup_given_up_while_it_is_made_lets_the_next_one_come(lookups: Lookups) -> None:
    begun, release = threading.Event(), threading.Event()

    def question(_: Recommender) -> None:
        begun.set()
        release.wait(10)

    given_up = asyncio.create_task(lookups(question))
    await asyncio.to_thread(begun.wait, 10)
    given_up.cancel()
    after = asyncio.create_task(lookups(lambda _: "answered"))
    await asyncio.sleep(0)
    release.set()
    assert await after == "answered" and given_up.cancelled()


async def test_what_has_not_had_its_turn_when_the_gate_shuts_is_cancelled(small_recommender: Recommender) -> None:
    begun, release = threading.Event(), threading.Event()

    def question(_: Recommender) -> str:
        begun.set()
        release.wait(10)
        return "answered"

    with Lookups(small_recommender) as lookups:
        asked = [asyncio.create_task(lookups(question)) for _ in range(3)]
        await asyncio.to_thread(begun.wait, 10)
        release.set()
    assert await asked[0] == "answered"
    assert [type(outcome) for outcome in await asyncio.gather(*asked[1:], return_exceptions=True)] == [
        asyncio.CancelledError
    ] * 2


async def test_what_a_lookup_raises_comes_through(lookups: Lookups) -> None:
    with pytest.raises(ArtistNotFound):
        await lookups(Recommender.resolve, "xqzzw")


async def test_arguments_come_through(lookups: Lookups) -> None:
    assert [artist.name for artist in await lookups(Recommender.top, "plays", n=2)] == ["Radiohead", "AC/DC"]


def test_a_picked_artist_is_found_by_its_id(small_recommender: Recommender) -> None:
    for artist in small_recommender.top(n=15):
        assert find(small_recommender, f" {picked(artist)} ") is artist


@pytest.mark.parametrize("text", ["id:999", "id:", "id:-1", "id:1e3", "id:" + "9" * 400])
def test_an_id_that_is_nobodys_is_not_found(text: str, small_recommender: Recommender) -> None:
    with pytest.raises(ArtistNotFound):
        find(small_recommender, text)


def test_a_typed_name_is_found(small_recommender: Recommender) -> None:
    near = find_near(small_recommender, "bjork", "", count=2)
    assert near.seed.name == "Björk" and [recommendation.artist.name for recommendation in near.found] == [
        "Radiohead",
        "Sigur Rós",
    ]


@pytest.fixture
def rival(small: Interactions, tmp_path: Path) -> Recommender:
    """Another model of the same data."""
    build(small, models.make("rp3beta"), tmp_path / "rival")
    return Recommender.load(tmp_path / "rival")


def test_two_models_lists_are_interleaved_and_each_artist_knows_its_team(
    small_recommender: Recommender, rival: Recommender
) -> None:
    drawn = [find_near(small_recommender, "Radiohead", "", count=6, rival=rival, draw=draw) for draw in range(20)]
    assert len({tuple(item.artist for item in near.shown) for near in drawn}) > 1
    seed = small_recommender.resolve("Radiohead")
    lists = [
        [recommendation.artist.id for recommendation in model.similar(seed, 99)] for model in (small_recommender, rival)
    ]
    for near in drawn:
        assert [recommendation.artist.id for recommendation in near.found] == [item.artist for item in near.shown]
        assert [item.team for item in near.shown].count(Team.A) == 3 and 0 < near.probability <= 1
        for item in near.shown:
            assert 0 < item.propensity <= 1
            assert item.ranks == tuple(
                list_.index(item.artist) + 1 if item.artist in list_ else None for list_ in lists
            )


def test_the_pages_of_one_draw_repeat_nobody(small_recommender: Recommender, rival: Recommender) -> None:
    ask = partial(find_near, small_recommender, "Radiohead", "", count=3, rival=rival, draw=7)
    pages = [ask(page=page) for page in range(1, 9)]
    found = [recommendation.artist.id for page in pages for recommendation in page.found]
    assert len(found) == len(set(found)) == pages[0].total


def test_the_same_draw_shows_the_same(small_recommender: Recommender, rival: Recommender) -> None:
    ask = partial(find_near, small_recommender, "Radiohead", "", count=6, rival=rival, draw=7)
    assert ask() == ask()


async def test_a_lookup_that_takes_too_long_is_given_up_with_a_sentence(small_recommender: Recommender) -> None:
    release = threading.Event()
    with Lookups(small_recommender, patience=0.01) as lookups:
        with pytest.raises(LookupsBusy):
            await lookups(lambda _: release.wait(10))
        release.set()


def test_a_button_carries_artists_in_few_letters(small_recommender: Recommender) -> None:
    some = small_recommender.top(n=5)
    assert find_packed(small_recommender, packed(some)) == some and len(packed(some)) < 20
    assert find_packed(small_recommender, "") == []


def test_of_many_votes_the_latest_count(small_recommender: Recommender) -> None:
    def seeds(later: int) -> list[str]:
        """Whom a member is answered by who voted Björk and Slayer up and down, then so many others of each."""
        others = range(10**6, 10**6 + later)  # whom the data no longer has
        liked = {101: Verdict.UP, **dict.fromkeys(others, Verdict.KNOWN)}
        unliked = {105: Verdict.DOWN, **{-id: Verdict.DOWN for id in others}}
        mixed = find_for(small_recommender, Opinions({**unliked, **liked, 100: Verdict.UP}, frozenset()), (), count=5)
        return [artist.name for artist in (*mixed.seeds, *mixed.unlike)]

    assert seeds(0) == ["Björk", "Radiohead", "Slayer"]
    assert seeds(49) == ["Björk", "Radiohead", "Slayer"] and seeds(50) == ["Björk", "Radiohead"]
    assert seeds(198) == ["Björk", "Radiohead"] and seeds(199) == ["Radiohead"]
