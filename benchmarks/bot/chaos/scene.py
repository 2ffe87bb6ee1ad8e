"""A Discord of its own, a folder with a database, and between them a bot as a program, to start, break and stop."""

from __future__ import annotations

import asyncio
import contextlib
import json
import resource
import signal
import sqlite3
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any

import psutil

from loopback.server import Loopback

from ..programs import lines, program
from .promises import Promises

_STOPS_WITHIN = 10.0  # seconds that are promised between a signal and the end
_PATIENCE = 30.0  # seconds, after which whatever is waited for is taken to have failed


class Scene:
    """What a case has at hand, in a folder of its own.

    `lasting`: for how long a case that takes its time does so, in seconds.
    """

    def __init__(self, side: Loopback, folder: Path, artifact: Path, artist: int, lasting: float) -> None:
        self.side = side
        self.folder = folder
        self.lasting = lasting
        self.members = Promises(side, artist)
        self.database = folder / "segue.sqlite3"
        self.journal = folder / "segue.sqlite3-votes"
        self.key = folder / "segue.key"
        self._artifact = artifact

    @asynccontextmanager
    async def bot(self, *, connects: bool = True) -> AsyncIterator[Bot]:
        """The bot, connected if it is to be, and killed with the block at the latest."""
        before = self.side.identifies
        async with program(self.folder, self._artifact, self.side) as process:
            bot = Bot(process)
            try:
                if connects:
                    await until(lambda: self.side.identifies > before and bool(self.side.registered))
                yield bot
            finally:
                await bot.kill()

    def nothing_waits(self) -> bool:
        """Whether all votes are in the database."""
        return not self.journal.exists() or not self.journal.stat().st_size

    @contextmanager
    def locked(self) -> Iterator[None]:
        """While the block runs, another program writes to the database, and lets nobody else."""
        with closing(sqlite3.connect(self.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")


class Bot:
    """`python -m bot run` as a process, whose standard error is read all along."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._said: list[str] = []
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for line in lines(self._process):
            self._said.append(line.strip())

    @property
    def pid(self) -> int:
        return self._process.pid

    def said(self, event: str) -> list[dict[str, Any]]:
        """What it logged under that name so far."""
        lines = (json.loads(line) for line in self._said if line.startswith("{"))
        return [line for line in lines if line["event"] == event]

    async def stop(self) -> str:
        """Sends SIGTERM; says how it ended. Raises AssertionError unless that was in time and with status 0."""
        begun = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        status, _ = await self._end()
        seconds = time.monotonic() - begun
        assert status == 0 and seconds < _STOPS_WITHIN, f"ended with status {status} after {seconds:.1f} s"
        return f"SIGTERM: status 0 after {seconds:.1f} s"

    async def refuses(self) -> str:
        """Waits until it ends by itself; says why. Raises AssertionError unless that was told in a sentence."""
        status, said = await self._end()
        assert status == 2, f"ended with status {status}: {said[-1:]}"
        assert not any(line.startswith("Traceback") for line in said), "told in a traceback"
        return f"status 2: {said[-1].partition('. ')[0]}"

    async def kill(self) -> None:
        """Ends it without a warning, if it has not ended."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._end()

    async def _end(self) -> tuple[int, list[str]]:
        async with asyncio.timeout(_PATIENCE):
            status = await self._process.wait()
            await asyncio.wait({self._reading})
        return status, self._said

    def limit_files(self, size: int) -> None:
        """Lets no file that it writes become larger than so many bytes; −1: lets them again."""
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (size, -1))

    def hang_drawer(self) -> int:
        """Stops the processes that draw for it; returns how many."""
        drawers = [
            child
            for child in psutil.Process(self._process.pid).children()
            if any("spawn_main" in word for word in child.cmdline())
        ]
        for drawer in drawers:
            drawer.suspend()
        return len(drawers)


async def until(is_true: Callable[[], object], patience: float = _PATIENCE) -> None:
    """Waits for what another thread or process does. Raises TimeoutError after so many seconds."""
    async with asyncio.timeout(patience):
        while not is_true():  # noqa: ASYNC110 (there is no event to wait for)
            await asyncio.sleep(0.01)
