"""/why: what two artists have in common, and the way from one to the other."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..questions import find_why
from ..replies import pictures


@app_commands.command(description="What two artists have in common")
@app_commands.describe(artist="An artist", other="Another one")
@app_commands.autocomplete(artist=options.artists, other=options.artists)
async def why(interaction: discord.Interaction[Segue], artist: str, other: str) -> None:
    client = interaction.client
    async with client.explaining(interaction, "why", artist=artist, other=other):
        shared, path = await client.lookups(find_why, artist, other)
        say = client.language(interaction)
        reply = replies.why(say, shared, path, client.lookups.credits)
        await client.answer(interaction, "why", pictures.with_audiences(say, reply, shared))
