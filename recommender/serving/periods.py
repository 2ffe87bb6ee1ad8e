"""From when until when the data goes that answers come from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Period(NamedTuple):
    """When the listening of one service is from: the first days of two months, None where that is unknown."""

    service: str
    """Where people listened, by the name they know it by."""
    first: date | None = None
    last: date | None = None


def periods(data: Mapping[str, Any], service: str, tagged: NDArray[np.int32]) -> tuple[Period, ...]:
    """When the data of a manifest is from, service by service; without dates where it has none or made-up ones.

    Models built before manifests said so go by the months since January 1970 in which tags were given.
    """
    if told := data.get("periods"):
        return tuple(Period(period["service"], _month(period["first"]), _month(period["last"])) for period in told)
    if data["simulated"] or not len(tagged):
        return (Period(service),)
    first, last = (date(1970 + month // 12, month % 12 + 1, 1) for month in (int(tagged.min()), int(tagged.max())))
    return (Period(service, first, last),)


def until(found: tuple[Period, ...]) -> date | None:
    """The last month of all data, or None where some of it is not dated."""
    lasts = [period.last for period in found if period.last]
    return max(lasts) if len(lasts) == len(found) else None


def _month(text: str) -> date | None:
    return date.fromisoformat(f"{text}-01") if text else None
