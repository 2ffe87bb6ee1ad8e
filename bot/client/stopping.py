"""What happens when the program is told to stop: at once while it starts, and afterwards when it has finished."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from typing import NoReturn

_STOPPING = (signal.SIGINT, signal.SIGTERM)
_STOP_SECONDS = 9.5  # of the ten that are promised


@contextlib.contextmanager
def at_once() -> Iterator[None]:
    """While the block runs, SIGINT and SIGTERM end the program as if it returned, so that nothing half done is left.

    Of the first process in a container the system ignores those that it has no handler for.
    """

    def end(number: int, _: object) -> NoReturn:
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, end) for number in _STOPPING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def signalled() -> asyncio.Event:
    """An event that SIGINT and SIGTERM set, so that what is under way can finish; it has ten seconds."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _STOPPING:
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C interrupts instead
            loop.add_signal_handler(number, stop, told)
    return told


def stop(told: asyncio.Event) -> None:
    """Sets the event, and ends the program should it not have ended in time."""
    if not told.is_set():
        told.set()
        # Nobody waits for a thread that hangs, as one that asks for Discord's address may.
        end = threading.Timer(_STOP_SECONDS, os._exit, (1,))
        end.daemon = True
        end.start()
