"""The bot over the wire: the unmodified client, as `bot` builds it, against the loopback."""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
import re
import signal
import sqlite3
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path
from typing import Any

import discord
import numpy as np
import pytest
import pytest_asyncio
import scipy.sparse as sp
import structlog
from discord import app_commands

from benchmarks.bot.programs import lines, program
from bot import commands, replies
from bot.client.client import Segue
from bot.feedback.pseudonyms import Pseudonyms
from bot.workers.drawings import Drawings
from loopback.community import PlaceName
from loopback.interaction import DEFERRED_MESSAGE, DEFERRED_UPDATE, MESSAGE, UPDATE, Answer
from loopback.schema import Json
from loopback.server import Loopback
from loopback.world import Message, User
from recommender import Recommender
from recommender.building.build import build
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.tags import TagAssignments
from recommender.models.cosine import Cosine

from .bots import KEY, AnyCommand, held_deliveries, running

pytestmark = pytest.mark.timeout(30)

RADIOHEAD = {"artist": "Radiohead"}
OF_SERVERS = {"digest", "join", "leave", "recommend", "server", "settings", "taste", "who", "Compare taste"}
# Those that every model answers; the others are offered only by one that can (tests/bot/test_sounds_like.py).
COMMANDS = [command.name for command in commands.slash() if "lacks" not in command.extras]

Query = Callable[[str], list[tuple[Any, ...]]]
Start = Callable[..., AbstractAsyncContextManager[Segue]]
Log = list[structlog.typing.EventDict]


# What the tests stand on


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    """Three hundred artists who share a prefix, heard by all alike, and the nastiest names, tags and addresses."""
    rng = np.random.default_rng(7)
    artists, users, tags = 300, 60, 12
    endings = ("🎸" * 190, "*_~|`>[](#)" * 17, "@everyone <@1> " * 12, "אביב" * 47, "\u202eN" * 95, "e\u0301" * 95)
    urls = (
        "http://www.last.fm/music/{}" + "+x" * 70,
        "http://a.b/{}/" + "(y)" * 300,
        "http://a.b/{} c",
        "nowhere/{}",
        "",
    )
    plays = sp.csr_array(rng.integers(1, 10**9, (artists, users)) * (rng.random((artists, users)) < 0.6))
    plays.sort_indices()
    pairs = np.array(list(itertools.product(range(artists), range(2), range(tags))), dtype=np.int32)
    folder = tmp_path_factory.mktemp("crowd") / "model"
    interactions = Interactions(
        catalog=Catalog(
            ids=np.arange(artists) + 10**17,
            names=tuple(f"Crowd {n} {endings[n % len(endings)]}"[:200] for n in range(artists)),
            urls=tuple(urls[n % len(urls)].format(n) for n in range(artists)),
        ),
        users=np.arange(users),
        plays=plays,
        tags=TagAssignments(
            names=tuple(f"Tag {n} {'🎸*'[n % 2] * (40 * n)}" for n in range(tags)),
            users=pairs[:, 1],
            artists=pairs[:, 0],
            tags=pairs[:, 2],
            when=np.full(len(pairs), 1_230_000_000_000),
            doubtful=np.zeros(len(pairs), dtype=np.bool_),
        ),
        friends=np.zeros((0, 2), dtype=np.int32),
        origin=Origin("crowd", "@everyone " + "🎸" * 3000, False, "0" * 64),
    )
    build(interactions, Cosine(), folder)
    return Recommender.load(folder)


@pytest.fixture(params=["small", "crowd"])
def recommender(request: pytest.FixtureRequest, small_recommender: Recommender, crowd: Recommender) -> Recommender:
    return small_recommender if request.param == "small" else crowd


@pytest.fixture
def start(side: Loopback, tmp_path: Path, small_recommender: Recommender) -> Start:
    """Starts the bot, of the small recommender unless another one is given."""
    return lambda recommender=small_recommender, *more: running(side, recommender, tmp_path, *more)


@pytest_asyncio.fixture
async def bot(start: Start) -> AsyncIterator[Segue]:
    async with start() as client:
        yield client


