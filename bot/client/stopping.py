"""What ends the program: SIGINT and SIGTERM, at once or when what is under way is done."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from typing import Any, NoReturn

_OWN_TASKS = ("CommandTree-invoker", "discord-ui-", "discord.py: on_raw_reaction")
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
SECONDS = 9.5
"""That what is under way has, of the ten that are promised, before the program ends without it."""


@contextlib.contextmanager
def at_once() -> Iterator[None]:
    """While the block runs, SIGINT and SIGTERM end the program as if it returned, so that nothing half done is left.

    Of the first process in a container the system ignores those that it has no handler for.
    """

    def stop(number: int, _: object) -> NoReturn:
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Stop(asyncio.Event):
    """Set when serving is to end."""

    signalled = False
    """Whether that is because whoever runs the program ends it."""


def on_signals() -> Stop:
    """What SIGINT and SIGTERM set, so that what is under way can finish; it has ten seconds."""
    stop = Stop()
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C interrupts instead
            loop.add_signal_handler(number, _stop, stop)
    return stop


def own_tasks() -> set[asyncio.Task[Any]]:
    """What runs for a command, a click or a vote."""
    return {task for task in asyncio.all_tasks() if task.get_name().startswith(_OWN_TASKS)}


def _stop(stop: Stop) -> None:
    stop.set()
    if not stop.signalled:
        stop.signalled = True
        # Nobody waits for a thread that hangs, as one that asks for Discord's address may.
        end = threading.Timer(SECONDS, os._exit, (1,))
        end.daemon = True
        end.start()
