"""/settings: how the bot behaves in a server, for those who may manage it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import discord
from discord import app_commands

from ..client.autocomplete import DepthName
from ..client.client import Segue
from ..errors import NotAllowed
from ..feedback.servers import Server
from ..replies import panels


async def run(interaction: discord.Interaction[Segue], reset: int = 0, disallow: str | None = None) -> None:
    """Shows the server's settings; with `reset` puts the defaults back first, or drops a channel, even one deleted."""
    client = interaction.client
    async with client.explaining(interaction, "settings"):
        if reset:
            await _change(interaction, Server())
        if disallow is not None:
            server = await client.servers.of(interaction.guild_id)
            left = tuple(one for one in server.channels if one != int(disallow))
            await _change(interaction, replace(server, channels=left))
        await _show(interaction)


async def _change(interaction: discord.Interaction[Segue], server: Server) -> None:
    assert interaction.guild_id is not None
    if not interaction.permissions.manage_guild:
        raise NotAllowed
    await interaction.client.servers.set(interaction.guild_id, server)


async def _show(interaction: discord.Interaction[Segue]) -> None:
    client = interaction.client
    server = await client.servers.of(interaction.guild_id)
    guild = interaction.guild
    names = {one.id: one.name for one in (*guild.channels, *guild.threads)} if guild is not None else {}
    await client.answer(interaction, "settings", panels.settings(client.language(interaction), server, names))


@app_commands.command(description="How this bot behaves in this server", extras={"run": run})
@app_commands.describe(
    count="How many artists an answer shows by default, 1 to 25",
    depth="Well-known artists, or lesser-known ones, by default",
    reactions="Whether 👍 and 👎 are put under answers",
    answers="Who sees answers",
    allow="A channel where answers are public; with any allowed, they are private elsewhere",
    disallow="A channel where answers shall be public no longer",
)
@app_commands.default_permissions(manage_guild=True)
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def settings(
    interaction: discord.Interaction[Segue],
    count: app_commands.Range[int, 1, 25] | None = None,
    depth: DepthName | None = None,
    reactions: bool | None = None,
    answers: Literal["public", "private"] | None = None,
    allow: discord.TextChannel | discord.Thread | None = None,
    disallow: discord.TextChannel | discord.Thread | None = None,
) -> None:
    client = interaction.client
    async with client.explaining(interaction, "settings"):
        server = await client.servers.of(interaction.guild_id)
        given: dict[str, Any] = {"count": count, "depth": depth, "reactions": reactions}
        changes = {name: value for name, value in given.items() if value is not None}
        if answers is not None:
            changes["private"] = answers == "private"
        channels = {*server.channels} | {allow.id} if allow else {*server.channels}
        changes["channels"] = tuple(sorted(channels - ({disallow.id} if disallow else set())))
        changed = replace(server, **changes)
        if changed != server:
            await _change(interaction, changed)
        await _show(interaction)
