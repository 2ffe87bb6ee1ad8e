"""Rows that cannot be read: how many may be left out, and how they are told of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyarrow import csv

MOST_WRONG = 0.01
"""Of a table's rows, so many may be malformed: those are left out and listed; of more, all are refused."""
_SHOWN = 5  # malformed rows that are quoted


def told(name: str, wrong: Sequence[tuple[str, str, str]], rows: int) -> str:
    """The first few malformed rows, as (where, value, what is wrong), in a sentence."""
    listed = "; ".join(f"{where}: {value[:80]!r} {why}" for where, value, why in wrong[:_SHOWN])
    more = f"; and {len(wrong) - _SHOWN:,} more" if len(wrong) > _SHOWN else ""
    return f"{name}: {len(wrong):,} of {rows:,} rows are malformed: {listed}{more}."


def in_lines(wrong: Sequence[tuple[int, str, str]]) -> list[tuple[str, str, str]]:
    """Malformed rows that are where a line's number says, in the order of lines."""
    return [(f"line {line}", value, why) for line, value, why in sorted(wrong)]


def parse_options(delimiter: str, torn: list[tuple[int, str, str]]) -> csv.ParseOptions:
    """How delimited text is split: rows of another number of fields are passed over, and put into `torn`.

    Fields between tabs are never quoted.
    """
    from pyarrow import csv  # here, as it takes long to load

    def skip(row: Any) -> str:
        torn.append((row.number, row.text, f"has {row.actual_columns} fields, not {row.expected_columns}"))
        return "skip"

    tab = delimiter == "\t"
    return csv.ParseOptions(
        delimiter=delimiter,
        quote_char=False if tab else '"',
        invalid_row_handler=skip,
        newlines_in_values=not tab,
    )
