"""Shards over the wire: each begins its session in its turn, and hears of its own servers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest
import structlog

from bot import commands
from bot.client import running
from bot.client.client import Segue
from bot.client.refusals import Refused
from bot.errors import StoreError
from bot.feedback.leases import Leases
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Vault, derived_key
from bot.shards import Shards
from bot.workers.drawings import Drawings
from bot.workers.duties import Duties
from bot.workers.lookups import Lookups
from loopback.interaction import MESSAGE
from loopback.server import Loopback
from loopback.sharding import Sharding
from recommender import Recommender
from tests.blank import Blank

from .bots import KEY

pytestmark = pytest.mark.timeout(60)

WINDOW = 0.2
_LATE = 0.5  # s that a shard may be later there than another, as in the program
RADIOHEAD = {"artist": "Radiohead"}
Make = Callable[..., Segue]


@asynccontextmanager
async def discord_in(sharding: Sharding, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loopback]:
    monkeypatch.setattr("bot.client.sharding.WINDOW", sharding.window + _LATE)
    monkeypatch.setattr("bot.feedback.leases._LOOK", 0.02)
    async with Loopback(sharding=sharding) as side:
        side.use(monkeypatch)
        yield side


@pytest.fixture
async def four(openapi: None, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Loopback]:
    """A Discord that has the bot in four shards, of which two may begin at once, with a guild in each."""
    async with discord_in(Sharding(4, 2, WINDOW), monkeypatch) as side:
        yield side


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """What all processes keep."""
    async with Store.open(tmp_path / "segue.sqlite3") as store:
        yield store


@pytest.fixture
def make(store: Store, small_recommender: Recommender, tmp_path: Path) -> Iterator[Make]:
    """Makes the bot as one of several processes."""
    with Lookups(small_recommender) as lookups, Drawings(Blank) as drawings:

        def make(first: int, last: int, count: int = 4) -> Segue:
            vault, ready = Vault([derived_key(KEY)]), tmp_path / f"ready-{first}"
            shards, duties = Shards(first, last, count), Duties(store, "folder")
            client = Segue(lookups, drawings, store, Pseudonyms(KEY), vault, ready, shards=shards, duties=duties)
            for command in commands.discover():
                client.tree.add_command(command)
            return client

        yield make


@asynccontextmanager
async def process(side: Loopback, client: Segue) -> AsyncIterator[Segue]:
    """One of several processes, ready when the block begins."""
    async with client, client.duties.kept():
        run, ready = asyncio.create_task(client.start(side.token)), asyncio.create_task(client.wait_until_ready())
        await asyncio.wait({run, ready}, return_when=asyncio.FIRST_COMPLETED)
        if not run.done():
            yield client
        ready.cancel()
        await client.close()
        await run


async def test_shards_of_two_processes_begin_in_their_turns_and_hear_of_their_own_servers(
    four: Loopback, make: Make, tmp_path: Path
) -> None:
    guilds = [await four.found(f"Guild {shard}", shard) for shard in range(4)]
    async with AsyncExitStack() as stack:
        processes = [process(four, make(0, 1)), process(four, make(2, 3))]
        first, second = await asyncio.gather(*map(stack.enter_async_context, processes))
        assert four.shards == [0, 1, 2, 3] and four.identifies == 4 and four.sharding.hasty == []
        assert {guild.id for guild in first.guilds} >= {guild.guild_id for guild in guilds[:2]}
        assert {guild.id for guild in second.guilds} >= {guild.guild_id for guild in guilds[2:]}
        for place in (*guilds, "dm"):
            answer = await four.slash("similar", RADIOHEAD, place=place)  # type: ignore[arg-type]
            assert answer.type == MESSAGE
        assert sum(request.path.endswith("/commands") for request in four.requests) == 1  # told once
        assert len(first.offering.ids) == len(second.offering.ids) > 20
        assert (first.duties.held and not second.duties.held) or (second.duties.held and not first.duties.held)


async def test_shards_of_other_buckets_do_not_wait_for_each_other(
    openapi: None, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with discord_in(Sharding(3, 3, 1000.0), monkeypatch) as side, process(side, make(0, 2, 3)):
        assert side.shards == [0, 1, 2]


async def test_shards_that_do_not_wait_for_their_turn_are_noticed(
    four: Loopback, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def at_once(*_: object) -> None: ...

    monkeypatch.setattr(Leases, "wait", at_once)
    async with process(four, make(0, 3)):
        assert {shard for shard, _ in four.sharding.hasty} & {2, 3}


async def test_it_is_ready_exactly_while_all_its_shards_are(four: Loopback, make: Make, tmp_path: Path) -> None:
    async with process(four, make(0, 1)) as bot:
        ready = tmp_path / "ready-0"

        async def until(is_ready: bool) -> None:
            async with asyncio.timeout(10):
                while ready.exists() is not is_ready:
                    await asyncio.sleep(0.005)

        await until(True)
        assert bot.wanted == [0, 1] and await bot.lost() is None
        async with four.outage():
            await until(False)
            assert await bot.lost() == "not connected: 0"
        await until(True)
        assert four.resumes == 1
        await four.invalidate_session()  # discord.py tells of no other READY then
        await until(False)
        await until(True)
        assert await bot.lost() is None and four.identifies == 3 and four.sharding.hasty == []
    assert not ready.exists()


async def test_while_the_database_is_away_no_session_begins_and_those_that_have_go_on(
    four: Loopback, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.client.sharding._AGAIN", 0.01)
    guild, away, take = await four.found("Guild", 1), True, Leases.take

    async def taken(leases: Leases, *args: object) -> bool:
        if away:
            raise StoreError("away")
        return await take(leases, *args)  # type: ignore[arg-type]

    async with process(four, make(0, 1)):
        monkeypatch.setattr(Leases, "take", taken)
        with structlog.testing.capture_logs() as log:
            await four.invalidate_session()
            async with asyncio.timeout(10):
                while not any(event["event"] == "shard waits for the database to connect" for event in log):
                    await asyncio.sleep(0.005)
            assert four.shards == [0, 1] or four.shards == [1]
            assert (await four.slash("similar", RADIOHEAD, place=guild)).type == MESSAGE
            assert four.identifies == 2
            away = False
            async with asyncio.timeout(10):
                while four.identifies < 3:
                    await asyncio.sleep(0.005)
        assert [event["event"] for event in log].count("shard waits for the database to connect") == 1


async def test_too_few_sessions_for_today_are_said_and_none_is_begun(
    four: Loopback, make: Make, tmp_path: Path
) -> None:
    body = {
        "url": four.gateway_url,
        "shards": 4,
        "session_start_limit": {"total": 1000, "remaining": 1, "reset_after": 5_400_000, "max_concurrency": 1},
    }
    four.fail("GET", "/gateway/bot", 200, body=body, times=9)
    with pytest.raises(Refused, match=r"begin 1 more sessions.*needs 2.*in 1\.5 hours"):
        async with process(four, make(0, 1)):
            pass
    assert four.identifies == 0


async def test_fewer_shards_than_discord_recommends_are_said_and_others_refused(
    four: Loopback, make: Make, tmp_path: Path
) -> None:
    with structlog.testing.capture_logs() as log, pytest.raises(Refused, match="SEGUE_SHARDS"):
        await asyncio.wait_for(running.run(lambda: make(0, 0, 2), four.token, asyncio.Event()), 10)
    warned = [event for event in log if event["event"] == "fewer shards than Discord recommends"]
    assert [(event["shards"], event["recommended"]) for event in warned] == [("0/2", 4)]
