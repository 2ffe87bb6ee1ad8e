"""Where an answer is shown, and what the bot may do there."""

from __future__ import annotations

from typing import Any

import discord

from recommender.feedback import Place


def place(interaction: discord.Interaction[Any]) -> Place:
    """Where an answer to this interaction is shown; USER_INSTALL wherever the bot itself is not."""
    if interaction.guild_id is not None:
        return Place.GUILD if interaction.client.get_guild(interaction.guild_id) is not None else Place.USER_INSTALL
    return Place.USER_INSTALL if interaction.context.private_channel else Place.DM


def channels(interaction: discord.Interaction[Any]) -> tuple[int | None, ...]:
    """The channel of an interaction; of one in a thread also the channel that the thread is in."""
    here = interaction.channel
    return interaction.channel_id, *((here.parent_id,) if isinstance(here, discord.Thread) else ())


def may_react(interaction: discord.Interaction[Any]) -> bool:
    """Whether the bot can put reactions under its answer: it must be there, and be allowed to."""
    allowed = interaction.app_permissions
    where = place(interaction)
    return where is Place.DM or (
        where is Place.GUILD and allowed.add_reactions and allowed.read_message_history and allowed.view_channel
    )
