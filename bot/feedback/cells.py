"""Figures as the cells of tables."""

from __future__ import annotations

from datetime import UTC, datetime

from recommender.feedback import Rate
from recommender.pages import Cell, Interval


def percent(share: float, digits: int = 0) -> str:
    """Such as "7%"."""
    return f"{100 * share:.{digits}f}%"


def interval(share: float, low: float, high: float) -> Interval:
    """A share and both ends of its interval, beside a drawing of them."""
    return Interval(share, low, high, f"{percent(share)} ({100 * low:.0f}–{100 * high:.0f}%)")


def rate(rate: Rate) -> Cell:
    """A rate with its interval; a dash for one of nothing."""
    return "–" if rate.share is None else interval(rate.share, rate.low, rate.high)


def day(at: float) -> str:
    """The date of a time (s since 1970), in UTC."""
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d}"


def e_value(value: float) -> str:
    """An e-value; one that is far beyond what decides anything as such."""
    return f"{value:,.2f}" if value <= 1e6 else "over 1,000,000"
