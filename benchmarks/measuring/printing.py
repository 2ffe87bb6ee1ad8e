"""What was measured, printed as tables or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console

from .rows import Rows
from .table import Table


def printed(facts: Mapping[str, Any], tables: Sequence[Rows | Table], *, as_json: bool = False) -> None:
    """Prints facts of the machine, then the tables; in a pipe 140 columns wide."""
    if as_json:
        whole = {**facts, "tables": [table.json() for table in tables]}
        print(json.dumps(whole, ensure_ascii=False, indent=1))
        return
    console = Console(width=None if sys.stdout.isatty() else 140, highlight=False)
    console.print(*(f"{fact}: {value}" for fact, value in facts.items()), sep="\n")
    for table in tables:
        console.print(table.rich())
