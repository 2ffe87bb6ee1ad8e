"""The keys that accounts are encrypted with: fitting, changed, lost, backed up."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.errors import KeyRefused, StoreError
from bot.feedback.accounts import Heard
from bot.feedback.backups import AccountsKey, back_up, restore
from bot.feedback.store import Store
from bot.listening import keys
from bot.listening.cli import app
from bot.listening.vault import Owner, Vault, write_keys

Query = Callable[[str], list[tuple[Any, ...]]]
TOKEN = re.compile(rb"gAAAA[\w-]{60,}={0,2}")
SECRET = b"a secret of some length"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "accounts.key"


async def fill(database: Path, key: Path, secret: bytes | None = None) -> None:
    """Three members, each linked, one of them in two servers."""
    async with Store.open(database) as store:
        vault = await keys.fitting(store, secret, key)
        for user in (1, 2, 3):
            sealed = vault.seal(Owner(user, f"name {user}"))
            await store.accounts.link(str(user), "lastfm", sealed, Heard({1: 1}, {}), at=0.0, due_at=None)
        for guild in (1, 2):
            await store.memberships.join(guild, "1", vault.seal(Owner(1)), named=False, at=0.0)


def owners(query: Query, vault: Vault) -> list[int]:
    rows = query("SELECT sealed FROM account UNION ALL SELECT sealed FROM membership")
    return sorted(vault.open(sealed).user for (sealed,) in rows)


@pytest.mark.parametrize("secret", [None, SECRET])
def test_after_a_rotation_only_the_new_key_is_left_and_opens_everything(
    secret: bytes | None, database: Path, key: Path, query: Query
) -> None:
    asyncio.run(fill(database, key, secret))
    before = Vault.of(secret, key)
    assert keys.rotate(database, secret, key) == 5
    [new] = key.read_bytes().split()
    assert owners(query, Vault([new])) == [1, 1, 1, 2, 3]
    tokens = {token for file in database.parent.iterdir() for token in TOKEN.findall(file.read_bytes())}
    assert len(tokens) == 5
    for token in tokens:
        with pytest.raises(KeyRefused):
            before.open(token)
    asyncio.run(fill(database, key, secret))


def test_a_rotation_that_is_interrupted_anywhere_leaves_all_readable_and_can_be_ended(
    database: Path, key: Path, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(fill(database, key))
    rotate_one = Vault.rotate
    for stop_at in range(1, 8):
        steps = 0

        def step(do: Callable[..., Any], *args: Any, stop_at: int = stop_at) -> Any:
            nonlocal steps
            steps += 1
            if steps == stop_at:
                raise KeyboardInterrupt
            return do(*args)

        with monkeypatch.context() as patched:
            patched.setattr(Vault, "rotate", lambda vault, sealed: step(rotate_one, vault, sealed))
            patched.setattr(keys, "write_keys", lambda path, new: step(write_keys, path, new))
            with pytest.raises(KeyboardInterrupt):
                keys.rotate(database, None, key)
        assert owners(query, Vault.of(None, key)) == [1, 1, 1, 2, 3]
    assert keys.rotate(database, None, key) == 5 and len(key.read_bytes().split()) == 1
    assert owners(query, Vault.of(None, key)) == [1, 1, 1, 2, 3]


async def test_while_a_bot_has_the_database_the_key_is_not_changed(database: Path, key: Path) -> None:
    await fill(database, key)
    before = key.read_bytes()
    async with Store.open(database):
        with pytest.raises(StoreError, match="a bot runs on"):
            await asyncio.to_thread(keys.rotate, database, None, key)
    assert key.read_bytes() == before


async def test_a_store_under_another_key_or_without_it_is_refused_and_no_key_made(database: Path, key: Path) -> None:
    await fill(database, key)
    kept = key.rename(key.with_name("kept"))
    async with Store.open(database) as store:
        with pytest.raises(KeyRefused, match=r"is gone\. Restore it"):
            await keys.fitting(store, None, key)
        assert not key.exists()
        Vault.of(None, key)
        with pytest.raises(KeyRefused, match=r"another key.*accounts new-key"):
            await keys.fitting(store, None, key)
        with pytest.raises(KeyRefused):
            await keys.fitting(store, SECRET, key.with_name("none"))
        assert (await keys.fitting(store, None, kept)).open((await store.sealed())[0]).user in (1, 2, 3)


@pytest.fixture
def run(database: Path, key: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.setenv("SEGUE_ACCOUNTS_KEY_FILE", str(key))
    monkeypatch.delenv("SEGUE_SECRET", raising=False)
    return lambda *arguments: CliRunner().invoke(app, [*arguments, "--db", str(database)])


def test_by_command_the_key_is_changed_or_begun_anew_where_it_is_lost(
    run: Callable[..., Result], database: Path, key: Path, query: Query
) -> None:
    assert run("rotate-key").exit_code == 2
    asyncio.run(fill(database, key))
    done = run("rotate-key")
    assert done.exit_code == 0 and done.stdout.startswith("5 accounts and memberships")
    key.unlink()
    assert run("rotate-key").exit_code == 2 and not key.exists()
    assert run("new-key").exit_code == 0 and key.exists()
    for table in ("account", "listening", "membership"):
        assert query(f"SELECT * FROM {table}") == []


def accounts_key(key: Path) -> AccountsKey:
    return AccountsKey(key, lambda store, path: keys.check(store, None, path))


def test_a_backup_holds_the_accounts_key_and_puts_it_back(database: Path, key: Path, tmp_path: Path) -> None:
    asyncio.run(fill(database, key))
    backup, elsewhere, members = tmp_path / "backup", tmp_path / "elsewhere", b"members are hashed with this"
    back_up(database, members, backup, accounts_key(key))
    restore(backup, elsewhere / "db", members, accounts_key(elsewhere / "key"))
    assert (elsewhere / "key").read_bytes() == key.read_bytes()
    assert (elsewhere / "key").stat().st_mode & 0o777 == 0o600
    (elsewhere / "db").unlink()
    with pytest.raises(StoreError, match="would be lost"):
        restore(backup, elsewhere / "db", members, accounts_key(elsewhere / "key"))


def test_a_backup_with_another_accounts_key_is_neither_made_nor_restored(
    database: Path, key: Path, tmp_path: Path
) -> None:
    asyncio.run(fill(database, key))
    backup, members, other = tmp_path / "backup", b"members are hashed with this", tmp_path / "other"
    Vault.of(None, other)
    for wrong in (other, tmp_path / "none"):
        with pytest.raises(StoreError, match="linked accounts are encrypted with another key"):
            back_up(database, members, backup, accounts_key(wrong))
    back_up(database, members, backup)
    with pytest.raises(StoreError, match="linked accounts are encrypted with another key"):
        restore(backup, tmp_path / "db", members, accounts_key(tmp_path / "none"))
    assert not (tmp_path / "db").exists() and not (tmp_path / "none").exists()
