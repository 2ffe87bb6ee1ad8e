"""What lists learn from votes, worked out once a day in a process of its own."""

from __future__ import annotations

from pathlib import Path

import structlog

from ..address import Address
from ..feedback.learned import learned
from .child import Child, give_way
from .daily import Daily
from .ticking import Ticking

log = structlog.stdlib.get_logger("segue")

FAILED = "nothing learned from votes"


def _learn(database: Address, artifact: Path, table: Path, key: bytes | Path) -> dict[str, int]:
    give_way()
    found = learned(database, artifact, table, key)
    return {"lists": len(found.everywhere), "servers": len(found.servers)}


def running(database: Address, artifact: Path, table: Path, key: bytes | Path) -> Ticking:
    """Works it out whenever the table is a day old, while the block runs; what fails is logged and tried again then.

    `key` is the one that members are hashed with, or its file.
    """

    def start() -> Child[dict[str, int]]:
        return Child(_learn, database, artifact, table, key)

    return Daily(start, table, lambda found: log.info("learned from votes", **found), FAILED).running("learn")
