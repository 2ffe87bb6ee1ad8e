"""What a bot asks of its database, timed through the store."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count
from statistics import median
from typing import NamedTuple

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.digests import Kind, Post
from bot.feedback.opening import opened
from bot.feedback.store import Store
from recommender.feedback import Impression, Item, Place, Verdict, Vote

from ..measuring.rows import Value
from .making import DAYS, START, Shape

_DAY = 86_400.0
_LAST = 10  # answers whose artists /foryou leaves out
_NEW = 1 << 62  # ids from here on are of this run
_SHOWN = Impression(
    interaction_id=0,
    command="similar",
    seeds=(1,),
    artists=tuple(Item(artist, 0.123456789) for artist in range(10)),
    model="related",
    model_version="0123456789ab",
    data="made up, 2026",
    place=Place.GUILD,
    locale="en-US",
    shown_at=0.0,
)


class Timed(NamedTuple):
    """How long something took, in seconds, each time; told in milliseconds."""

    what: str
    seconds: list[float]

    def row(self) -> dict[str, Value]:
        return {
            "what": f"{self.what}, ms",
            "times": len(self.seconds),
            "median": 1000 * median(self.seconds),
            "worst": 1000 * max(self.seconds),
        }


async def ask(address: Address, shape: Shape) -> AsyncIterator[Timed]:
    """Times all, what deletes last. What was deleted by an earlier run is not asked for again."""
    began = time.perf_counter()
    async with Store.open(address) as store:
        yield Timed("start", [time.perf_counter() - began])
        ids, day, posts = await _there(address)
        heavy, members = shape.members[3], shape.members[len(shape.members) // 2 :][:40]
        much = f"who had {(await store.count(heavy))[0]:,} answers"
        answers, votes = count(_NEW + time.time_ns() // 1_000_000 % (1 << 40) * 1000), count()
        for question, what in ((_foryou, "/foryou"), (_privacy, "/privacy"), (_save, "/save")):
            yield await _each(f"{what}, members", (question(store, member) for member in members))
            yield await _each(f"{what}, {much}", (question(store, heavy) for _ in range(5)))
        yield await _each(f"a page of what is kept, {much}", (_page(store, heavy) for _ in range(5)))
        yield await _each(f"all that is kept, {much}", (_kept(store, heavy) for _ in range(1)))
        yield await _each("is it an answer", (store.deliveries.is_answer(id + (1 << 22)) for id in ids))
        yield await _each("the answer with an artist", (store.deliveries.showing(id + (1 << 22), 1) for id in ids))
        yield await _each("a digest's result", (store.digests.result(post) for post in posts))
        until = START + DAYS * _DAY
        month = [shape.server(number) for number in (0, 1, shape.servers // 2)]
        yield await _each("a month's review", (store.reviews.said(one, until - 30 * _DAY, until) for one in month))
        yield await _each("artists without a name", (store.artists.nameless() for _ in range(2)))
        yield await _each("an answer added", (_add(store, next(answers)) for _ in range(100)))
        yield await _each("a vote added", (_vote(store, members[0], next(votes)) for _ in range(100)))
        yield await _each("looked through for damage, in use", [store.checked()])
        for what, deletion in (
            ("a day's retention", store.forget_before(day + _DAY)),
            ("a day's retention, once more", store.forget_before(day + _DAY)),
            ("forgetting who asked much", store.forget(shape.members[int(day - START) // 86_400 + 10])),
        ):
            async with _others(store, members) as waits:
                deleted = await _each(what, [deletion])
            yield deleted
            for each in waits:
                if each.seconds:
                    yield each._replace(what=f"  meanwhile {each.what}")


async def _there(address: Address) -> tuple[list[int], float, list[Post]]:
    """Answers of the last day, the oldest day, and digests."""
    async with opened(address) as database:
        shown = "SELECT interaction_id FROM exposure WHERE interaction_id < ? ORDER BY interaction_id DESC LIMIT 40"
        ids = await database.rows(shown, _NEW, patient=True)
        digests = await database.rows("SELECT id, message_id FROM posted ORDER BY id LIMIT 20", patient=True)
        oldest = "SELECT shown_at FROM exposure WHERE interaction_id > ? ORDER BY interaction_id LIMIT 1"
        [(first,)] = await database.rows(oldest, 1 << 41, patient=True)
    posts = [Post(id, Kind.DIGEST, 0, 0, 0.0, None, message, ()) for id, message in digests]
    return [id for (id,) in ids], START + (first - START) // _DAY * _DAY, posts


async def _each(what: str, questions: Iterable[Awaitable[object]]) -> Timed:
    seconds = list[float]()
    for question in questions:
        began = time.perf_counter()
        try:
            await question
        except (StoreError, TimeoutError) as error:
            print(f"{what}: {error}", file=sys.stderr)
            return Timed(what, [float("inf")])
        seconds.append(time.perf_counter() - began)
    return Timed(what, seconds)


@asynccontextmanager
async def _others(store: Store, members: list[str]) -> AsyncIterator[list[Timed]]:
    """Members who vote and ask all the while; afterwards, how long each of them waited."""
    waits, numbers = list[Timed](), count(time.time_ns() // 1_000_000 * 1000)

    async def again(what: str, question: Callable[[], Awaitable[object]]) -> None:
        waits.append(timed := Timed(what, []))
        while True:
            began = time.perf_counter()
            await question()
            timed.seconds.append(time.perf_counter() - began)
            await asyncio.sleep(0.01)

    asking = [
        asyncio.create_task(again("a vote added", lambda: _vote(store, members[0], next(numbers)))),
        asyncio.create_task(again("an answer added", lambda: _add(store, _NEW + next(numbers)))),
        asyncio.create_task(again("/foryou", lambda: _foryou(store, members[1]))),
    ]
    try:
        yield waits
    finally:
        for task in asking:
            task.cancel()
        for done in await asyncio.gather(*asking, return_exceptions=True):
            if isinstance(done, Exception):
                waits.append(Timed(f"{type(done).__name__}: {str(done)[-40:]}", [float("inf")]))


async def _foryou(store: Store, member: str) -> None:
    await store.votes_of(member)
    await store.shown_to(member, _LAST)


async def _privacy(store: Store, member: str) -> None:
    await store.count(member)
    await store.openings.count(member)


async def _save(store: Store, member: str) -> None:
    await store.answer(member)


async def _page(store: Store, member: str) -> None:
    async for _ in store.kept(member):
        return


async def _kept(store: Store, member: str) -> None:
    async for _ in store.kept(member):
        pass


async def _add(store: Store, id: int) -> None:
    await store.add_impression(replace(_SHOWN, interaction_id=id, shown_at=START + DAYS * _DAY))
    await store.deliveries.add(id, id)


async def _vote(store: Store, member: str, number: int) -> None:
    await store.add_vote(Vote(member, Verdict.UP, True, START + DAYS * _DAY, None, number % 20_000))
