"""What is offered for an option, or while somebody types it. An empty list is better than an error at a keystroke."""

from __future__ import annotations

import functools
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

import discord
import structlog
from discord import app_commands

from recommender import Depth, Recommender

from ..monitoring import tracing
from ..questions import picked
from ..radio import prompt
from ..replies import links
from ..replies.languages import of
from ..replies.names import width
from ..replies.wording import MAX_CHOICE, choice, told_apart

if TYPE_CHECKING:
    from .client import Segue

log = structlog.stdlib.get_logger("segue")

MAX_CHOICES = 25
DEPTHS = [app_commands.Choice(name=depth.value, value=depth.value) for depth in Depth]
"""The positions of the depth dial, as an option."""
MODES = [app_commands.Choice(name=mode, value=mode) for mode in prompt.MODES]
"""The same, as ListenBrainz Radio calls them."""
Choices = list[app_commands.Choice[str]]
Offer = Callable[["discord.Interaction[Any]", str], Coroutine[Any, Any, Choices]]


def _in_turn(offer: Offer) -> Offer:
    @functools.wraps(offer)
    async def offered(interaction: discord.Interaction[Segue], current: str) -> Choices:
        try:
            async with interaction.client.keystrokes.turn(interaction.user.id) as is_due:
                if not is_due:
                    await interaction.response.autocomplete([])
                choices = await offer(interaction, current) if is_due else []
        except Exception:
            log.exception("autocomplete failed")
            tracing.ended("failed")
            return []
        if is_due:
            await interaction.response.autocomplete(choices)
        tracing.ended("answered")
        return choices

    return offered


@_in_turn
async def artists(interaction: discord.Interaction[Segue], current: str) -> Choices:
    """Artists that fit what is typed; the value is the artist's id, so what is picked is what is looked up."""
    found = await interaction.client.lookups(Recommender.search, current, MAX_CHOICES)
    remarks = told_apart(of(interaction.locale), found)
    return [
        app_commands.Choice(name=choice(artist.name, remark), value=picked(artist))
        for artist, remark in zip(found, remarks, strict=True)
    ]


@_in_turn
async def tags(interaction: discord.Interaction[Segue], current: str) -> Choices:
    """Tags that fit what is typed."""
    found = await interaction.client.lookups(Recommender.tags, current, MAX_CHOICES)
    return [app_commands.Choice(name=choice(tag), value=tag) for tag in found if width(tag) <= MAX_CHOICE]


@_in_turn
async def views(interaction: discord.Interaction[Segue], current: str) -> Choices:
    """What lists of similar artists can go by here: what the model that is served holds."""
    say, typed = of(interaction.locale), current.strip().casefold()
    named = ((say("view", by=view), view) for view in interaction.client.lookups.models.recommender.views())
    return [app_commands.Choice(name=name, value=view.value) for name, view in named if typed in name.casefold()]


@_in_turn
async def services(interaction: discord.Interaction[Segue], current: str) -> Choices:
    """Services to listen on, one or several with commas, or none."""
    say = of(interaction.locale)
    lists = [app_commands.Choice(name=text, value=text) for text in links.continued(current)]
    return [*lists, app_commands.Choice(name=say("settings-nowhere"), value=links.NONE)][:MAX_CHOICES]
