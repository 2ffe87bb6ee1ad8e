"""/rate: what a member thinks of an artist; only they see it."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender.feedback import Verdict

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..feedback.opinions import Outcome
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
        chosen = await request.find(find, artist)
        opinions = await request.client.votes.opinions(request.user)
        outcome, now = Outcome.KEPT, opinions.verdicts.get(chosen.id)
        if verdict == "none" and now is not None:
            outcome = await request.cast(chosen, now, given=False, impression=shown)
            now = None
        elif verdict not in (None, "none"):
            wanted = Verdict(verdict)
            outcome = await request.cast(chosen, wanted, given=True, impression=shown)
            now = now if outcome is Outcome.REFUSED else wanted
        opinion = panels.Opinion(chosen, now, chosen.id in opinions.hidden, shown, outcome)
        services, fans = (await request.server()).listen_on, bool(await request.fans(chosen, 1))
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
