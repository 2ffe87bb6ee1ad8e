"""/artist: what the community's data knows about an artist."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import options, replies
from ..client import Segue
from ..lookups import find_near

SIMILAR = 5


@app_commands.command(description="What the data knows about an artist")
@app_commands.describe(artist="The artist")
@app_commands.autocomplete(artist=options.artists)
async def artist(interaction: discord.Interaction[Segue], artist: str) -> None:
    client = interaction.client
    async with client.explaining(interaction, "artist", artist=artist):
        near = await client.lookups(find_near, artist, "", count=SIMILAR)
        say, everybody = client.language(interaction), len(client.lookups.recommender)
        reply = replies.artist(say, near.seed, near.found, everybody, interaction.id, client.lookups.credits)
        shown = client.exposure(interaction, "artist", [near.seed], near.shown) if near.found else None
        await client.answer(interaction, "artist", reply, shown)
