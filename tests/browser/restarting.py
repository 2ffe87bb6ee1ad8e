"""The bot and its page in a thread of this process, where the bot can start anew while the page stays open."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

from bot import commands
from bot.client.client import Segue
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Vault, derived_key
from bot.preview import opened
from bot.workers.drawings import Drawings
from bot.workers.lookups import Lookups
from recommender import Recommender
from tests.blank import Blank

SECONDS = 30.0


class Restarting:
    """A bot that can be told to start anew, on the one database."""

    def __init__(self, recommender: Recommender, folder: Path) -> None:
        self.database = folder / "segue.sqlite3"
        self._recommender = recommender
        self._ready_file = folder / "ready"
        self._asked = asyncio.Queue[Future[None] | None]()
        self._loop = asyncio.new_event_loop()
        self._address = Future[str]()

    @property
    def address(self) -> str:
        return self._address.result(SECONDS)

    def restart(self) -> None:
        """Ends the bot and starts another one in its place."""
        done = Future[None]()
        self._loop.call_soon_threadsafe(self._asked.put_nowait, done)
        done.result(SECONDS)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._asked.put_nowait, None)

    def run(self) -> None:
        """Until it is told to stop."""
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._live())

    async def _live(self) -> None:
        async with AsyncExitStack() as stores:
            with Lookups(self._recommender) as lookups, Drawings(Blank) as drawings:
                async with opened(await self._start(lookups, drawings, stores), 0) as (env, preview):
                    self._address.set_result(preview.url)
                    while (done := await self._asked.get()) is not None:
                        before = stores.pop_all()
                        await env.restart_bot(await self._start(lookups, drawings, stores))
                        await before.aclose()
                        done.set_result(None)

    async def _start(self, lookups: Lookups, drawings: Drawings, stores: AsyncExitStack) -> Segue:
        store = await stores.enter_async_context(Store.open(self.database))
        client = Segue(
            lookups,
            drawings,
            store,
            Pseudonyms(b"a key for the tests"),
            Vault([derived_key(b"a key for the tests")]),
            self._ready_file,
            sync="always",
            shard_count=1,
            clock=time.perf_counter,
        )
        for command in commands.discover():
            client.tree.add_command(command)
        return client


@contextmanager
def restarting(recommender: Recommender, folder: Path) -> Iterator[Restarting]:
    """The bot with its page open, until the block ends."""
    bot = Restarting(recommender, folder)
    thread = threading.Thread(target=bot.run, name="restarting bot")
    thread.start()
    try:
        yield bot
    finally:
        bot.stop()
        thread.join(SECONDS)
