"""What is counted, and judged, while something is amiss: shards, the database, the journal, models, pictures."""

from __future__ import annotations

import os
import shutil
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import pytest
from simcord import Env

from bot.client.client import Segue
from bot.client.gauges import measure
from bot.errors import DrawingFailed, StoreError
from bot.feedback.opinions import Outcome
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening.vault import Vault
from bot.workers.drawings import Drawings
from bot.workers.lookups import Lookups
from bot.workers.watch import Watch
from recommender.feedback import Verdict

from .counted import Counts


@pytest.fixture
async def simcord_bot(
    lookups: Lookups,
    drawings: Drawings,
    stores: AsyncExitStack,
    pseudonyms: Pseudonyms,
    vault: Vault,
    database: Path,
    ready_file: Path,
) -> Segue:
    """The bot with two shards, and one command."""
    from bot.commands.similar import similar

    store = await stores.enter_async_context(Store.open(database))
    client = Segue(lookups, drawings, store, pseudonyms, vault, ready_file, shard_count=2)
    client.tree.add_command(similar)
    return client


async def test_one_shard_of_several_that_is_gone_is_told_by_its_number(
    env: Env, simcord_bot: Segue, ready_file: Path, counts: Counts
) -> None:
    assert await simcord_bot.readiness.look() == {} and ready_file.exists()
    await simcord_bot.shards[1].disconnect()
    await measure(simcord_bot)
    now = counts.now()
    assert (now['segue_shard_connected{shard="0"}'], now['segue_shard_connected{shard="1"}']) == (1, 0)
    assert now["segue_shards_wanted"] == 2
    assert await simcord_bot.readiness.look() == {"shards": "not connected: 1"} and not ready_file.exists()
    await simcord_bot.shards[1].reconnect()
    await env.settle()
    assert await simcord_bot.readiness.look() == {} and ready_file.exists()
    assert counts.now()["segue_gateway_reconnects_total"] == 1  # Discord had forgotten the session


@pytest.mark.impatient
async def test_votes_that_wait_and_votes_that_cannot_are_counted(
    env: Env, simcord_bot: Segue, database: Path, counts: Counts
) -> None:
    artist = simcord_bot.lookups.models.recommender.resolve("Radiohead")
    cast = partial(simcord_bot.votes.cast, 1, artist, given=True, impression=None, kind="button")
    database.rename(database.with_name("away"))
    assert await cast(Verdict.UP) is Outcome.WAITING
    assert counts.now()['segue_votes_total{kind="button",verdict="up"}'] == 1
    missing = await simcord_bot.readiness.look()
    assert missing["journal"] == "votes that wait for the database: 1" and "moved away" in missing["database"]
    await measure(simcord_bot)
    assert counts.now()["segue_votes_waiting"] == 1 and counts.now()["segue_database_up"] == 0
    assert counts.now()["segue_database_failures_total"] > 0 == counts.now()["segue_votes_refused_total"]
    database.with_name(f"{database.name}-votes").unlink()
    database.with_name(f"{database.name}-votes").mkdir()
    with pytest.raises(StoreError):
        await cast(Verdict.DOWN)
    assert counts.now()["segue_votes_refused_total"] == 1
    assert counts.now()['segue_votes_total{kind="button",verdict="down"}'] == 0


def test_models_that_are_served_and_refused_are_counted(small_artifact: Path, tmp_path: Path, counts: Counts) -> None:
    folder = shutil.copytree(small_artifact, tmp_path / "model")
    for file in folder.iterdir():
        os.utime(file, (1_000_000, 1_000_000))
    watch = Watch([(None, folder)])
    with watch.lookups as lookups:
        assert counts.risen("segue_model_loads_total") == {'{outcome="served"}': 1.0}
        assert lookups.built_at == 1_000_000
        (folder / "manifest.json").write_text("{}")
        watch.look()
        assert counts.risen("segue_model_loads_total") == {'{outcome="refused"}': 1.0}
        assert lookups.built_at == 1_000_000


async def test_pictures_are_counted_by_what_came_of_them(drawings: Drawings, counts: Counts) -> None:
    await drawings(str)
    with pytest.raises(Exception, match="pickle"):
        await drawings(lambda: None)
    drawings.stop()
    with pytest.raises(DrawingFailed):
        await drawings(str)
    outcomes = {f'{{outcome="{outcome}"}}': 1.0 for outcome in ("drawn", "failed", "refused")}
    assert counts.risen("segue_drawings_total") == outcomes
