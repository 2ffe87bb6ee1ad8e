"""What lists learn from votes, worked out once a day in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import structlog

from recommender import SegueError

from ..feedback.learned import learned
from .child import Child, Children, give_way
from .ticking import Ticking

log = structlog.stdlib.get_logger("segue")

_DAY = 86_400.0
_FIRST = 600.0  # s after the start, where there is no table yet
_SECONDS = 60.0  # between two looks at how old it is


def _learn(database: Path, artifact: Path, table: Path, key: bytes | Path) -> dict[str, int]:
    give_way()
    found = learned(database, artifact, table, key)
    return {"lists": len(found.everywhere), "servers": len(found.servers)}


def running(database: Path, artifact: Path, table: Path, key: bytes | Path) -> Ticking:
    """Works it out whenever the table is a day old, while the block runs; what fails is logged and tried again then.

    `key` is the one that members are hashed with, or its file.
    """
    learning = Learning(lambda: Child(_learn, database, artifact, table, key), table)
    return Ticking(learning.tick, _SECONDS, learning.end, name="learn")


class Learning:
    """Begins `start` once a day: a day after the table was written, or ten minutes after the start if there is none."""

    def __init__(
        self, start: Callable[[], Child[dict[str, int]]], table: Path, now: Callable[[], float] = time.time
    ) -> None:
        self._children = Children(start)
        self._table = table
        self._now = now
        self._tried = now() + _FIRST - _DAY

    def tick(self) -> None:
        """Works it out, if it is time, and returns when that is done."""
        now = self._now()
        written = self._table.stat().st_mtime if self._table.exists() else 0.0
        if abs(now - max(written, self._tried)) < _DAY:  # a clock put back would have it wait for as long
            return
        self._tried = now
        try:
            found = self._children.result()
        except SegueError as error:
            log.error("nothing learned from votes", reason=str(error))
            return
        if found is not None:
            log.info("learned from votes", **found)

    def end(self) -> None:
        """Ends what is under way, and begins nothing more."""
        self._children.end()
