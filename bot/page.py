"""The bot in a local page, where there is no token: whether that can be opened, and opening it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from types import ModuleType

from . import logs
from .client.client import Segue
from .errors import StartError
from .settings import Settings

_TAKEN = "The page could not be opened: {}. Another --port may be free."


async def check(settings: Settings, port: int) -> None:
    """Raises StartError where what the page needs is not installed, or its port is taken."""
    _preview(settings)
    try:
        server = await asyncio.start_server(lambda *_: None, "127.0.0.1", port)
    except OSError as error:
        raise StartError(_TAKEN.format(error)) from error
    server.close()
    await server.wait_closed()


async def run(settings: Settings, port: int, make: Callable[[], Segue], stop: asyncio.Event) -> None:
    """Shows the bot that `make` makes, until `stop` is set. Raises StartError."""
    preview = _preview(settings)
    async with make() as client:
        try:
            await preview.serve(client, port, stop, logs.say)
        except preview.SetupError as error:
            raise StartError(_TAKEN.format(error)) from error


def _preview(settings: Settings) -> ModuleType:
    # Importing the simulation makes a client that lacks what ours has, and discord.py warns of that.
    logging.getLogger("discord").setLevel(logging.ERROR)
    try:
        from . import preview
    except ImportError as error:
        raise StartError(
            "The local page needs the preview extra (requirements/preview.txt); or set DISCORD_TOKEN."
        ) from error
    logs.configure(settings.log_level, settings.log_format)
    return preview
