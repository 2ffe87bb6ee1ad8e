"""/map: the network of artists around one, as a picture, or as a page in which one can turn it."""

from __future__ import annotations

import discord
from discord import app_commands

from recommender import Network, Recommender, network

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import answering
from ..questions import find
from ..replies import pictures


def look(recommender: Recommender, text: str, hops: int) -> Network:
    """The network around the artist that was picked or typed."""
    return network(recommender, find(recommender, text), hops)


async def run(
    interaction: discord.Interaction[Segue], artist: str, hops: int = 1, page: int = 0, here: int = 0
) -> None:
    """Answers with the picture, or with the `page`; `here`: in place of the one whose button asked."""
    async with answering(interaction, "map", private=bool(page), turns=bool(here), artist=artist, hops=hops) as request:
        around = await request.find(look, artist, hops)
        if page:
            reply = pictures.turnable(request.say, around, request.credits)
        else:
            reply = pictures.around(request.say, around, hops, request.credits, turns=bool(here))
        await request.answer(reply)


@app_commands.command(description="Draw a map of similar artists around one and how they connect", extras={"run": run})
@app_commands.rename(hops="steps")
@app_commands.describe(artist="The artist in the middle", hops="How far to go: 1 or 2 steps")
@app_commands.autocomplete(artist=options.artists)
async def map(  # noqa: A001 (what is typed)
    interaction: discord.Interaction[Segue], artist: str, hops: app_commands.Range[int, 1, 2] = 1
) -> None:
    await run(interaction, artist, hops)
