"""/join: what a member listens to counts in a server; if they like, they may be named and recommended to there."""

from __future__ import annotations

import time

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.request import answering
from ..listening.vault import Owner
from ..replies import consent


async def run(
    interaction: discord.Interaction[Segue], named: int | None = None, recommendations: int | None = None, here: int = 0
) -> None:
    """Joins the server; what whoever has joined does not say stays as it was: whether they are named, and take any."""
    async with answering(interaction, "join", private=True) as request:
        guild, turns, memberships = request.guild(), bool(here), request.client.store.memberships
        before = [found for found in await memberships.of(request.member) if found.guild == guild.id]
        named_now = bool(named) if named is not None else any(found.named for found in before)
        takes = bool(recommendations) if recommendations is not None else any(found.takes for found in before)
        sealed = request.client.vault.seal(Owner(request.user))
        if await memberships.join(guild.id, request.member, sealed, named=named_now, at=time.time(), takes=takes):
            linked = await request.linked()
            reply = consent.join(request.say, guild.name, named=named_now, takes=takes, linked=linked, turns=turns)
        else:
            reply = consent.not_joined(request.say, guild.name, turns=turns)
        await request.answer(reply)


@app_commands.command(description="Let what you listen to count in this server", extras={"run": run})
@app_commands.describe(
    named="Whether you may be named in this server as somebody who listens to an artist",
    recommendations="Whether members of this server may recommend artists to you",
)
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def join(
    interaction: discord.Interaction[Segue], named: bool | None = None, recommendations: bool | None = None
) -> None:
    await run(interaction, named, recommendations)
