"""Where an answer is shown, and what the bot may do there."""

from __future__ import annotations

from typing import Any

import discord

from recommender.feedback import Place

from ..feedback.servers import Server


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


def is_public(interaction: discord.Interaction[Any], server: Server, *, turns: bool) -> bool:
    """Whether everybody there sees an answer that is not private wherever it is shown.

    One that turns takes the place of the answer whose button asked for it, if whoever clicked had asked for that one.
    """
    source = interaction.message
    if turns and source is not None:
        return is_askers(interaction) and not source.flags.ephemeral
    return server.shows(*channels(interaction))


def is_askers(interaction: discord.Interaction[Any]) -> bool:
    """Whether whoever clicked had asked for the answer that they clicked on, as far as that is known."""
    asked = interaction.message.interaction_metadata if interaction.message is not None else None
    return asked is None or asked.user.id == interaction.user.id


def public_channels(interaction: discord.Interaction[Any], server: Server) -> list[int]:
    """Where else in the server answers are public: of the channels that the bot knows, those that the asker sees."""
    guild, asker = interaction.guild, interaction.user
    if place(interaction) is not Place.GUILD or guild is None or not isinstance(asker, discord.Member):
        return [*server.channels]
    found = (guild.get_channel_or_thread(id) for id in server.channels)
    return [channel.id for channel in found if channel is not None and channel.permissions_for(asker).view_channel]


def may_react(interaction: discord.Interaction[Any]) -> bool:
    """Whether the bot can put reactions under its answer: it must be there, and be allowed to."""
    allowed = interaction.app_permissions
    where = place(interaction)
    return where is Place.DM or (
        where is Place.GUILD and allowed.add_reactions and allowed.read_message_history and allowed.view_channel
    )
