"""What daily paths come to, laid out for the report."""

from __future__ import annotations

from collections.abc import Mapping

from recommender.feedback import DailyFigures
from recommender.pages import Cell, Table

from .cells import interval


def daily(figures: DailyFigures, names: Mapping[int, str]) -> list[Table]:
    """How many played and arrived, by how many steps, and which steps they tried that the model lacks."""
    share = interval(figures.arrived / figures.played, figures.low, figures.high)
    rows: list[tuple[Cell, ...]] = [
        ("days played", f"{figures.days:,}"),
        ("members who played", f"{figures.members:,}"),
        ("paths begun, one for each member and day", f"{figures.played:,}"),
        ("… arrived", f"{figures.arrived:,}"),
        ("… of those begun", share),
        ("… given up", f"{figures.gave_up:,}"),
        *(
            (f"arrived by {more} steps more than the shortest" if more else "arrived by the shortest", f"{count:,}")
            for more, count in figures.over.items()
        ),
    ]
    if figures.misses is not None:
        rows.append(("tries that were no step, for each path that arrived", f"{figures.misses:.1f}"))
    tables = [Table("Daily paths", ("", ""), rows)]
    if figures.lacking:
        tried = [
            (names.get(artist, f"{artist}"), names.get(other, f"{other}"), f"{count:,}")
            for artist, other, count in figures.lacking
        ]
        note = "Pairs of artists that most members tried as a step of a daily path, neither of them near the other."
        tables.append(Table("Steps that the model lacks", ("artist", "other", "members"), tried, note))
    return tables
