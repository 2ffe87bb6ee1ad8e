"""/foryou: artists for a member, by what they have voted on here; only they see them."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..questions import find_for

ANSWERS = 10  # nobody is shown what the last so many answers to them held


async def run(interaction: discord.Interaction[Segue], here: int = 0, page: int = 1, depth: str | None = None) -> None:
    """Answers with other artists each time: those not shown lately, and to members of whom that is not kept, a page."""
    async with answering(interaction, "foryou", private=True, depth=depth) as request:
        store = request.client.store
        count, dial = await request.count_and_depth(depth=depth)
        opinions = await request.client.votes.opinions(request.user)
        seen = await store.shown_to(request.member, ANSWERS)
        onward = page + 1 if await store.is_silent(request.member) else 1
        mixed = await request.find(find_for, opinions, seen, count=count, depth=dial, page=page)
        part = replies.Page(count, page, bool(here))
        reply = replies.foryou(request.say, mixed, part, dial, onward, interaction.id, request.credits)
        model = request.models.recommender.taste
        shown = request.impression(mixed.seeds, mixed.shown, model=model, first=part.first, depth=dial)
        await request.answer(reply, shown if mixed.found else None)


@app_commands.command(description="Recommendations based on your votes; only you can see them", extras={"run": run})
@app_commands.choices(depth=options.DEPTHS)
@app_commands.describe(depth="Prefer well-known or lesser-known artists")
async def foryou(interaction: discord.Interaction[Segue], depth: str | None = None) -> None:
    await run(interaction, depth=depth)
