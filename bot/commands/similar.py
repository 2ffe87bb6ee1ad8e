"""/similar: artists that the same people listen to."""

from __future__ import annotations

from typing import Any
from zlib import crc32

import discord
from discord import app_commands

from recommender import Depth

from .. import replies
from ..client import autocomplete as options
from ..client.client import Segue
from ..questions import find_near


async def run(
    interaction: discord.Interaction[Segue],
    artist: str | None = None,
    count: int | None = None,
    depth: str | None = None,
    at: str = "",
    page: int = 1,
    draw: str = "",
) -> None:
    """Answers for an artist as typed, or for the last of the trail `at`, in place of the answer it came from."""
    client = interaction.client
    asked: dict[str, Any] = {"artist": artist, "count": count, "depth": depth}
    if at:
        asked |= {"at": at, "page": page, "draw": draw or None}
    async with client.explaining(interaction, "similar", **asked):
        server = await client.servers.of(interaction.guild_id)
        count, wanted = count or server.count, Depth(depth or server.depth)
        # Not all of the interaction's id: buttons carry it from list to list, beside the way there, in 100 characters.
        number = int(draw, 16) if draw else crc32(interaction.id.to_bytes(8))
        near = await client.lookups(
            find_near, artist, at, count=count, depth=wanted, page=page, rival=client.lookups.rival, draw=number
        )
        reply = replies.similar(
            client.language(interaction),
            near,
            replies.Page(count, page, bool(at)),
            wanted,
            f"{number:x}" if client.lookups.rival else "",
            interaction.id,
            client.lookups.credits,
        )
        shown = client.exposure(
            interaction,
            "similar",
            [near.seed],
            near.shown,
            first=(page - 1) * count + 1,
            depth=wanted,
            probability=near.probability,
        )
        await client.answer(interaction, "similar", reply, shown, vote=bool(near.found))


@app_commands.command(description="Artists that the same people listen to", extras={"run": run})
@app_commands.describe(
    artist="An artist you like", count="How many to show, 1 to 25", depth="Well-known artists, or lesser-known ones"
)
@app_commands.autocomplete(artist=options.artists)
async def similar(
    interaction: discord.Interaction[Segue],
    artist: str,
    count: app_commands.Range[int, 1, 25] | None = None,
    depth: options.DepthName | None = None,
) -> None:
    await run(interaction, artist, count, depth)
