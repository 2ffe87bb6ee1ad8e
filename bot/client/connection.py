"""Which shards are connected to Discord, and that whether the bot is ready is looked at whenever one comes or goes."""

from __future__ import annotations

from typing import Any

from ..monitoring.metrics import GATEWAY_RECONNECTS
from ..monitoring.readiness import Readiness
from .sharding import InTurn


class Sharded(InTurn):
    """A client with the shards that its process is to have; those of others are none of its business."""

    readiness: Readiness
    """What keeps it from answering."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._met = set[int]()

    @property
    def wanted(self) -> list[int]:
        """The shards that there are to be; none before Discord has said how many."""
        return [*(self.shard_ids or range(self.shard_count or 0))]

    def is_connected(self, shard: int) -> bool:
        """Whether a shard is."""
        found = self.shards.get(shard)
        return found is not None and not found.is_closed()

    async def lost(self) -> str | None:
        """What keeps the shards from being ready."""
        if self.is_closed():
            return "closed"
        if lost := [str(shard) for shard in self.wanted if not self.is_connected(shard)]:
            return f"not connected: {', '.join(lost)}"
        return None if self.is_ready() else "not ready yet"

    async def on_shard_connect(self, shard_id: int) -> None:
        if shard_id in self._met:  # Discord had forgotten its session
            GATEWAY_RECONNECTS.add()
        self._met.add(shard_id)

    async def on_shard_ready(self, _: int) -> None:
        await self.readiness.look()

    async def on_shard_resumed(self, _: int) -> None:
        GATEWAY_RECONNECTS.add()
        await self.readiness.look()

    async def on_shard_disconnect(self, _: int) -> None:
        await self.readiness.look()
