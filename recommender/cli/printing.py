"""What commands print: sentences, tables, JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from .. import Artist, Recommender


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def print_results(recommender: Recommender, rows: Sequence[dict[str, Any]], **facts: Any) -> None:
    """JSON of one shape for every command: where it comes from, then `results`."""
    print_json({**facts, "data": recommender.data, "simulated": recommender.simulated, "results": rows})


def print_artists(title: str, found: Sequence[Artist], recommender: Recommender) -> None:
    rows = [
        (f"{rank:,}", one.name, f"{one.listeners:,}", f"{one.plays:,}", ", ".join(one.tags[:3]))
        for rank, one in enumerate(found, 1)
    ]
    print_table(title, ("rank", "artist", "listeners", "plays", "tags"), rows, recommender)


def print_table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]], recommender: Recommender) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=Text(title), caption=Text(f"Data: {recommender.data}"), show_header=any(header), title_justify="left"
    )
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table if rows else Text(f"{title}: nothing found.\nData: {recommender.data}"))
