"""What ends the connection to Discord, and what then becomes of the bot, its votes and its program."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import structlog

from benchmarks.bot.programs import lines, program
from bot import commands
from bot.client import running
from bot.client.client import Segue
from bot.client.refusals import Refused
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Vault, derived_key
from bot.workers.drawings import Drawings
from bot.workers.lookups import Lookups
from loopback.interaction import MESSAGE
from loopback.schema import Json
from loopback.server import Loopback
from recommender import Recommender
from tests.blank import Blank

from .bots import KEY

pytestmark = pytest.mark.timeout(30)

RADIOHEAD = {"artist": "Radiohead"}
GATEWAY, SYNC = "/gateway/bot", "/applications/*/commands"
VERDICTS = "SELECT verdict, given FROM verdict ORDER BY id"

Log = list[structlog.typing.EventDict]


class Running:
    """The bot, kept connected as the program keeps it."""

    def __init__(self, side: Loopback, make: Callable[[], Segue]) -> None:
        self.stop = asyncio.Event()
        self.clients: list[Segue] = []
        self._make = make
        self.task = asyncio.create_task(running.run(self._start, side.token, self.stop))

    def _start(self) -> Segue:
        self.clients.append(self._make())
        return self.clients[-1]

    async def connects(self, number: int = 1) -> None:
        """Returns when so many clients were made, and the last of them is ready."""
        async with asyncio.timeout(10):
            while not self.task.done() and (len(self.clients) < number or not self.clients[-1].is_ready()):
                await asyncio.sleep(0.005)
        if self.task.done():
            self.task.result()

    async def end(self) -> None:
        self.stop.set()
        await asyncio.wait_for(self.task, 5)


@pytest.fixture
def log() -> Iterator[Log]:
    with structlog.testing.capture_logs() as events:
        yield events


@pytest_asyncio.fixture
async def make(small_recommender: Recommender, tmp_path: Path) -> AsyncIterator[Callable[[], Segue]]:
    async with Store.open(tmp_path / "segue.sqlite3") as store:
        with Lookups(small_recommender) as lookups, Drawings(Blank) as drawings:

            def make() -> Segue:
                client = Segue(lookups, drawings, store, Pseudonyms(KEY), Vault([derived_key(KEY)]), tmp_path / "ready")
                for command in commands.discover():
                    client.tree.add_command(command)
                return client

            yield make


@pytest_asyncio.fixture
async def bot(side: Loopback, make: Callable[[], Segue], log: Log) -> AsyncIterator[Running]:
    """Connected when the test begins, and ended with it at the latest."""
    bot = Running(side, make)
    await bot.connects()
    yield bot
    await bot.end()


def votes(folder: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "segue.sqlite3")) as connection:
        return connection.execute(VERDICTS).fetchall()


BROKEN: list[tuple[str, Any]] = [
    ("MESSAGE_REACTION_ADD", {}),
    ("CHANNEL_CREATE", {"id": "5", "type": 0, "guild_id": "GUILD", "name": "without a position"}),
    ("GUILD_CREATE", {"id": "7", "name": "Others", "channels": [{"id": "8", "type": 0}], "roles": [], "members": []}),
    ("INTERACTION_CREATE", {"type": 2}),
    ("NEVER_HEARD_OF", [1]),
]


@pytest.mark.parametrize(("name", "data"), BROKEN)
async def test_an_event_that_cannot_be_parsed_is_logged_and_the_next_one_answered(
    side: Loopback, bot: Running, log: Log, name: str, data: Any
) -> None:
    if isinstance(data, dict) and data.get("guild_id") == "GUILD":
        data = data | {"guild_id": str(side.guild.guild_id)}
    await side.dispatch(name, data)
    answer = await side.slash("similar", RADIOHEAD)
    assert answer.type == MESSAGE and len(bot.clients) == 1 and side.identifies == 1
    skipped = [event["name"] for event in log if event["event"] == "event not understood"]
    assert skipped == ([] if name == "NEVER_HEARD_OF" else [name])


@pytest.mark.parametrize("frame", ["no JSON", "[]", '{"op": 10, "d": {}}', '{"op": 0, "t": "READY", "s": 9, "d": {}}'])
async def test_after_a_frame_that_is_no_event_the_bot_connects_anew_and_answers(
    side: Loopback, bot: Running, log: Log, frame: str
) -> None:
    await side.send_frame(frame)
    await bot.connects(2)
    assert (await side.slash("similar", RADIOHEAD)).type == MESSAGE
    assert [event["event"] for event in log if event["log_level"] == "error"] == ["connection broke"]


@pytest.mark.parametrize("frame", ["no JSON", "[]"])
async def test_a_frame_that_is_no_event_before_the_first_ready_is_said_with_what_to_do(
    side: Loopback, make: Callable[[], Segue], frame: str
) -> None:
    await side.greet(frame)
    with pytest.raises(Refused, match=r"cannot be understood.*discordstatus\.com"):
        async with asyncio.timeout(10):
            await Running(side, make).task


async def test_an_unknown_opcode_is_passed_over(side: Loopback, bot: Running) -> None:
    await side.send_frame('{"op": 99, "d": null}')
    assert (await side.slash("similar", RADIOHEAD)).type == MESSAGE and len(bot.clients) == 1


async def test_an_outage_while_the_bot_connects_anew_is_waited_out(side: Loopback, bot: Running) -> None:
    side.fail("GET", "/users/@me", 503, times=2)
    side.fail("GET", GATEWAY, None, times=2)
    await side.send_frame("no JSON")
    await bot.connects(4)
    assert (await side.slash("similar", RADIOHEAD)).type == MESSAGE


async def test_the_bot_stops_at_once_while_it_waits_for_its_next_try(side: Loopback, make: Callable[[], Segue]) -> None:
    fault = side.fail("GET", GATEWAY, 500, times=9)  # discord.py tries five times, with 1, 3, 5 and 7 s between
    bot = Running(side, make)
    async with asyncio.timeout(10):
        while fault.times > 7:
            await asyncio.sleep(0.005)
        bot.stop.set()
        await asyncio.wait((bot.task,), timeout=2)
    assert bot.task.done() and bot.task.exception() is None
    assert fault.times == 7 and len(bot.clients) == 1


# What Discord will not have


PRIVILEGED, SHARDS = 4014, 4011


@pytest.mark.parametrize(
    ("code", "words"),
    [(4004, "DISCORD_TOKEN"), (PRIVILEGED, "Privileged Gateway Intents"), (SHARDS, "shards"), (4013, "Update")],
)
@pytest.mark.parametrize("at_once", [True, False])
async def test_a_close_code_that_is_final_is_said_with_what_to_do(
    side: Loopback, make: Callable[[], Segue], code: int, words: str, at_once: bool
) -> None:
    if at_once:
        await side.refuse(code)
    bot = Running(side, make)
    if not at_once:
        await bot.connects()
        await side.drop_connection(code)
    with pytest.raises(Refused, match=words):
        async with asyncio.timeout(10):
            await bot.task
    assert len(bot.clients) == 1


@pytest.mark.parametrize(("status", "words"), [(401, "DISCORD_TOKEN"), (503, "discordstatus.com"), (429, "in an hour")])
async def test_a_gateway_that_is_not_told_is_said_with_what_to_do(
    side: Loopback, make: Callable[[], Segue], status: int, words: str
) -> None:
    side.fail("GET", GATEWAY, status, body={"message": "No", "code": 0} if status != 429 else None, times=9)
    with pytest.raises(Refused, match=words):
        await Running(side, make).task


FORM: Json = {
    "message": "Invalid Form Body",
    "code": 50035,
    "errors": {"0": {"name": {"_errors": [{"code": "APPLICATION_COMMAND_INVALID_NAME", "message": "Too rude"}]}}},
}


@pytest.mark.parametrize(
    ("body", "words"), [(FORM, "Too rude"), ({"message": "Too many today", "code": 30034}, "commands.*Too many today")]
)
async def test_commands_that_discord_refuses_are_said_in_its_words(
    side: Loopback, make: Callable[[], Segue], body: Json, words: str
) -> None:
    side.fail("PUT", SYNC, 400, body=body)
    with pytest.raises(Refused, match=words) as refused:
        await Running(side, make).task
    assert "cannot be reached" not in str(refused.value)


# The program


async def said_until(process: Process, event: str) -> list[str]:
    """What the program says up to that event."""
    said = []
    async for line in lines(process):
        said.append(line)
        if line.startswith("{") and json.loads(line)["event"] == event:
            break
    return said


async def test_a_close_code_ends_the_program_with_a_sentence_and_its_votes_kept(
    side: Loopback, small_artifact: Path, tmp_path: Path
) -> None:
    async with asyncio.timeout(25), program(tmp_path, small_artifact, side) as process:
        said = await said_until(process, "ready")
        answer = await side.slash("similar", RADIOHEAD)
        await side.settle()
        with closing(sqlite3.connect(tmp_path / "segue.sqlite3", isolation_level=None)) as writer:
            writer.execute("BEGIN IMMEDIATE")
            for member in side.members:
                await side.react(answer, "👍", user=member)
            await side.settle()
            await side.drop_connection(4004)
            writer.execute("ROLLBACK")
        said += [line async for line in lines(process)]
        assert await process.wait() == 2
    assert "Traceback" not in "".join(said) and said[-1].startswith("Discord refused DISCORD_TOKEN.")
    assert votes(tmp_path) == [("up", 1)] * 3


HANGS = """
import socket, sys, time, bot.__main__
discord.http.Route.BASE = discord.http.Route.BASE.replace("127.0.0.1", "localhost")
def getaddrinfo(*_, **__):
    print('{"event": "hanging"}', file=sys.stderr, flush=True)
    time.sleep(60)
socket.getaddrinfo = getaddrinfo
bot.client.stopping.SECONDS = 1.0
async def unchecked(token): ...
bot.__main__.running.check = unchecked
"""


async def test_sigterm_ends_the_program_even_if_a_thread_hangs(
    side: Loopback, small_artifact: Path, tmp_path: Path
) -> None:
    async with asyncio.timeout(25), program(tmp_path, small_artifact, side, before=HANGS) as process:
        await said_until(process, "hanging")
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 1
