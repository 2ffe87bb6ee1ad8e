"""/blend: artists between several, and away from another."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from recommender import Depth

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..questions import find_blend, is_picked, pack


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
    depth: str | None = None,
) -> None:
    """Answers for artists as typed, or as a button carries them (`of`, `away`) in place of the answer it came from."""
    client = interaction.client
    typed = {"artist": artist, "artist2": artist2, "artist3": artist3, "artist4": artist4, "artist5": artist5}
    names = [text for text in typed.values() if text is not None]
    async with client.explaining(interaction, "blend", **_asked(typed, unlike, of, away, page), depth=depth):
        server = await client.servers.of(interaction.guild_id)
        count, wanted = server.count, Depth(depth or server.depth)
        mixed = await client.lookups(find_blend, names, unlike, of, away, count=count, depth=wanted, page=page)
        part, say = replies.Page(count, page, bool(of) and not names and unlike is None), client.language(interaction)
        reply = replies.blend(say, mixed, part, wanted, interaction.id, client.lookups.taste)
        shown = client.exposure(
            interaction,
            "blend",
            mixed.seeds,
            mixed.shown,
            model=client.lookups.recommender.taste,
            first=part.first,
            depth=wanted,
        )
        await client.answer(interaction, "blend", reply, shown, vote=bool(mixed.found))


def _asked(typed: dict[str, str | None], unlike: str | None, of: str, away: str, page: int) -> dict[str, Any]:
    """The options for asking again by a button, which holds 100 characters: what was picked is packed."""
    given = {name: text for name, text in {**typed, "unlike": unlike}.items() if text is not None}
    liked = ".".join(filter(None, (of, pack(text for name, text in given.items() if name != "unlike"))))
    unliked = ".".join(filter(None, (away, pack([unlike or ""]))))
    kept = {name: text for name, text in given.items() if not is_picked(text)}
    return {"of": liked or None, "away": unliked or None, **kept, "page": page if page > 1 else None}


@app_commands.command(description="Artists between several that you like", extras={"run": run})
@app_commands.describe(
    artist="An artist you like",
    artist2="Another one",
    artist3="A third one",
    artist4="A fourth one",
    artist5="A fifth one",
    unlike="An artist to stay away from",
    depth="Well-known artists, or lesser-known ones",
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
    depth: options.DepthName | None = None,
) -> None:
    await run(interaction, artist, artist2, artist3, artist4, artist5, unlike, depth=depth)
