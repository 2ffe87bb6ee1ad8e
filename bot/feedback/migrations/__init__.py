"""The feedback database's schema, a numbered SQL file for each version and database. Files are only ever added.

Of the same number, `sqlite` and `postgres` hold the same tables; the first of `postgres` makes all that there was then.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).parent

SQLITE = tuple(path.read_text("utf-8") for path in sorted(_FOLDER.glob("sqlite/*.sql")))
"""Each takes the database one version further: the n-th makes it version n, which `PRAGMA user_version` says."""
POSTGRES = {int(path.name[:4]): path.read_text("utf-8") for path in sorted(_FOLDER.glob("postgres/*.sql"))}
"""What takes the database to which version, in order; the table `version` says which it has."""


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
