"""The bot over a loopback Discord, as `bot.__main__` makes it."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from bot import commands
from bot.client.client import Segue
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Vault, derived_key
from bot.workers.drawings import Drawings
from bot.workers.lookups import Lookups
from loopback.server import Loopback
from recommender import Recommender

from .patches import Patches

_KEY = b"a key for the benchmark"


class Bot(NamedTuple):
    """The bot, the Discord it is in, and what draws for it."""

    side: Loopback
    drawings: Drawings
    client: Segue


@asynccontextmanager
async def connected(answers: Recommender | Lookups, folder: Path) -> AsyncIterator[tuple[Loopback, Drawings]]:
    """A Discord with the bot in it, whose database is in the folder, and what draws for the bot."""
    async with running(answers, folder) as bot:
        yield bot.side, bot.drawings


@asynccontextmanager
async def running(answers: Recommender | Lookups, folder: Path) -> AsyncIterator[Bot]:
    """The same, and the bot itself."""
    opened = answers if isinstance(answers, Lookups) else Lookups(answers)
    with Patches() as patches, opened as lookups, Drawings() as drawings:
        async with Loopback(patience=60, judging=False) as side, Store.open(folder / "segue.sqlite3") as store:
            side.use(patches, hurry=False)
            vault = Vault([derived_key(_KEY)])
            client = Segue(lookups, drawings, store, Pseudonyms(_KEY), vault, folder / "ready")
            for command in commands.discover():
                client.tree.add_command(command)
            gc.collect()
            gc.freeze()  # as bot.__main__ does
            async with side.running(client):
                yield Bot(side, drawings, client)
