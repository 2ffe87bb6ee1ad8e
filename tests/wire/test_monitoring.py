"""What is counted of what goes over the wire: acknowledgements, what Discord answers, and connections."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot import commands
from loopback.server import Loopback
from recommender import Recommender
from tests.bot.monitoring.counted import Counts, require_client

from .bots import running

REACTION = "/channels/*/messages/*/reactions/*/@me"


async def test_what_goes_over_the_wire_is_counted(
    side: Loopback, small_recommender: Recommender, tmp_path: Path
) -> None:
    require_client()
    from bot.monitoring.exposition import Exposition

    exposition = Exposition(commands.names())
    counts = Counts(exposition)
    async with running(side, small_recommender, tmp_path) as client:
        side.fail("PUT", REACTION, 429, retry_after=0.01)
        await side.slash("similar", {"artist": "Radiohead"})
        await side.settle()
        assert counts.now()['segue_acknowledgement_seconds_count{command="similar"}'] == 1
        assert counts.now()['segue_http_failures_total{status="429"}'] == 1
        await side.autocomplete("similar", "artist", "rad")
        await side.settle()
        assert counts.now()['segue_acknowledgement_seconds_count{command="autocomplete"}'] == 1
        assert counts.now()["segue_gateway_reconnects_total"] == 0 and await client.lost() is None
        async with side.outage():
            while await client.lost() is None:
                await asyncio.sleep(0.01)
            assert await client.lost() == "not connected: 0"
        while await client.lost() is not None or not side.resumes:
            await asyncio.sleep(0.01)
        await side.settle()
        assert counts.now()["segue_gateway_reconnects_total"] == 1 and await client.lost() is None
    exposition.close()
