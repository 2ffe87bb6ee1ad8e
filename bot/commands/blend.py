"""/blend: artists between several, and away from another."""

from __future__ import annotations

import discord
from discord import app_commands

from .. import options, replies
from ..client import Segue
from ..lookups import find_blend


async def run(
    interaction: discord.Interaction[Segue],
    artist: str | None = None,
    artist2: str | None = None,
    artist3: str | None = None,
    artist4: str | None = None,
    artist5: str | None = None,
    unlike: str | None = None,
    of: str = "",
    away: str = "",
    page: int = 1,
) -> None:
    """Answers for artists as typed, or as a button carries them (`of`, `away`) in place of the answer it came from."""
    client = interaction.client
    typed = {"artist": artist, "artist2": artist2, "artist3": artist3, "artist4": artist4, "artist5": artist5}
    async with client.explaining(interaction, "blend", **typed, unlike=unlike):
        names = [text for text in typed.values() if text is not None]
        count = (await client.servers.of(interaction.guild_id)).count
        mixed = await client.lookups(find_blend, names, unlike, of, away, count=count, page=page)
        part, say = replies.Page(count, page, bool(of)), client.language(interaction)
        reply = replies.blend(say, mixed, part, interaction.id, client.lookups.taste)
        shown = client.exposure(
            interaction,
            "blend",
            mixed.seeds,
            mixed.shown,
            model=client.lookups.recommender.taste,
            first=part.first,
        )
        await client.answer(interaction, "blend", reply, shown, vote=bool(mixed.found))


@app_commands.command(description="Artists between several that you like", extras={"run": run})
@app_commands.describe(
    artist="An artist you like",
    artist2="Another one",
    artist3="A third one",
    artist4="A fourth one",
    artist5="A fifth one",
    unlike="An artist to stay away from",
)
@app_commands.autocomplete(
    artist=options.artists,
    artist2=options.artists,
    artist3=options.artists,
    artist4=options.artists,
    artist5=options.artists,
    unlike=options.artists,
)
async def blend(
    interaction: discord.Interaction[Segue],
    artist: str,
    artist2: str,
    artist3: str | None = None,
    artist4: str | None = None,
    artist5: str | None = None,
    unlike: str | None = None,
) -> None:
    await run(interaction, artist, artist2, artist3, artist4, artist5, unlike)
