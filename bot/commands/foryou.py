"""/foryou: artists for a member, by what they have voted on here; only they see them."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender import Depth

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..questions import find_for

ANSWERS = 10  # nobody is shown what the last so many answers to them held


async def run(interaction: discord.Interaction[Segue], here: int = 0, page: int = 1, depth: str | None = None) -> None:
    """Answers with other artists each time: those not shown lately, and to members of whom that is not kept, a page."""
    client = interaction.client
    async with client.explaining(interaction, "foryou", depth=depth):
        server = await client.servers.of(interaction.guild_id)
        wanted = Depth(depth or server.depth)
        member = client.pseudonyms(interaction.user.id)
        opinions = await client.votes.opinions(interaction.user.id)
        seen = await client.store.shown_to(member, ANSWERS)
        onward = page + 1 if await client.store.is_silent(member) else 1
        mixed = await client.lookups(find_for, opinions, seen, count=server.count, depth=wanted, page=page)
        part, say = replies.Page(server.count, page, bool(here)), client.language(interaction)
        reply = replies.foryou(say, mixed, part, wanted, onward, interaction.id, client.lookups.taste)
        shown = client.exposure(
            interaction,
            "foryou",
            mixed.seeds,
            mixed.shown,
            model=client.lookups.recommender.taste,
            first=part.first,
            depth=wanted,
        )
        await client.answer(interaction, "foryou", reply, shown if mixed.found else None)


@app_commands.command(description="Artists for you, by your votes here; only you see them", extras={"run": run})
@app_commands.describe(depth="Well-known artists, or lesser-known ones")
async def foryou(interaction: discord.Interaction[Segue], depth: options.DepthName | None = None) -> None:
    await run(interaction, depth=depth)
