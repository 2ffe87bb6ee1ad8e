"""All of a feedback database into another one, of whatever kind: what there is, what it is numbered by, and checked."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from typing import NamedTuple

from ..address import Address
from ..errors import StoreError
from .journal import Journal
from .opening import COPIED_FROM, opened, whole
from .store import Store
from .whole import Hold, Row, Sum, Summing, Table, Whole, is_empty, rows_of, sum_of

_FACTS = "fact"
"""The table that says from where a copy is, until all others are whole: it comes last."""
_SAID_SECONDS = 10.0  # between two sentences about one table

Say = Callable[[str], None]


def _unsaid(sentence: str) -> None:
    """Nobody reads it."""


class Copied(NamedTuple):
    """What came of a table."""

    table: str
    sum: Sum
    shortened: int
    """How many texts lost characters of number 0, which the other database cannot hold."""


async def move(source: Address, target: Address, say: Say) -> list[Copied]:
    """Copies all of a database, and the votes that wait for it, into one in which nothing is; returns what, by table.

    A table comes whole or not at all. Interrupted, the same call goes on; no bot starts on what is there until then.
    `say` is told of each table. Raises StoreError: also where a bot runs on one of the two.
    """
    if _same(source, target):
        raise StoreError("A database is not copied into itself; name two.")
    if source.is_missing:
        raise StoreError(f"There is no feedback database {source}.")
    async with Store.open(source):
        pass  # it is up to date, and what waited is in it
    if not Journal(source.journal).is_empty():
        raise StoreError(f"Votes wait in {source.journal} that {source} did not take. Run this again once it does.")
    async with opened(target, half=True):
        pass
    async with whole(source, Hold.STILL) as from_, whole(target, Hold.ALONE) as to:
        await _begin(to, source, target)
        return await copy(from_, to, say)


async def copy(source: Whole, target: Whole, say: Say = _unsaid) -> list[Copied]:
    """Has the target hold what the source does, table by table, each checked before it counts. Raises StoreError.

    Tables that are the same already stay.
    """
    tables, there = await target.tables(), await source.tables()
    if {name: {*table.columns} for name, table in tables.items()} != {
        name: {*table.columns} for name, table in there.items()
    }:
        raise StoreError("The two databases are of different versions.")
    given = await source.numbers()
    done = []
    for name in sorted(tables, key=lambda name: (name == _FACTS, name)):
        # The columns of the one in the order of the other: later ones stand elsewhere in a database that is older.
        from_ = there[name]._replace(columns=tables[name].columns)
        async with target.transaction():
            done.append(await _copy(source, target, from_, tables[name], say))
            if (number := (await target.numbers()).get(name)) is not None:
                query = f'SELECT coalesce(max("{number.column}"), 0) FROM "{name}"'
                [(last,)] = await rows_of(target, query)
                await target.advance({name: max(last, given[name].last if name in given else 0)})
    return done


async def _begin(target: Whole, source: Address, address: Address) -> None:
    """Notes down in the target what is copied to it. Raises StoreError where it holds something else."""
    facts = (await target.tables())[_FACTS]
    async with target.transaction():
        noted = await rows_of(target, f"SELECT value FROM {_FACTS} WHERE name = '{COPIED_FROM}'")
        if noted and noted != [(_told(source),)]:
            raise StoreError(f"{address} holds a part of {noted[0][0]}. Copy that again, or name an empty database.")
        if not noted:
            if not await is_empty(target):
                raise StoreError(f"{address} is not empty. Name a database without anything in it.")
            note = {"name": COPIED_FROM, "value": _told(source)}
            await target.add(facts, [tuple(note[column] for column in facts.columns)])
    try:
        await target.stand()  # whoever comes later finds the note
    except StoreError:
        if not noted:
            async with target.transaction():
                await target.fill(facts, _nothing())
        raise


async def _nothing() -> AsyncIterator[list[Row]]:
    for rows in list[list[Row]]():
        yield rows


async def _copy(source: Whole, target: Whole, from_: Table, to: Table, say: Say) -> Copied:
    """Copies one table, within a transaction."""
    before, shortened = await sum_of(target, to), 0
    # Only after an interruption is something there; the source may have changed since.
    if before.rows and to.name != _FACTS and before == await sum_of(source, from_):
        say(f"{to.name}: {before.rows:,} rows were there already")
        return Copied(to.name, before, 0)
    read, said = Summing(), time.monotonic()

    def seen(rows: list[Row]) -> list[Row]:
        nonlocal shortened, said
        if not target.keeps_zeros:
            rows, changed = _without_zeros(rows)
            shortened += changed
        read.add(rows)
        if time.monotonic() - said > _SAID_SECONDS:
            said = time.monotonic()
            say(f"{to.name}: {read.sum.rows:,} rows so far")
        return rows

    async with aclosing(source.batches(from_.rows)) as batches:
        await target.fill(to, (seen(rows) async for rows in batches))
    if await sum_of(target, to) != read.sum:
        raise StoreError(f"What was written into {to.name} is not what was read; nothing of that table is kept.")
    say(f"{to.name}: {read.sum.rows:,} rows")
    return Copied(to.name, read.sum, shortened)


def _without_zeros(rows: list[Row]) -> tuple[list[Row], int]:
    """The rows without characters of number 0, and how many texts had any."""
    found = sum(isinstance(value, str) and "\0" in value for row in rows for value in row)
    if found:
        rows = [tuple(value.replace("\0", "") if isinstance(value, str) else value for value in row) for row in rows]
    return rows, found


def _same(one: Address, other: Address) -> bool:
    if one.file is not None and other.file is not None:
        return one.file.resolve() == other.file.resolve()
    return one.url == other.url and one.file == other.file


def _told(source: Address) -> str:
    """By which it is known again, without a password."""
    return str(source.file.resolve()) if source.file is not None else str(source)
