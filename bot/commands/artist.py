"""/artist: what the community's data knows about an artist."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender import Profile, Recommender

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..questions import Near, find_near
from ..replies import pictures

SIMILAR = 5


def look(recommender: Recommender, text: str) -> tuple[Near, Profile, int]:
    """The artist that was picked or typed, with its nearest; what there is to draw of it; how many are known."""
    near = find_near(recommender, text, "", count=SIMILAR)
    return near, recommender.profile(near.seed), len(recommender)


@app_commands.command(description="Show an artist's listeners, tags and similar artists")
@app_commands.describe(artist="The artist")
@app_commands.autocomplete(artist=options.artists)
async def artist(interaction: discord.Interaction[Segue], artist: str) -> None:
    async with answering(interaction, "artist", artist=artist) as request:
        near, profile, everybody = await request.find(look, artist)
        credits, rising = request.credits, profile.rising
        reply = replies.artist(request.say, near.seed, near.found, everybody, interaction.id, credits, rising=rising)
        shown = request.impression([near.seed], near.shown) if near.found else None
        await request.answer(pictures.with_profile(request.say, reply, profile), shown)
