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


def channels(interaction: discord.Interaction[Any]) -> tuple[int, ...]:
    """The channel of an interaction, the channel or forum that its thread is in, and the category of either."""
    # Where the bot is, all channels are in the cache. A thread that it cannot see (archived, or private) comes with the
    # interaction, and names its parent. Where the bot is not, nothing is in the cache: what comes with the interaction
    # is all there is, so the category over a thread is not known.
    here, parent, over = interaction.channel, None, interaction.channel
    if isinstance(here, discord.Thread):
        parent, over = here.parent_id, here.parent
    category = over.category_id if isinstance(over, discord.abc.GuildChannel) else None
    return tuple(id for id in (interaction.channel_id, parent, category) if id is not None)


def may_react(interaction: discord.Interaction[Any]) -> bool:
    """Whether the bot can put reactions under its answer: it must be there, and be allowed to."""
    allowed = interaction.app_permissions
    where = place(interaction)
    return where is Place.DM or (
        where is Place.GUILD and allowed.add_reactions and allowed.read_message_history and allowed.view_channel
    )
