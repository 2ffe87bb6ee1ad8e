"""Another key for what is encrypted, or for members, of a database of either kind."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from typer.testing import CliRunner

from bot.address import Address
from bot.errors import KeyRefused, StoreError
from bot.feedback.accounts import Heard
from bot.feedback.cli import app
from bot.feedback.pseudonyms import Pseudonyms
from bot.feedback.store import Store
from bot.listening import keys
from bot.listening.vault import Owner, Vault, write_keys

from .faults import execute

pytestmark = pytest.mark.usefixtures("no_patience")

FINGERPRINT = "fingerprint of the key"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "segue.key"


async def link(address: Address, key: Path) -> None:
    async with Store.open(address) as store:
        vault = await keys.fitting(store, None, key)
        for user in (1, 2, 3):
            await store.accounts.link(str(user), "lastfm", vault.seal(Owner(user)), Heard({}, {}), at=0.0, due_at=None)
        await store.memberships.join(1, "1", vault.seal(Owner(1)), named=False, at=0.0)


def owners(address: Address, vault: Vault) -> list[int]:
    rows = execute(address, "SELECT sealed FROM account UNION ALL SELECT sealed FROM membership")
    return sorted(vault.open(sealed).user for (sealed,) in rows)


def test_after_a_rotation_on_a_server_only_the_new_key_is_left_and_opens_everything(
    on_server: Address, key: Path
) -> None:
    asyncio.run(link(on_server, key))
    files = "SELECT pg_relation_filepath('account'), pg_relation_filepath('membership')"
    [before] = execute(on_server, files)
    assert keys.rotate(on_server, None, key) == 4
    [new] = key.read_bytes().split()
    assert owners(on_server, Vault([new])) == [1, 1, 2, 3]
    assert not {*before} & {*execute(on_server, files)[0]}  # the old ones are gone, with what the old key opens


def test_a_rotation_on_a_server_is_of_all_or_none_and_can_be_ended(
    on_server: Address, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(link(on_server, key))
    [old] = key.read_bytes().split()
    wrong = Fernet.generate_key()
    execute(on_server, f"UPDATE membership SET sealed = '{Vault([wrong]).seal(Owner(1)).decode()}'")
    with pytest.raises(KeyRefused):
        keys.rotate(on_server, None, key)
    assert old in key.read_bytes().split()
    write_keys(key, [*key.read_bytes().split(), wrong])
    assert keys.rotate(on_server, None, key) == 4
    assert owners(on_server, Vault.of(None, key)) == [1, 1, 2, 3]


async def test_while_a_bot_is_on_a_server_the_key_is_not_changed(on_server: Address, key: Path) -> None:
    await link(on_server, key)
    before = key.read_bytes()
    async with Store.open(on_server):
        with pytest.raises(StoreError, match="a bot runs on"):
            await asyncio.to_thread(keys.rotate, on_server, None, key)
    assert key.read_bytes() == before


async def test_while_a_bot_runs_members_get_no_new_key(
    address: Address, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("DATABASE", address.url or str(address)), ("KEY_FILE", str(key))):
        monkeypatch.setenv(f"SEGUE_{name}", value)
    async with Store.open(address) as store:
        await Pseudonyms.of(store, key)
    key.write_text("another key than before")
    async with Store.open(address) as store:
        before = await store.fact(FINGERPRINT)
        done = await asyncio.to_thread(CliRunner().invoke, app, ["new-key"])
        assert done.exit_code == 2 and "a bot runs on" in done.stderr and await store.fact(FINGERPRINT) == before
    assert (await asyncio.to_thread(CliRunner().invoke, app, ["new-key"])).exit_code == 0
    async with Store.open(address) as store:
        assert await store.fact(FINGERPRINT) != before
