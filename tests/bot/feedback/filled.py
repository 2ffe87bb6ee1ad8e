"""A feedback database with something in every table that its schema has, whatever that is."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

_ALLOWED = re.compile(r"(\w+) IN \(([^()]+)\)")
_BETWEEN = re.compile(r"(\w+) BETWEEN (\d+) AND (\d+)")
_JSON = re.compile(r"json_valid\((\w+)\)")
_COLUMNS = "SELECT name, type, [notnull] OR pk FROM pragma_table_info(?)"
_ROWS = 9

Rows = dict[str, list[tuple[Any, ...]]]


def fill(database: Path) -> None:
    """Adds rows to every table of a database that is up to date, and has numbers that were given and are gone."""
    with closing(sqlite3.connect(database)) as connection:
        tables = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        for name, sql in tables:
            columns = connection.execute(
                "SELECT name, type, [notnull] OR pk FROM pragma_table_info(?)", (name,)
            ).fetchall()
            values = [_values(sql, *column) for column in columns]
            places = ", ".join("?" * len(columns))
            for row in zip(range(_ROWS), *values, strict=False):
                connection.execute(f"INSERT INTO {name} VALUES ({places})", row[1:])
        connection.execute("DELETE FROM pressed WHERE id = (SELECT max(id) FROM pressed)")
        connection.commit()


def every(database: Path) -> Rows:
    """All rows of all tables, and what numbers them."""
    with closing(sqlite3.connect(database)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for (name,) in names}


def _values(sql: str, column: str, kind: str, needed: int) -> Iterator[Any]:
    """What a column may hold: NULL now and then, and else never twice where that does not matter."""
    allowed = {name: [part.strip(" '") for part in values.split(",")] for name, values in _ALLOWED.findall(sql)}
    between = {name: (int(first), int(last)) for name, first, last in _BETWEEN.findall(sql)}
    for number in count():
        if not needed and number % 3 == 2 and f"{column} IS NOT NULL" not in sql:
            yield None
        elif column in allowed:
            value = allowed[column][number % 2]
            yield int(value) if kind == "INTEGER" else value
        elif column in between:
            yield between[column][number % 2]
        elif column in _JSON.findall(sql):
            yield f'[{number}, "ü\\u0000"]'
        elif kind == "INTEGER":
            yield 5 * (10**17 + number)
        elif kind == "REAL":
            yield (number + 1) / 3 * 10.0 ** (number - 4)
        elif kind == "BLOB":
            yield bytes(range(number, 256))
        else:
            yield f"{number} ü\n'\"\\ 😀 \x01"
