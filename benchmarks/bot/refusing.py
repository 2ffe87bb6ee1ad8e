"""How the commands that run the bot on the loopback refuse to."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import typer

from loopback.schema import locate


def fail(sentence: str) -> NoReturn:
    """Says why, and ends the program with status 2."""
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)


def check_description() -> None:
    """Ends the program where the description of Discord's API, by which the loopback judges, is missing."""
    try:
        locate(os.environ)
    except FileNotFoundError as missing:
        fail(f"{missing}.")
