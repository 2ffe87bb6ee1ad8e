"""/leave: what a member listens to counts no more in a server."""

from __future__ import annotations

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.request import answering
from ..replies import consent


async def run(interaction: discord.Interaction[Segue], here: int = 0) -> None:
    """Leaves the server; what is linked stays."""
    async with answering(interaction, "leave", private=True) as request:
        assert interaction.guild_id is not None
        joined = await request.client.store.memberships.leave(interaction.guild_id, request.member)
        name = interaction.guild.name if interaction.guild is not None else ""
        await request.answer(consent.left(request.say, name, joined=joined, turns=bool(here)))


@app_commands.command(description="Stop letting what you listen to count in this server", extras={"run": run})
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def leave(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction)
