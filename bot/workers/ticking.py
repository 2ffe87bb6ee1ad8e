"""What is done again and again beside the loop, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

import structlog

log = structlog.stdlib.get_logger("segue")

_ENDING_SECONDS = 5.0  # that what is being done has left when it is to end


class Ticking:
    """While the block runs, calls `tick` at once and then every so many seconds; what goes wrong in it is logged.

    In a thread, because it may take its time, and because the loop's clock stands still in the simulated Discord.
    At the end `interrupt` is called, which is to end what `tick` is at.
    """

    def __init__(
        self, tick: Callable[[], None], seconds: float, interrupt: Callable[[], None] = lambda: None, *, name: str
    ) -> None:
        self._tick = tick
        self._seconds = seconds
        self._interrupt = interrupt
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                self._tick()
            except Exception:
                log.exception("failed beside the loop", work=self._thread.name)
            self._ended.wait(self._seconds)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._interrupt()
        self._thread.join(_ENDING_SECONDS)