@pytest.fixture
def query(tmp_path: Path) -> Query:
    """What another reader of the database sees."""

    def rows(statement: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(tmp_path / "segue.sqlite3")) as connection:
            return connection.execute(statement).fetchall()

    return rows


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> Iterator[Log]:
    """The bot's events; no exception may get past the bot to discord.py or asyncio."""
    with structlog.testing.capture_logs() as events:
        yield events
    unhandled = [r for r in caplog.get_records("call") if r.levelno >= logging.ERROR and r.name != "discord.shard"]
    assert [record.getMessage() for record in unhandled] == []  # a shard's is the connection that a test dropped


async def until(is_true: Callable[[], object], seconds: float = 10.0) -> None:
    """Waits for what another thread or process does, which has no event to wait for here."""
    async with asyncio.timeout(seconds):
        while not is_true():
            await asyncio.sleep(0.005)


def shown(answer: Answer) -> Message:
    """The message that the answer put there."""
    assert not answer.expired and answer.message is not None
    return answer.message


def text(answer: Answer) -> str:
    """What it says, without the links."""
    return re.sub(r"\[([^\]]*)\]\(\S*?\)", r"\1", shown(answer).text)


def title(answer: Answer) -> str:
    return text(answer).partition("\n")[0].removeprefix("### ")


def button(answer: Answer, label: str) -> str:
    """The custom id of the button that says so."""
    (custom_id,) = (id for id, button in shown(answer).buttons.items() if label in button["label"])
    return custom_id


def events(log: Log, name: str) -> Log:
    return [event for event in log if event["event"] == name]


def puts(side: Loopback, path: str) -> int:
    return sum(request.method == "PUT" and path in request.path for request in side.requests)


VERDICTS = "SELECT verdict, given FROM verdict ORDER BY id"


# Starting


async def test_the_commands_are_registered_for_every_place_and_install(side: Loopback, bot: Segue) -> None:
    typed = {command["name"] for command in side.registered if command.get("type", 1) == 1}
    assert typed == set(COMMANDS) >= {"similar", "artist", "top"}
    for command in side.registered:
        in_servers = command["name"] in OF_SERVERS
        assert sorted(command["contexts"]) == ([0] if in_servers else [0, 1, 2])
        assert sorted(command["integration_types"]) == [0, 1]
        assert {"de", "es-ES", "es-419", "fr", "ja", "pt-BR"} <= command["name_localizations"].keys()


async def test_the_commands_are_put_only_when_they_are_others(
    side: Loopback, start: Start, small_recommender: Recommender
) -> None:
    @app_commands.command(description="Another one")
    async def another(interaction: discord.Interaction[Segue]) -> None: ...

    counts: list[int] = []

    with_another: list[list[AnyCommand]] = [[], [], [another], [another], []]
    for more in with_another:
        async with start(small_recommender, *more):
            counts.append(puts(side, "/commands"))
    assert counts == [1, 1, 2, 2, 3]


# Answers and votes


@pytest.mark.parametrize(
    ("place", "recorded", "votes"),
    [
        ("guild", "guild", True),
        ("dm", "dm", True),
        ("user_install", "user_install", False),
        ("foreign_guild", "user_install", False),
    ],
)
async def test_similar_is_recorded_before_it_is_seen_and_offers_votes_where_the_bot_is(
    side: Loopback, bot: Segue, query: Query, place: PlaceName, recorded: str, votes: bool
) -> None:
    answer = await side.slash("similar", RADIOHEAD, place=place)
    assert query("SELECT interaction_id, command, seeds, place FROM exposure") == [
        (answer.id, "similar", "[100]", recorded)
    ]
    assert title(answer) == "Similar to Radiohead" and not answer.ephemeral
    await side.settle()
    assert query("SELECT message_id, interaction_id FROM delivery") == [(shown(answer).id, answer.id)]
    assert shown(answer).reactions == ({emoji: {side.bot_user_id} for emoji in "👍👎"} if votes else {})
    assert puts(side, "/reactions/") == (2 if votes else 0)
    assert query(VERDICTS) == []


@pytest.mark.parametrize("locale", [None, "xx-XX"])
async def test_whoever_has_no_language_that_is_known_is_answered_in_english_and_recorded(
    locale: str | None, side: Loopback, bot: Segue, query: Query
) -> None:
    answer = await side.slash("similar", RADIOHEAD, locale=locale)
    assert title(answer) == "Similar to Radiohead"
    refused = await side.slash("similar", {"artist": "nobody at all"}, locale=locale)
    assert refused.ephemeral and "nobody at all" in str(refused.response)
    assert query("SELECT locale FROM exposure") == [(locale or "en",)]


