"""What is worked out from votes once a day, in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

import structlog

from recommender import SegueError

from .child import Child, Children
from .ticking import Ticking

T = TypeVar("T")

log = structlog.stdlib.get_logger("segue")

_DAY = 86_400.0
_FIRST = 600.0  # s after the start, where there is no table yet
_SECONDS = 60.0  # between two looks at how old it is


class Daily(Generic[T]):
    """Begins `start` once a day: a day after its table was written, or ten minutes after the start if there is none.

    `done` is told what came of it. What fails is logged as `failed`, and tried again the next day. As long as it is not
    `due_here`, another process does so.
    """

    def __init__(
        self,
        start: Callable[[], Child[T]],
        table: Path,
        done: Callable[[T], None],
        failed: str,
        now: Callable[[], float] = time.time,
        due_here: Callable[[], bool] = lambda: True,
    ) -> None:
        self._children = Children(start)
        self._table = table
        self._done = done
        self._failed = failed
        self._now = now
        self._due_here = due_here
        self._tried = now() + _FIRST - _DAY

    def tick(self) -> None:
        """Works it out, if it is time, and returns when that is done."""
        now = self._now()
        written = self._table.stat().st_mtime if self._table.exists() else 0.0
        if abs(now - max(written, self._tried)) < _DAY:  # a clock put back would have it wait for as long
            return
        if not self._due_here():
            return
        self._tried = now
        try:
            found = self._children.result()
        except SegueError as error:
            log.error(self._failed, reason=str(error))
            return
        if found is not None:
            self._done(found)

    def end(self) -> None:
        """Ends what is under way, and begins nothing more."""
        self._children.end()

    def running(self, name: str) -> Ticking:
        """Does so while the block runs."""
        return Ticking(self.tick, _SECONDS, self.end, name=name)
