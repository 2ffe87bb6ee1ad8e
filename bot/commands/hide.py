"""/hide: never to be recommended an artist again, or again after all."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender.feedback import Verdict

from ..client import autocomplete as options
from ..client.client import Segue
from ..questions import find, find_all
from ..replies import panels


async def run(interaction: discord.Interaction[Segue], artist: str | None = None, undo: int = 0, here: int = 0) -> None:
    """Hides the artist, or takes that back; without one, shows who is hidden."""
    client = interaction.client
    async with client.explaining(interaction, "hide", artist=artist):
        say, user = client.language(interaction), interaction.user.id
        if artist is None:
            opinions = await client.votes.opinions(user)
            hidden = await client.lookups(find_all, opinions.hidden)
            await client.answer(interaction, "hide", panels.hidden(say, hidden, turns=bool(here)))
            return
        one = await client.lookups(find, artist)
        outcome = await client.votes.cast(user, one.id, Verdict.HIDDEN, given=not undo, exposure=None)
        reply = panels.hide(say, one, undone=bool(undo), outcome=outcome, turns=bool(here))
        await client.answer(interaction, "hide", reply)


@app_commands.command(description="Keep an artist out of your /foryou", extras={"run": run})
@app_commands.describe(artist="The artist; none to see whom you have hidden")
@app_commands.autocomplete(artist=options.artists)
async def hide(interaction: discord.Interaction[Segue], artist: str | None = None) -> None:
    await run(interaction, artist)
