"""The bot as `bot.__main__` builds it, over the small recommender, in SimCord's Discord."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from weakref import WeakKeyDictionary

import pytest
import structlog
from discord import app_commands
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot import commands
from bot.client import digesting
from bot.client.client import Segue
from bot.feedback import database as database_module
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Vault, derived_key
from bot.replies.languages import Translator
from bot.workers.drawings import Drawings
from bot.workers.lookups import Lookups
from recommender import Recommender
from tests.blank import Blank

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture(scope="session", autouse=True)
def _translated_once() -> Iterator[None]:
    """Commands in all languages are the same for every bot, which would take most of its start to put together."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in (app_commands.Command, app_commands.Group, app_commands.ContextMenu):
            patch.setattr(kind, "get_translated_payload", _once_each(kind.get_translated_payload))
        yield


def _once_each(translate: Any) -> Any:
    found = WeakKeyDictionary[Any, Any]()

    async def translated(command: Any, tree: Any, translator: app_commands.Translator) -> Any:
        if type(translator) is not Translator:
            return await translate(command, tree, translator)
        if command not in found:
            found[command] = await translate(command, tree, translator)
        return found[command]

    return translated


@pytest.fixture(autouse=True)
def _patience(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk of a busy machine may stand still for longer than the bot waits for its database.

    What happens once the bot has waited is tested `impatient`, with its own second.
    """
    if "impatient" not in request.keywords:
        monkeypatch.setattr(database_module, "BUSY_SECONDS", 30.0)


@pytest.fixture(autouse=True)
def _nothing_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the machine's clock, whatever day it is: digests are looked for in tests by a clock of their own."""
    monkeypatch.setattr(digesting, "time", SimpleNamespace(time=lambda: 0.0))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "segue.sqlite3"


@pytest.fixture
def ready_file(tmp_path: Path) -> Path:
    return tmp_path / "ready"


@pytest.fixture
def pseudonyms() -> Pseudonyms:
    return Pseudonyms(b"a key for the tests")


@pytest.fixture
def vault() -> Vault:
    return Vault([derived_key(b"a key for the tests")])


@pytest.fixture
def lookups(small_recommender: Recommender) -> Iterator[Lookups]:
    with Lookups(small_recommender) as opened:
        yield opened


@pytest.fixture
def drawings() -> Iterator[Drawings]:
    """Draws blanks; what is drawn is tested where it is drawn."""
    with Drawings(Blank) as opened:
        yield opened


@pytest.fixture
async def stores() -> AsyncIterator[AsyncExitStack]:
    """Every store that bots have open; a test may close them early."""
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
def make_bot(
    lookups: Lookups,
    drawings: Drawings,
    stores: AsyncExitStack,
    pseudonyms: Pseudonyms,
    vault: Vault,
    database: Path,
    ready_file: Path,
) -> MakeBot:
    """Makes a bot on the one database, as each start of the program does."""

    async def make() -> Segue:
        store = await stores.enter_async_context(Store.open(database))
        client = Segue(lookups, drawings, store, pseudonyms, vault, ready_file, shard_count=1)
        for command in commands.discover():
            client.tree.add_command(command)
        return client

    return make


@pytest.fixture
async def simcord_bot(make_bot: MakeBot) -> Segue:
    return await make_bot()


@pytest.fixture
def env(simcord_env: Env) -> Env:
    return simcord_env


@pytest.fixture
def guild(env: Env) -> GuildHandle:
    return env.create_guild()


@pytest.fixture
def channel(guild: GuildHandle) -> ChannelHandle:
    return guild.create_text_channel("music")


@pytest.fixture
def ada(env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(env.create_user("ada"))


@pytest.fixture
def ben(env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(env.create_user("ben"))


@pytest.fixture
def query(database: Path) -> Query:
    """What another reader of the database sees."""

    def rows(statement: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(database)) as connection:
            return connection.execute(statement).fetchall()

    return rows


@pytest.fixture(autouse=True)
def log() -> Iterator[list[structlog.typing.EventDict]]:
    """The events logged during the test; logging is the whole process's, and put back after."""
    loggers = [logging.getLogger(name) for name in ("", "discord", "aiosqlite", "asyncio", "httpx", "httpcore")]
    levels = [logger.level for logger in loggers]
    handlers, config = list(logging.root.handlers), structlog.get_config()
    with structlog.testing.capture_logs([structlog.contextvars.merge_contextvars]) as events:
        yield events
    structlog.configure(**config)
    logging.root.handlers[:] = handlers
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)
