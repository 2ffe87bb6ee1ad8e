"""Figures as they are printed: a row for each thing measured, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import printing

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions

DIFFERENCE = ", difference"
"""Ends the name of a column that stands in brackets behind the column it is called after."""
Rows = Mapping[str, Mapping[str, Any]]


def print_json(interactions: Interactions, rows: Rows, **facts: Any) -> None:
    """Where the data comes from, the facts, and the rows as `models`."""
    printing.print_json({"data": interactions.origin.label, **facts, "models": rows})


def print_table(rows: Rows, title: str, heading: str = "model") -> None:
    """The rows under the names of their columns; `heading` is that of the rows' names."""
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    shown = [column for column in columns if not column.endswith(DIFFERENCE)]
    cells = [
        [
            name,
            *(
                _cell(row.get(column)) + (f" ({_cell(row[column + DIFFERENCE])})" if column + DIFFERENCE in row else "")
                for column in shown
            ),
        ]
        for name, row in rows.items()
    ]
    printing.print_cells(title, (heading, *shown), cells)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return " … ".join(f"{figure:+.4f}" for figure in value)
    return "" if value is None else f"{value:,}" if isinstance(value, int) else f"{value:.4f}"
