"""What one of several processes does for all: one at a time, and another when that one is gone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from bot.errors import StoreError
from bot.feedback.store import Store
from bot.workers.duties import SECONDS, Duties, Duty, known_by

_IN_FOLDER = {Duty.BUILDING, Duty.LEARNING, Duty.PROMOTING}


class Clock:
    """That of the database, and of the processes."""

    def __init__(self) -> None:
        self.time = 1e9

    def __call__(self) -> float:
        return self.time


@pytest_asyncio.fixture
async def stores(tmp_path: Path) -> AsyncIterator[list[Store]]:
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(Store.open(tmp_path / "segue.sqlite3")) for _ in range(2)]


@pytest.fixture
def clock(stores: list[Store], monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()

    async def now(_: object) -> float:
        return clock()

    monkeypatch.setattr(type(stores[0]._database), "now", now)
    return clock


async def test_alone_a_process_has_all_duties_and_waits_for_nobody() -> None:
    duties = Duties()
    async with duties.kept(), duties.alone("work"):
        assert duties.held == {*Duty} and not duties.are_shared


async def test_of_two_one_has_them_and_the_other_takes_them_when_it_ends(stores: list[Store]) -> None:
    first, second = (Duties(store, "folder") for store in stores)
    async with second.kept(), first.kept():
        assert second.held == {*Duty} and first.held == set()
    await first.look()
    assert first.held == {*Duty}


async def test_those_of_one_that_died_are_taken_over_when_they_have_run_out(stores: list[Store], clock: Clock) -> None:
    dead, other = (Duties(store, "folder", clock) for store in stores)
    await dead.look()
    clock.time += SECONDS - 1
    await other.look()
    assert dead.held == {*Duty} and other.held == set()
    clock.time += 1
    assert dead.held == set()  # before anybody else has them
    await other.look()
    assert other.held == {*Duty}


async def test_one_that_cannot_reach_the_database_stops_in_time(
    stores: list[Store], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    duties = Duties(stores[0], "folder", clock)
    await duties.look()

    async def away(*_: object) -> bool:
        raise StoreError("away")

    monkeypatch.setattr(stores[0].leases, "take", away)
    clock.time += SECONDS - 1
    await duties.look()
    assert duties.held == {*Duty}
    clock.time += 1
    assert duties.held == set()


async def test_what_is_written_into_a_folder_is_done_once_in_each(stores: list[Store], tmp_path: Path) -> None:
    folders = [known_by(tmp_path / place / "model") for place in ("here", "here", "there")]
    assert folders[0] == folders[1] != folders[2]
    first, same, other = (Duties(stores[0], folder) for folder in folders)
    for duties in (first, same, other):
        await duties.look()
    assert first.held == {*Duty} and same.held == set() and other.held == _IN_FOLDER


def test_a_folder_whose_word_was_lost_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.workers.duties.time.sleep", lambda _: None)
    (tmp_path / "model-folder").touch()
    with pytest.raises(OSError, match="model-folder is empty; delete it"):
        known_by(tmp_path / "model")
