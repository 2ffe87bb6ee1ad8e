"""The other member whom a command names."""

from __future__ import annotations

from typing import Any

import discord

from ..replies.tastes import Missing

Somebody = discord.Member | discord.User
"""A member of the server, or who is not there any more."""


def amiss(asker: int, member: Somebody) -> Missing | None:
    """Why nothing can be done with the member who was named, whatever they agreed to; None: something can."""
    if member.id == asker:
        return Missing.YOURSELF
    if member.bot:
        return Missing.BOT
    return None if isinstance(member, discord.Member) else Missing.GONE


async def of_id(interaction: discord.Interaction[Any], id: int) -> Somebody:
    """Whoever has the id, as a member of the server where they are. Raises what discord.py raises."""
    try:
        if interaction.guild is not None:
            return await interaction.guild.fetch_member(id)
    except discord.NotFound:
        pass
    found: discord.User = await interaction.client.fetch_user(id)
    return found
