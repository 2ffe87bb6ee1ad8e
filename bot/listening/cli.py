"""The keys that linked accounts are encrypted with: `python -m bot accounts rotate-key | new-key`."""

from __future__ import annotations

import asyncio
import sys
from typing import NoReturn

import typer
from pydantic import ValidationError

from ..address import Address
from ..errors import KeyRefused, StoreError
from ..feedback.console import Database
from ..feedback.store import Store
from ..settings import Settings
from . import keys

app = typer.Typer(help="What linked accounts are encrypted with.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
def rotate_key(db: Database = None) -> None:
    """Encrypt everything anew with a new key, and drop the one before. Stop the bot first."""
    settings, path = _opened(db)

    async def check() -> None:
        async with Store.open(path, replays=False) as store:
            await keys.check(store, settings.secret_bytes, settings.accounts_key_file)

    try:
        asyncio.run(check())
        count = keys.rotate(path, settings.secret_bytes, settings.accounts_key_file)
    except (StoreError, KeyRefused, OSError) as error:
        _fail(str(error))
    print(f"{count:,} accounts and memberships are encrypted with the new key in {settings.accounts_key_file}.")


@app.command()
def new_key(db: Database = None) -> None:
    """Start over with a new key if the old one is lost. Linked accounts, imports and memberships are deleted."""
    settings, path = _opened(db)

    async def start_over() -> None:
        async with Store.open(path, replays=False) as store:
            await keys.start_over(store, settings.accounts_key_file)

    try:
        asyncio.run(start_over())
    except (StoreError, OSError) as error:
        _fail(str(error))
    print("Linked accounts, imports and memberships are deleted; members can link and join again.")


def _opened(db: Address | None) -> tuple[Settings, Address]:
    """The settings, and a database that is there."""
    try:
        settings = Settings()
    except (ValidationError, UnicodeDecodeError):
        _fail("A setting is wrong; `python -m bot run` says which.")
    path = db or settings.feedback
    if path.is_missing:
        _fail(f"There is no feedback database {path}; the bot makes it, and the key, when it starts.")
    return settings, path


def _fail(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)
