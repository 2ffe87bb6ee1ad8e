"""/taste: what a member has in common with another one, who may be named; only whoever asks sees it."""

from __future__ import annotations

from collections.abc import Mapping

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.request import Request, answering
from ..client.somebody import Somebody, amiss
from ..listening.comparing import compare
from ..questions import shown
from ..replies import tastes
from ..replies.tastes import Missing


async def run(interaction: discord.Interaction[Segue], member: Somebody) -> None:
    """Compares whoever asks, who must have joined, with a member who also agreed to be named."""
    async with answering(interaction, "taste", private=True) as request:
        guild = request.guild()
        own = await request.taste(request.member)
        if missing := amiss(request.user, member) or await _lacking(request, guild.id, own):
            await request.answer(tastes.nothing(request.say, missing, member.display_name))
            return
        store, pseudonym = request.client.store, request.client.pseudonyms(member.id)
        theirs = await request.taste(pseudonym)
        membership = await store.together.named(guild.id, pseudonym)
        if not theirs or not membership or not await request.client.presence.named(guild, [membership]):
            await request.answer(tastes.nothing(request.say, Missing.OTHER, member.display_name))
            return
        opinions = [await request.client.votes.opinions(user) for user in (request.user, member.id)]
        known = {artist for opinion in opinions for artist in (*opinion.hidden, *opinion.verdicts)}
        found, *plays = await request.find(compare, own, theirs, known)
        reply = tastes.taste(
            request.say, member.display_name, found, (plays[0], plays[1]), interaction.id, request.credits
        )
        impression = request.impression((), shown(found.new), model=request.models.recommender.taste)
        await request.answer(reply, impression if found.new else None)


async def _lacking(request: Request, guild: int, own: Mapping[int, int]) -> Missing | None:
    """What whoever asks lacks to be compared with anybody."""
    store = request.client.store
    if await store.is_silent(request.member):
        return Missing.SILENT
    if guild not in [found.guild for found in await store.memberships.of(request.member)]:
        return Missing.JOINED
    return None if own else Missing.LISTENING


@app_commands.command(description="What you and another member have in common; only you can see it")
@app_commands.describe(member="Somebody who has joined here and may be named")
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def taste(interaction: discord.Interaction[Segue], member: Somebody) -> None:
    await run(interaction, member)


@app_commands.context_menu(name="Compare taste")
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def compare_taste(interaction: discord.Interaction[Segue], member: Somebody) -> None:
    await run(interaction, member)
