"""Which of two models answers alone, found once a day in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import structlog

from recommender.feedback import Contest

from ..address import Address
from ..feedback.promoted import promoted
from .child import Child, give_way
from .daily import Daily
from .duties import Duties, Duty
from .ticking import Ticking

log = structlog.stdlib.get_logger("segue")


def _promote(database: Address, models: Sequence[Path], table: Path, days: float | None) -> list[Contest]:
    give_way()
    return promoted(database, models, table, days, time.time())


def running(
    database: Address, models: Sequence[Path], table: Path, days: float | None, duties: Duties | None = None
) -> Ticking:
    """Looks whenever the table is a day old, while the block runs; what fails is logged and tried again then.

    Votes are kept for so many `days`; None: for good. Where that is not among the `duties` of this process, another one
    looks.
    """
    due_here = partial((duties or Duties()).has, Duty.PROMOTING)

    def start() -> Child[list[Contest]]:
        return Child(_promote, database, models, table, days)

    return Daily(start, table, announce, "models not compared", due_here=due_here).running("promote")


def announce(contests: Iterable[Contest]) -> None:
    """Logs which tests of two models have begun or ended."""
    for contest in contests:
        about = {"test": contest.number, "first": contest.first, "second": contest.second}
        if contest.ended is None:
            log.info("test of two models", **about)
        elif contest.winner is None:
            log.info("test of two models ended", **about, reason=contest.ending)
        else:
            better, other = contest.in_order
            log.warning("model promoted", model=better, instead_of=other, reason=contest.ending, test=contest.number)
