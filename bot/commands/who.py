"""/who: who in the server plays or likes an artist."""

from __future__ import annotations

import discord
from discord import app_commands

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..questions import find
from ..replies import server as replies

NAMED = 10


async def run(interaction: discord.Interaction[Segue], artist: str, here: int = 0) -> None:
    """Answers with those who may be named, and how many there are; `here`: asked in a panel, which it replaces."""
    async with answering(interaction, "who", private=bool(here), artist=artist) as request:
        guild, chosen = request.guild(), await request.find(find, artist)
        together = request.client.store.together
        members = await request.client.presence.named(guild, await together.who(guild.id, chosen.id, NAMED))
        count = (await together.here(guild.id, [chosen.id])).get(chosen.id, 0)
        names = [member.mention for member in members]
        await request.answer(replies.who(request.say, chosen, guild.name, names, count, panel=bool(here)))


@app_commands.command(description="See who in this server listens to an artist", extras={"run": run})
@app_commands.describe(artist="The artist")
@app_commands.autocomplete(artist=options.artists)
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def who(interaction: discord.Interaction[Segue], artist: str) -> None:
    await run(interaction, artist)
