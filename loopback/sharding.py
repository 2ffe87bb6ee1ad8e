"""How a bot is divided into shards: which events are whose, and which may begin a session when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Sharding:
    """So many shards, of which one of each bucket may identify in a window of so many seconds.

    There are `concurrency` buckets: shards whose numbers leave the same remainder by it are in one.
    """

    shards: int = 1
    concurrency: int = 1
    window: float = 0.0
    identified: dict[int, float] = field(default_factory=dict)
    """When one of each bucket last did."""
    hasty: list[tuple[int, float]] = field(default_factory=list)
    """Shards that identified out of turn, and by how many seconds too early."""

    def has(self, shard: int, shards: int) -> bool:
        """Whether there is that shard, of so many."""
        return shards == self.shards and 0 <= shard < shards

    def admits(self, shard: int, now: float) -> bool:
        """Whether it is the shard's turn; if so, it has had it."""
        bucket = shard % self.concurrency
        early = self.identified.get(bucket, float("-inf")) + self.window - now
        if early > 0:
            self.hasty.append((shard, early))
            return False
        self.identified[bucket] = now
        return True

    def of(self, event: str, data: Any) -> int:
        """The shard that hears of an event: that of its guild, else the first."""
        if not isinstance(data, Mapping):
            return 0
        guild = data.get("guild_id") or (data.get("id") if event.startswith("GUILD_") else None)
        return self.of_guild(int(guild)) if guild else 0

    def of_guild(self, id: int) -> int:
        """The shard of a guild, by Discord's formula."""
        return (id >> 22) % self.shards
