"""The feedback database and its keys in one file: made, and put back in place."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..address import beside
from ..errors import KeyRefused, StoreError
from .pseudonyms import Pseudonyms
from .store import Store

_DATABASE, _KEY, _ACCOUNTS_KEY = "segue.sqlite3", "segue.key", "segue-accounts.key"
"""What a backup holds: a ZIP file, with the keys only where they are kept in files."""


class AccountsKey(NamedTuple):
    """The key that linked accounts are encrypted with."""

    file: Path
    """Where it is kept; what is in no file is derived from the other key."""
    check: Callable[[Store, Path], Awaitable[object]]
    """Raises KeyRefused where the key in a file is not that of the store."""


def back_up(database: Path, key: bytes | Path, backup: Path, accounts: AccountsKey | None = None) -> None:
    """Writes the database as it is now, also while a bot writes to it, together with the files of the keys.

    Votes that wait for the database are in the copy. The owner alone can read the backup, which takes the place of
    an earlier one once it is whole. `key` is the key itself where it is kept elsewhere. Raises StoreError.
    """
    if not database.is_file():
        raise StoreError(f"There is no feedback database {database}.")
    if isinstance(key, Path) and not key.is_file():
        raise StoreError(f"There is no key {key}, without which a database is of little use.")
    if backup.exists() and not _is_backup(backup):
        raise StoreError(f"{backup} is there already and no backup; name another file.")
    with explained(f"{database} cannot be backed up"), _folder_beside(backup) as folder:
        copy = folder / _DATABASE
        if beside(database).exists():  # before the database, as what is written there meanwhile is then in both
            shutil.copy(beside(database), beside(copy))
        with closing(sqlite3.connect(_uri(database), uri=True)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        if isinstance(key, Path):
            shutil.copy(key, folder / _KEY)  # with its mode
        if accounts is not None and accounts.file.is_file():
            shutil.copy(accounts.file, folder / _ACCOUNTS_KEY)
        asyncio.run(_check(folder, key, accounts))
        packed = folder / "backup"
        with zipfile.ZipFile(packed, "x", zipfile.ZIP_DEFLATED) as archive:
            for file in (copy, folder / _KEY, folder / _ACCOUNTS_KEY):
                if file.exists():
                    archive.write(file, file.name)
        _move(packed, backup)


def restore(
    backup: Path,
    database: Path,
    key: bytes | Path,
    accounts: AccountsKey | None = None,
    *,
    replace: bool = False,
) -> None:
    """Puts the database of a backup, and its keys, where the bot looks for them, in place of others with `replace`.

    `key` and `accounts` are as in `back_up`. Raises StoreError, and then all is as it was, where the backup is none, is
    damaged, of a newer program, or lacks the key, and where what is there must not be replaced, or is used by a bot.
    """
    if not backup.is_file():
        raise StoreError(f"There is no backup {backup}.")
    if not _is_backup(backup):
        raise StoreError(f"{backup} is no backup, or damaged.")
    with explained(f"{backup} cannot be restored"), _folder_beside(database) as folder:
        _unpack(backup, folder)
        if isinstance(key, Path) and not (folder / _KEY).exists():
            raise StoreError("it holds no key; set SEGUE_SECRET to the one that its members are hashed with")
        asyncio.run(_check(folder, key, accounts))
        accounts_key = accounts.file if accounts is not None and (folder / _ACCOUNTS_KEY).exists() else None
        there = [path for path in (database, key, accounts_key) if isinstance(path, Path) and path.exists()]
        if there and not replace:
            raise StoreError(f"{' and '.join(map(str, there))} would be lost; --replace puts it in their place")
        with alone_on(database):
            _move(folder / _DATABASE, database)
            if isinstance(key, Path):
                _move(folder / _KEY, key)
            if accounts_key is not None:
                _move(folder / _ACCOUNTS_KEY, accounts_key)


async def _check(folder: Path, key: bytes | Path, accounts: AccountsKey | None) -> None:
    """Raises StoreError where the folder holds no database that a bot could use with its key. Adds what waits."""
    async with Store.open(folder / _DATABASE, replays=False) as store:
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
def alone_on(database: Path) -> Iterator[sqlite3.Connection | None]:
    """Keeps others off the database, within a transaction of this connection, which there is where there is a database.

    What is deleted or replaced in it is overwritten. Raises StoreError where a program uses it.
    """
    if not database.exists():
        _remove_log(database)
        yield None
        return
    with closing(sqlite3.connect(_uri(database), uri=True, isolation_level=None, timeout=1)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")  # which takes that nobody else has it open
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise StoreError(f"a bot runs on {database}; stop it first") from error
            raise
        except sqlite3.DatabaseError:  # damaged, so that nobody can use it
            _remove_log(database)
        yield connection


def _remove_log(database: Path) -> None:
    """Removes what was left of another database in that place, lest it is taken for that of the next one."""
    for part in ("-wal", "-shm"):
        database.with_name(database.name + part).unlink(missing_ok=True)


@contextlib.contextmanager
def explained(what: str) -> Iterator[None]:
    """Has whatever goes wrong with files or databases in the block be a StoreError that begins with `what`."""
    try:
        yield
    except (StoreError, sqlite3.Error, OSError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise StoreError(f"{what}: {str(error).rstrip('.')}.") from error


def _uri(database: Path) -> str:
    """The database as it is, made neither where it is not."""
    return f"{database.absolute().as_uri()}?mode=rw"


@contextlib.contextmanager
def _folder_beside(file: Path) -> Iterator[Path]:
    """A folder of its owner's, on the same disk as the file, and gone afterwards."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{file.name}-", dir=file.parent) as folder:
        yield Path(folder)


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
