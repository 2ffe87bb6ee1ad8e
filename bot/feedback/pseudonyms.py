"""Members under names that only the holder of a key can join to an account."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path


class Pseudonyms:
    """Members' names in the database: keyed hashes that nobody can trace back without the key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def __call__(self, user_id: int) -> str:
        """HMAC-SHA256 of the id (RFC 2104), as 64 hexadecimal digits."""
        return hmac.new(self._key, str(user_id).encode(), hashlib.sha256).hexdigest()

    @classmethod
    def from_file(cls, path: Path) -> Pseudonyms:
        """Reads the key, making one on first use with mode 0600. Raises OSError or ValueError (empty file)."""
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            key = path.read_text().strip()
            if len(key) < 16:
                raise ValueError(f"{path} holds no key; delete it to start anew, or restore it from a backup") from None
            return cls(key.encode())
        with os.fdopen(handle, "w") as file:
            key = secrets.token_hex(32)
            file.write(key + "\n")
            file.flush()
            os.fsync(file.fileno())
        return cls(key.encode())
