"""/help: what the bot does, its commands, where its data is from, and what becomes of votes; only the asker sees it."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import replies
from ..client.client import Segue
from ..client.request import answering


@app_commands.command(description="What this bot does and its commands; only you can see it")
async def help(interaction: discord.Interaction[Segue]) -> None:  # noqa: A001 (what is typed)
    async with answering(interaction, "help", private=True) as request:
        client = request.client
        known = {
            command.qualified_name: command.description
            for command in client.tree.walk_commands()
            if isinstance(command, app_commands.Command)
        }
        known = dict(sorted(known.items()))
        await request.answer(replies.guide(request.say, known, client.command_ids, request.credits))