@pytest.mark.parametrize("place", ["guild", "dm"])
async def test_a_vote_is_a_row_and_so_is_its_taking_back(
    side: Loopback, bot: Segue, query: Query, place: PlaceName, tmp_path: Path
) -> None:
    ada, grace, _ = side.members
    answer = await side.slash("similar", RADIOHEAD, user=ada, place=place)
    await side.settle()
    await side.react(answer, "👍", user=ada)
    await side.react(answer, "🎸", user=ada)
    await side.unreact(answer, "👍", user=ada)
    await side.react(answer, "👎", user=grace)
    await side.settle()
    pseudonym = Pseudonyms(KEY)
    # In the order of each member; that of several is nobody's.
    kept = query("SELECT message_id, member, verdict, given FROM verdict ORDER BY id")
    assert [vote for vote in kept if vote[1] == pseudonym(ada.id)] == [
        (shown(answer).id, pseudonym(ada.id), "up", 1),
        (shown(answer).id, pseudonym(ada.id), "up", 0),
    ]
    assert [vote for vote in kept if vote[1] != pseudonym(ada.id)] == [
        (shown(answer).id, pseudonym(grace.id), "down", 1)
    ]
    stored = b"".join((tmp_path / f"segue.sqlite3{part}").read_bytes() for part in ("", "-wal"))
    for user in (ada, grace):
        assert str(user.id).encode() not in stored and user.id.to_bytes(8, "big") not in stored


async def test_votes_cast_in_one_breath_are_kept_in_their_order(side: Loopback, bot: Segue, query: Query) -> None:
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    for _ in range(10):
        await side.react(answer, "👎")
        await side.unreact(answer, "👎")
    await side.settle()
    assert query(VERDICTS) == [("down", 1), ("down", 0)] * 10


@pytest.mark.parametrize("place", ["guild", "dm"])
async def test_a_vote_before_the_delivery_is_recorded_is_kept(
    side: Loopback, bot: Segue, query: Query, monkeypatch: pytest.MonkeyPatch, place: PlaceName
) -> None:
    hold = held_deliveries(bot.store, monkeypatch)
    answer = await side.slash("similar", RADIOHEAD, place=place)
    await side.react(answer, "👍")
    await side.unreact(answer, "👍")
    assert query("SELECT * FROM delivery") == []
    hold.set()
    await side.settle()
    assert query(VERDICTS) == [("up", 1), ("up", 0)]
    assert query("SELECT message_id, interaction_id FROM delivery") == [(shown(answer).id, answer.id)]


async def test_the_reactions_of_bots_are_no_votes(side: Loopback, bot: Segue, query: Query) -> None:
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    assert shown(answer).reactions["👍"] == {side.bot_user_id}  # of which the bot is told as of any other
    await side.react(answer, "👍", user=User("another bot", bot=True))
    await side.settle()
    assert query(VERDICTS) == []


# Pictures


async def test_a_map_is_deferred_and_then_the_message_that_shows_it(side: Loopback, bot: Segue) -> None:
    answer = await side.slash("map", RADIOHEAD)
    await side.settle()
    assert (answer.type, title(answer)) == (DEFERRED_MESSAGE, "Around Radiohead")
    [file] = shown(answer).payload["attachments"]
    assert shown(answer).pictures[0]["media"]["url"].endswith("map.png") and "around Radiohead" in file["description"]
    turned = await side.click(answer, button(answer, "2 steps"))
    await side.settle()
    assert turned.type == DEFERRED_UPDATE and shown(turned).id == shown(answer).id
    assert len(shown(turned).payload["attachments"]) == 1


@pytest.mark.parametrize("turned", [False, True])
async def test_a_message_deleted_before_its_picture_is_nobodys_trouble(
    side: Loopback, start: Start, log: Log, monkeypatch: pytest.MonkeyPatch, turned: bool
) -> None:
    async with start() as bot:
        first = await side.slash("map", RADIOHEAD)
        await side.settle()
        drawing, go_on = asyncio.Event(), asyncio.Event()
        draw = Drawings.__call__

        async def slow(*facts: Any) -> Any:
            drawing.set()
            await go_on.wait()
            return await draw(*facts)

        monkeypatch.setattr(Drawings, "__call__", slow)
        answer = await (
            side.click(first, button(first, "2 steps")) if turned else side.slash("map", RADIOHEAD, user=User("other"))
        )
        await drawing.wait()
        await side.delete(answer)
        go_on.set()
        await side.settle()
        assert bot.is_ready() and answer.followups == []
    assert [event["event"] for event in log if event["log_level"] not in ("info", "debug")] == []


