"""Which dates of listens can be right, and from when until when data goes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

EARLIEST = int(datetime(2002, 10, 1, tzinfo=UTC).timestamp())
"""Seconds since 1970: before it nobody recorded listens, and ListenBrainz takes none (`LISTEN_MINIMUM_DATE`)."""
PERIOD = 30 * 24 * 3600
"""Seconds. What somebody heard of an artist within one such stretch of time may have been added up (`tally`)."""
_DAY = 24 * 3600
_STRAY = 0.001  # the part of all dates, at either end, that a few clocks set wrong may make up


@dataclass(frozen=True, slots=True)
class Period:
    """From when until when the listening of one service is dated, in months as in "2011-05"; "" where unknown."""

    service: str
    """As people know it."""
    first: str = ""
    last: str = ""

    def words(self) -> str:
        """ "2005 to May 2011"; "" where it is undated."""
        if not self.last:
            return ""
        last = f"{_month(self.last):%B %Y}"
        if not self.first:
            return f"to {last}"
        if self.first == self.last:
            return last
        year = self.first[:4]
        return f"{_month(self.first).strftime('%B %Y') if year == self.last[:4] else year} to {last}"


def sound(when: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of the times, in seconds since 1970, can be those of listens: not unknown (0), too early, or to come."""
    return (when >= EARLIEST) & (when <= time.time() + _DAY)


def ends(when: NDArray[np.int64]) -> tuple[int, int] | None:
    """The first and the last of the times that can be right, without a thousandth at either end; None for none."""
    good = when[sound(when)]
    if not len(good):
        return None
    first, last = np.quantile(good, [_STRAY, 1 - _STRAY], method="inverted_cdf").tolist()
    return int(first), int(last)


def period(service: str, when: NDArray[np.int64]) -> Period:
    """From when until when the times go, in seconds since 1970."""
    found = ends(when)
    return Period(service) if found is None else Period(service, *map(month, found))


def month(seconds: int) -> str:
    """The month of a time in seconds since 1970, UTC, as in "2011-05"."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m}"


def told(label: str, periods: Sequence[Period]) -> str:
    """What data is called, and from when until when it goes, if that is known."""
    words = "; ".join(filter(None, (period.words() for period in periods)))
    return f"{label}, {words}" if words else label


def _month(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m").replace(tzinfo=UTC)
