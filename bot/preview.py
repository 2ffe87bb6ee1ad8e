"""The same bot in a local browser page, over a simulated Discord: no token, no network."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import discord
import simcord
from simcord import SetupError

from .client.client import Segue
from .workers.ticking import Ticking

__all__ = ["SetupError", "opened", "serve"]

MANAGER, MEMBER = "ada", "ben"  # two, so that one can see what the other does; one may manage the server
_LONGEST_SECONDS = 60.0  # that the page waits for an answer, as on a large file; it shows none that comes later
_STEP_SECONDS = 0.25
"""Of the simulated clock. A statement under way may lose as much of its second (`BUSY_SECONDS`) at once; with steps of
a twentieth the simulation never finds the bot at rest."""


@asynccontextmanager
async def opened(client: Segue, port: int) -> AsyncIterator[tuple[simcord.Env, simcord.Preview]]:
    """The simulated Discord that the bot is in, and its page. Raises SetupError when the port is taken."""
    async with simcord.run(client, check_errors=False, settle_timeout=_LONGEST_SECONDS) as env:
        env.backend.bot_user.name = "Segue"
        guild = env.create_guild("Segue preview")
        channel = guild.create_text_channel(
            "music", topic=f"Type / and pick a command · {client.lookups.models.recommender.data}"
        )
        managers = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
        members = [
            guild.add_member(env.create_user(MANAGER), roles=[managers]),
            guild.add_member(env.create_user(MEMBER)),
        ]
        # Those who are there have the same ids in every process, and so their votes. What is asked and answered must
        # not: with the simulation's own clock, which starts at the same instant, it would be taken for earlier answers.
        # So it is set to the time of day, and again and again, as it stands still by itself.
        loop = asyncio.get_running_loop()

        def set_clock() -> None:
            env.backend.advance_clock((datetime.now(UTC) - env.now()).total_seconds())

        def show_clock() -> None:  # by which the page tells how long ago something was
            set_clock()
            preview.capture_time = env.now()

        def tick() -> None:
            loop.call_soon_threadsafe(show_clock)

        def look() -> None:
            for rounds in (client.dueling, client.challenging):  # their own timers stand still, too
                asyncio.run_coroutine_threadsafe(rounds.look(time.time()), loop)

        set_clock()
        async with env.preview(channel, viewers=members, layout="channel", port=port) as preview:
            with Ticking(tick, _STEP_SECONDS, name="time of day"), Ticking(look, 1.0, name="rounds"):
                yield env, preview


async def serve(client: Segue, port: int, stop: asyncio.Event, say: Callable[[str], None]) -> None:
    """Opens the page and keeps it open until `stop` is set or the page ends the session.

    Raises SetupError when the port is taken.
    """
    async with opened(client, port) as (_, preview):
        say(f"Open {preview.url}")
        ends = [asyncio.ensure_future(stop.wait()), asyncio.ensure_future(preview.wait_closed())]
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        for end in ends:
            end.cancel()
        await client.drain()
