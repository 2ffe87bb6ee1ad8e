"""What is kept encrypted."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.errors import KeyRefused
from bot.listening.vault import Owner, Vault, write_keys

ADA = Owner(2**60, "ada_лоvelace")


def test_an_owner_comes_back_and_cannot_be_read_without_the_key(tmp_path: Path) -> None:
    vault = Vault.of(None, tmp_path / "keys")
    sealed = vault.seal(ADA)
    assert vault.open(sealed) == ADA
    with pytest.raises(KeyRefused, match="another key"):
        Vault([Fernet.generate_key()]).open(sealed)
    assert vault.name(sealed) == ADA.name and Vault([Fernet.generate_key()]).name(sealed) == ""


def test_the_same_owner_is_sealed_differently_each_time_and_as_long_as_another() -> None:
    vault = Vault([Fernet.generate_key()])
    assert vault.seal(ADA) != vault.seal(ADA)
    assert len({len(vault.seal(Owner(1, "a" * length))) for length in range(40)}) == 1


def test_a_file_of_keys_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "keys"
    sealed = Vault.of(None, path).seal(ADA)
    assert Vault.of(None, path).open(sealed) == ADA
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_of_keys_that_others_can_read_is_taken_from_them(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    sealed = Vault.of(None, path).seal(ADA)
    path.chmod(0o644)
    assert Vault.of(None, path).open(sealed) == ADA
    assert path.stat().st_mode & 0o077 == 0


def test_with_a_secret_no_file_is_made_and_the_same_secret_opens(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    sealed = Vault.of(b"a secret of sixteen", path).seal(ADA)
    assert Vault.of(b"a secret of sixteen", path).open(sealed) == ADA
    assert not path.exists()
    with pytest.raises(KeyRefused):
        Vault.of(b"another secret of sixteen", path).open(sealed)


def test_a_newer_key_seals_and_the_older_opens_until_all_is_sealed_anew(tmp_path: Path) -> None:
    path, old, new = tmp_path / "keys", Fernet.generate_key(), Fernet.generate_key()
    sealed = Vault([old]).seal(ADA)
    write_keys(path, [new, old])
    both = Vault.of(None, path)
    assert both.open(sealed) == ADA
    assert Vault([new]).open(both.rotate(sealed)) == ADA
    assert Vault([new]).open(both.seal(ADA)) == ADA


@pytest.mark.parametrize("content", [b"", b"no key\n", b"A" * 20])
def test_a_file_without_keys_is_refused_with_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "keys"
    path.write_bytes(content)
    with pytest.raises(KeyRefused, match="keys"):
        Vault.of(None, path)
