"""The plain records of feedback: what was shown, and what somebody thought of it."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Place(StrEnum):
    """Where an answer was shown."""

    GUILD = "guild"
    DM = "dm"
    USER_INSTALL = "user_install"


class Verdict(StrEnum):
    """What a member thinks."""

    UP = "up"
    DOWN = "down"
    KNOWN = "known"


REACTIONS = {"👍": Verdict.UP, "👎": Verdict.DOWN}


@dataclass(frozen=True, slots=True)
class Exposure:
    """One answer, as it was shown. Written before it is visible, so that no vote can precede it."""

    interaction_id: int
    command: str
    seed: int
    """The artist asked about."""
    artists: tuple[tuple[int, float], ...]
    """(artist id, score) in the order shown."""
    model: str
    model_version: str
    data: str
    place: Place
    locale: str
    shown_at: float
    """Seconds since 1970, UTC."""


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
