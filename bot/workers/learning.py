"""What lists learn from votes, worked out once a day in a process of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import structlog

from ..address import Address
from ..feedback.learned import learned
from .child import Child, give_way
from .daily import Daily
from .duties import Duties, Duty
from .ticking import Ticking

log = structlog.stdlib.get_logger("segue")

FAILED = "nothing learned from votes"


def _learn(database: Address, artifact: Path, table: Path, key: bytes | Path) -> dict[str, int]:
    give_way()
    found = learned(database, artifact, table, key)
    return {"lists": len(found.everywhere), "servers": len(found.servers)}


def running(database: Address, artifact: Path, table: Path, key: bytes | Path, duties: Duties | None = None) -> Ticking:
    """Works it out whenever the table is a day old, while the block runs; what fails is logged and tried again then.

    `key` is the one that members are hashed with, or its file. Where that is not among the `duties` of this process,
    another one does so.
    """
    duties = duties or Duties()

    def start() -> Child[dict[str, int]]:
        return Child(_learn, database, artifact, table, key)

    def done(found: dict[str, int]) -> None:
        log.info("learned from votes", **found)

    return Daily(start, table, done, FAILED, due_here=partial(duties.has, Duty.LEARNING)).running("learn")
