"""What commands print: sentences, tables, JSON; and how artists and evidence read in them."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from typing import Any

from .. import Artist, Recommender, Shared


def say(sentence: str) -> None:
    """Prints a sentence to standard error, where it is no part of the answer."""
    print(sentence, file=sys.stderr)


def print_json(value: Any) -> None:
    """Prints JSON with names as they are written."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def print_results(recommender: Recommender, rows: Sequence[dict[str, Any]], **facts: Any) -> None:
    """JSON of one shape for every command: where it comes from, then `results`."""
    print_json({**facts, "data": recommender.data, "simulated": recommender.simulated, "results": rows})


def print_artists(title: str, found: Sequence[Artist], recommender: Recommender) -> None:
    """Prints artists, first to last, with their listeners, plays and first three tags."""
    rows = [
        (f"{rank:,}", artist.name, f"{artist.listeners:,}", f"{artist.plays:,}", ", ".join(artist.tags[:3]))
        for rank, artist in enumerate(found, 1)
    ]
    print_table(title, ("rank", "artist", "listeners", "plays", "tags"), rows, recommender)


def print_table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]], recommender: Recommender) -> None:
    """Prints rows under a title, with the data they come from; without a row, that nothing is found."""
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


def artist_facts(artist: Artist, rank: int | None = None) -> dict[str, Any]:
    """An artist as JSON; `rank` is its position in a list, `popularity_rank` that by listeners."""
    facts = dataclasses.asdict(artist)
    facts["popularity_rank"] = facts.pop("rank")
    return facts if rank is None else {"rank": rank, **facts}


def named(artist: Artist) -> str:
    """An artist in a table, with the acts that are one with it."""
    return artist.name + (f" (also as {', '.join(artist.also)})" if artist.also else "")


def evidence_facts(shared: Shared) -> dict[str, Any]:
    """What two artists have in common, as JSON."""
    return {
        "shared_listeners": shared.listeners,
        "shared_by_chance": round(shared.chance, 3),
        "shared_tags": shared.tags,
        "supported": shared.supported,
    }


def listened_together(shared: Shared) -> str:
    """How many play both, and how many times as many as by chance where that says something."""
    if not shared.listeners:
        return "alike by tags" if shared.tags else "nobody plays both"
    both = f"{shared.listeners:,} play{'s' if shared.listeners == 1 else ''} both"
    return both if shared.times is None else f"{both}, {shared.times:,g}× chance"
