"""Rows that cannot be read: how many may be left out, and how they are told of."""

from __future__ import annotations

MOST_WRONG = 0.01
"""Of a table's rows, so many may be malformed: those are left out and listed; of more, all are refused."""
_SHOWN = 5  # malformed rows that are quoted


def told(name: str, wrong: list[tuple[int, str, str]], rows: int) -> str:
    """The first few malformed rows, as (line, value, what is wrong), in a sentence."""
    listed = "; ".join(f"line {line}: {value[:80]!r} {why}" for line, value, why in sorted(wrong)[:_SHOWN])
    more = f"; and {len(wrong) - _SHOWN:,} more" if len(wrong) > _SHOWN else ""
    return f"{name}: {len(wrong):,} of {rows:,} rows are malformed: {listed}{more}."
