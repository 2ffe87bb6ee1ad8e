"""One SQL for both databases, and what each makes of it.

Values are named (`:member`), numbered (`?2`) or in order (`?`). A list of rows is a table:
`each(:heard, artist BIGINT, plays BIGINT)`. All else is SQL that SQLite and PostgreSQL both take: flags are 0 or 1,
times seconds, each grouped column is named.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

_EACH = re.compile(r"each\(:(?P<each>\w+), (?P<columns>[^()]+)\)")
_VALUE = re.compile(
    r"'[^']*'|--[^\n]*"  # what looks like a value in there is none
    rf"|{_EACH.pattern}|\?(?P<number>\d*)|(?<!:):(?P<name>[a-z_]+)"
)
_HINT = re.compile(r" INDEXED BY \w+")
_TYPES = {int: "BIGINT", bool: "BIGINT", float: "DOUBLE PRECISION", str: "TEXT", bytes: "BYTEA"}

Values = Mapping[str, Any] | Sequence[Any]


@lru_cache(maxsize=1_000)
def for_sqlite(statement: str) -> str:
    """The statement as SQLite takes it, lists being texts of JSON (`values_for_sqlite`)."""

    def table(match: re.Match[str]) -> str:
        columns = [f"json_extract(value, '$[{n}]') AS {name}" for n, (name, _) in enumerate(_columns(match["columns"]))]
        return f"(SELECT {', '.join(columns)} FROM json_each(:{match['each']}))"

    return _EACH.sub(table, statement)


def values_for_sqlite(values: Values) -> Values:
    """The values as SQLite takes them."""
    if isinstance(values, Mapping):
        return {name: _packed(value) if isinstance(value, list) else value for name, value in values.items()}
    return values


def for_postgres(statement: str, values: Values) -> tuple[str, list[Any]]:
    """The statement as PostgreSQL takes it, and its values, each of the type that it has in Python.

    Texts lose characters of number 0, which PostgreSQL cannot keep.
    """
    if not isinstance(values, Mapping):
        values = {str(number): value for number, value in enumerate(values, 1)}
    kinds = tuple((name, type(value)) for name, value in values.items())
    text, taken = _typed(statement, kinds)
    return text, [_taken(values[name], column) for name, column in taken]


@lru_cache(maxsize=1_000)
def _typed(statement: str, kinds: tuple[tuple[str, type], ...]) -> tuple[str, list[tuple[str, int | None]]]:
    """The statement for values of these types; and in order, what it takes of each: all, or a column of a list."""
    types = dict(kinds)
    taken = list[tuple[str, int | None]]()
    in_order = iter(range(1, len(types) + 1))

    def place(name: str, column: int | None = None) -> str:
        if (name, column) not in taken:
            taken.append((name, column))
        return f"${taken.index((name, column)) + 1}"

    def value(match: re.Match[str]) -> str:
        if (each := match["each"]) is not None:
            columns = _columns(match["columns"])
            lists = ", ".join(f"{place(each, n)}::{kind}[]" for n, (_, kind) in enumerate(columns))
            return f"(SELECT * FROM unnest({lists}) AS each ({', '.join(name for name, _ in columns)}))"
        name = match["name"]
        if name is None:
            if match["number"] is None:
                return match[0]
            name = match["number"] or str(next(in_order))
        kind = next((sql for base in types[name].__mro__ if (sql := _TYPES.get(base))), None)
        return "NULL" if kind is None else f"{place(name)}::{kind}"

    return _HINT.sub("", _VALUE.sub(value, statement)), taken


def _columns(text: str) -> list[tuple[str, str]]:
    """The columns of `each`: name and type."""
    return [(name, kind) for name, kind in (column.split() for column in text.split(","))]


def _row(row: Any) -> Sequence[Any]:
    """A row of a list; one of a single column may be the value itself."""
    return row if isinstance(row, (list, tuple)) else (row,)


def _packed(rows: list[Any]) -> str:
    return json.dumps([*map(_row, rows)], ensure_ascii=False)


def _taken(value: Any, column: int | None) -> Any:
    if column is not None:
        return [_plain(_row(row)[column]) for row in value]
    return _plain(value)


def _plain(value: Any) -> Any:
    """A value as the server's client takes it: of enumerations and flags what stands for them."""
    if isinstance(value, str):
        return str(value).replace("\0", "")
    return int(value) if isinstance(value, bool) else value
