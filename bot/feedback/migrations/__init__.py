"""The feedback database's schema, a numbered SQL file for each version. Files are only ever added."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

MIGRATIONS = tuple(path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("[0-9]*.sql")))
"""Each takes the database one version further: the n-th makes it version n, which `PRAGMA user_version` says."""


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one, as a transaction that is under way does not outlast `executescript`."""
    statement = ""
    for part in re.split("(?<=;)", script):
        statement += part
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
