"""What must be known again but not by whoever reads the database: encrypted."""

from __future__ import annotations

import contextlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..errors import KeyRefused
from ..feedback.pseudonyms import keep_from_others, make_for_owner

_PURPOSE = b"segue: accounts of members"
_ANOTHER = "What is stored of linked accounts is encrypted with another key than this one."


class Owner(NamedTuple):
    """Whose an account is, or a membership of a server."""

    user: int
    """The member's id on Discord."""
    name: str = ""
    """What the account is called at its service; "" where it has no name."""


class Vault:
    """Encrypts with the first of its keys, and decrypts with any (Fernet: AES-128-CBC and HMAC-SHA256)."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def seal(self, owner: Owner) -> bytes:
        """The owner, encrypted; another text each time, of a length that does not tell the name's."""
        packed = json.dumps(owner, ensure_ascii=False).encode()
        return self._fernet.encrypt(packed + b" " * (-len(packed) % 64))

    def open(self, sealed: bytes) -> Owner:
        """The owner that was encrypted. Raises KeyRefused where that was under none of the keys."""
        try:
            return Owner(*json.loads(self._fernet.decrypt(sealed)))
        except InvalidToken:
            raise KeyRefused(_ANOTHER) from None

    def name(self, sealed: bytes) -> str:
        """What an account is called; "" where that was encrypted under none of the keys, and it can only be deleted."""
        try:
            return self.open(sealed).name
        except KeyRefused:
            return ""

    def rotate(self, sealed: bytes) -> bytes:
        """The same under the first of the keys. Raises KeyRefused where it was under none of them."""
        try:
            return self._fernet.rotate(sealed)
        except InvalidToken:
            raise KeyRefused(_ANOTHER) from None

    @classmethod
    def of(cls, secret: bytes | None, path: Path) -> Vault:
        """With the keys in the file, the newest first, and last with one derived from the secret.

        Without a secret the file is made if it is missing. Raises KeyRefused where it cannot be read, made or kept from
        others, or holds what is no key.
        """
        derived = [] if secret is None else [derived_key(secret)]
        try:
            if secret is None:
                path.parent.mkdir(parents=True, exist_ok=True)
                with contextlib.suppress(FileExistsError):
                    make_for_owner(path, [Fernet.generate_key() + b"\n"])
            if not path.exists():
                return cls(derived)
            keep_from_others(path)
            return cls([*path.read_bytes().split(), *derived])
        except (OSError, ValueError) as error:
            raise KeyRefused(
                f"The key that linked accounts are encrypted with, {path}, cannot be used: {error}."
            ) from error


def derived_key(secret: bytes) -> bytes:
    """A key for accounts that comes of the secret, and does not tell it (HKDF-SHA256, RFC 5869)."""
    return urlsafe_b64encode(HKDF(SHA256(), 32, salt=None, info=_PURPOSE).derive(secret))


def write_keys(path: Path, keys: Sequence[bytes]) -> None:
    """Puts these keys into the file, durably, for its owner alone to read, in place of those before. Raises OSError."""
    write_for_owner(path, (key + b"\n" for key in keys))


def write_for_owner(path: Path, content: Iterable[bytes]) -> None:
    """Writes a file that its owner alone can read, durably, in place of another or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    try:
        make_for_owner(new, content)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def remove(path: Path) -> None:
    """Removes a file that `write_for_owner` wrote, if it is there, and what is left of one. Raises OSError."""
    for file in (path, path.with_name(f"{path.name}.new")):
        if file.is_file():
            file.unlink()
