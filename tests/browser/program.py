"""`python -m bot run` as a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60.0  # with a model to build, on cores that others use too
STOP_SECONDS = 20.0


class Program:
    """The running bot. What it says on stderr is kept in `said`, and is what one waits for."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self.folder = folder
        self.said: list[str] = []
        self._process = process
        self._unheard: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="stderr of the bot")
        self._reader.start()

    @property
    def database(self) -> Path:
        """Where the preview keeps feedback when no setting says otherwise."""
        return self.folder / "data" / "preview.sqlite3"

    @property
    def ready_file(self) -> Path:
        return self.folder / "data" / "ready"

    def hear(self, pattern: str, seconds: float = START_SECONDS) -> re.Match[str]:
        """The next line that matches, of those not heard yet. Raises AssertionError if none comes in time."""
        while True:
            try:
                line = self._unheard.get(timeout=seconds)
            except queue.Empty:
                line = None
            assert line is not None, "\n".join([f"the bot said no line like {pattern!r}, but:", *self.said])
            if found := re.search(pattern, line):
                return found

    def stop(self) -> int:
        """Sends SIGTERM; returns the exit status."""
        self._process.terminate()
        status = self._process.wait(STOP_SECONDS)
        self._reader.join()
        return status

    def close(self) -> None:
        """Ends the process if it still runs, and says what it said, for pytest to show with a failure."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        print(*self.said, sep="\n")

    def _read(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.said.append(line.rstrip("\n"))
            self._unheard.put(self.said[-1])
        self._unheard.put(None)


@contextmanager
def running(folder: Path, **environment: str) -> Iterator[Program]:
    """The bot started in `folder`, which its default paths are below, with no settings but those named."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("SEGUE_", "DISCORD_"))}
    with subprocess.Popen(
        (sys.executable, "-m", "bot", "run", "--port", "0"),
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        program = Program(process, folder)
        try:
            yield program
        finally:
            program.close()
