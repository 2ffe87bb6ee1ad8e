"""A Discord in shards, a database, and the processes that are one bot on both."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bot.address import Address
from bot.feedback.accounts import Heard
from bot.feedback.digests import Schedule
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Owner, Vault
from bot.shards import Shards
from loopback.server import Loopback
from loopback.world import Message, Place

from ..chaos.scene import Bot, until
from ..programs import program

WINDOW, LEASE, LOOK = 5.0, 60.0, 20.0
"""Seconds: in which one shard of a bucket may identify, that a duty is held, and between two renewals."""
_LATE = 0.5  # s that one shard may be later at Discord than another, as in the program
# What takes its time is to take less.
_BEFORE = """
import bot.client.digesting, bot.client.sharding, bot.feedback.leases, bot.workers.duties
bot.client.digesting._SETTLED = 0.0
bot.client.digesting.Digesting.rounds.change_interval(seconds=1)
bot.client.sharding.WINDOW = {window}
bot.feedback.leases._LOOK = {window} / 10
bot.workers.duties.SECONDS, bot.workers.duties._LOOK = {lease}, {look}
"""


class Cluster:
    """So many processes with so many shards each, on a Discord that is divided so.

    `hurry`: by how many times less what takes its time is to take. `address`: of the database. `settings` are some more
    of the process of a number.
    """

    def __init__(
        self,
        side: Loopback,
        folder: Path,
        artifact: Path,
        address: str,
        processes: int,
        hurry: float,
        settings: Callable[[int], Mapping[str, object]] = lambda _: {},
    ) -> None:
        self.side = side
        self.address = address
        self.key, self._accounts_key = folder / "segue.key", folder / "segue-accounts.key"
        self.processes: list[Bot] = []
        self.guilds: list[Place] = []
        """One on each shard."""
        self.hurry = hurry
        self._folder = folder
        self._artifact = artifact
        self._settings = settings
        self._number = processes
        self._each = side.sharding.shards // processes
        self._stack = AsyncExitStack()

    def shards(self, number: int) -> Shards:
        """Those of the process of that number."""
        return Shards(number * self._each, (number + 1) * self._each - 1, self.side.sharding.shards)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """All processes, begun at once, with a guild on each shard; killed with the block at the latest."""
        Pseudonyms.from_file(self.key)
        Vault.of(None, self._accounts_key)
        for shard in range(self.side.sharding.shards):
            self.guilds.append(await self.side.found(f"Guild of shard {shard}", shard))
        async with self._stack:
            for number in range(self._number):
                self.processes.append(await self.begin(number))
            yield

    async def begin(self, number: int) -> Bot:
        """Begins the process of that number."""
        window, lease, look = (seconds / self.hurry for seconds in (WINDOW, LEASE, LOOK))
        before = _BEFORE.format(window=window + _LATE, lease=lease, look=look)
        settings = {
            "SEGUE_DATABASE": self.address,
            "SEGUE_SHARDS": self.shards(number),
            "SEGUE_ACCOUNTS_KEY_FILE": self._accounts_key,
            "SEGUE_READY_FILE": self._ready(number),
            **self._settings(number),
        }
        process = await self._stack.enter_async_context(
            program(self._folder, self._artifact, self.side, before=before, settings=settings)
        )
        return Bot(process)

    async def connected(self, shards: Sequence[int]) -> float:
        """Waits until all these shards are; returns for how long (s)."""
        began = time.monotonic()
        await until(lambda: {*shards} <= {*self.side.shards}, 300)
        return time.monotonic() - began

    def is_ready(self, number: int) -> bool:
        """Whether the process of that number says that all of its shards are."""
        return self._ready(number).exists()

    async def begin_anew(self, number: int) -> None:
        """Begins the process of that number in place of one that was killed, which may have left its ready file."""
        self._ready(number).unlink(missing_ok=True)
        self.processes[number] = await self.begin(number)

    def _ready(self, number: int) -> Path:
        return self._folder / f"ready-{number}"

    def on_duty(self) -> int | None:
        """The number of the process that took duties last."""
        times = {
            number: event["timestamp"]
            for number, process in enumerate(self.processes)
            for event in process.said("duties")
            if event["taken"]
        }
        return max(times, key=lambda number: str(times[number])) if times else None

    # Digests

    async def set_digests(self, artists: Sequence[int]) -> None:
        """Has five members of each guild hear the same, and a digest due there."""
        now, sealed = time.gmtime(), Vault.of(None, self._accounts_key).seal(Owner(1))
        async with self.store() as store:
            for guild in self.guilds:
                for number in range(5):
                    member = f"m{number} of {guild.guild_id}"
                    heard = Heard(dict.fromkeys(artists, 9), {})
                    await store.accounts.link(member, "lastfm", sealed, heard, at=0.0, due_at=None)
                    await store.memberships.join(guild.guild_id, member, sealed, named=False, at=time.time())
                await store.together.renew(guild.guild_id, 0.0)
                schedule = Schedule(guild.channel_id, now.tm_wday, now.tm_hour, "en")
                await store.digests.set(guild.guild_id, schedule)

    def digests(self, guild: Place) -> list[Message]:
        """Those that were posted in a guild."""
        return [one for one in self.side.messages if one.place == guild and "New for" in one.text]

    @asynccontextmanager
    async def store(self) -> AsyncIterator[Store]:
        """What the processes keep."""
        async with Store.open(Address.of(self.address), replays=False) as store:
            yield store
