"""The bot as the program makes it, connected to the loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from discord import app_commands

from bot import commands
from bot.client.client import Segue
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Vault, derived_key
from bot.workers.drawings import Drawings
from bot.workers.lookups import Lookups
from loopback.server import Loopback
from recommender import Recommender
from tests.blank import Blank

KEY = b"a key for the tests"

AnyCommand = app_commands.Command[Any, ..., Any]


@asynccontextmanager
async def running(side: Loopback, recommender: Recommender, folder: Path, *more: AnyCommand) -> AsyncIterator[Segue]:
    """The bot on the test's one database, as each start of the program makes it, until the block ends."""
    async with Store.open(folder / "segue.sqlite3") as store:
        with Lookups(recommender) as lookups, Drawings(Blank) as drawings:
            client = Segue(lookups, drawings, store, Pseudonyms(KEY), Vault([derived_key(KEY)]), folder / "ready")
            for command in (*commands.discover(), *more):
                client.tree.add_command(command)
            async with side.running(client):
                yield client


def held_deliveries(store: Store, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """From now on, which message shows an answer is recorded only when the event is set."""
    release, record = asyncio.Event(), store.deliveries.add

    async def late(message_id: int, interaction_id: int) -> None:
        await release.wait()
        await record(message_id, interaction_id)

    monkeypatch.setattr(store.deliveries, "add", late)
    return release
