"""What lists learn from votes is worked out once a day, beside what serves."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.address import Address
from bot.errors import ChildEnded, StoreError
from bot.feedback.learned import learned
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.servers import Learns, Server, Servers
from bot.feedback.store import Store
from bot.workers.daily import Daily
from recommender import Recommender
from recommender.feedback import (
    Age,
    Duel,
    Held,
    Impression,
    Item,
    Pick,
    Place,
    Press,
    Verdict,
    Vote,
    read_corrections,
)

Log = list[structlog.typing.EventDict]
DAY, HOUR = 86_400.0, 3_600.0
RADIOHEAD = 100
KEY = b"a key for the tests"


class Work:
    """Stands for the processes that learn."""

    def __init__(self, outcome: Callable[[], dict[str, int]] = dict) -> None:
        self.started = self.ended = 0
        self.outcome = outcome

    def __call__(self) -> Any:
        self.started += 1
        return self

    def result(self) -> dict[str, int]:
        return self.outcome()

    def end(self) -> None:
        self.ended += 1


def daily(work: Work, table: Path, now: Callable[[], float]) -> Daily[dict[str, int]]:
    return Daily(work, table, lambda _: None, "nothing learned from votes", now)


@pytest.fixture
def now() -> list[float]:
    return [1e9]


def test_it_is_done_soon_after_the_first_start_and_then_once_a_day(tmp_path: Path, now: list[float]) -> None:
    work, table, seen = Work(), tmp_path / "table", list[int]()
    learning = daily(work, table, lambda: now[0])
    for pause in (0, HOUR, 1, 22 * HOUR, 2 * HOUR, DAY):
        now[0] += pause
        learning.tick()
        seen.append(work.started)
    assert seen == [0, 1, 1, 1, 2, 3]


def test_a_start_does_not_do_again_what_was_done_the_same_day(tmp_path: Path, now: list[float]) -> None:
    work, table = Work(), tmp_path / "table"
    table.touch()
    os.utime(table, (now[0] - HOUR, now[0] - HOUR))
    learning = daily(work, table, lambda: now[0])
    now[0] += 2 * HOUR
    learning.tick()
    assert work.started == 0
    now[0] += 22 * HOUR
    learning.tick()
    assert work.started == 1


def test_a_clock_that_was_put_back_does_not_keep_it_waiting(tmp_path: Path, now: list[float]) -> None:
    work, table = Work(), tmp_path / "table"
    table.touch()
    os.utime(table, (now[0] + 30 * DAY, now[0] + 30 * DAY))
    daily(work, table, lambda: now[0]).tick()
    assert work.started == 1


def test_a_database_that_was_moved_away_is_not_put_back_empty(small_artifact: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no feedback database"):
        learned(Address.of(tmp_path / "gone"), small_artifact, tmp_path / "table", KEY)
    assert not list(tmp_path.iterdir())


def test_what_fails_is_logged_and_tried_again_the_next_day(tmp_path: Path, now: list[float], log: Log) -> None:
    def fails() -> dict[str, int]:
        raise ChildEnded("It was killed.")

    learning = daily(work := Work(fails), tmp_path / "table", lambda: now[0])
    for _ in range(3):
        now[0] += DAY
        learning.tick()
    assert work.started == 3 and [event["event"] for event in log] == ["nothing learned from votes"] * 3


def test_at_the_end_what_is_under_way_ends_and_nothing_more_begins(tmp_path: Path, now: list[float], log: Log) -> None:
    def ended() -> dict[str, int]:
        learning.end()
        raise ChildEnded("It was ended.")

    learning = daily(work := Work(ended), tmp_path / "table", lambda: now[0])
    for _ in range(2):
        now[0] += DAY
        learning.tick()
    assert (work.started, work.ended) == (1, 1) and not log


async def test_votes_that_are_kept_become_tables_and_those_that_were_deleted_do_not(
    small_artifact: Path, tmp_path: Path
) -> None:
    recommender, database = Recommender.load(small_artifact), tmp_path / "segue.sqlite3"
    found = recommender.similar(recommender.artist(RADIOHEAD), 5)
    items, last = tuple(Item(one.artist.id, one.score) for one in found), found[-1].artist.id
    here, there = (Pseudonyms(KEY).server(guild) for guild in (1, 2))

    def files() -> dict[str, bytes]:
        learned(Address.of(database), small_artifact, tmp_path / "table.csv", KEY)
        return {
            path.stem: path.read_bytes() for path in [tmp_path / "table.csv", *(tmp_path / "table-servers").glob("*")]
        }

    async with Store.open(database) as store:
        servers = Servers(store)
        for guild in (1, 3):
            await servers.set(guild, Server(learns=Learns.HERE))
        shown = Impression(1, "similar", (RADIOHEAD,), items, "m", "v", "d", Place.GUILD, "en-US", 0.0)
        await store.add_impression(shown)
        for member in range(6):
            server = here if member < 4 else there
            await store.add_vote(Vote(f"m{member}", Verdict.UP, True, 1.0, 1, last, server, Age.OLDER))
        before = await asyncio.to_thread(files)
        assert {*before} == {"table", here, Pseudonyms(KEY).server(3)}
        await store.add_vote(Vote("gone", Verdict.DOWN, True, 1.0, 1, last, here, Age.WEEK))
        after = await asyncio.to_thread(files)
        assert [name for name in before if after[name] != before[name]] == ["table", here]
        await store.forget("gone")
        assert await asyncio.to_thread(files) == before
        tables = [read_corrections(tmp_path / name) for name in ("table.csv", f"table-servers/{here}.csv")]
        assert [table[RADIOHEAD][last].votes for table in tables] == [6, 4]
        for who, given in (("m0", False), ("m1", True)):  # elsewhere, which takes their votes from here
            await store.add_vote(Vote(who, Verdict.UP, given, 2.0, 1, last, there if given else None))
        other = found[0].artist.id
        model = Held("m", "v", (None, None), (None, None))
        await store.duels.ask(Duel(7, RADIOHEAD, last, other, 3.0, "d", model), "en", None, None)
        for who, origin in (("p1", here), ("p2", here), ("p3", there), ("p4", None), ("p2", there)):
            await store.duels.press(Press(who, 7, Pick.LEFT, 2.0, 5.0, origin, Age.OLDER))
        await servers.set(3, Server())
        after = await asyncio.to_thread(files)
        assert {*after} == {"table", here}
    # Two votes are left here, and of the presses the one whose member has not pressed elsewhere since.
    assert read_corrections(tmp_path / f"table-servers/{here}.csv")[RADIOHEAD][last].votes == 2 + 1
    assert read_corrections(tmp_path / "table.csv")[RADIOHEAD][other].votes == 4


def test_as_long_as_another_process_does_it_this_one_does_not(tmp_path: Path, now: list[float]) -> None:
    work, table, here = Work(), tmp_path / "table", False
    learning = Daily(work, table, lambda _: None, "", lambda: now[0], due_here=lambda: here)
    now[0] += DAY
    learning.tick()
    assert work.started == 0
    here = True
    learning.tick()
    learning.tick()
    assert work.started == 1
