"""`python -m benchmarks.feedback`: a million answers in either kind of database, and how long a bot waits for it."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from bot.address import Address
from loopback import postgres

from ..measuring.machine import machine
from ..measuring.printing import printed
from ..measuring.rows import Rows, Value
from ..measuring.timing import run
from .asking import ask
from .loading import load
from .making import Shape

_SETTINGS = ("shared_buffers=1GB", "max_wal_size=4GB")
_KINDS = ("sqlite", "postgres")


def main(
    answers: Annotated[list[int] | None, typer.Option(help="How many answers; several times for several.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="sqlite or postgres; default: one after the other.")] = None,
    whole: Annotated[bool, typer.Option(help="Also a report, and what lists learn: minutes.")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Fill a feedback database of each kind in a temporary folder, some 0.75 GB a million answers, and ask it."""
    tables = []
    for many in answers or [1_000_000]:
        for one in kind or _KINDS:
            if one not in _KINDS:
                raise typer.BadParameter(f"{one} is none of {', '.join(_KINDS)}")
            with ExitStack() as stack:
                if one == "sqlite":
                    address = Address.of(Path(stack.enter_context(TemporaryDirectory()), "feedback.sqlite3"))
                else:
                    server = stack.enter_context(postgres.serving(*_SETTINGS, safe=True))
                    address = Address(None, server.make())
                tables.append(Rows(f"{one}, {many:,} answers", [*_measured(address, Shape(many), whole)]))
    printed(machine(Path("made up"), ("aiosqlite", "asyncpg")), tables, as_json=as_json)


def _measured(address: Address, shape: Shape, whole: bool) -> Iterator[dict[str, Value]]:
    print(f"{address}: {shape.answers:,} answers …", file=sys.stderr)
    began = time.perf_counter()
    asyncio.run(load(address, shape.rows()))
    yield {"what": "loaded, s", "median": time.perf_counter() - began}
    yield {"what": "on disk, MB", "median": _size(address) / 1e6}
    for what in ("learning", "report") if whole else ():
        found = json.loads(run("-m", "benchmarks.feedback.whole", what, address.url or str(address.file))[0])
        yield {"what": f"{what} of {found['rows']:,}, s", "median": found["seconds"]}
        yield {"what": f"{what} of {found['rows']:,}, MiB at its peak", "median": found["MiB"]}

    async def asked() -> list[dict[str, Value]]:
        return [timed.row() async for timed in ask(address, shape)]

    yield from asyncio.run(asked())


def _size(address: Address) -> int:
    if address.file is not None:
        return address.file.stat().st_size
    return int(postgres.query(address.url, "SELECT pg_database_size(current_database())")[0][0])


if __name__ == "__main__":
    typer.run(main)