async def test_an_artist_is_answered_at_once_and_illustrated_then(side: Loopback, bot: Segue) -> None:
    answer = await side.slash("artist", RADIOHEAD)
    await side.settle()
    assert answer.type == MESSAGE and shown(answer).pictures[0]["media"]["url"].endswith("profile.png")


# Limits


HARD = (
    "*_~|`> @everyone [x](y) \u202eevil",
    "אביב גפן",
    "!!!",
    "🎸" * 60,
    "the",
    "crowd",
    "N" * 200,
    "\u200b",
    "ő" * 6000,
)


async def values(side: Loopback, command: str, option: Json, required: Json) -> list[Any]:
    """What members may give for an option: its choices, its bounds, what is offered, what is hard."""
    if option.get("autocomplete"):
        offered = await side.autocomplete(command, option["name"], "", required)
        some = offered[::5] if len(offered) == 25 else offered  # of a crowd one is like another
        return [*(choice["value"] for choice in some), *HARD]
    if "choices" in option:
        return [choice["value"] for choice in option["choices"]]
    whole = [value for key in ("min_value", "max_value") if (value := option.get(key)) is not None]
    typical = {
        3: [value[: option.get("max_length", 6000)] for value in HARD],
        4: whole or [1],
        5: [True, False],
        6: [*side.members],
        7: [side.guild],
        10: whole or [0.5],
        11: [side.upload("nothing.csv", b"")],
    }
    return typical[option["type"]]


SUBCOMMAND = 1


def runnable(side: Loopback, command: str) -> list[tuple[str, list[Json]]]:
    """What can be run of a command with the options it takes: itself, or of a group its commands."""
    (registered,) = (payload for payload in side.registered if payload["name"] == command)
    options = registered.get("options", [])
    inner = [(f"{command} {part['name']}", part.get("options", [])) for part in options if part["type"] == SUBCOMMAND]
    return inner or [(command, options)]


@pytest.mark.timeout(120)
async def test_every_command_answers_within_limits_whatever_its_options(
    side: Loopback, start: Start, recommender: Recommender, log: Log
) -> None:
    async with start(recommender):
        for name, options in (every for command in COMMANDS for every in runnable(side, command)):
            required: Json = {}
            for option in options:
                if option.get("required"):
                    required[option["name"]] = (await values(side, name, option, required))[0]
            assert (await side.slash(name, required, user=User("somebody"))).type in (MESSAGE, DEFERRED_MESSAGE), name
            for option in options:
                for value in await values(side, name, option, required):
                    asker = User("somebody")  # one member alone would be told to slow down
                    answer = await side.slash(name, required | {option["name"]: value}, user=asker)
                    if answer.type == DEFERRED_MESSAGE:
                        await side.settle()  # it is drawn
                    assert text(answer), (name, option["name"], value)
            await side.settle()
            assert side.expired == [] and events(log, "failed") == [], name


@pytest.mark.timeout(120)
async def test_an_autocompleted_option_offers_at_most_25_choices_within_limits(
    side: Loopback, start: Start, recommender: Recommender
) -> None:
    async with start(recommender):
        completed = [
            (name, option["name"])
            for command in COMMANDS
            for name, options in runnable(side, command)
            for option in options
            if option.get("autocomplete")
        ]
        assert {"artist", "tag"} <= {option for _, option in completed}
        for name, option in completed:
            for typed in ("", "c", "t", "crowd 1", "tag", *HARD):
                choices = await side.autocomplete(name, option, typed)
                assert len(choices) <= 25, (name, option, typed)
                for choice in choices:
                    assert 1 <= len(choice["name"]) <= 100 and len(choice["value"]) <= 100, (name, option, typed)
            if option == "artist" and recommender.data.startswith("@everyone"):
                assert len(await side.autocomplete(name, "artist", "crowd")) == 25, name


