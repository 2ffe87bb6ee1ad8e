"""/path: the shortest chain of similar artists from one to another."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..questions import find_path


@app_commands.command(description="Find a path from one artist to another through similar artists")
@app_commands.describe(artist="Starting artist", other="Target artist")
@app_commands.autocomplete(artist=options.artists, other=options.artists)
async def path(interaction: discord.Interaction[Segue], artist: str, other: str) -> None:
    async with answering(interaction, "path", artist=artist, other=other) as request:
        ends, hops = await request.find(find_path, artist, other)
        await request.answer(replies.path(request.say, ends, hops, request.credits))
