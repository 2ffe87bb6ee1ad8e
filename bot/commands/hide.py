"""/hide: never to be recommended an artist again, or again after all."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender.feedback import Verdict

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..questions import find, find_all
from ..replies import panels


async def run(
    interaction: discord.Interaction[Segue],
    artist: str | None = None,
    undo: int = 0,
    shown: int | None = None,
    here: int = 0,
) -> None:
    """Hides the artist, or takes that back; without one, shows who is hidden.

    `shown` is the interaction whose answer it was in.
    """
    async with answering(interaction, "hide", private=True, artist=artist) as request:
        if artist is None:
            opinions = await request.client.votes.opinions(request.user)
            hidden = await request.find(find_all, opinions.hidden)
            reply = panels.hidden(request.say, hidden, turns=bool(here))
        else:
            chosen = await request.find(find, artist)
            outcome = await request.cast(chosen, Verdict.HIDDEN, given=not undo, impression=shown)
            reply = panels.hide(request.say, chosen, undone=bool(undo), outcome=outcome, turns=bool(here))
        await request.answer(reply)


@app_commands.command(description="Hide an artist from your /foryou", extras={"run": run})
@app_commands.describe(artist="Artist to hide; leave empty to list the ones you have hidden")
@app_commands.autocomplete(artist=options.artists)
async def hide(interaction: discord.Interaction[Segue], artist: str | None = None) -> None:
    await run(interaction, artist)
