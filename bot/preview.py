"""The same bot in a local browser page, over a simulated Discord: no token, no network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import simcord

from .client import Segue

MEMBERS = ("ada", "ben")  # two, so that one can see what the other does


async def serve(client: Segue, port: int, stop: asyncio.Event, say: Callable[[str], None]) -> None:
    """Opens the page and keeps it open until `stop` is set or the page ends the session.

    Raises simcord.SetupError when the port is taken.
    """
    async with simcord.run(client, check_errors=False) as env:
        env.backend.bot_user.name = "Segue"
        guild = env.create_guild("Segue preview")
        channel = guild.create_text_channel(
            "music", topic=f"Type / and pick a command · {client.lookups.recommender.data}"
        )
        members = [guild.add_member(env.create_user(name)) for name in MEMBERS]
        async with env.preview(channel, viewers=members, layout="channel", port=port) as preview:
            say(f"Open {preview.url}")
            ends = [asyncio.ensure_future(stop.wait()), asyncio.ensure_future(preview.wait_closed())]
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            for end in ends:
                end.cancel()
            await client.drain()
