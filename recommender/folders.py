"""Folders and files that come to stand whole: filled beside their target, then renamed into it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from .errors import OutputError

try:
    import fcntl
except ImportError:  # Windows: nothing is locked there, and therefore nothing swept
    fcntl = None  # type: ignore[assignment]

_NEW, _OLD, _LOCK = "new", "old", "lock"
_HELD = {_NEW, _OLD, _LOCK, "archive.zip"}
"""What a folder that is filled may hold: one with anything else in it is somebody's own, whatever it is called."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A new folder next to `target`, removed afterwards with all that is in it. Raises OSError.

    What killed processes have left there is swept first.
    """
    import shutil  # here and below, since who reads what stands need not wait for it

    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target)
    with ExitStack() as held:
        aside = _made(target, held)
        held.callback(shutil.rmtree, aside, ignore_errors=True)
        yield aside


def check_output(target: Path, *, folder: bool = False) -> None:
    """Raises OutputError where a file, or a folder, could not be put in this place, before any work goes into it."""
    parent = target.parent
    if not parent.is_dir():
        raise OutputError(f"There is no folder {parent} to put {target.name} into. Make it first, or name another one.")
    if target.is_dir() and not folder:
        raise OutputError(f"{target} is a folder. Name a file, such as {target / 'NAME'}.")
    if target.exists() and folder and not target.is_dir():
        raise OutputError(f"{target} is a file. Name a folder.")
    if not os.access(parent, os.W_OK | os.X_OK):
        raise OutputError(f"You have no permission to write into the folder {parent}. Name another one.")


def put(target: Path, content: bytes) -> None:
    """Writes a file, in place of another one, or not at all. Raises OSError."""
    with beside(target) as aside:
        new = aside / _NEW
        new.write_bytes(content)
        new.replace(target)


def swap(new: Path, target: Path) -> None:
    """Renames `new`, which lies in a folder beside, to `target`, and what stands there, if anything does, to `new`.

    Both or neither: should the process be killed between the two, sweeping puts back what stood there.
    """
    if not target.exists():
        new.rename(target)
        return
    old = new.with_name(_OLD)
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
    old.rename(new)


@contextmanager
def in_turn(target: Path, waits: Callable[[], object] = lambda: None) -> Iterator[None]:
    """While the block runs, nobody else is in one for the same target, in whatever process; calls `waits` if it waits.

    Where files cannot be locked, nobody waits.
    """
    turn = target.with_name(f".{target.name}-turn")
    with ExitStack() as held:
        with suppress(OSError):
            target.parent.mkdir(parents=True, exist_ok=True)
            while not _has(turn, held, waits):
                pass
            held.callback(turn.unlink, missing_ok=True)
        yield


def _has(turn: Path, held: ExitStack, waits: Callable[[], object]) -> bool:
    """Locks a file until `held` ends; False where whoever had it before has removed it. Raises OSError."""
    if fcntl is None:
        raise OSError("files are not locked on this system")
    with ExitStack() as opened:
        lock = opened.enter_context(turn.open("ab"))
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waits()
            fcntl.flock(lock, fcntl.LOCK_EX)
        found = os.fstat(lock.fileno())
        if identity(turn) != (found.st_dev, found.st_ino):
            return False
        held.push(opened.pop_all())
        return True


def identity(target: Path) -> tuple[int, int] | None:
    """What tells a file or folder from one that has taken its place since; None where there is none."""
    try:
        found = target.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def sweep(target: Path) -> None:
    """Removes the folders next to `target` that killed processes have left, but none that is still being filled.

    Whoever fills one holds a lock in it, which ends with the process however that ends, and which also another
    container sees. Where files cannot be locked, nothing is removed.
    """
    import shutil

    for left in _filled(target):
        with suppress(OSError), ExitStack() as held:
            _lock(left, held)
            if (left / _OLD).exists() and not target.exists():
                (left / _OLD).rename(target)
            shutil.rmtree(left, ignore_errors=True)


def being_filled(target: Path) -> bool:
    """Whether something is about to take the place, or was left there by a killed process."""
    return any(True for _ in _filled(target))


def _made(target: Path, held: ExitStack) -> Path:
    """A new folder next to `target`, locked until `held` ends."""
    import tempfile

    while True:
        aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            _lock(aside, held)
        except (BlockingIOError, FileNotFoundError):  # swept by somebody before it was locked
            continue
        except OSError:  # files cannot be locked here, so nobody sweeps either
            pass
        return aside


def _lock(folder: Path, held: ExitStack) -> None:
    """Locks a folder until `held` ends.

    Raises BlockingIOError where somebody else has it, FileNotFoundError where it is gone, OSError where it cannot be.
    """
    if fcntl is None:
        raise OSError("files are not locked on this system")
    path = folder / _LOCK
    fcntl.flock(held.enter_context(path.open("ab")), fcntl.LOCK_EX | fcntl.LOCK_NB)
    path.stat()  # else it was swept, lock and all, between the two


def _filled(target: Path) -> Iterator[Path]:
    """The folders beside that are filled for the target, or were."""
    named = re.compile(re.escape(f".{target.name}-") + r"[a-z0-9_]{8}")
    for path in sorted(target.parent.glob(".*")):
        with suppress(OSError):
            if named.fullmatch(path.name) and not path.is_symlink() and {held.name for held in path.iterdir()} <= _HELD:
                yield path
