"""/why: what two artists have in common, and the way from one to the other."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..questions import find_why
from ..replies import pictures


@app_commands.command(description="What two artists have in common")
@app_commands.describe(artist="An artist", other="Another one")
@app_commands.autocomplete(artist=options.artists, other=options.artists)
async def why(interaction: discord.Interaction[Segue], artist: str, other: str) -> None:
    async with answering(interaction, "why", artist=artist, other=other) as request:
        shared, path = await request.find(find_why, artist, other)
        reply = replies.why(request.say, shared, path, request.credits)
        await request.answer(pictures.with_audiences(request.say, reply, shared))
