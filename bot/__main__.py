"""Starting the bot: `python -m bot run`. Resources are opened here, passed in, and closed in reverse."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
import sys
import time
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import Annotated, NoReturn

import discord
import typer
from pydantic import ValidationError

from recommender import Recommender, SegueError

from . import commands, logs
from .client.client import Segue
from .client.messages import UNREACHED
from .errors import StoreError
from .feedback import cli as report
from .feedback.pseudonyms import Pseudonyms
from .feedback.store import Store
from .settings import Settings
from .workers.drawings import Drawings
from .workers.lookups import Lookups

app = typer.Typer(
    help="Segue, a Discord bot for music discovery.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(report.app, name="feedback")

Port = Annotated[int | None, typer.Option(min=0, max=65535, help="Port of the local page. Default: SEGUE_PORT, 8765.")]


@app.command()
def run(port: Port = None) -> None:
    """Run the bot: on Discord with DISCORD_TOKEN set, otherwise in a local page."""
    settings = _settings()
    if settings.discord_token is not None:
        _start(settings, _on_discord(settings))
        return
    _say("DISCORD_TOKEN is not set, so the bot opens in a page on this machine instead of on Discord.")
    _start(settings, _in_page(settings, port))


@app.command()
def preview(port: Port = None) -> None:
    """Run the bot in a local page, over a simulated Discord, whatever the token."""
    settings = _settings()
    _start(settings, _in_page(settings, port))


def _start(settings: Settings, bot: Coroutine[None, None, None]) -> None:
    """Builds a model if there is none that fits, then runs the bot until it is told to stop."""
    from recommender.building import ensure

    logs.configure(settings.log_level, settings.log_format)
    try:
        for name, artifact in settings.artifacts:
            ensure(artifact, settings.data, settings.downloads, _say, name)
        asyncio.run(bot)
    except (SegueError, StoreError, StartError) as error:
        bot.close()
        _fail(str(error))


class StartError(Exception):
    """The bot cannot start; the message says what to do."""


@contextlib.asynccontextmanager
async def _client(settings: Settings, database: Path, *, in_page: bool) -> AsyncIterator[Segue]:
    """The bot with everything it needs open, and its commands registered."""
    # ensure has just read or written every byte
    recommender, *rivals = [Recommender.load(artifact, verify=False) for _, artifact in settings.artifacts]
    if recommender.simulated:
        _say(f"Note: answers come from {recommender.data}.")
    secret = settings.secret.get_secret_value().encode() if settings.secret is not None else None
    async with Store.open(database) as store:
        pseudonyms = await Pseudonyms.of(store, secret, settings.key_file)
        with Lookups(recommender, *rivals) as lookups, Drawings() as drawings:
            client = Segue(
                lookups,
                drawings,
                store,
                pseudonyms,
                settings.ready_file,
                retention=settings.retention_days,
                sync="always" if in_page else "changed",
                shard_count=1 if in_page else None,
                clock=time.perf_counter if in_page else None,  # the simulation stops the other one
            )
            for command in commands.discover():
                client.tree.add_command(command)
            # All that is loaded stays; going through it for garbage would stop the bot for some 70 ms at a time.
            gc.collect()
            gc.freeze()
            yield client


async def _on_discord(settings: Settings) -> None:
    assert settings.discord_token is not None
    stop = _stop_signal()
    async with _client(settings, settings.feedback, in_page=False) as client, client:
        running = asyncio.create_task(client.start(settings.discord_token.get_secret_value()))
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait((running, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not running.done():
            await client.drain()
            await client.close()
        try:
            await running
        except discord.LoginFailure as error:
            raise StartError(
                "Discord refused DISCORD_TOKEN. Copy it anew from the developer portal (Bot, Reset Token)."
            ) from error
        except UNREACHED as error:
            raise StartError(f"Discord cannot be reached: {error}.") from error


async def _in_page(settings: Settings, port: int | None) -> None:
    # Importing the simulation makes a client that lacks what ours has, and discord.py warns of that.
    logging.getLogger("discord").setLevel(logging.ERROR)
    try:
        from simcord import SetupError

        from .preview import serve
    except ImportError as error:
        raise StartError(
            "The local page needs the preview extra (requirements/preview.txt); or set DISCORD_TOKEN."
        ) from error
    logs.configure(settings.log_level, settings.log_format)
    stop = _stop_signal()
    async with _client(settings, settings.preview_feedback, in_page=True) as client, client:
        try:
            await serve(client, settings.port if port is None else port, stop, _say)
        except SetupError as error:
            raise StartError(f"The page could not be opened: {error}. Another --port may be free.") from error


def _stop_signal() -> asyncio.Event:
    """An event that SIGINT and SIGTERM set, so that what is under way can finish."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C interrupts instead
            loop.add_signal_handler(number, stop.set)
    return stop


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        names = Settings.variables()
        wrong = "; ".join(
            f"{names.get(str(e['loc'][0]), e['loc'][0])}: {e['msg']}" for e in error.errors(include_input=False)
        )
        _fail(f"A setting is wrong: {wrong}. See .env.example.")
    except UnicodeDecodeError:
        _fail("The file .env is not text in UTF-8. See .env.example.")


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _fail(sentence: str) -> NoReturn:
    _say(sentence)
    raise typer.Exit(2)


if __name__ == "__main__":
    app()
