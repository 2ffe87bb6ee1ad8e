"""One question's measurements side by side, with the targets set for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any

from rich.table import Table as RichTable

from .timing import Cost, ratios

UNITS = {"µs": 1e6, "ms": 1e3, "s": 1.0}


@dataclass(frozen=True)
class Target:
    """A bound that was set beforehand, and what was measured against it."""

    claim: str
    bound: float
    measured: Mapping[str, float]
    at_least: bool

    def verdict(self, measure: str) -> str:
        value = self.measured[measure]
        return "met" if (value >= self.bound if self.at_least else value <= self.bound) else "missed"

    def __str__(self) -> str:
        values = (f"{name} {figure(value)}, {self.verdict(name)}" for name, value in self.measured.items())
        return f"Target: {'≥' if self.at_least else '≤'} {self.bound:g} {self.claim}. Measured: {'; '.join(values)}"


@dataclass(frozen=True)
class Table:
    """A row for each contender. Ratios are to `ours`: how many times as much the others cost."""

    title: str
    unit: str
    ours: str
    costs: Mapping[str, Sequence[Cost]]
    targets: Sequence[Target] = field(default_factory=tuple)

    def rows(self) -> dict[str, dict[str, float]]:
        """For each contender its figures by column; a column is missing where nothing was measured."""
        scale, ours = UNITS[self.unit], self.costs[self.ours]
        return {
            name: {
                "wall median": median(cost.wall for cost in costs) * scale,
                "wall best": min(cost.wall for cost in costs) * scale,
                "CPU median": median(cost.cpu for cost in costs) * scale,
                "CPU best": min(cost.cpu for cost in costs) * scale,
                **{f"× {name}": ratios(costs, ours)[name] for name in ("wall", "CPU") if len(self.costs) > 1},
                **{part: median(cost.parts[part] for cost in costs) for part in costs[0].parts},
            }
            for name, costs in self.costs.items()
        }

    def json(self) -> dict[str, Any]:
        targets = [
            {**asdict(target), "verdict": {name: target.verdict(name) for name in target.measured}}
            for target in self.targets
        ]
        return {"title": self.title, "unit": self.unit, "ratios to": self.ours, "rows": self.rows(), "targets": targets}

    def rich(self) -> RichTable:
        rows = self.rows()
        columns = list(dict.fromkeys(column for figures in rows.values() for column in figures))
        table = RichTable(
            title=f"{self.title} ({self.unit}; ×: how many times {self.ours})",
            title_justify="left",
            caption="\n".join(map(str, self.targets)),
            caption_justify="left",
        )
        table.add_column("")
        for column in columns:
            table.add_column(column, justify="right")
        for name, figures in rows.items():
            table.add_row(name, *(figure(figures[column]) if column in figures else "" for column in columns))
        return table


def figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
