"""The feedback database itself: `python -m bot database copy | check`."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer
from pydantic import ValidationError

from ..address import Address
from ..errors import StoreError
from ..settings import Settings
from . import checking, copying
from .backups import explained
from .console import Database, fail, refuse_foreign, settings_of_bot

app = typer.Typer(help="The feedback database itself.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def copy(
    source: Annotated[
        Address, typer.Argument(metavar="FROM", parser=Address.of, help="A file, or postgresql://…, to be copied.")
    ],
    target: Annotated[Address, typer.Argument(metavar="TO", parser=Address.of, help="An empty one.")],
) -> None:
    """Copy everything into another database, of either kind, and check it. Stop the bot first."""
    source = _with_journal(source)
    if source.file is not None and not source.is_missing:
        refuse_foreign(source)
    try:
        with explained(f"{source} cannot be copied"):
            copied = asyncio.run(copying.move(source, target, lambda sentence: print(sentence, flush=True)))
    except StoreError as error:
        fail(str(error))
    for table in copied:
        if table.shortened:
            print(
                f"{table.table}: {table.shortened:,} texts had characters of number 0, which a server cannot keep; they"
                " are there without them."
            )
    rows = sum(table.sum.rows for table in copied)
    print(
        f"{target} holds all of {source}: {rows:,} rows of {len(copied)} tables, each with the checksum that it had."
        " The bot uses it with SEGUE_DATABASE, and with the same keys."
    )


@app.command()
def check(db: Database = None) -> None:
    """Check that the database holds what it must, and say what is odd, also while the bot runs; exits with 1 or 0."""
    address = db or settings_of_bot().feedback
    if address.is_missing:
        fail(f"There is no feedback database {address}.")
    refuse_foreign(address)
    try:
        found = asyncio.run(checking.check(address))
    except StoreError as error:
        fail(str(error))
    for finding in found:
        print(f"{'WRONG' if finding.must else 'odd'}: {finding.sentence}.")
    wrong = any(finding.must for finding in found)
    print(f"{address} {'does not hold' if wrong else 'holds'} what it must.")
    raise typer.Exit(wrong)


def _with_journal(address: Address) -> Address:
    """With the journal of the bot's settings, where it is the bot's database."""
    try:
        kept = Settings().feedback
    except (ValidationError, UnicodeDecodeError):
        return address
    return kept if (kept.file, kept.url) == (address.file, address.url) else address
