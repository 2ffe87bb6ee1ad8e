"""A PostgreSQL server of our own, on a socket in a temporary folder, with a database for everybody who asks."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import psutil

_FOLDERS = ("/usr/lib/postgresql", "/usr/local/lib/postgresql")
_UNSAFE = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
)  # what is in there is of no use afterwards
_PATIENCE_SECONDS = 30.0

T = TypeVar("T")


def programs() -> Path | None:
    """The folder of the newest server's programs on this machine; None where there is none."""
    there = [path.parent for folder in _FOLDERS for path in Path(folder).glob("*/bin/initdb")]
    if there:
        return max(there, key=lambda path: int(path.parent.name))
    found = shutil.which("initdb")
    return Path(found).parent if found else None


class Server:
    """A server that runs. Its socket's folder is readable by everybody; what is in it is made up."""

    def __init__(self, folder: Path, settings: tuple[str, ...]) -> None:
        self._folder = folder
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._numbers = count(1)

    def url(self, name: str = "postgres") -> str:
        """The address of one of its databases."""
        return f"postgresql://segue@/{name}?host={self._folder}"

    def make(self, template: str = "template1") -> str:
        """The address of a new database, a copy of another."""
        name = f"segue_{next(self._numbers)}"
        query(self.url(), f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def start(self) -> None:
        """Starts it, and waits until it takes connections."""
        options = [part for setting in self._settings for part in ("-c", setting)]
        with (self._folder / "log").open("ab") as log:
            self._process = _run(
                "postgres",
                "-D",
                self._folder / "data",
                "-k",
                self._folder,
                "-c",
                "listen_addresses=",
                *options,
                log=log,
            )
        until = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                query(self.url(), "SELECT 1")
                return
            except Exception:
                if time.monotonic() > until or self._process.poll() is not None:
                    raise
                time.sleep(0.02)

    @property
    def pid(self) -> int:
        """Of the process that its others are children of."""
        assert self._process is not None
        return self._process.pid

    def processor(self) -> float:
        """Seconds of a processor that it has taken so far."""
        server = psutil.Process(self.pid)
        spent = sum(server.cpu_times()[:4])
        for child in server.children():
            with suppress(psutil.NoSuchProcess):
                spent += sum(child.cpu_times()[:2])
        return spent

    @contextmanager
    def paused(self) -> Iterator[None]:
        """While the block runs, none of its processes does, as on a machine that hangs."""
        server = psutil.Process(self.pid)
        server.suspend()  # first, so that it begins no more of them
        others = server.children()
        try:
            for other in others:
                other.suspend()
            yield
        finally:
            for process in (*others, server):
                with suppress(psutil.NoSuchProcess):
                    process.resume()

    def stop(self) -> None:
        """Ends it at once, as a power failure would, but for what it has promised to keep."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)  # its own do not wait for anybody
            self._process.wait(_PATIENCE_SECONDS)
            self._process = None


@contextmanager
def serving(*settings: str, safe: bool = False) -> Iterator[Server]:
    """A server, for as long as the block runs; `safe`: one that survives a power failure, as others do.

    Raises RuntimeError where there are no programs.
    """
    with tempfile.TemporaryDirectory(prefix="segue-pg-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        if (user := _user()) is not None:
            shutil.chown(folder, user)
        with (folder / "log").open("wb") as log:
            made_by = _run(
                "initdb", "-D", folder / "data", "-U", "segue", "-A", "trust", "-N", "--locale=C", "-E", "UTF8", log=log
            )
        if made_by.wait():
            raise RuntimeError(f"no database could be made: {(folder / 'log').read_text()}")
        server = Server(folder, (*(() if safe else _UNSAFE), "max_connections=200", *settings))
        server.start()
        try:
            yield server
        finally:
            server.stop()


@contextmanager
def session(url: str) -> Iterator[Callable[[str], list[tuple[Any, ...]]]]:
    """A client of its own, which executes statements and returns their rows, also where a loop runs."""
    import asyncpg

    runner = asyncio.Runner()
    with ThreadPoolExecutor(1) as thread:

        def do(work: Coroutine[Any, Any, T]) -> T:
            return thread.submit(runner.run, work).result()

        try:
            connection = do(asyncpg.connect(url))
            yield lambda statement: [tuple(row) for row in do(connection.fetch(statement))]
            do(connection.close(timeout=1))
        finally:
            thread.submit(runner.close).result()


def query(url: str, statement: str) -> list[tuple[Any, ...]]:
    """The rows of one statement."""
    with session(url) as execute:
        return execute(statement)


def _user() -> str | None:
    """As whom its programs run: not as root, whom they refuse."""
    return "postgres" if os.geteuid() == 0 else None


def _run(program: str, *arguments: object, log: Any) -> subprocess.Popen[bytes]:
    folder = programs()
    if folder is None:
        raise RuntimeError("there is no PostgreSQL server on this machine (Debian: postgresql)")
    user = _user()
    return subprocess.Popen(
        [folder / program, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        user=user,
        group=user,
        extra_groups=[] if user else None,
        cwd="/",
    )
