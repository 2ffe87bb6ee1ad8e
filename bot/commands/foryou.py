"""/foryou: artists for a member, by what they have voted on here and what they play; only they see them.

Whoever has voted on nothing, and of whom no listening is known, is asked about ten artists first.
"""

from __future__ import annotations

import dataclasses

import discord
from discord import app_commands

from recommender import Artist
from recommender.feedback import TAPS, Item, Verdict

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import Request, answering
from ..feedback.opinions import Outcome
from ..questions import Said, find_all, find_for, find_next, find_picked

ANSWERS = 10  # nobody is shown what the last so many answers to them held


async def run(
    interaction: discord.Interaction[Segue],
    here: int = 0,
    page: int = 1,
    depth: str | None = None,
    known: str | None = None,
    shown: int | None = None,
    taps: str | None = None,
    of: str = "",
) -> None:
    """Answers with other artists each time: those not shown lately, and to members of whom that is not kept, a page.

    `known` are those picked of the answer to the interaction `shown`, which the member knows already; `taps` is what
    they said of the artists `of`, as `Said` has it.
    """
    async with answering(interaction, "foryou", private=True, depth=depth) as request:
        store = request.client.store
        count, dial = await request.count_and_depth(depth=depth)
        said = Said(taps or "", of)
        noted = await _note(request, known, shown) if known else None
        tapped = await _vote(request, said)
        opinions = await request.client.votes.opinions(request.user)
        listening = await store.accounts.listening(request.member)
        silent = await store.is_silent(request.member)
        if taps is not None or not (opinions.verdicts or listening):
            artist = await request.find(find_next, said, opinions) if said.asks_on else None
            if artist is not None:
                tap = replies.Tap(artist, said, tapped, silent)
                await _ask(request, artist, replies.tap(request.say, tap, request.credits, turns=taps is not None))
                return
        opinions = said.beside(opinions) if silent else opinions
        services = [account.service for account in await store.accounts.of(request.member)] if listening else []
        seen = await store.shown_to(request.member, ANSWERS)
        onward = page + 1 if silent else 1
        mixed = await request.find(find_for, opinions, seen, listening, count=count, depth=dial, page=page)
        part = replies.Page(count, page, bool(here) or taps is not None)
        basis = replies.Basis(services, noted, said if taps is not None else None, silent)
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


async def _vote(request: Request, said: Said) -> Outcome:
    """The vote that the last tap is, about the answer that asked for it; none where it stands already."""
    if said.last is None:
        return Outcome.KEPT
    id, verdict = said.last
    message, outcome = request.interaction.message, Outcome.KEPT
    if (await request.client.votes.opinions(request.user)).verdicts.get(id) is verdict:
        return outcome
    shown = None if message is None else await request.client.store.deliveries.showing(message.id, id)
    for artist in await request.find(find_all, [id]):
        outcome = await request.cast(artist, verdict, given=True, impression=shown, tapped=True)
    return outcome


async def _ask(request: Request, artist: Artist, reply: replies.Reply) -> None:
    """Asks about the artist, which is recorded as an answer of its own kind, as it recommends nobody."""
    shown = request.impression((), [Item(artist.id, 0.0)], model=request.models.recommender.taste)
    await request.answer(reply, dataclasses.replace(shown, command=TAPS))


@app_commands.command(
    description="Recommendations based on your votes and what you play; only you can see them", extras={"run": run}
)
@app_commands.choices(depth=options.DEPTHS)
@app_commands.describe(depth="Prefer well-known or lesser-known artists")
async def foryou(interaction: discord.Interaction[Segue], depth: str | None = None) -> None:
    await run(interaction, depth=depth)
