"""Members under names that only the holder of a key can join to an account."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
import stat
from collections.abc import Iterable
from pathlib import Path

import structlog

from ..errors import KeyRefused
from .store import Store

log = structlog.stdlib.get_logger("segue")

_FACT = "fingerprint of the key"
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class Pseudonyms:
    """Members' names in the database: keyed hashes that nobody can trace back without the key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def __call__(self, user_id: int) -> str:
        """HMAC-SHA256 of the id (RFC 2104), as 64 hexadecimal digits."""
        return self._hash(str(user_id))

    def server(self, guild_id: int) -> str:
        """By which votes and presses of one server are known to be of one; nothing else is hashed in this way."""
        return self._hash(f"server of votes {guild_id}")

    def tone(self, message_id: int, emoji: str) -> str:
        """By which an emoji in a skin tone is known again on the same message, and on no other."""
        return self._hash(f"{message_id} {emoji}")

    @property
    def fingerprint(self) -> str:
        """By which the key is known again: the hash of a word, which is no member's."""
        return self._hash("fingerprint")

    def _hash(self, text: str) -> str:
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()

    @classmethod
    async def of(cls, store: Store, key: bytes | Path, *, is_shared: bool = False) -> Pseudonyms:
        """Under the key, or that in the file, made where there is none.

        Raises KeyRefused where members of the store are hashed with another key: under this one nobody would be found
        again who opted out. Where it `is_shared` with other processes, another of theirs is refused even if there are
        no members yet. Raises StoreError.
        """
        has_members = await store.has_members()
        try:
            pseudonyms = cls(key) if isinstance(key, bytes) else cls.from_file(key, may_make=not has_members)
        except FileNotFoundError as error:
            raise KeyRefused(
                f"The key that members are hashed with, {error.filename}, is gone. {_remedy(store)}"
            ) from error
        except (OSError, ValueError) as error:
            raise KeyRefused(f"The key that members are hashed with cannot be used: {error}.") from error
        if (has_members or is_shared) and await store.fact(_FACT) not in (None, pseudonyms.fingerprint):
            raise KeyRefused(f"Members are hashed with another key than this one. {_remedy(store)}")
        await pseudonyms.adopt(store)
        return pseudonyms

    async def adopt(self, store: Store) -> None:
        """Makes this the key that the store's members are hashed with from now on. Raises StoreError.

        A database that is put in its place while it is open is refused under another key.
        """
        if await store.fact(_FACT) != self.fingerprint:
            await store.remember(_FACT, self.fingerprint)
        store.require(_FACT, self.fingerprint)

    @classmethod
    def from_file(cls, path: Path, *, may_make: bool = True) -> Pseudonyms:
        """Reads the key, which its owner alone may read afterwards; makes one where there is none and that may be.

        Raises FileNotFoundError where there is none, another OSError where it cannot be read, made, or kept from
        others, and ValueError where the file holds no key.
        """
        if may_make:
            path.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileExistsError):
                key = secrets.token_hex(32)
                make_for_owner(path, [f"{key}\n".encode()])
                return cls(key.encode())
        key = path.read_text().strip()
        if len(key) < 16:
            raise ValueError(f"{path} holds no key; restore it from a backup, or delete it")
        keep_from_others(path)
        return cls(key.encode())


def _remedy(store: Store) -> str:
    return (
        f"Restore it from its backup. Without one, `python -m bot feedback new-key --db {store.address}` starts with"
        " another: who voted before, or opted out, is then no longer known."
    )


def make_for_owner(path: Path, content: Iterable[bytes]) -> None:
    """Makes a file that its owner alone can read, durably. Raises FileExistsError, and other OSErrors."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.writelines(content)
        file.flush()
        os.fsync(file.fileno())


def keep_from_others(path: Path) -> None:
    """Lets the owner alone read a file. Raises OSError where others can, and that cannot be changed."""
    if os.name != "posix" or not (mode := stat.S_IMODE(path.stat().st_mode)) & _OTHERS:
        return
    try:
        path.chmod(mode & ~_OTHERS)
    except OSError as error:
        raise OSError(f"others can read {path}, and that cannot be changed: {error}") from error
    log.warning("key file could be read by others, and no longer can", path=str(path), mode=f"{mode:04o}")
