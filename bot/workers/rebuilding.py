"""Models that are built anew while the bot runs: when something is to be fetched, and once a day."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial

import structlog

from recommender import SegueError

from ..settings import Settings
from . import building
from .building import Renewed
from .child import Child, Children
from .duties import Duties, Duty
from .ticking import Ticking

log = structlog.stdlib.get_logger("segue")

_AGAIN = tuple(timedelta(minutes=minutes) for minutes in (5, 10, 20))
"""After how long what could not be fetched is tried again, each time."""
_USUAL = time(4)  # where a model has to be built every day and nobody has said when
_SECONDS = 20.0  # between two looks at the clock, which may be set meanwhile, and stands still while a machine sleeps


def running(
    settings: Settings,
    wanted: building.Wanted,
    prepare: Callable[[], None] = lambda: None,
    asked: threading.Event | None = None,
    duties: Duties | None = None,
) -> Ticking:
    """Fetches what is to be fetched, and builds the models anew at the time that is set, while the block runs.

    Before each build calls `prepare`. Builds as soon as `asked` is set, too, and otherwise only where that is among the
    `duties` of this process.
    """
    renew = partial(building.renew, wanted, settings.log_level, settings.log_format)

    def start() -> Child[Renewed]:
        prepare()
        return renew()

    daily = settings.rebuild or (_USUAL if settings.members else None)
    due_here = partial((duties or Duties()).has, Duty.BUILDING)
    rebuilding = Rebuilding(start, daily, at_once=settings.fetch is not None, asked=asked, due_here=due_here)
    return Ticking(rebuilding.tick, _SECONDS, rebuilding.end, name="rebuild")


class Rebuilding:
    """Builds in what `start` starts, at that time of every day, on the machine's clock; with `at_once` now as well.

    What fails is logged, and changes nothing: whatever is served goes on being served. What could not be fetched is
    tried again three times within the hour, and then not before the next day's time.
    Whenever `asked` is set it builds too, and clears that first: what is asked for while it builds, it builds next.
    What is due waits until it is `due_here`: as long as another process builds, it builds what is asked for alone.
    """

    def __init__(
        self,
        start: Callable[[], Child[Renewed]],
        daily: time | None,
        *,
        at_once: bool = False,
        asked: threading.Event | None = None,
        now: Callable[[], datetime] = datetime.now,
        due_here: Callable[[], bool] = lambda: True,
    ) -> None:
        self._children = Children(start)
        self._daily = daily
        self._asked = asked or threading.Event()
        self._now = now
        self._due_here = due_here
        self._due = now() if at_once else self._following(now())
        self._failed = 0  # times in a row that something could not be fetched

    def tick(self) -> None:
        """Builds, if it is time, and returns when that is done."""
        now = self._now()
        following = self._following(now)
        begins = self._asked.is_set()
        if self._due is None or now < self._due:
            self._due = self._due and min(self._due, following or now + _AGAIN[-1])  # the clock may have been put back
        elif self._due_here():
            self._due, begins = following, True
        if not begins:
            return
        self._asked.clear()
        try:
            renewed = self._children.result()
        except SegueError as error:
            log.error("model not rebuilt", reason=f"{error} The one that is there goes on being served.")
            return
        if renewed is None:
            return
        log.info("model rebuilt" if renewed.built else "model still fits")
        if renewed.fetched:
            self._failed = 0
        else:
            self._try_again()

    def _try_again(self) -> None:
        """Makes it due earlier, since something could not be fetched, unless that has been tried often enough."""
        if self._failed < len(_AGAIN):
            again = self._now() + _AGAIN[self._failed]
            self._due = min(self._due or again, again)
            self._failed += 1
        else:
            self._failed = 0
        log.warning("data not fetched", again=f"{self._due:%Y-%m-%d %H:%M}" if self._due else "at the next start")

    def end(self) -> None:
        """Ends what is being built, which leaves nothing half done, and begins nothing more."""
        self._children.end()

    def _following(self, now: datetime) -> datetime | None:
        """When it is that time of day next; None where there is no such time."""
        if self._daily is None:
            return None
        today = datetime.combine(now.date(), self._daily)
        return today if today > now else today + timedelta(days=1)
