"""What stands now, set when somebody asks for the metrics: the connection, the models, what waits."""

from __future__ import annotations

import contextlib
import math
import time
from typing import TYPE_CHECKING

from ..errors import StoreError
from ..monitoring import metrics
from ..workers.duties import Duty

if TYPE_CHECKING:
    from .client import Segue


async def measure(client: Segue) -> None:
    """Sets the gauges of a client."""
    metrics.DATABASE_UP.set("database" not in await client.readiness.look())
    with contextlib.suppress(StoreError):  # then it is as it was
        metrics.VOTES_WAITING.set(await client.store.health.waiting())
    metrics.LOOKUPS_WAITING.set(client.lookups.waiting)
    metrics.SHARDS_WANTED.set(len(client.wanted))
    for shard in client.wanted:
        metrics.SHARD_CONNECTED.set(client.is_connected(shard), shard=str(shard))
        found = client.shards.get(shard)
        if found is not None and math.isfinite(found.latency):
            metrics.GATEWAY_LATENCY.set(found.latency, shard=str(shard))
    for duty in Duty:
        metrics.LEASES_HELD.set(client.duties.has(duty), work=duty.value)
    metrics.MODEL_INFO.clear()
    for model in filter(None, client.lookups.models):
        metrics.MODEL_INFO.set(1, model=model.model, version=model.version, data=model.data)
    if (built := client.lookups.built_at) is not None:
        metrics.MODEL_AGE.set(time.time() - built)
