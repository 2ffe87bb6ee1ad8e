"""Feedback on this side of the recommender's records: where it was given, by whom, and what it comes to."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from recommender import SegueError
from recommender.judging import Verdict, Vote


class FeedbackError(SegueError):
    """Feedback that cannot be kept or looked up just now."""


class Place(StrEnum):
    """Where an answer was shown."""

    GUILD = "guild"
    DM = "dm"
    USER_INSTALL = "user_install"


class Outcome(StrEnum):
    """What has become of a vote by the time its member is answered."""

    KEPT = "kept"
    WAITING = "waiting"
    """The database is busy; the vote is kept as soon as it is not."""
    REFUSED = "refused"
    """The member opted out."""


REACTIONS = {"👍": Verdict.UP, "👎": Verdict.DOWN}


@dataclass(frozen=True, slots=True)
class Opinions:
    """What a member thinks of artists now."""

    verdicts: dict[int, Verdict]
    """Up, down or known, by artist; the latest last."""
    hidden: frozenset[int]

    @classmethod
    def of(cls, votes: Iterable[Vote]) -> Opinions:
        """What remains of a member's votes on artists, in the order given: of each artist the latest counts."""
        verdicts, hidden = dict[int, Verdict](), set[int]()
        for vote in votes:
            if vote.artist is None:
                continue
            if vote.verdict is Verdict.HIDDEN:
                (hidden.add if vote.given else hidden.discard)(vote.artist)
            elif vote.given or verdicts.get(vote.artist) is vote.verdict:
                verdicts.pop(vote.artist, None)
                if vote.given:
                    verdicts[vote.artist] = vote.verdict
        return cls(verdicts, frozenset(hidden))


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
