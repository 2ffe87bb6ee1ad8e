"""Figures as they are printed: a row for each thing measured, as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from ..dataset.interactions import Interactions

DIFFERENCE = ", difference"
"""Ends the name of a column that stands in brackets behind the column it is called after."""
Rows = Mapping[str, Mapping[str, Any]]


def print_json(interactions: Interactions, rows: Rows, **facts: Any) -> None:
    """Where the data comes from, the facts, and the rows as `models`."""
    typer.echo(json.dumps({"data": interactions.origin.label, **facts, "models": rows}, ensure_ascii=False, indent=1))


def print_table(rows: Rows, title: str, heading: str = "model") -> None:
    """The rows under the names of their columns; `heading` is that of the rows' names."""
    from rich.console import Console
    from rich.table import Table

    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    table = Table(title=title, title_justify="left")
    for column in (heading, *(column for column in columns if not column.endswith(DIFFERENCE))):
        table.add_column(column, no_wrap=True)
    for name, row in rows.items():
        cells = [
            _cell(row.get(column)) + (f" ({_cell(row[column + DIFFERENCE])})" if column + DIFFERENCE in row else "")
            for column in columns
            if not column.endswith(DIFFERENCE)
        ]
        table.add_row(name, *cells)
    Console(width=240).print(table)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return " … ".join(f"{figure:+.4f}" for figure in value)
    return "" if value is None else f"{value:,}" if isinstance(value, int) else f"{value:.4f}"
