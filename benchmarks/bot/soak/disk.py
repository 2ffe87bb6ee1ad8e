"""The place of a process's journal, which can be full: a small file system of its own where one can be mounted."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..chaos.scene import Bot

_SIZE = 1 << 20  # bytes
_MOUNTED = ("mount", "-t", "tmpfs", "-o", f"size={_SIZE},mode=700", "tmpfs")


class Disk:
    """A folder with a journal in it."""

    def __init__(self, folder: Path, is_own: bool) -> None:
        self.journal = folder / "votes"
        self._folder = folder
        self._is_own = is_own

    def is_empty(self) -> bool:
        """Whether no vote waits in the journal."""
        return not self.journal.exists() or not self.journal.stat().st_size

    @contextmanager
    def full(self, process: Bot) -> Iterator[None]:
        """While the block runs, nothing more can be written there, by that process at least."""
        if self._is_own:
            ballast = self._folder / "ballast"
            with suppress(OSError), ballast.open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(1 << 12))
            yield
            ballast.unlink()
        else:
            process.limit_files(0)
            yield
            process.limit_files(-1)


@contextmanager
def disk(folder: Path) -> Iterator[Disk]:
    """The folder, made, on a file system of its own where that can be mounted."""
    folder.mkdir()
    is_own = os.name == "posix" and _run(*_MOUNTED, str(folder))
    try:
        yield Disk(folder, is_own)
    finally:
        if is_own:
            _run("umount", "--lazy", str(folder))


def _run(*command: str) -> bool:
    try:
        return not subprocess.run(command, capture_output=True, check=False).returncode
    except OSError:
        return False