@pytest.mark.parametrize(
    ("command", "options", "lines"),
    [("similar", {"artist": "id:100000000000000007", "count": 25}, 25), ("top", {"page": 25}, 12)],
)
async def test_the_longest_answers_are_whole_and_under_4000_characters(
    side: Loopback, start: Start, crowd: Recommender, command: str, options: Json, lines: int
) -> None:
    async with start(crowd):
        answer = shown(await side.slash(command, options))
        await side.settle()
    assert 1000 < len(answer.text.encode("utf-16-le")) // 2 <= 4000
    assert len(re.findall(r"^\*\*\d+\. .*Crowd", answer.text, re.MULTILINE)) == lines


# Buttons


@pytest.mark.parametrize("restart", [False, True])
async def test_pages_turn_in_place_also_after_a_restart(
    side: Loopback, start: Start, crowd: Recommender, restart: bool
) -> None:
    async with start(crowd):
        answer = await side.slash("top")
        if not restart:
            await turn_pages(side, answer)
    if restart:
        async with start(crowd):
            await turn_pages(side, answer)
    assert len(side.messages) == 1


async def turn_pages(side: Loopback, answer: Answer) -> None:
    for label, page in (("Next", 2), ("Next", 3), ("Last", 25), ("Previous", 24), ("First", 1)):
        turned = await side.click(answer, button(answer, label))
        assert turned.type == UPDATE and turned.message is answer.message
        assert f"\npage {page} of 25\n" in text(turned)
    with pytest.raises(LookupError, match="disabled"):
        await side.click(answer, button(answer, "Previous"))


@pytest.mark.parametrize("restart", [False, True])
async def test_which_one_is_answered_by_a_click_also_after_a_restart(
    side: Loopback, start: Start, crowd: Recommender, query: Query, restart: bool
) -> None:
    async with start(crowd):
        question = await side.slash("similar", {"artist": "Crowd", "count": 3})
        assert question.ephemeral and "Which one?" in text(question)
        if not restart:
            await pick(side, question)
    if restart:
        async with start(crowd):
            await pick(side, question)
    assert query("SELECT json_array_length(artists), place FROM exposure") == [(3, "guild")]
    assert query(VERDICTS) == [("up", 1)]


async def pick(side: Loopback, question: Answer) -> None:
    first, *_ = (id for id in shown(question).buttons)
    answer = await side.click(question, first)
    assert answer.type == MESSAGE and not answer.ephemeral and title(answer).startswith("Similar to Crowd")
    await side.settle()
    await side.react(answer, "👍")
    await side.settle()


# What goes wrong on this side


