"""A table of figures, printed or as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from rich.table import Table as RichTable

from .table import Target, figure

Value = float | int | str | tuple[float, ...] | None


@dataclass(frozen=True)
class Rows:
    """Rows of named figures, with the targets set for them. What is missing stays blank."""

    title: str
    rows: Sequence[Mapping[str, Value]]
    targets: Sequence[Target] = field(default_factory=tuple)
    notes: Sequence[str] = field(default_factory=tuple)

    def json(self) -> dict[str, Any]:
        targets = [
            {**asdict(target), "verdict": {name: target.verdict(name) for name in target.measured}}
            for target in self.targets
        ]
        return {"title": self.title, "rows": list(map(dict, self.rows)), "targets": targets, "notes": list(self.notes)}

    def rich(self) -> RichTable:
        table = RichTable(
            title=self.title,
            title_justify="left",
            caption="\n".join([*self.notes, *map(str, self.targets)]),
            caption_justify="left",
        )
        columns = list(dict.fromkeys(column for row in self.rows for column in row))
        for column in columns:
            words = any(isinstance(row.get(column), str) for row in self.rows)
            table.add_column(column, justify="left" if words else "right")
        for row in self.rows:
            table.add_row(*(_said(row.get(column)) for column in columns))
        return table


def percent(share: float) -> float:
    """In points, to one digit."""
    return round(100 * share, 1)


def _said(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " / ".join(f"{number:.1f}" if number < 100 else "100" for number in value)
    if isinstance(value, float):
        return f"{value:.1f}" if 1 <= abs(value) < 1000 and round(value, 1) == value else figure(value)
    return f"{value:,}" if isinstance(value, int) else value.replace("[", r"\[")
