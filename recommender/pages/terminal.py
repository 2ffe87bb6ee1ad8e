"""Tables in a terminal, however narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from .document import Table

if TYPE_CHECKING:
    from rich.console import RenderableType

_LINES = 3  # that words may take in a cell, about, before a table counts as too wide


def fitted(table: Table, width: int) -> list[RenderableType]:
    """What rich is to print of a table in so many columns; words and figures that fit on a line are not broken.

    Of a table that is too wide, words become a list, an entry for each row. Figures, which are compared with those
    above and below, go into several tables, each with the first column. The entries' titles are the first cell, or the
    first two where the first column has no name.
    """
    if not table.prose and any(table.header):
        shown = [_grid(part, width) for part in _parts(table, width)]
    else:
        shown = [_grid(table, width) if _fits(table, width) else _listed(table)]
    return [Text(table.caption, "bold"), *shown, *([Text(table.note, "dim")] if table.note else [])]


def _grid(table: Table, width: int) -> RenderableType:
    grid = Grid(show_header=any(table.header))
    for column, (name, wide) in enumerate(zip(table.header, _widths(table, width), strict=True)):
        words = _wrapped(table, column)
        grid.add_column(Text(name), justify="left" if words else "right", overflow="fold", width=wide)
    for row in table.rows:
        grid.add_row(*(Text(str(cell)) for cell in row))
    return grid


def _listed(table: Table) -> RenderableType:
    titles = 2 if not table.header[0] and any(table.header) else 1
    entries: list[RenderableType] = []
    for row in table.rows:
        facts = Grid.grid(padding=(0, 2, 0, 0))
        for _ in range(2):
            facts.add_column(overflow="fold")
        for name, cell in zip(table.header[titles:], row[titles:], strict=True):
            if str(cell):
                facts.add_row(*(Text(text) for text in (name, str(cell)) if text))
        entries += [Text("  ".join(map(str, row[:titles])), "bold"), Padding(facts, (0, 0, 0, 2))]
    return Group(*entries)


def _parts(table: Table, width: int) -> Iterator[Table]:
    """The table in as many parts as it takes for each to fit, with the first column in all of them."""
    kept = [0]
    for column in range(1, len(table.header)):
        if len(kept) > 1 and not _fits(_only(table, [*kept, column]), width):
            yield _only(table, kept)
            kept = [0]
        kept.append(column)
    yield _only(table, kept)


def _only(table: Table, columns: Sequence[int]) -> Table:
    rows = [[row[column] for column in columns] for row in table.rows]
    return Table("", [table.header[column] for column in columns], rows)


def _fits(table: Table, width: int) -> bool:
    return sum(_least(table, column) for column in range(len(table.header))) <= _room(table, width)


def _room(table: Table, width: int) -> int:
    """The characters that are left for cells beside the lines between them."""
    return max(width - 3 * len(table.header) - 1, len(table.header))


def _widths(table: Table, width: int) -> list[int]:
    """Each column's width: what it takes at the least, and of what is left over what lets it wrap less."""
    columns, room = range(len(table.header)), _room(table, width)
    widths = [max(_least(table, column), 1) for column in columns]
    whole = [max(map(cell_len, _texts(table, column))) for column in columns]
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    while sum(widths) < min(room, sum(whole)):
        lines = [most / wide for most, wide in zip(whole, widths, strict=True)]
        widths[lines.index(max(lines))] += 1
    return widths


def _least(table: Table, column: int) -> int:
    """The characters that a column takes at the least: its longest word, and words on a few lines, figures on one."""
    name, *cells = _texts(table, column)
    longest = max(map(cell_len, cells), default=0)
    words = [name, *cells] if _wrapped(table, column) else [name]
    word = max((cell_len(word) for text in words for word in text.split()), default=0)
    return max(word, ceil(longest / _LINES) if _wrapped(table, column) else longest)


def _wrapped(table: Table, column: int) -> bool:
    """Whether a column holds words rather than figures."""
    return column == 0 or table.prose


def _texts(table: Table, column: int) -> list[str]:
    return [table.header[column], *(str(row[column]) for row in table.rows)]
