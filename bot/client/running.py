"""Keeping the bot connected until it is told to stop: whatever ends the connection, what is under way is finished."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

import discord
import structlog
from discord.backoff import ExponentialBackoff

from . import refusals
from .client import Segue
from .refusals import Refused

log = structlog.stdlib.get_logger("segue")


async def check(token: str) -> None:
    """Asks Discord whether it knows the token. Raises Refused where it does not, or cannot be asked."""
    asking = discord.Client(intents=discord.Intents.none())
    try:
        async with asking:
            await asking.login(token)
    except Exception as error:
        why = refusals.final(error) or refusals.passing(error)
        if why is None:
            raise
        raise Refused(why) from error


async def run(make: Callable[[], Segue], token: str, stop: asyncio.Event) -> None:
    """Connects the client that `make` makes until `stop` is set, and another one should the connection break.

    discord.py reconnects by itself after what it foresees, and ends its client after anything else, such as a frame
    that is not JSON. Raises Refused when Discord will not have the bot, or could never be reached or understood,
    and what the client raises before it connects.
    """
    backoff: ExponentialBackoff[bool] = ExponentialBackoff()
    connected = False
    while not stop.is_set():
        client = make()
        try:
            await _live(client, token, stop)
        except Refused:
            raise
        except Exception as error:
            if stop.is_set():
                return
            why, connected = refusals.passing(error), connected or client.connected
            if (final := refusals.final(error)) or (why and not connected):
                raise Refused(final or why or "") from error
            if not connected and client.set_up:
                log.error("connection broke", exc_info=error)
                raise Refused(refusals.GARBLED) from error
            if not connected:
                raise
            seconds = round(backoff.delay(), 1)
            log.error("connection broke", reconnecting_in_seconds=seconds, reason=why, exc_info=None if why else error)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), seconds)


async def _live(client: Segue, token: str, stop: asyncio.Event) -> None:
    """One client from its login until `stop` is set or it ends; then waits for what is under way, and closes it."""
    async with client:
        running = asyncio.create_task(client.start(token))
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait((running, stopping), return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
            await client.drain()
            await client.close()
            running.cancel()  # closed it still waits where it waits: for its next try to reach Discord
        await asyncio.wait((running,))
        if not running.cancelled():
            running.result()
