"""The sessions of a process's shards, each begun in its turn among those of all processes."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from typing import Any

import discord
import structlog
import yarl

from ..errors import StoreError
from ..feedback.leases import Leases
from ..shards import Shards
from .refusals import Refused

log = structlog.stdlib.get_logger("segue")

WINDOW = 5.5
"""Seconds in which one shard of a bucket may identify: Discord's five, and what one may be later there than another."""
_CONNECTING = 15.0  # s that a shard may take from its turn until it identifies
_AGAIN = 1.0  # s until the database is asked anew


class InTurn(discord.AutoShardedClient):
    """A client of `shards`; of all that Discord recommends, or of `shard_count`, where none are named.

    Shards that are named begin their sessions as `leases` let those of all processes, by buckets: of shards whose
    numbers leave the same remainder by Discord's `max_concurrency`, one in `WINDOW`.
    """

    def __init__(self, *, shards: Shards | None, leases: Leases, **options: Any) -> None:
        if shards is not None:
            options |= {"shard_count": shards.count, "shard_ids": [*shards.ids]}
        super().__init__(**options)
        self._shards = shards
        self._leases = leases
        self._buckets = 1
        self._tickets = dict[int, str]()
        """By what shards hold their turn from before they connect until they identify."""
        self._launching = list[asyncio.Task[None]]()

    async def launch_shards(self) -> None:
        """Begins the sessions of all shards that were named, each in its turn, beside what it returns to."""
        if self._shards is None or self.is_closed():
            await super().launch_shards()
            return
        recommended, url, limits = await self.http.get_bot_gateway()
        self._check(recommended, limits["remaining"], limits["reset_after"] / 3.6e6)
        self._buckets = limits["max_concurrency"]
        self._connection.shard_count, self._connection.shard_ids = self._shards.count, self._shards.ids
        for bucket in range(min(self._buckets, len(self._shards.ids))):
            shards = self._shards.ids[bucket :: self._buckets]
            self._launching.append(asyncio.create_task(self._launch(yarl.URL(url), shards)))

    def _check(self, recommended: int, remaining: int, hours: float) -> None:
        assert self._shards is not None
        if self._shards.count < recommended:
            log.warning("fewer shards than Discord recommends", shards=str(self._shards), recommended=recommended)
        if (needed := len(self._shards.ids)) > remaining:  # Discord takes the token away from a bot that goes on
            raise Refused(
                f"Discord lets the bot begin {remaining} more sessions for now, and this process needs {needed} of them"
                f" for its shards. Look why it started so often, and start it again in {hours:.1f} hours."
            )

    async def _launch(self, gateway: yarl.URL, shards: Sequence[int]) -> None:
        for shard in shards:
            await self._turn(shard, _CONNECTING)  # before it connects: who waits while connected is soon cut off
            await self.launch_shard(gateway, shard)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Waits until it is the shard's turn. While the database is away it is nobody's: what is connected stays so."""
        if self._shards is None or shard_id is None:
            await super().before_identify_hook(shard_id, initial=initial)
            return
        await self._turn(shard_id, WINDOW)
        self._tickets.pop(shard_id, None)  # its turn is used: next time it waits for the window's end as others do

    async def _turn(self, shard: int, seconds: float) -> None:
        """Waits until the shard may identify, and keeps others of its bucket from that for so long."""
        ticket, told = self._tickets.setdefault(shard, secrets.token_hex(8)), False
        while True:
            try:
                await self._leases.wait(f"identify {shard % self._buckets}", ticket, seconds)
                return
            except StoreError as error:
                if not told:
                    log.warning("shard waits for the database to connect", shard=shard, reason=str(error))
                told = True
                await asyncio.sleep(_AGAIN)

    async def close(self) -> None:
        for task in self._launching:
            task.cancel()
        await super().close()
