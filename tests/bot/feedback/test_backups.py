"""Backups of the feedback database, in a file or on a server, with its key."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.address import Address
from bot.errors import StoreError
from bot.feedback.backups import back_up, restore
from bot.feedback.migrations import SQLITE as MIGRATIONS
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.feedback.whole import Row, Table
from recommender.feedback import Verdict, Vote

from .faults import execute, locked


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "segue.key"


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    return tmp_path / "backups" / "monday"


async def add(database: Address | Path, key: Path, artist: int) -> None:
    """A bot that keeps one vote on the artist."""
    async with Store.open(database) as store:
        member = (await Pseudonyms.of(store, key))(1)
        await store.add_vote(Vote(member, Verdict.UP, True, 1.0, None, artist))


def artists(database: Address | Path) -> list[int]:
    found = execute(Address.of(database), "SELECT artist_id FROM verdict ORDER BY id")
    return [artist for (artist,) in found]


@pytest.fixture
def voted(database: Path, key: Path) -> None:
    asyncio.run(add(database, key, 100))


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(do: Callable[[], object]) -> str:
    with pytest.raises(StoreError) as raised:
        do()
    return str(raised.value)


@pytest.mark.usefixtures("voted")
def test_what_was_backed_up_is_restored_with_its_key(database: Path, key: Path, backup: Path, tmp_path: Path) -> None:
    back_up(database, key, backup)
    elsewhere = tmp_path / "elsewhere"
    restore(backup, elsewhere / "other.sqlite3", elsewhere / "other.key")
    assert artists(elsewhere / "other.sqlite3") == [100] and {*elsewhere.iterdir()} >= {elsewhere / "other.key"}
    assert (elsewhere / "other.key").read_text() == key.read_text()
    asyncio.run(add(elsewhere / "other.sqlite3", elsewhere / "other.key", 101))
    assert artists(elsewhere / "other.sqlite3") == [100, 101]


@pytest.mark.usefixtures("voted")
def test_backup_and_what_is_restored_are_for_their_owner_alone_and_nothing_else_is_left(
    database: Path, key: Path, backup: Path
) -> None:
    back_up(database, key, backup)
    assert [*backup.parent.iterdir()] == [backup]
    before = {*database.parent.iterdir()}
    restore(backup, database, key, replace=True)
    assert {*database.parent.iterdir()} <= before
    assert {stat.S_IMODE(path.stat().st_mode) for path in (backup, database, key)} == {0o600}


@pytest.mark.impatient
async def test_a_backup_is_made_while_a_bot_writes_and_has_the_votes_that_wait(
    database: Path, key: Path, backup: Path, tmp_path: Path
) -> None:
    async with Store.open(database) as store:
        member = (await Pseudonyms.of(store, key))(1)
        await store.add_vote(Vote(member, Verdict.UP, True, 1.0, None, 100))
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await store.add_vote(Vote(member, Verdict.UP, True, 1.0, None, 101))
            await asyncio.to_thread(back_up, database, key, backup)
    await asyncio.to_thread(restore, backup, tmp_path / "other.sqlite3", tmp_path / "other.key")
    assert artists(tmp_path / "other.sqlite3") == [100, 101]


def test_an_earlier_backup_is_replaced(database: Path, key: Path, backup: Path) -> None:
    for artist in (100, 101):
        asyncio.run(add(database, key, artist))
        back_up(database, key, backup)
    restore(backup, database, key, replace=True)
    assert artists(database) == [100, 101]


@pytest.mark.usefixtures("voted")
def test_a_database_or_key_that_is_there_is_replaced_only_where_that_is_said(
    database: Path, key: Path, backup: Path, tmp_path: Path
) -> None:
    back_up(database, key, backup)
    asyncio.run(add(database, key, 101))
    before = everything(tmp_path)
    assert "--replace" in refused(lambda: restore(backup, database, key))
    assert "--replace" in refused(lambda: restore(backup, database, tmp_path / "other.key"))
    assert "--replace" in refused(lambda: restore(backup, tmp_path / "other.sqlite3", key))
    assert everything(tmp_path) == before
    restore(backup, database, key, replace=True)
    assert artists(database) == [100]


@pytest.mark.usefixtures("voted")
async def test_a_database_that_a_bot_uses_is_not_replaced(database: Path, key: Path, backup: Path) -> None:
    await asyncio.to_thread(back_up, database, key, backup)
    async with Store.open(database) as store:
        with pytest.raises(StoreError, match="a bot runs on"):
            await asyncio.to_thread(restore, backup, database, key, replace=True)
        await store.remember("still", "there")
    await asyncio.to_thread(restore, backup, database, key, replace=True)
    assert artists(database) == [100]


@pytest.mark.usefixtures("voted")
def test_a_damaged_database_is_replaced_and_its_log_goes_with_it(database: Path, key: Path, backup: Path) -> None:
    back_up(database, key, backup)
    database.write_bytes(b"nothing of SQLite's" * 1000)
    database.with_name(f"{database.name}-wal").write_bytes(b"nor this")
    restore(backup, database, key, replace=True)
    assert artists(database) == [100]


@pytest.mark.usefixtures("voted")
def test_votes_that_wait_beside_a_database_outlast_its_restoring(database: Path, key: Path, backup: Path) -> None:
    back_up(database, key, backup)
    line = b'{"id":5,"member":"m","verdict":"up","given":true,"at":2.0,"artist":102}\n'
    database.with_name(f"{database.name}-votes").write_bytes(line)
    database.unlink()
    restore(backup, database, key, replace=True)
    asyncio.run(add(database, key, 103))
    assert artists(database) == [100, 102, 103]


def flipped(content: bytes, at: float) -> bytes:
    place = int(at * len(content))
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


@pytest.mark.usefixtures("voted")
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda content: flipped(content, 0.3), id="a byte is another"),
        pytest.param(lambda content: content[: len(content) // 2], id="half of it"),
        pytest.param(lambda content: b"", id="empty"),
        pytest.param(lambda content: b"Dear Ada," * 100, id="a letter"),
    ],
)
def test_a_damaged_backup_is_refused_and_all_stays_as_it_was(
    spoil: Callable[[bytes], bytes], database: Path, key: Path, backup: Path, tmp_path: Path
) -> None:
    back_up(database, key, backup)
    backup.write_bytes(spoil(backup.read_bytes()))
    before = everything(tmp_path)
    assert str(backup) in refused(lambda: restore(backup, database, key, replace=True))
    assert everything(tmp_path) == before


@pytest.mark.usefixtures("voted")
@pytest.mark.parametrize(
    ("version", "why"),
    [(0, "is a database, but none of feedback"), (len(MIGRATIONS) + 1, "newer version of this program")],
    ids=["foreign", "newer"],
)
def test_a_backup_of_another_program_or_a_newer_one_is_refused(
    version: int, why: str, database: Path, key: Path, backup: Path, tmp_path: Path
) -> None:
    back_up(database, key, backup)
    with zipfile.ZipFile(backup) as archive:
        archive.extractall(tmp_path / "packed")
    with closing(sqlite3.connect(tmp_path / "packed" / "segue.sqlite3")) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    with zipfile.ZipFile(backup, "w") as archive:
        for file in ("segue.sqlite3", "segue.key"):
            archive.write(tmp_path / "packed" / file, file)
    said = refused(lambda: restore(backup, tmp_path / "other.sqlite3", tmp_path / "other.key"))
    assert said.startswith(f"{backup} cannot be restored") and why in said
    assert not (tmp_path / "other.sqlite3").exists() and not (tmp_path / "other.key").exists()


@pytest.mark.usefixtures("voted")
def test_a_key_that_is_not_the_members_is_neither_backed_up_nor_taken(
    database: Path, key: Path, backup: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.key").write_text("another key than theirs")
    assert "another key" in refused(lambda: back_up(database, tmp_path / "other.key", backup))
    back_up(database, key, backup)
    assert "another key" in refused(lambda: restore(backup, tmp_path / "other.sqlite3", b"a secret, not theirs"))


def test_a_key_that_is_kept_elsewhere_is_not_in_the_backup_and_is_needed_with_it(
    database: Path, backup: Path, tmp_path: Path
) -> None:
    secret = b"a secret from the environment"

    async def vote() -> None:
        async with Store.open(database) as store:
            member = (await Pseudonyms.of(store, secret))(1)
            await store.add_vote(Vote(member, Verdict.UP, True, 1.0, None, 100))

    asyncio.run(vote())
    back_up(database, secret, backup)
    assert secret not in backup.read_bytes()
    other = tmp_path / "other.sqlite3"
    assert "SEGUE_SECRET" in refused(lambda: restore(backup, other, tmp_path / "other.key"))
    restore(backup, other, secret)
    assert artists(other) == [100] and not (tmp_path / "other.key").exists()


def test_where_nothing_is_to_be_backed_up_or_restored_that_is_said(
    database: Path, key: Path, backup: Path, tmp_path: Path
) -> None:
    assert "There is no feedback database" in refused(lambda: back_up(database, key, backup))
    assert "There is no backup" in refused(lambda: restore(backup, database, key))
    asyncio.run(add(database, key, 100))
    (tmp_path / "letter").write_text("Dear Ada,")
    assert "no backup" in refused(lambda: back_up(database, key, tmp_path / "letter"))
    assert "no backup" in refused(lambda: back_up(database, key, database))
    assert (tmp_path / "letter").read_text() == "Dear Ada," and artists(database) == [100]
    key.unlink()
    assert "There is no key" in refused(lambda: back_up(database, key, backup))


# On a server


@pytest.mark.impatient
async def test_a_backup_is_made_while_a_bot_runs_with_votes_that_wait_and_restored_into_either_kind(
    on_server: Address, key: Path, backup: Path, tmp_path: Path
) -> None:
    await add(on_server, key, 100)
    async with Store.open(on_server) as store:
        member = (await Pseudonyms.of(store, key))(1)
        with locked(on_server):
            await store.add_vote(Vote(member, Verdict.UP, True, 1.0, None, 101))
            held = await asyncio.to_thread(back_up, on_server, key, backup)
    assert held == [str(on_server), str(key)] and [*backup.parent.iterdir()] == [backup]
    file, file_key = Address.of(tmp_path / "other.sqlite3"), tmp_path / "other.key"
    await asyncio.to_thread(restore, backup, file, file_key)
    assert artists(file) == [100, 101] and file_key.read_text() == key.read_text()
    await add(on_server, key, 102)
    await asyncio.to_thread(restore, backup, on_server, key, replace=True)
    assert artists(on_server) == [100, 101]
    await add(on_server, key, 103)
    assert artists(on_server) == [100, 101, 103]


@pytest.mark.usefixtures("no_patience")
def test_what_is_on_a_server_is_replaced_only_where_that_is_said_and_no_bot_uses_it(
    on_server: Address, key: Path, backup: Path, tmp_path: Path
) -> None:
    asyncio.run(add(on_server, key, 100))
    back_up(on_server, key, backup)
    asyncio.run(add(on_server, key, 101))
    with pytest.raises(StoreError, match=f"{on_server} would be lost; --replace"):
        restore(backup, on_server, tmp_path / "other.key")

    async def used() -> None:
        async with Store.open(on_server):
            await asyncio.to_thread(restore, backup, on_server, key, replace=True)

    with pytest.raises(StoreError, match="a bot runs on"):
        asyncio.run(used())
    assert artists(on_server) == [100, 101] and not (tmp_path / "other.key").exists()
    execute(on_server, "DELETE FROM verdict")
    execute(on_server, "DELETE FROM fact")
    restore(backup, on_server, tmp_path / "other.key")
    assert artists(on_server) == [100] and (tmp_path / "other.key").exists()


def test_a_restoring_that_fails_anywhere_leaves_the_server_and_the_key_as_they_were(
    on_server: Address, key: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(add(on_server, key, 100))
    back_up(on_server, key, backup)
    asyncio.run(add(on_server, key, 101))
    from bot.feedback.whole_postgres import WholePostgres  # needs asyncpg

    was, add_rows = key.read_bytes(), WholePostgres.add

    async def fail(self: Any, table: Table, rows: Sequence[Row]) -> None:
        await add_rows(self, table, rows)
        if table.name == "fact":  # the last one
            raise OSError("the network is gone")

    monkeypatch.setattr(WholePostgres, "add", fail)
    with pytest.raises(StoreError, match=r"cannot be restored: .*the network is gone"):
        restore(backup, on_server, key, replace=True)
    assert artists(on_server) == [100, 101] and key.read_bytes() == was
