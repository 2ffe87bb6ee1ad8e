"""/foryou: artists for a member, by what they have voted on here and what they play; only they see them."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender.feedback import Verdict

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import Request, answering
from ..feedback.opinions import Outcome
from ..questions import find_for, find_picked

ANSWERS = 10  # nobody is shown what the last so many answers to them held


async def run(
    interaction: discord.Interaction[Segue],
    here: int = 0,
    page: int = 1,
    depth: str | None = None,
    known: str | None = None,
    shown: int | None = None,
) -> None:
    """Answers with other artists each time: those not shown lately, and to members of whom that is not kept, a page.

    `known` are those picked of the answer to the interaction `shown`, which the member knows already.
    """
    async with answering(interaction, "foryou", private=True, depth=depth) as request:
        store = request.client.store
        count, dial = await request.count_and_depth(depth=depth)
        noted = await _note(request, known, shown) if known else None
        opinions = await request.client.votes.opinions(request.user)
        listening = await store.accounts.listening(request.member)
        services = [account.service for account in await store.accounts.of(request.member)] if listening else []
        seen = await store.shown_to(request.member, ANSWERS)
        onward = page + 1 if await store.is_silent(request.member) else 1
        mixed = await request.find(find_for, opinions, seen, listening, count=count, depth=dial, page=page)
        part = replies.Page(count, page, bool(here))
        basis = replies.Basis(services, noted)
        counts = await request.counts(recommendation.artist for recommendation in mixed.found)
        reply = replies.foryou(request.say, mixed, part, dial, onward, interaction.id, request.credits, basis, counts)
        # The seeds are votes alone: what a member plays is kept with their account, and goes with it.
        impression = request.impression(
            mixed.seeds, mixed.shown, model=request.models.recommender.taste, first=part.first, depth=dial
        )
        await request.answer(reply, impression if mixed.found else None)


async def _note(request: Request, known: str, shown: int | None) -> replies.Noted:
    """Votes "known" for those picked on which the member has no vote yet."""
    artists = await request.find(find_picked, known)
    verdicts, outcome = (await request.client.votes.opinions(request.user)).verdicts, Outcome.KEPT
    for artist in artists:
        if artist.id not in verdicts:
            outcome = await request.cast(artist, Verdict.KNOWN, given=True, impression=shown)
    return replies.Noted(artists, outcome)


@app_commands.command(
    description="Recommendations based on your votes and what you play; only you can see them", extras={"run": run}
)
@app_commands.choices(depth=options.DEPTHS)
@app_commands.describe(depth="Prefer well-known or lesser-known artists")
async def foryou(interaction: discord.Interaction[Segue], depth: str | None = None) -> None:
    await run(interaction, depth=depth)
