"""Whatever the database is, it is measured and says how it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot import commands
from bot.address import Address
from bot.errors import StoreError
from bot.feedback.store import Store
from tests.bot.monitoring.counted import Counts, require_client

SECONDS = "segue_database_seconds_count"


@pytest.fixture
def counts() -> Iterator[Counts]:
    require_client()
    from bot.monitoring.exposition import Exposition

    exposition = Exposition(commands.names())
    yield Counts(exposition)
    exposition.close()


async def test_what_it_reads_writes_and_refuses_is_counted_once(counts: Counts, address: Address) -> None:
    async with Store.open(address) as store:
        counts.risen(SECONDS)
        await store.fact("nothing")
        assert counts.risen(SECONDS) == {'{kind="read"}': 1.0}
        await store.remember("name", "value")
        assert counts.risen(SECONDS) == {'{kind="write"}': 1.0}
        await store.openings.count("somebody")
        await store.set_silent("somebody", True)
        assert set(counts.risen(SECONDS)) == {'{kind="read"}', '{kind="write"}'}
        assert await store.health.unreachable() is None is await store.health.backlog()
        assert counts.now()["segue_database_failures_total"] == 0
    with pytest.raises(StoreError):
        await store.fact("nothing")
    assert counts.now()["segue_database_failures_total"] == 1
    assert await store.health.unreachable() is not None
