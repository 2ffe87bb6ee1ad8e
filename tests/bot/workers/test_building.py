"""Models that are built anew beside a running bot, in a process of their own."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from bot.errors import ChildEnded
from bot.feedback.artists import Known
from bot.feedback.store import Store
from bot.settings import Settings
from bot.workers.building import Renewed, Wanted, ensure, renew, wanted
from recommender import Recommender
from recommender.building import Inputs
from tests.recommender.dataset.mirrored import mirrored


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "*")
    with mirrored(tmp_path / "mirror") as address:
        yield address


def test_what_is_fetched_is_built_from_beside_the_rest_and_only_once(
    server: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "plays.csv"
    table.write_text("user,artist\nann,Muse\nann,Phoebe Bridgers\nben,Phoebe Bridgers\n")
    plan = Wanted([("cosine", tmp_path / "model")], Inputs([table], tmp_path / "data"), fetch=True, address=server)
    assert renew(plan, "INFO", "json", 0).result() == Renewed(built=True, fetched=True)
    recommender = Recommender.load(tmp_path / "model")
    assert {artist.name for artist in recommender.top()} == {"Muse", "Björk", "Phoebe Bridgers", "Nobody, Known"}
    said = [json.loads(line)["said"] for line in capfd.readouterr().err.splitlines()]
    assert said[0].startswith("Fetching ListenBrainz") and said[-1].startswith(f"Built {tmp_path / 'model'}")
    unreachable = replace(plan, address=f"{server}nowhere/")
    assert renew(unreachable, "INFO", "json", 0).result() == Renewed(built=False, fetched=False)


async def test_a_table_whose_columns_are_named_is_built_from_with_ids_that_the_database_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "heard.csv"
    table.write_text("who,band\nann,Muse\nann,Phoebe Bridgers\nben,Phoebe Bridgers\n")
    monkeypatch.setenv("SEGUE_COLUMNS", "user=who,artist=band")
    settings = Settings(artifact=tmp_path / "model", models="cosine", data=(table,), downloads=tmp_path)
    async with Store.open(tmp_path / "votes") as store:
        await store.artists.add([Known(20_007, "Muse", ""), Known(20_041, "Low", "")])
        plan = await wanted(settings, store.artists)
        await asyncio.to_thread(ensure, plan)
        built = Recommender.load(tmp_path / "model")
        assert {artist.name: artist.id for artist in built.top()} == {"Muse": 20_007, "Phoebe Bridgers": 20_042}
        assert (await wanted(settings, store.artists)).inputs.known == ()


@pytest.mark.skipif(sys.platform != "linux", reason="a priority is a thread's there")
def test_it_gives_way_to_others_with_all_its_threads_and_can_be_ended(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        plan = Wanted([("cosine", tmp_path / "model")], Inputs([], tmp_path / "data"), fetch=True, address=address)
        before = {*psutil.Process().children()}
        work = renew(plan, "INFO", "json", 1)
        with silent.accept()[0]:  # it asks, and is not answered
            (process,) = {child for child in psutil.Process().children() if not _tracks(child)} - before
            assert {os.getpriority(os.PRIO_PROCESS, thread.id) for thread in process.threads()} == {1}
            work.end()
            with pytest.raises(ChildEnded):
                work.result()
    assert not (tmp_path / "model").exists()


def _tracks(process: psutil.Process) -> bool:
    """Whether it is Python's own, which cleans up after others as long as the program runs."""
    return "resource_tracker" in " ".join(process.cmdline())
