"""Processes with bounds, for what members send: a file from anybody may be made to do harm.

`Bounded` is the bot's side: one file at a time, in a process that inherits no secrets and may be killed. `limit` is the
process's: from then on it opens nothing, no connection either, and ends when it takes too much memory or time.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import structlog

from .errors import FileRefused, Refusal

log = structlog.stdlib.get_logger("segue")

# Discord waits 15 minutes for an answer: so long the last of those who wait may, with a minute each to fetch files.
_WAITING = 3  # members that may wait for the one whose turn it is
_OPEN = 3  # files: what goes in and out, and no other
_MOST_SAID = 2**24  # bytes of an answer; the 2,000 artists that are told of an export come to some hundred thousand


class Bounded:
    """Runs `program`, each time in a process of its own, for `longest` seconds at most.

    What is sent goes to its standard input, and it answers in JSON of some MB at most: why it refuses, under "refused",
    or anything else. A refusal is raised as what `refused` makes of it.
    """

    def __init__(
        self, program: Sequence[str], longest: float, refused: Callable[[Refusal], FileRefused] = FileRefused
    ) -> None:
        self._program, self._longest, self._refused = program, longest, refused
        self._turn = asyncio.Lock()
        self._asked = 0
        self._stopped = False
        self._process: subprocess.Popen[bytes] | None = None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Waits until nobody else's files are fetched or read.

        Raises a FileRefused where too many wait, or none are read any more.
        """
        if self._asked > _WAITING:
            raise self._refused(Refusal.BUSY)
        self._asked += 1
        try:
            async with self._turn:
                self._go_on()
                yield
        finally:
            self._asked -= 1

    async def ask(self, sent: Callable[[], bytes]) -> dict[str, Any]:
        """What a process answers to what is sent, which is made in a thread. Raises a FileRefused."""
        self._go_on()
        process = self._process = _started(self._program)
        try:
            async with asyncio.timeout(self._longest):
                said = await asyncio.to_thread(_ask, process, sent)
        except TimeoutError:
            said = b""
        finally:
            process.kill()
            self._process = None
        self._go_on()
        try:
            found: dict[str, Any] = json.loads(said)
        except ValueError:  # it ended before it had said anything
            log.warning("file given up", program=self._program[-1], status=process.returncode)
            raise self._refused(Refusal.HEAVY) from None
        if "refused" in found:
            raise self._refused(Refusal(found["refused"]))
        return found

    def stop(self) -> None:
        """Ends what is being read, and reads no more: whoever waits is told."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()

    def _go_on(self) -> None:
        if self._stopped:
            raise self._refused(Refusal.STOPPING)


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


def _ask(process: subprocess.Popen[bytes], sent: Callable[[], bytes]) -> bytes:
    """What the process answers once it has read all; nothing where it said more than `_MOST_SAID`, and was killed."""
    with process:
        assert process.stdin and process.stdout
        with contextlib.suppress(BrokenPipeError), process.stdin as unread:  # it may end before it has read all
            unread.write(sent())
        said = process.stdout.read(_MOST_SAID + 1)
        if len(said) <= _MOST_SAID:
            return said
        process.kill()
        return b""


def limit(seconds: int, memory: int) -> None:
    """In the process: it can open nothing from now on, and ends after so long on a processor.

    `memory` is in bytes of addresses, what is loaded included; more raises MemoryError. Systems that cannot, do not.
    """
    with contextlib.suppress(ImportError):
        import resource

        for kind, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NOFILE, _OPEN),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, memory),
        ):
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))
