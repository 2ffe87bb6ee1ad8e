"""The gate between the loop and the recommender."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.lookups import Lookups, find, find_near, picked
from recommender import ArtistNotFound, Recommender


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
    assert order == [f"{what} {name}" for name in "abc" for what in ("looked up", "answered")]


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
    assert [type(one) for one in await asyncio.gather(*asked[1:], return_exceptions=True)] == [
        asyncio.CancelledError
    ] * 2


async def test_what_a_lookup_raises_comes_through(lookups: Lookups) -> None:
    with pytest.raises(ArtistNotFound):
        await lookups(Recommender.resolve, "xqzzw")


async def test_arguments_come_through(lookups: Lookups) -> None:
    assert [one.name for one in await lookups(Recommender.top, "plays", n=2)] == ["Radiohead", "AC/DC"]


def test_a_picked_artist_is_found_by_its_id(small_recommender: Recommender) -> None:
    for artist in small_recommender.top(n=15):
        assert find(small_recommender, f" {picked(artist)} ") is artist


@pytest.mark.parametrize("text", ["id:999", "id:", "id:-1", "id:1e3", "id:" + "9" * 400])
def test_an_id_that_is_nobodys_is_not_found(text: str, small_recommender: Recommender) -> None:
    with pytest.raises(ArtistNotFound):
        find(small_recommender, text)


def test_a_typed_name_is_found(small_recommender: Recommender) -> None:
    near = find_near(small_recommender, "bjork", "", count=2)
    assert near.seed.name == "Björk" and [one.artist.name for one in near.found] == ["Radiohead", "Sigur Rós"]


def test_the_credits_name_data_and_model(lookups: Lookups) -> None:
    assert lookups.credits.startswith("nine listeners, made up · cosine ")
