"""/similar: artists that the same people listen to."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import options, replies
from ..client import Segue
from ..lookups import find_similar


@app_commands.command(description="Artists that the same people listen to")
@app_commands.describe(artist="An artist you like", count="How many to show, 1 to 25")
@app_commands.autocomplete(artist=options.artists)
async def similar(
    interaction: discord.Interaction[Segue], artist: str, count: app_commands.Range[int, 1, 25] = 10
) -> None:
    client = interaction.client
    async with client.explaining(interaction, "similar", artist=artist, count=count):
        seed, found = await client.lookups(find_similar, artist, count)
        reply = replies.similar(seed, found, client.lookups.credits)
        await client.answer(
            interaction, "similar", reply, client.exposure(interaction, "similar", seed, found), vote=bool(found)
        )
