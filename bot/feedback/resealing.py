"""Everything that the database keeps encrypted, under another key."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

_TABLES = {"account": ("member", "service"), "membership": ("guild_id", "member")}
"""Where something is encrypted, in the column `sealed`, and by which columns rows are told apart."""


def reseal(connection: sqlite3.Connection, change: Callable[[bytes], bytes]) -> int:
    """Puts what `change` makes of each encrypted value in its place, all or none; returns how many there are.

    Ends the transaction that is under way, of a program that is alone on the database (`backups.alone_on`). Nothing of
    the values before is left in the file. Raises what `change` raises.
    """
    count = 0
    for table, columns in _TABLES.items():
        rows = connection.execute(f"SELECT sealed, {', '.join(columns)} FROM {table}").fetchall()
        where = " AND ".join(f"{column} = ?" for column in columns)
        changed = ((change(sealed), *key) for sealed, *key in rows)
        connection.executemany(f"UPDATE {table} SET sealed = ? WHERE {where}", changed)
        count += len(rows)
    connection.execute("COMMIT")
    return count
