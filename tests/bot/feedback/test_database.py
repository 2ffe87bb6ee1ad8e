"""The database's file: made for its owner, found damaged, moved away or replaced while it is open."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import stat
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from structlog.typing import EventDict

from bot.errors import StoreError
from bot.feedback.migrations import SQLITE as MIGRATIONS
from bot.feedback.opinions import Outcome
from bot.feedback.store import Store
from recommender.feedback.records import Verdict, Vote

Query = Callable[[str], list[tuple[Any, ...]]]

VOTES = "SELECT artist_id FROM verdict ORDER BY id"


@pytest.fixture
async def store(database: Path) -> AsyncIterator[Store]:
    async with Store.open(database) as opened:
        yield opened


async def cast(store: Store, artist: int) -> Outcome:
    return await store.add_vote(Vote("m", Verdict.UP, True, 1.0, None, artist))


def votes(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        return [artist for (artist,) in connection.execute(VOTES)]


def events(log: list[EventDict]) -> list[str]:
    return [event["event"] for event in log]


async def until(is_true: Callable[[], object]) -> None:
    """Waits for what another task does."""
    async with asyncio.timeout(10):
        while not is_true():
            await asyncio.sleep(0.005)


async def test_the_database_and_its_log_are_their_owners_only(store: Store, database: Path) -> None:
    await cast(store, 1)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in database.parent.glob(f"{database.name}*")}
    assert modes == {f"{database.name}{part}": 0o600 for part in ("", "-wal", "-shm")}


async def test_a_start_waits_for_another_program_that_makes_the_database(database: Path, query: Query) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("BEGIN IMMEDIATE")
        for statement in MIGRATIONS[0].split(";\n"):
            other.execute(statement)
        other.execute("PRAGMA user_version = 1")

        async def start() -> None:
            async with Store.open(database) as store:
                await cast(store, 1)

        starting = asyncio.create_task(start())
        await asyncio.wait({starting}, timeout=0.3)
        assert not starting.done()
        other.execute("COMMIT")
    await starting
    assert query(VOTES) == [(1,)] and query("PRAGMA user_version") == [(len(MIGRATIONS),)]


async def test_bots_that_start_at_once_make_one_database(tmp_path: Path) -> None:
    async def start(path: Path, artist: int) -> Outcome:
        async with Store.open(path) as store:
            return await cast(store, artist)

    for number in range(5):
        outcomes = await asyncio.gather(*(start(tmp_path / f"{number}", artist) for artist in range(4)))
        assert outcomes == [Outcome.KEPT] * 4 and sorted(votes(tmp_path / f"{number}")) == [0, 1, 2, 3]


async def test_a_database_that_is_damaged_in_the_middle_is_found_at_the_start(database: Path) -> None:
    async with Store.open(database) as store:
        for artist in range(300):
            await store.remember(str(artist), "x" * 100)
    content = bytearray(database.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xa5" * 4096
    database.write_bytes(content)
    with pytest.raises(StoreError, match=r"is damaged .* put a backup in its place"):
        async with Store.open(database):
            pass
    assert database.read_bytes() == content


async def test_once_damage_is_met_votes_wait_for_a_database_that_is_whole(
    store: Store, database: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(database)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    await cast(store, 1)  # whose pages are in the log and in memory, so that more could be written to them
    with closing(sqlite3.connect(database)) as other, closing(sqlite3.connect(tmp_path / "backup")) as backup:
        other.backup(backup)
    with database.open("r+b") as file:
        file.write(b"\xee" * database.stat().st_size)
    with pytest.raises(StoreError, match="damaged"):
        await store.guilds.settings(1)
    assert await cast(store, 2) is Outcome.WAITING
    (tmp_path / "backup").replace(database)
    await until(lambda: votes(database) == [1, 2])


async def test_what_is_written_after_the_file_was_moved_waits_for_it_and_is_kept_when_it_is_back(
    store: Store, database: Path, log: list[EventDict]
) -> None:
    away = database.with_name("away")
    await cast(store, 1)
    database.rename(away)
    assert await cast(store, 2) is Outcome.WAITING
    with pytest.raises(StoreError, match="was moved away"):
        await store.votes_of("m")
    assert not database.exists() and events(log).count("database moved or replaced") == 1
    assert votes(away) == [1]  # all of it, though its log stayed behind
    away.rename(database)
    await until(lambda: "votes no longer wait" in events(log))
    assert "database opened anew" in events(log) and votes(database) == [1, 2]
    assert [vote.artist for vote in await store.votes_of("m")] == [1, 2]


async def test_a_database_that_is_put_in_the_place_of_another_is_opened(
    store: Store, database: Path, tmp_path: Path
) -> None:
    async with Store.open(tmp_path / "other") as other:
        await cast(other, 7)
    await cast(store, 1)
    (tmp_path / "other").replace(database)
    assert await cast(store, 2) is Outcome.KEPT
    assert votes(database) == [7, 2] and [vote.artist for vote in await store.votes_of("m")] == [7, 2]


@pytest.mark.parametrize("content", [b"", b"not a database, whatever its name says" * 100])
async def test_what_cannot_be_opened_in_the_place_of_the_database_is_left_alone(
    content: bytes, store: Store, database: Path
) -> None:
    away = Path(shutil.move(database, database.with_name("away")))
    database.write_bytes(content)
    for artist in (1, 2):
        assert await cast(store, artist) is Outcome.WAITING
    with pytest.raises(StoreError, match=r"nothing in its place|damaged"):
        await store.impressions()
    assert database.read_bytes() == content
    away.replace(database)
    await until(lambda: votes(database) == [1, 2])


async def test_a_file_that_is_moved_for_a_moment_stays_open(store: Store, database: Path, log: list[EventDict]) -> None:
    database.rename(database.with_name("away"))
    database.with_name("away").rename(database)
    assert await cast(store, 1) is Outcome.KEPT and "database moved or replaced" not in events(log)
