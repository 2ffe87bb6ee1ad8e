"""The port and the ready file: what they say of a bot that starts, answers, cannot, and hangs."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from structlog.typing import EventDict

from bot import commands
from bot.errors import PortTaken
from bot.monitoring import monitor as module
from bot.monitoring.metrics import EVERY
from bot.monitoring.monitor import Monitor
from bot.monitoring.readiness import Readiness

from .counted import series

Answer = tuple[int, str]


class Reading:
    """Reads what the monitor's port says."""

    def __init__(self, monitor: Monitor, log: list[EventDict]) -> None:
        self.monitor = monitor
        [self.address] = [event["address"] for event in log if event["event"] == "monitoring"]

    def now(self, path: str) -> Answer:
        """What it says while this loop, the one that is watched, does nothing else."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    async def __call__(self, path: str) -> Answer:
        return await asyncio.to_thread(self.now, path)


@pytest.fixture
def port(log: list[EventDict], exposition: object) -> Iterator[Reading]:
    with Monitor(("127.0.0.1", 0), commands.names) as monitor:
        yield Reading(monitor, log)


def ready() -> Callable[[], Awaitable[str | None]]:
    async def found() -> str | None:
        return None

    return found


async def measured() -> None: ...


def test_while_a_model_is_built_it_lives_and_is_not_ready(port: Reading) -> None:
    assert port.now("livez") == (200, "ok\n")
    status, told = port.now("readyz")
    assert status == 503 and json.loads(told)["model"] == "being built"
    assert port.now("metrics")[0] == 200 and port.now("")[0] == 404


async def test_each_part_that_is_missing_is_named_with_why(port: Reading, tmp_path: Path, log: list[EventDict]) -> None:
    why: dict[str, str | None] = {"shards": None, "database": None, "journal": None}

    async def slow() -> str | None:
        await asyncio.Event().wait()
        return None

    def said(part: str) -> Callable[[], Awaitable[str | None]]:
        async def found() -> str | None:
            return await slow() if why[part] == "slow" else why[part]

        return found

    readiness = Readiness(tmp_path / "data" / "ready", {part: said(part) for part in why})
    port.monitor.watch(readiness, measured)
    every = dict.fromkeys(("shards", "database", "model", "journal"), "ready")
    status, told = await port("readyz")
    assert (status, json.loads(told)) == (200, every) and (tmp_path / "data" / "ready").exists()
    why.update(shards="not connected: 3", database="slow")
    status, told = await port("readyz")
    assert status == 503
    assert json.loads(told) == {**every, "shards": "not connected: 3", "database": "no answer within 1 s"}
    assert not (tmp_path / "data" / "ready").exists()
    why.update(shards=None, database=None)
    assert (await port("readyz"))[0] == 200 and (tmp_path / "data" / "ready").exists()
    port.monitor.unwatch()
    assert (await port("readyz"))[0] == 503
    told_of = [event for event in log if event["event"] in ("not ready", "ready again")]
    assert [event["event"] for event in told_of] == ["not ready", "ready again"]
    assert told_of[0]["shards"] == "not connected: 3"


async def test_a_loop_that_stands_still_is_seen(port: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    readiness = Readiness(tmp_path / "ready", {"shards": ready()})
    port.monitor.watch(readiness, measured)
    assert await readiness.look() == {} and (tmp_path / "ready").exists()
    assert port.now("livez") == (503, "the loop does not answer\n")
    status, told = port.now("readyz")
    assert status == 503 and json.loads(told)["loop"] == "no answer within 0.05 s"
    assert not (tmp_path / "ready").exists()
    assert "segue_loop_lag_seconds_bucket" in port.now("metrics")[1]
    assert (await port("livez"))[0] == 200


async def test_the_loops_lag_is_counted(port: Reading, tmp_path: Path) -> None:
    port.monitor.watch(Readiness(tmp_path / "ready", {}), measured)
    async with asyncio.timeout(10):
        while not (lag := series((await port("metrics"))[1].encode()))["segue_loop_lag_seconds_count"]:
            await asyncio.sleep(0.01)
    assert lag["segue_loop_lag_seconds_sum"] > 0


async def test_a_client_that_is_closed_makes_no_ready_file(tmp_path: Path) -> None:
    readiness = Readiness(tmp_path / "ready", {"shards": ready()})
    readiness.close()
    await readiness.look()
    assert not (tmp_path / "ready").exists()


async def test_a_ready_file_that_cannot_be_written_is_said_once(tmp_path: Path, log: list[EventDict]) -> None:
    (tmp_path / "folder").write_text("no folder")
    readiness = Readiness(tmp_path / "folder" / "ready", {"shards": ready()})
    assert await readiness.look() == await readiness.look() == {}
    assert [event["event"] for event in log] == ["ready file not written"]


def test_without_the_extra_metrics_say_what_to_install_and_all_else_works(
    log: list[EventDict], monkeypatch: pytest.MonkeyPatch, exposition: object
) -> None:
    for metric in EVERY:
        metric.count_in(None)
    monkeypatch.setitem(sys.modules, "prometheus_client", None)
    monkeypatch.delitem(sys.modules, "bot.monitoring.exposition", raising=False)
    with Monitor(("127.0.0.1", 0), commands.names) as monitor:
        port = Reading(monitor, log)
        assert port.now("metrics") == (501, "Metrics need prometheus-client: pip install 'segue-bot[metrics]'.\n")
        assert port.now("livez")[0] == 200 and port.now("readyz")[0] == 503
        assert all(metric.to is None for metric in EVERY)


def test_a_port_that_is_taken_is_said_in_a_sentence(exposition: object) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with (
            pytest.raises(PortTaken, match=r"SEGUE_MONITORING could not be opened: .*Set another port"),
            Monitor(("127.0.0.1", taken.getsockname()[1]), commands.names),
        ):
            pass


def test_without_an_address_there_is_no_port_and_nothing_is_counted(log: list[EventDict], exposition: object) -> None:
    for metric in EVERY:
        metric.count_in(None)
    with Monitor(None, commands.names):
        assert all(metric.to is None for metric in EVERY) and log == []