async def test_while_the_database_is_busy_votes_are_acknowledged_in_time_and_kept_afterwards(
    side: Loopback, bot: Segue, tmp_path: Path, query: Query, log: Log
) -> None:
    panel = await side.slash("rate", RADIOHEAD)
    with closing(sqlite3.connect(tmp_path / "segue.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for label, told in (("👍", "Your vote: 👍"), ("Remove vote", "You have not rated")):
            answer = await side.click(panel, button(panel, label))
            assert answer.latency is not None and answer.latency < 2
            assert told in text(panel) and "saved as soon as it is free" in text(panel)
        assert query(VERDICTS) == []
        other.execute("ROLLBACK")
    await until(lambda: query(VERDICTS) == [("up", 1), ("up", 0)])
    assert events(log, "vote lost") == []


# What goes wrong on Discord's side


CALLBACK = "/interactions/*/callback"
REACTION = "/channels/*/reactions/*"


@pytest.mark.parametrize(("status", "retry_after"), [(500, 0.0), (429, 0.3)])
async def test_an_answer_that_is_refused_once_arrives_once(
    side: Loopback, bot: Segue, query: Query, log: Log, status: int, retry_after: float
) -> None:
    side.fail("POST", CALLBACK, status, retry_after=retry_after)
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    assert answer.latency is not None and answer.latency > retry_after
    assert side.messages == [shown(answer)] and len(events(log, "answered")) == 1
    assert [r.status for r in side.requests if r.path.endswith("/callback")] == [status, 200]
    assert query("SELECT message_id, interaction_id FROM delivery") == [(shown(answer).id, answer.id)]


async def test_an_answer_whose_confirmation_is_lost_is_not_given_twice(
    side: Loopback, bot: Segue, query: Query
) -> None:
    side.fail("POST", CALLBACK, 503, after=True)
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    assert side.messages == [shown(answer)] and answer.followups == []
    assert list(shown(answer).reactions) == ["👍", "👎"]
    await side.react(answer, "👍")
    await side.settle()
    assert query(VERDICTS) == [("up", 1)]
    assert query("SELECT count(*) FROM verdict JOIN delivery USING (message_id)") == [(1,)]


async def test_a_page_whose_confirmation_is_lost_is_turned_and_recorded(
    side: Loopback, bot: Segue, query: Query, log: Log
) -> None:
    answer = await side.slash("similar", {"artist": "Radiohead", "count": 4})
    await side.settle()
    side.fail("POST", CALLBACK, 503, after=True)
    turned = await side.click(answer, button(answer, "More"))
    await side.settle()
    assert turned.followups == [] and events(log, "failed") == []
    assert query("SELECT interaction_id FROM delivery ORDER BY rowid") == [(answer.id,), (turned.id,)]


async def test_an_answer_stays_where_reactions_are_forbidden(
    side: Loopback, bot: Segue, query: Query, log: Log
) -> None:
    side.fail("PUT", REACTION, 403)
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    assert side.messages == [shown(answer)] and answer.followups == [] and shown(answer).reactions == {}
    assert [event["event"] for event in log if event["log_level"] not in ("info", "debug")] == ["no reactions added"]
    await side.react(answer, "👎")
    await side.settle()
    assert query(VERDICTS) == [("down", 1)]


async def test_a_429_on_a_reaction_is_waited_out(side: Loopback, bot: Segue) -> None:
    side.fail("PUT", REACTION, 429, retry_after=0.1)
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    assert shown(answer).reactions == {emoji: {side.bot_user_id} for emoji in "👍👎"}


async def test_a_connection_reset_in_a_reaction_is_logged_and_survived(side: Loopback, bot: Segue, log: Log) -> None:
    side.fail("PUT", REACTION, None, times=2)  # aiohttp itself repeats a PUT once
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    assert shown(answer).reactions == {} and len(events(log, "no reactions added")) == 1
    assert (await side.slash("similar", RADIOHEAD)).type == MESSAGE


async def test_a_connection_reset_in_an_answer_is_explained_with_the_logged_reference(
    side: Loopback, bot: Segue, log: Log
) -> None:
    side.fail("POST", CALLBACK, None)
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    (failed,) = events(log, "failed")
    assert answer.ephemeral and failed["reference"] in text(answer)
    assert title(await side.slash("similar", RADIOHEAD)) == "Similar to Radiohead"


async def test_an_answer_refused_for_good_is_given_up_and_the_next_one_is_given(
    side: Loopback, bot: Segue, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleep = asyncio.sleep
    monkeypatch.setattr(asyncio, "sleep", lambda seconds: sleep(min(seconds, 0.005)))  # discord.py's 1, 3, 5, 7, 9 s
    side.deadline = 1.0
    side.fail("POST", CALLBACK, 500, times=10)
    assert (await side.slash("similar", RADIOHEAD)).expired
    await side.settle()
    (failed,), (unanswered,) = events(log, "failed"), events(log, "not answered")
    assert failed["reference"] == unanswered["reference"] and failed["error"] == "DiscordServerError"
    assert (await side.slash("similar", RADIOHEAD)).type == MESSAGE


async def test_votes_of_an_outage_are_rows_exactly_once_after_the_resume(
    side: Loopback, bot: Segue, query: Query, tmp_path: Path
) -> None:
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    async with side.outage():
        await side.react(answer, "👍")
        await side.react(answer, "👎", user=side.members[1])
        await side.unreact(answer, "👍")
        await until(lambda: not (tmp_path / "ready").exists())
    await side.settle()
    assert query(VERDICTS) == [("up", 1), ("down", 1), ("up", 0)]
    assert (side.identifies, side.resumes) == (1, 1)
    assert (tmp_path / "ready").exists()


async def test_after_an_invalid_session_the_bot_identifies_anew_and_works(
    side: Loopback, bot: Segue, query: Query, tmp_path: Path
) -> None:
    await side.invalidate_session()
    await side.settle()
    await until((tmp_path / "ready").exists)
    assert (side.identifies, side.resumes) == (2, 0)
    answer = await side.slash("similar", RADIOHEAD)
    await side.settle()
    await side.react(answer, "👍")
    await side.settle()
    assert query(VERDICTS) == [("up", 1)]


# What goes wrong on this side


async def test_a_lookup_that_hangs_stops_neither_heartbeats_nor_votes(
    openapi: None, monkeypatch: pytest.MonkeyPatch, query: Query, small_recommender: Recommender, tmp_path: Path
) -> None:
    hangs, go_on, similar = threading.Event(), threading.Event(), Recommender.similar

    def hang(*args: Any, **more: Any) -> Any:
        hangs.set()
        assert go_on.wait(10)
        return similar(*args, **more)

    async with Loopback(heartbeat_interval=0.1, deadline=10) as side:
        side.use(monkeypatch)
        async with running(side, small_recommender, tmp_path):
            earlier = await side.slash("similar", RADIOHEAD)
            await side.settle()
            monkeypatch.setattr(Recommender, "similar", hang)
            asked = asyncio.create_task(side.slash("similar", RADIOHEAD))
            try:
                await until(hangs.is_set)
                beats = side.heartbeats
                await side.react(earlier, "👍")
                await until(lambda: side.heartbeats > beats + 3 and query(VERDICTS) == [("up", 1)])
                assert not asked.done()
            finally:
                go_on.set()
            assert (await asked).type == MESSAGE
            await side.settle()


async def test_an_answer_from_a_blocked_loop_is_too_late_and_logged_with_a_reference(
    side: Loopback, bot: Segue, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def block(*args: Any) -> replies.Reply:
        time.sleep(0.6)
        return similar(*args)

    similar = replies.similar
    with monkeypatch.context() as patch:
        patch.setattr(replies, "similar", block)
        side.deadline = 0.3
        assert (await side.slash("similar", RADIOHEAD)).expired
        await side.settle()
    (failed,), (unanswered,) = events(log, "failed"), events(log, "not answered")
    assert isinstance(failed["exc_info"], app_commands.CommandInvokeError | discord.NotFound)
    assert "10062" in unanswered["reason"] and failed["reference"] == unanswered["reference"]
    side.deadline = 3.0
    assert (await side.slash("similar", RADIOHEAD)).type == MESSAGE


# The program


async def test_sigterm_finishes_what_is_under_way(
    side: Loopback, small_artifact: Path, tmp_path: Path, query: Query
) -> None:
    async with asyncio.timeout(25), program(tmp_path, small_artifact, side) as process:
        output = lines(process)
        said = []
        async for line in output:
            said.append(line)
            if line.startswith("{") and json.loads(line)["event"] == "ready":
                break
        assert (tmp_path / "ready").exists()
        earlier = await side.slash("similar", RADIOHEAD)
        await side.settle()
        side.fail("POST", CALLBACK, 429, retry_after=0.4)  # the answer is under way …
        asked = asyncio.create_task(side.slash("similar", RADIOHEAD, place="user_install"))
        await until(lambda: side.requests[-1].status == 429)
        with closing(sqlite3.connect(tmp_path / "segue.sqlite3", isolation_level=None)) as writer:
            writer.execute("BEGIN IMMEDIATE")  # … and so are the votes …
            for member in side.members:
                await side.react(earlier, "👍", user=member)
            await side.settle()
            process.send_signal(signal.SIGTERM)  # … when it comes
            writer.execute("ROLLBACK")
        said += [line async for line in output]
        assert await process.wait() == 0
        answer = await asked
    assert title(answer) == "Similar to Radiohead"
    assert query(VERDICTS) == [("up", 1)] * 3
    assert (shown(answer).id, answer.id) in query("SELECT message_id, interaction_id FROM delivery")
    assert not (tmp_path / "ready").exists()
    logged = [json.loads(line) for line in said if line.startswith("{")]
    assert [line for line in said if not line.startswith("{")] == ["Note: answers come from nine listeners, made up.\n"]
    assert {"ready", "answered", "vote"} <= {event["event"] for event in logged}
    for secret in (side.token, asked.result().token, *(str(user.id) for user in side.members)):
        assert secret not in "".join(said)


async def test_a_wrong_token_ends_the_program_with_a_sentence(
    side: Loopback, small_artifact: Path, tmp_path: Path
) -> None:
    async with asyncio.timeout(25), program(tmp_path, small_artifact, side, token="a.wrong.token") as process:
        said = [line async for line in lines(process)]
        assert await process.wait() == 2
    (sentence,) = (line for line in said if not line.startswith("{"))
    assert sentence.startswith("Discord refused DISCORD_TOKEN.")
    assert "Traceback" not in "".join(said) and "a.wrong.token" not in "".join(said)
