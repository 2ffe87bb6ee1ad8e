"""/artist: what the community's data knows about an artist."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import options, replies
from ..client import Segue
from ..lookups import find_similar

SIMILAR = 5


@app_commands.command(description="What the data knows about an artist")
@app_commands.describe(artist="The artist")
@app_commands.autocomplete(artist=options.artists)
async def artist(interaction: discord.Interaction[Segue], artist: str) -> None:
    client = interaction.client
    async with client.explaining(interaction, "artist", artist=artist):
        one, near = await client.lookups(find_similar, artist, SIMILAR)
        reply = replies.artist(one, near, len(client.lookups.recommender), client.lookups.credits)
        await client.answer(interaction, "artist", reply, client.exposure(interaction, "artist", one, near))
