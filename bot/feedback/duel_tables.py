"""What duels come to, laid out for the report."""

from __future__ import annotations

from recommender.feedback import DuelFigures
from recommender.pages import Cell, Table

from .cells import interval


def duels(figures: DuelFigures) -> Table:
    """How often members pressed, on which side, how fast, and as which model would have it."""
    rows: list[tuple[Cell, ...]] = [
        ("duels asked", f"{figures.duels:,}"),
        ("… pressed in", f"{figures.pressed:,}"),
        ("members who pressed", f"{figures.members:,}"),
        ("choices, one for each member and pair", f"{figures.choices:,}"),
        ("… and “not sure”", f"{figures.unsure:,}"),
        ("… made in under a quarter of the median time", f"{figures.hasty:,}"),
        (
            "… as how many they count, hasty, contrary and new ones weighed down",
            f"{figures.trusted:,.0f}",
        ),
    ]
    if figures.seconds is not None:
        rows += [
            (
                "choices of the button on the left",
                interval(figures.on_left / figures.choices, figures.low, figures.high),
            ),
            ("median time to press", f"{figures.seconds:.1f} s"),
        ]
    rows += [
        (f"decided duels that go with {side.model}", interval(side.agreed / side.decided, side.low, side.high))
        for side in figures.sides
    ]
    return Table("Duels", ("", ""), rows, "Which artist is on the left is by a coin, so half should be chosen there.")
