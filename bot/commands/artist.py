"""/artist: what the community's data knows about an artist."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender import Profile, Recommender

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..questions import Near, find_near
from ..replies import pictures

SIMILAR = 5


def look(recommender: Recommender, text: str) -> tuple[Near, Profile]:
    """The artist that was picked or typed, with its nearest, and what there is to draw of it."""
    near = find_near(recommender, text, "", count=SIMILAR)
    return near, recommender.profile(near.seed)


@app_commands.command(description="What the data knows about an artist")
@app_commands.describe(artist="The artist")
@app_commands.autocomplete(artist=options.artists)
async def artist(interaction: discord.Interaction[Segue], artist: str) -> None:
    client = interaction.client
    async with client.explaining(interaction, "artist", artist=artist):
        near, profile = await client.lookups(look, artist)
        say, everybody = client.language(interaction), len(client.lookups.recommender)
        reply = replies.artist(say, near.seed, near.found, everybody, interaction.id, client.lookups.credits)
        shown = client.exposure(interaction, "artist", [near.seed], near.shown) if near.found else None
        await client.answer(interaction, "artist", pictures.with_profile(say, reply, profile), shown)
