"""Whether a database's file is damaged: a small one is looked through before it is used, a large one while it is."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiosqlite

from ..errors import StoreError

AT_ONCE = 1 << 28
"""Bytes of a file that is looked through before it is used. A gigabyte takes some 4 s from memory, 30 from a disk."""


async def damage(connection: aiosqlite.Connection) -> str | None:
    """What is wrong with the file, if anything is. Ends at once when cancelled. Raises sqlite3.Error."""
    # A damaged page breaks more than a CHECK, and those on JSON take three times as long as all else together.
    await connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        [(found,)] = await connection.execute_fetchall("PRAGMA quick_check(1)")
    except asyncio.CancelledError:
        await connection.interrupt()
        raise
    await connection.execute("PRAGMA ignore_check_constraints = OFF")
    return None if found == "ok" else str(found)


async def damage_of(path: Path) -> str | None:
    """The same of the file at the path, while others use it."""
    async with aiosqlite.connect(path) as connection:
        return await damage(connection)


def damaged(path: Path, found: str) -> StoreError:
    """What is said where something was found."""
    return StoreError(
        f"The feedback database {path} is damaged ({' '.join(found.split())}). Stop the bot and put a backup in its"
        " place; without one, move it away, and the bot begins a new one."
    )


async def end(task: asyncio.Task[None]) -> None:
    """Ends a task, whatever it is at."""
    task.cancel()
    await asyncio.wait({task})


def identity(path: Path) -> tuple[int, int] | None:
    """Device and inode of what is at the path, if anything is."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
