"""What the commands of `python -m bot feedback` share: their options, and how they refuse."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from pydantic import ValidationError

from recommender import SegueError, check_output

from ..address import Address
from ..settings import Settings

_SQLITE = b"SQLite format 3\0"
_VERSION = slice(60, 64)  # of the header: the number that this program counts its migrations in

Database = Annotated[
    Address | None,
    typer.Option(
        "--db",
        parser=Address.of,
        metavar="<database>",
        help="Feedback database: a file, or postgresql://…. Default: the bot's (SEGUE_DATABASE).",
    ),
]
Artifact = Annotated[
    Path | None, typer.Option(help="Folder with the built model. Default: the bot's (SEGUE_ARTIFACT).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]


def refuse_foreign(address: Address) -> None:
    """Opening a database brings it up to date, which must not happen to that of another program."""
    if (path := address.file) is None:  # a server says so when it is opened
        return
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        fail(f"The feedback database {path} cannot be read: {error.strerror}.")
    if not header:
        fail(f"The feedback database {path} is empty.")
    unfinished = path.with_name(f"{path.name}-wal").exists()  # the bot is running: the header may be in there
    if not header.startswith(_SQLITE) or not (any(header[_VERSION]) or unfinished):
        fail(f"{path} is not a feedback database.")


def settings_of_bot() -> Settings:
    """The bot's settings."""
    try:
        return Settings()
    except (ValidationError, UnicodeDecodeError):
        fail("A setting is wrong; `python -m bot run` says which. --db and --artifact do without.")


def write(path: Path, text: str) -> None:
    """Writes a page."""
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        fail(f"The page cannot be written: {error.strerror}.")


def check_out(out: Path, *, folder: bool = False) -> None:
    """Ends the program where a file, or a folder, cannot be written there."""
    try:
        check_output(out, folder=folder)
    except SegueError as error:
        fail(str(error))


def fail(sentence: str) -> NoReturn:
    """Says why and ends the program, with status 2."""
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)
