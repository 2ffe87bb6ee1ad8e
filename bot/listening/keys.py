"""The keys that accounts and memberships are encrypted with: whether they fit the database, and changing them."""

from __future__ import annotations

import asyncio
from pathlib import Path

from cryptography.fernet import Fernet

from ..address import Address
from ..errors import KeyRefused
from ..feedback.backups import explained
from ..feedback.opening import whole
from ..feedback.resealing import reseal
from ..feedback.store import Store
from ..feedback.whole import Hold
from .vault import Vault, write_keys


async def fitting(store: Store, secret: bytes | None, path: Path) -> Vault:
    """What encrypts, with the keys in the file or derived from the secret (`Vault.of`).

    Raises what `check` raises, and then makes no key.
    """
    await check(store, secret, path)
    return Vault.of(secret, path)


async def check(store: Store, secret: bytes | None, path: Path) -> None:
    """Raises KeyRefused where accounts or memberships of the store are encrypted with another key, and StoreError."""
    if sealed := await store.sealed():
        _open_all(sealed, secret, path, _remedy(store))


def _open_all(sealed: list[bytes], secret: bytes | None, path: Path, remedy: str) -> None:
    if secret is None and not path.exists():
        raise KeyRefused(f"The key that linked accounts are encrypted with, {path}, is gone. {remedy}")
    vault = Vault.of(secret, path)
    try:
        for value in sealed:
            vault.open(value)
    except KeyRefused as error:
        raise KeyRefused(f"Linked accounts are encrypted with another key than {path} holds. {remedy}") from error


def _remedy(store: Store) -> str:
    return (
        f"Restore it from its backup. Without one, `python -m bot accounts new-key --db {store.address}` starts with"
        " another: linked accounts, imports and memberships are then deleted."
    )


def rotate(database: Address | Path, secret: bytes | None, path: Path) -> int:
    """Encrypts everything anew with a new key, which then is the only one in the file; returns how many values that is.

    The new key is in the file, before the others, until all is encrypted with it: interrupted anywhere, everything can
    be decrypted, and another rotation ends what this one began. Raises StoreError where a bot uses the database, which
    would go on encrypting with the key before, and KeyRefused where something is encrypted with none of the keys.
    """
    new = Fernet.generate_key()

    async def rotate() -> int:
        async with whole(Address.of(database), Hold.ALONE) as alone:
            write_keys(path, [new, *_keys(path)])
            count = await reseal(alone, Vault.of(secret, path).rotate)
            write_keys(path, [new])
            return count

    with explained("The key cannot be changed"):
        return asyncio.run(rotate())


def _keys(path: Path) -> list[bytes]:
    return path.read_bytes().split() if path.exists() else []


async def start_over(store: Store, path: Path) -> None:
    """Deletes everything that is encrypted, with the listening it belongs to, and puts a new key into the file.

    Raises StoreError and OSError.
    """
    await store.forget_all_listening()
    write_keys(path, [Fernet.generate_key()])
