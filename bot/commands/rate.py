"""/rate: what a member thinks of an artist; only they see it."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender.feedback import Verdict

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..errors import StoreError
from ..feedback.opinions import Opinions, Outcome
from ..questions import find
from ..replies import panels


async def run(
    interaction: discord.Interaction[Segue],
    artist: str,
    verdict: str | None = None,
    shown: int | None = None,
    here: int = 0,
) -> None:
    """Shows what the member thinks of the artist; with a verdict appends it first, or takes it back for "none".

    `shown` is the interaction whose answer the vote is about; `here`: asked by a button of this very panel.
    """
    async with answering(interaction, "rate", private=True, artist=artist, verdict=verdict) as request:
        chosen, outcome = await request.find(find, artist), Outcome.KEPT
        wanted = Verdict(verdict) if verdict not in (None, "none") else None
        if wanted is not None:
            outcome = await request.cast(chosen, wanted, given=True, impression=shown)
        try:
            opinions = await request.client.votes.opinions(request.user)
            fans = bool(await request.fans(chosen, 1))
        except StoreError:
            if wanted is None:
                raise
            opinions, fans = Opinions.of(()), False  # what became of the vote is known, and all else not just now
        now = opinions.verdicts.get(chosen.id) if wanted is None or outcome is Outcome.REFUSED else wanted
        if verdict == "none" and now is not None:
            outcome = await request.cast(chosen, now, given=False, impression=shown)
            now = None
        opinion = panels.Opinion(chosen, now, chosen.id in opinions.hidden, shown, outcome)
        services = (await request.server()).listen_on
        await request.answer(panels.rate(request.say, opinion, services, fans=fans, turns=bool(here)))
        if shown is not None:
            await request.opened(chosen, shown)


@app_commands.command(description="Rate an artist; only you can see it", extras={"run": run})
@app_commands.rename(verdict="vote")
@app_commands.describe(artist="The artist", verdict="Your vote")
@app_commands.choices(
    verdict=[
        app_commands.Choice(name="👍", value=Verdict.UP.value),
        app_commands.Choice(name="👎", value=Verdict.DOWN.value),
        app_commands.Choice(name="already know it", value=Verdict.KNOWN.value),
        app_commands.Choice(name="remove my vote", value="none"),
    ]
)
@app_commands.autocomplete(artist=options.artists)
async def rate(interaction: discord.Interaction[Segue], artist: str, verdict: str | None = None) -> None:
    await run(interaction, artist, verdict)
