"""How figures are written, on the whole page alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .study import Score


def share(value: float) -> str:
    """A share of 1, in per cent with one decimal place."""
    return f"{value:.1%}"


def signed(value: float, digits: int = 4) -> str:
    """A difference, with its sign."""
    return f"{value:+.{digits}f}".replace("-", "−")


def span(score: Score, digits: int = 4) -> str:
    """The interval of a difference."""
    return f"{signed(score.low, digits)} to {signed(score.high, digits)}"


def with_interval(score: Score) -> str:
    """A score with its interval."""
    return f"{score.mean:.4f} ({score.low:.4f} to {score.high:.4f})"
