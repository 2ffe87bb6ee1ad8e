"""/help: what the bot does, its commands, where its data is from, and what becomes of votes; only the asker sees it."""

from __future__ import annotations

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.request import answering
from ..replies import guide


async def run(interaction: discord.Interaction[Segue], page: int = 1, here: int = 0) -> None:
    """Explains what there is to know, or on the second page every command."""
    async with answering(interaction, "help", private=True) as request:
        client = request.client
        known = {
            command.qualified_name: command.description
            for command in client.tree.walk_commands()
            if isinstance(command, app_commands.Command)
        }
        known, ids = dict(sorted(known.items())), client.offering.ids
        if page == 1:
            reply = guide.guide(request.say, known, ids, request.credits, turns=bool(here))
        else:
            reply = guide.listed(request.say, known, ids)
        await request.answer(reply)


@app_commands.command(description="What this bot does and its commands; only you can see it", extras={"run": run})
async def help(interaction: discord.Interaction[Segue]) -> None:  # noqa: A001 (what is typed)
    await run(interaction)
