"""Files of listening that members send, read in a process that can be killed, one member's at a time."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

from ..bounded import Bounded
from .matching import Play

MOST_BYTES = 50 * 2**20
"""What all files of one import may have, packed."""
_LONGEST = 150.0  # s; the process ends by itself after 120 on a processor
_PROGRAM = (sys.executable, "-m", f"{__package__}.reading")


class Sent(NamedTuple):
    """A file as a member sent it."""

    name: str
    content: bytes


class Export(NamedTuple):
    """What the files of one service say."""

    service: str
    """As people call it."""
    formats: tuple[str, ...]
    """What the files are, as people call them."""
    listens: int
    since: int
    """Seconds since 1970; 0: the files do not say."""
    until: int
    artists: int
    """How many are played in all."""
    plays: tuple[Play, ...]
    """The most played of them, most first."""


class Files(Bounded):
    """Reads files. `program` is what does, `longest` how long it may, in seconds."""

    def __init__(self, program: Sequence[str] = _PROGRAM, longest: float = _LONGEST) -> None:
        super().__init__(program, longest)

    async def read(self, files: Sequence[Sent]) -> list[Export]:
        """What one member's files say, by service. Raises FileRefused."""
        told = json.dumps([(file.name, len(file.content)) for file in files]).encode()
        said = await self.ask(lambda: b"".join((told, b"\n", *(file.content for file in files))))
        return [_export(**export) for export in said["exports"]]


def _export(formats: list[str], plays: list[list[Any]], **facts: Any) -> Export:
    return Export(formats=tuple(formats), plays=tuple(Play(*play) for play in plays), **facts)
