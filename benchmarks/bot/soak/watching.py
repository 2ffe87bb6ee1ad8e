"""The memory, file handles and processor time of each process, read every few seconds. Linux."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from .trend import FEWEST, Trend, trend

_MB = 1e6


@dataclass
class Life:
    """What was read of one process, from its beginning to its end; `times` in s by `time.monotonic`."""

    number: int
    pid: int
    times: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    """Resident memory that is its own (MB)."""
    resident: list[float] = field(default_factory=list)
    """The same with pages of files (MB)."""
    drawers: list[float] = field(default_factory=list)
    """Own memory of the processes that draw for it (MB)."""
    files: list[int] = field(default_factory=list)
    """Open files, pipes and whatever is no socket."""
    sockets: list[int] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    """Seconds of a processor so far, with those that draw for it."""
    names: list[str] = field(default_factory=list)
    """What was open when last looked, sockets aside."""
    gone: int = 0
    """Files of models that are gone and were still mapped when last looked."""

    def after(self, seconds: float) -> int:
        """The number of the first reading so long after its beginning."""
        return sum(at < self.times[0] + seconds for at in self.times)

    def slope(self, values: Sequence[float], warm: float) -> Trend | None:
        """By how much a figure grows an hour from then on; None where there are too few readings."""
        first = self.after(warm)
        return None if len(self.times) - first < FEWEST else trend(self.times[first:], values[first:])

    def processor_seconds(self) -> float:
        """Of a processor, between the first reading and the last."""
        return self.processor[-1] - self.processor[0]


@asynccontextmanager
async def every(seconds: float, do: Callable[[], None]) -> AsyncIterator[None]:
    """Does it every so many seconds while the block runs; what goes wrong is raised in the end."""

    async def go_on() -> None:
        while True:
            await asyncio.sleep(seconds)
            do()

    task = asyncio.create_task(go_on())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})
        if not task.cancelled():
            task.result()


class Watch:
    """Reads the processes whose ids are given, again and again."""

    def __init__(self, ids: Callable[[], Sequence[int]]) -> None:
        self.lives: list[Life] = []
        self._ids = ids

    @asynccontextmanager
    async def watching(self, seconds: float) -> AsyncIterator[None]:
        """Reads at once, and every so many seconds while the block runs."""
        self.look()
        async with every(seconds, self.look):
            yield

    def look(self) -> None:
        """Reads each once."""
        for number, pid in enumerate(self._ids()):
            with suppress(psutil.NoSuchProcess, ProcessLookupError, FileNotFoundError):
                self._read(number, pid)

    def _read(self, number: int, pid: int) -> None:
        life = next((life for life in self.lives if life.pid == pid), None)
        own, files = _memory(pid)
        handles = _handles(pid)
        process = psutil.Process(pid)
        times, children = process.cpu_times(), process.children()
        drawers, drawn = 0.0, 0.0
        for child in children:
            with suppress(psutil.NoSuchProcess, FileNotFoundError, ProcessLookupError):
                drawers += _memory(child.pid)[0]
                drawn += sum(child.cpu_times()[:2])
        if life is None:
            life = Life(number, pid)
            self.lives.append(life)
        life.times.append(time.monotonic())
        life.own.append(own)
        life.resident.append(own + files)
        life.drawers.append(drawers)
        life.names = sorted(handle for handle in handles if not handle.startswith("socket:"))
        life.files.append(len(life.names))
        life.sockets.append(len(handles) - len(life.names))
        life.processor.append(times.user + times.system + drawn)
        life.gone = _gone(pid)


def _memory(pid: int) -> tuple[float, float]:
    """Megabytes that are a process's own, and that are pages of files."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    fields = dict(line.split(":", 1) for line in status.splitlines())
    own, files = (int(fields.get(name, "0").split()[0]) * 1024 / _MB for name in ("RssAnon", "RssFile"))
    return own, files


def _handles(pid: int) -> list[str]:
    handles = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed meanwhile
            handles.append(str(entry.readlink()))
    return handles


def _gone(pid: int) -> int:
    return sum(line.endswith(".npy (deleted)") for line in Path(f"/proc/{pid}/maps").read_text().splitlines())
