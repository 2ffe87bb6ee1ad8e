"""/foryou: artists for a member, by what they have voted on here; only they see them."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import replies
from ..client import Segue
from ..lookups import find_for

ANSWERS = 10  # nobody is shown what the last so many answers to them held


async def run(interaction: discord.Interaction[Segue], here: int = 0) -> None:
    """Answers with other artists each time."""
    client = interaction.client
    async with client.explaining(interaction, "foryou"):
        server = await client.servers.of(interaction.guild_id)
        opinions = await client.votes.opinions(interaction.user.id)
        seen = await client.store.shown_to(client.pseudonyms(interaction.user.id), ANSWERS)
        mixed = await client.lookups(find_for, opinions, seen, count=server.count)
        reply = replies.foryou(
            client.language(interaction), mixed, interaction.id, client.lookups.taste, turns=bool(here)
        )
        shown = client.exposure(interaction, "foryou", mixed.seeds, mixed.shown, model=client.lookups.recommender.taste)
        await client.answer(interaction, "foryou", reply, shown if mixed.found else None)


@app_commands.command(description="Artists for you, by your votes here; only you see them", extras={"run": run})
async def foryou(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction)
