"""Whether a feedback database holds what it must, and what about it is odd."""

from __future__ import annotations

import json
import time
from typing import NamedTuple

from ..address import Address
from ..errors import StoreError
from .migrations import POSTGRES, SQLITE
from .opening import COPIED_FROM, whole
from .rules import JSON, RULES
from .whole import Hold, Whole, quoted, rows_of


class Finding(NamedTuple):
    """Something that does not hold."""

    sentence: str
    must: bool
    """Whether it has to."""


async def check(address: Address) -> list[Finding]:
    """What does not hold of a database as it is now, also while a bot runs. Changes nothing. Raises StoreError."""
    async with whole(address, Hold.SNAPSHOT) as there:
        newest = max(POSTGRES) if address.file is None else len(SQLITE)
        version = await there.version()
        if version != newest:
            remedy = "update the program" if version > newest else "the bot brings it up to date when it starts"
            raise StoreError(f"{address} has version {version}, and this program {newest}: {remedy}.")
        wrong = [*await there.damage(), *await _half(there), *await _unnumbered(there), *await _unreadable(there)]
        return [*(Finding(sentence, True) for sentence in wrong), *await _broken(there)]


async def _half(there: Whole) -> list[str]:
    copied = await rows_of(there, f"SELECT value FROM fact WHERE name = '{COPIED_FROM}'")
    return [f"only a part of {source} is there, whose copying was interrupted" for (source,) in copied]


async def _unnumbered(there: Whole) -> list[str]:
    """Where the next row would get a number that another has."""
    found = []
    for table, (column, last) in (await there.numbers()).items():
        [(highest,)] = await rows_of(there, f'SELECT coalesce(max("{column}"), 0) FROM "{table}"')
        if highest > last:
            found.append(f"{table} is numbered up to {highest:,}, and the next row would get {last + 1:,}")
    return found


async def _unreadable(there: Whole) -> list[str]:
    found = []
    for table, columns in JSON.items():
        broken = 0
        async for rows in there.batches(f'SELECT {quoted(columns)} FROM "{table}"'):
            broken += sum(not _is_json(text) for row in rows for text in row)
        if broken:
            found.append(f"texts of {table} are no JSON ({broken:,})")
    return found


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


async def _broken(there: Whole) -> list[Finding]:
    found, now = [], time.time()
    for rule in RULES:
        [(count,)] = await rows_of(there, rule.query.format(now=now))
        if count:
            found.append(Finding(f"{rule.broken} ({count:,})", rule.must))
    return found
