"""The feedback database and its keys in one file: made, and put back in place."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..address import Address, beside
from ..errors import KeyRefused, StoreError
from .copying import copy
from .migrations import SQLITE
from .opening import opened, whole
from .pseudonyms import Pseudonyms
from .sqlite import SQLite
from .store import Store
from .whole import Hold, is_empty
from .whole_sqlite import alone_on, uri

_DATABASE, _KEY, _ACCOUNTS_KEY = "segue.sqlite3", "segue.key", "segue-accounts.key"
"""What a backup holds: a ZIP file, with the keys only where they are kept in files."""


class AccountsKey(NamedTuple):
    """The key that linked accounts are encrypted with."""

    file: Path
    """Where it is kept; what is in no file is derived from the other key."""
    check: Callable[[Store, Path], Awaitable[object]]
    """Raises KeyRefused where the key in a file is not that of the store."""


def back_up(
    database: Address | Path, key: bytes | Path, backup: Path, accounts: AccountsKey | None = None
) -> list[str]:
    """Writes the database as it is now, also while a bot writes to it, and the files of the keys; says what is in it.

    Votes that wait for the database are in the copy. The owner alone can read the backup, which takes the place of
    an earlier one once it is whole. `key` is the key itself where it is kept elsewhere. Raises StoreError.
    """
    address = Address.of(database)
    if address.is_missing:
        raise StoreError(f"There is no feedback database {address}.")
    if isinstance(key, Path) and not key.is_file():
        raise StoreError(f"There is no key {key}, without which a database is of little use.")
    if backup.exists() and not _is_backup(backup):
        raise StoreError(f"{backup} is there already and no backup; name another file.")
    with explained(f"{address} cannot be backed up"), _folder_beside(backup) as folder:
        copied = folder / _DATABASE
        if address.journal is not None and address.journal.exists():
            # Before the database, as what is written there meanwhile is then in both.
            shutil.copy(address.journal, beside(copied))
        if address.file is not None:
            with (
                closing(sqlite3.connect(uri(address.file), uri=True)) as source,
                closing(sqlite3.connect(copied)) as to,
            ):
                source.backup(to)
        else:
            asyncio.run(_take(address, copied))
        if isinstance(key, Path):
            shutil.copy(key, folder / _KEY)  # with its mode
        if accounts is not None and accounts.file.is_file():
            shutil.copy(accounts.file, folder / _ACCOUNTS_KEY)
        asyncio.run(_check(folder, key, accounts))
        packed = folder / "backup"
        with zipfile.ZipFile(packed, "x", zipfile.ZIP_DEFLATED) as archive:
            for file in (copied, folder / _KEY, folder / _ACCOUNTS_KEY):
                if file.exists():
                    archive.write(file, file.name)
        _move(packed, backup)
    files = [key, *([accounts.file] if accounts is not None else ())]
    return [str(address), *(str(file) for file in files if isinstance(file, Path) and file.exists())]


def restore(
    backup: Path,
    database: Address | Path,
    key: bytes | Path,
    accounts: AccountsKey | None = None,
    *,
    replace: bool = False,
) -> None:
    """Puts the database of a backup, and its keys, where the bot looks for them, in place of others with `replace`.

    It may have been made of another kind of database. `key` and `accounts` are as in `back_up`. Raises StoreError, and
    then all is as it was, where the backup is none, is damaged, of a newer program, or lacks the key, and where what is
    there must not be replaced, or is used by a bot.
    """
    address = Address.of(database)
    if not backup.is_file():
        raise StoreError(f"There is no backup {backup}.")
    if not _is_backup(backup):
        raise StoreError(f"{backup} is no backup, or damaged.")
    with explained(f"{backup} cannot be restored"), _folder_beside(address.file or backup) as folder:
        _unpack(backup, folder)
        if isinstance(key, Path) and not (folder / _KEY).exists():
            raise StoreError("it holds no key; set SEGUE_SECRET to the one that its members are hashed with")
        asyncio.run(_check(folder, key, accounts))
        keys = {_KEY: key} if isinstance(key, Path) else {}
        if accounts is not None and (folder / _ACCOUNTS_KEY).exists():
            keys[_ACCOUNTS_KEY] = accounts.file
        there = [str(path) for path in (address.file, *keys.values()) if path is not None and path.exists()]
        if address.file is None and asyncio.run(_holds_something(address)):
            there.insert(0, str(address))
        if there and not replace:
            raise StoreError(f"{' and '.join(there)} would be lost; --replace puts it in their place")
        if address.file is not None:
            with alone_on(address.file):
                _move(folder / _DATABASE, address.file)
                _move_all(folder, keys)
        else:
            asyncio.run(_put(folder / _DATABASE, address))
            _move_all(folder, keys)


async def _take(address: Address, file: Path) -> None:
    """Copies a database on a server as it is now into a new file, of the version that it has."""
    async with whole(address, Hold.SNAPSHOT) as source:
        version = await source.version()
        if not version:
            raise StoreError("no bot has made it yet")
        if version > len(SQLITE):
            raise StoreError("it was made by a newer version of this program; update the program")
        async with SQLite.open(file, SQLITE[:version]):
            pass
        async with whole(Address.of(file), Hold.ALONE) as target:
            await copy(source, target)


async def _holds_something(address: Address) -> bool:
    async with opened(address, half=True):
        pass
    async with whole(address, Hold.SNAPSHOT) as there:
        return not await is_empty(there)


async def _put(file: Path, address: Address) -> None:
    """Has a database on a server hold what a file does and no more, all of it or none. Raises StoreError."""
    async with (
        whole(Address.of(file), Hold.STILL) as source,
        whole(address, Hold.ALONE) as target,
        target.transaction(),
    ):
        await copy(source, target)
        await target.stand()


async def _check(folder: Path, key: bytes | Path, accounts: AccountsKey | None) -> None:
    """Raises StoreError where the folder holds no database that a bot could use with its key. Adds what waits."""
    async with Store.open(folder / _DATABASE, replays=False) as store:
        await store.checked()
        try:
            await Pseudonyms.of(store, folder / _KEY if isinstance(key, Path) else key)
        except KeyRefused as error:
            raise StoreError("its members are hashed with another key than this one") from error
        try:
            if accounts is not None:
                await accounts.check(store, folder / _ACCOUNTS_KEY)
        except KeyRefused as error:
            raise StoreError("its linked accounts are encrypted with another key than this one") from error
        await store.replay()


def _is_backup(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            return _DATABASE in archive.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def _unpack(backup: Path, folder: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        for name in {_DATABASE, _KEY, _ACCOUNTS_KEY} & {*archive.namelist()}:
            with archive.open(name) as packed, (folder / name).open("xb") as file:
                (folder / name).chmod(0o600)
                shutil.copyfileobj(packed, file)


@contextlib.contextmanager
def explained(what: str) -> Iterator[None]:
    """Has whatever goes wrong with files or databases in the block be a StoreError that begins with `what`."""
    try:
        yield
    except (StoreError, sqlite3.Error, OSError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise StoreError(f"{what}: {str(error).rstrip('.')}.") from error


@contextlib.contextmanager
def _folder_beside(file: Path) -> Iterator[Path]:
    """A folder of its owner's, on the same disk as the file, and gone afterwards."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{file.name}-", dir=file.parent) as folder:
        yield Path(folder)


def _move_all(folder: Path, places: Mapping[str, Path]) -> None:
    for name, to in places.items():
        _move(folder / name, to)


def _move(file: Path, to: Path) -> None:
    """Puts the file, for its owner alone and durably, in the place of what is there."""
    file.chmod(0o600)
    with file.open("rb+") as written:
        os.fsync(written.fileno())
    file.replace(to)
    if os.name == "posix":
        folder = os.open(to.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
