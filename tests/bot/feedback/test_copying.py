"""A database copied into another of either kind."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.copying import Copied, move
from bot.feedback.database_cli import app
from bot.feedback.opening import whole
from bot.feedback.store import Store
from bot.feedback.whole import Hold, Row, Table, sum_of
from bot.feedback.whole_sqlite import WholeSQLite
from loopback import postgres
from recommender.feedback import Verdict, Vote

from ..conftest import Query
from .faults import execute
from .filled import every, fill

pytestmark = pytest.mark.usefixtures("no_patience")

_WRITE = """
    DO $$ BEGIN
        SET LOCAL lock_timeout = '10ms';
        UPDATE verdict SET at = 0;
    EXCEPTION WHEN lock_not_available THEN NULL;
    END $$
    """


@pytest.fixture(autouse=True)
def _a_few_rows_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in kinds():
        monkeypatch.setattr(f"{kind.__module__}.BATCH", 5)


def kinds() -> list[type[Any]]:
    """What reads and writes databases here: on a server, only where asyncpg is there."""
    try:
        from bot.feedback.whole_postgres import WholePostgres
    except ImportError:
        return [WholeSQLite]
    return [WholeSQLite, WholePostgres]


async def made(path: Path) -> Address:
    address = Address.of(path)
    async with Store.open(address):
        pass
    return address


@pytest.fixture
def elsewhere(tmp_path: Path) -> Address:
    """A file that is not there."""
    return Address.of(tmp_path / "new.sqlite3")


@pytest.fixture
async def source(tmp_path: Path) -> Address:
    """A file with something in every table."""
    address = await made(tmp_path / "source" / "segue.sqlite3")
    assert address.file is not None
    fill(address.file)
    return address


def rows(address: Address) -> dict[str, list[tuple[Any, ...]]]:
    assert address.file is not None
    return every(address.file)


def unsaid(sentence: str) -> None:
    """Nobody reads it."""


async def interrupted(source: Address, target: Address, after: int) -> None:
    """A copy, and the program ends when it is about to write some rows once more than so many times."""
    left = after
    with pytest.MonkeyPatch.context() as patched:
        for kind in kinds():

            async def add(self: Any, table: Table, rows: Sequence[Row], add: Callable[..., Any] = kind.add) -> None:
                nonlocal left
                left -= 1
                if left < 0:
                    raise KeyboardInterrupt
                await add(self, table, rows)

            patched.setattr(kind, "add", add)
        with pytest.raises(KeyboardInterrupt):
            await move(source, target, unsaid)


async def test_from_a_file_to_a_server_and_back_all_of_every_table_is_equal(
    source: Address, on_server: Address, tmp_path: Path
) -> None:
    back = Address.of(tmp_path / "back.sqlite3")
    there = await move(source, on_server, unsaid)
    again = await move(on_server, back, unsaid)
    assert rows(back) == rows(source) and all(rows(back).values())
    tables = execute(
        on_server, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'version'"
    )
    assert (
        {name for (name,) in tables} - {"version"}
        == {table.table for table in there}
        == {*rows(source)} - {"sqlite_sequence"}
    )
    assert there == again
    assert all(table.sum.rows for table in there)


async def test_copies_within_one_kind_are_equal(
    source: Address, on_server: Address, server: postgres.Server, elsewhere: Address, tmp_path: Path
) -> None:
    assert await move(source, elsewhere, unsaid) == await move(source, on_server, unsaid)
    assert rows(elsewhere) == rows(source)
    assert await move(on_server, Address(None, server.make(), tmp_path / "votes"), unsaid) == await sums(on_server)


async def sums(address: Address) -> list[Copied]:
    """Of every table, as a copy of it has them."""
    async with whole(address, Hold.SNAPSHOT) as there:
        tables = sorted((await there.tables()).items(), key=lambda table: (table[0] == "fact", table[0]))
        return [Copied(name, await sum_of(there, table), 0) for name, table in tables]


async def test_what_is_added_to_a_copy_is_numbered_after_all_that_ever_was_there(
    source: Address, address: Address, query: Query
) -> None:
    await move(source, address, unsaid)
    async with Store.open(address) as store:
        await store.add_vote(Vote("m", Verdict.UP, True, 1.0, None, 100))
    [(least,)] = execute(source, "SELECT max(id) FROM verdict")
    [(now,)] = query("SELECT max(id) FROM verdict")
    assert now == least + 1
    pressed = "INSERT INTO pressed (duel_id, member, pick, seconds, at) VALUES (1, 'm', 'left', 1.0, 1.0) RETURNING id"
    [(gone,)] = execute(source, "SELECT seq FROM sqlite_sequence WHERE name = 'pressed'")
    [(number,)] = query(pressed)
    assert number == gone + 1


async def test_a_copy_that_is_interrupted_anywhere_keeps_bots_away_and_goes_on_where_it_ended(
    source: Address, address: Address, tmp_path: Path
) -> None:
    for after in (1, 12, 30):
        await interrupted(source, address, after)
        with pytest.raises(StoreError, match=r"holds only a part of .*segue\.sqlite3.* Begin the same command again"):
            async with Store.open(address):
                pass
    execute(source, "DELETE FROM artist WHERE id = (SELECT min(id) FROM artist)")  # that had come already
    execute(source, "UPDATE verdict SET at = at + 1")
    told = list[str]()
    await move(source, address, told.append)
    assert "ballot: 9 rows were there already" in told and "artist: 8 rows" in told
    async with Store.open(address):
        pass
    back = Address.of(tmp_path / "back.sqlite3")
    await move(address, back, unsaid)
    assert rows(back) == rows(source)


async def test_a_target_that_is_not_empty_or_half_of_something_else_is_refused(
    source: Address, address: Address, elsewhere: Address, tmp_path: Path
) -> None:
    async with Store.open(address) as store:
        await store.remember("a fact", "of its own")
    with pytest.raises(StoreError, match="is not empty"):
        await move(source, address, unsaid)
    execute(address, "DELETE FROM fact")
    await interrupted(source, address, 9)
    other = await made(tmp_path / "other.sqlite3")
    with pytest.raises(StoreError, match=r"holds a part of .*source/segue\.sqlite3"):
        await move(other, address, unsaid)
    with pytest.raises(StoreError, match="holds only a part of"):
        await move(address, elsewhere, unsaid)


async def test_a_database_that_a_bot_uses_is_neither_copied_nor_copied_to(
    source: Address, address: Address, elsewhere: Address
) -> None:
    async with Store.open(address):
        with pytest.raises(StoreError, match="a bot runs on"):
            await move(source, address, unsaid)
        with pytest.raises(StoreError, match="a bot runs on"):
            await move(address, elsewhere, unsaid)
    async with Store.open(address) as store:  # nothing was left there that would keep it away
        assert not await store.has_members()


async def test_nobody_writes_to_a_database_while_it_is_copied(
    source: Address, on_server: Address, elsewhere: Address
) -> None:
    await move(source, on_server, unsaid)
    told = list[str]()

    def write(sentence: str) -> None:
        if not told:
            execute(on_server, _WRITE)
        told.append(sentence)

    await move(on_server, elsewhere, write)
    assert told and execute(on_server, "SELECT count(*) FROM verdict WHERE at = 0") == [(0,)]
    execute(on_server, _WRITE)
    assert execute(on_server, "SELECT count(*) FROM verdict WHERE at = 0") == [(9,)]


async def test_votes_that_wait_are_copied_too(source: Address, address: Address, query: Query) -> None:
    assert source.journal is not None
    source.journal.write_bytes(b'{"id":5,"member":"m","verdict":"up","given":true,"at":2.0,"artist":102}\n')
    await move(source, address, unsaid)
    assert query("SELECT count(*) FROM verdict WHERE member = 'm'") == [(1,)]
    assert not source.journal.read_bytes()


async def test_votes_that_wait_and_cannot_be_written_are_not_left_behind(
    source: Address, elsewhere: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert source.journal is not None
    source.journal.write_bytes(b'{"id":5,"member":"m","verdict":"up","given":true,"at":2.0,"artist":102}\n')
    monkeypatch.setattr("bot.feedback.store.Store.replay", lambda store: asyncio.sleep(0))
    with pytest.raises(StoreError, match="Votes wait in"):
        await move(source, elsewhere, unsaid)
    assert not (tmp_path / "new.sqlite3").exists()


async def test_what_comes_in_other_than_it_was_is_noticed_and_not_kept(
    source: Address, address: Address, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = kinds()[0 if address.file else 1]
    add = kind.add

    async def wrong(self: Any, table: Table, rows: Sequence[Row]) -> None:
        await add(self, table, rows[:-1] if table.name == "challenge" else rows)

    monkeypatch.setattr(kind, "add", wrong)
    with pytest.raises(StoreError, match="written into challenge is not what was read"):
        await move(source, address, unsaid)
    assert query("SELECT count(*) FROM challenge") == [(0,)]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.delenv("SEGUE_DATABASE", raising=False)
    return lambda *arguments: CliRunner().invoke(app, [*map(str, arguments)])


def test_by_command_a_copy_says_what_came_and_what_a_server_cannot_keep(
    source: Address, on_server: Address, run: Callable[..., Result], tmp_path: Path
) -> None:
    execute(source, "INSERT INTO artist (id, name) VALUES (1, 'a' || char(0) || 'b'), (2, char(0))")
    done = run("copy", source, on_server.url)
    assert done.exit_code == 0 and "verdict: 9 rows\n" in done.stdout
    assert "artist: 2 texts had characters of number 0, which a server cannot keep" in done.stdout
    kept = {name: found for name, found in rows(source).items() if name != "sqlite_sequence"}
    total = sum(map(len, kept.values()))
    assert f"{on_server} holds all of {source}: {total:,} rows of {len(kept)} tables" in done.stdout
    assert execute(on_server, "SELECT name FROM artist WHERE id < 3 ORDER BY id") == [("ab",), ("",)]
    assert "characters of number 0" not in run("copy", source, tmp_path / "file.sqlite3").stdout


def test_by_command_what_cannot_be_copied_is_said(source: Address, run: Callable[..., Result], tmp_path: Path) -> None:
    assert "into itself" in run("copy", source, source).stderr
    assert "There is no feedback database" in run("copy", tmp_path / "none", tmp_path / "new").stderr
    (tmp_path / "letter").write_text("Dear Ada,")
    assert "is not a feedback database" in run("copy", tmp_path / "letter", tmp_path / "new").stderr
    assert run("copy", source, tmp_path / "letter").exit_code == 2
    assert (tmp_path / "letter").read_text() == "Dear Ada," and not (tmp_path / "new").exists()
    with closing(sqlite3.connect(tmp_path / "foreign")) as connection:
        connection.execute("CREATE TABLE a (b)")
    assert "none of feedback" in run("copy", source, tmp_path / "foreign").stderr
