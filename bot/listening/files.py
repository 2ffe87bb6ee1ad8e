"""Files of listening that members send, read in a process that can be killed, one member's at a time."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

from ..errors import FileRefused, Refusal
from .matching import Play

MOST_BYTES = 50 * 2**20
"""What all files of one import may have, packed."""
# Discord waits 15 minutes for an answer: so long the last of those who wait may, with a minute each to fetch files.
_WAITING = 3  # imports that may wait for the one that is read
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


class Files:
    """Reads files. `program` is what does, `longest` how long it may, in seconds."""

    def __init__(self, program: Sequence[str] = _PROGRAM, longest: float = _LONGEST) -> None:
        self._program, self._longest = program, longest
        self._turn = asyncio.Lock()
        self._asked = 0
        self._stopped = False
        self._process: subprocess.Popen[bytes] | None = None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Waits until nobody else's files are fetched or read.

        Raises FileRefused where too many wait, or none are read any more.
        """
        if self._asked > _WAITING:
            raise FileRefused(Refusal.BUSY)
        self._asked += 1
        try:
            async with self._turn:
                self._go_on()
                yield
        finally:
            self._asked -= 1

    async def read(self, files: Sequence[Sent]) -> list[Export]:
        """What one member's files say, by service. Raises FileRefused."""
        self._go_on()
        process = self._process = _started(self._program)
        told = json.dumps([(file.name, len(file.content)) for file in files]).encode()
        whole = b"".join((told, b"\n", *(file.content for file in files)))
        try:
            said = await asyncio.to_thread(_ask, process, whole, self._longest)
        except asyncio.CancelledError:
            process.kill()
            raise
        finally:
            self._process = None
        self._go_on()
        return _exports(said)

    def stop(self) -> None:
        """Ends what is being read, and reads no more: whoever waits is told."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()

    def _go_on(self) -> None:
        if self._stopped:
            raise FileRefused(Refusal.STOPPING)


def _started(program: Sequence[str]) -> subprocess.Popen[bytes]:
    """The program in a process that inherits no secrets: of the environment it has only where modules are found."""
    return subprocess.Popen(
        program,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # One thread is enough, and each takes memory.
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "OPENBLAS_NUM_THREADS": "1"},
        start_new_session=True,  # Ctrl-C is the bot's business
    )


def _ask(process: subprocess.Popen[bytes], files: bytes, longest: float) -> bytes:
    """What the process answers; nothing where it took too long, and was killed."""
    with process:
        try:
            return process.communicate(files, longest)[0]
        except subprocess.TimeoutExpired:
            process.kill()
            return b""


def _exports(said: bytes) -> list[Export]:
    """What the process said. Raises FileRefused, also where it ended before it had said it."""
    try:
        found = json.loads(said)
    except ValueError:
        raise FileRefused(Refusal.HEAVY) from None
    if "refused" in found:
        raise FileRefused(Refusal(found["refused"]))
    return [_export(**export) for export in found["exports"]]


def _export(formats: list[str], plays: list[list[Any]], **facts: Any) -> Export:
    return Export(formats=tuple(formats), plays=tuple(Play(*play) for play in plays), **facts)
