"""Buttons and menus that run a command. All their state is in the custom_id, so they work after any restart."""

from __future__ import annotations

import json
import re
from typing import Any, Protocol, Self

import discord

from ..replies.names import clean
from ..replies.reply import MAX_CHOICE_LABEL, MAX_CHOICES, MAX_LABEL, Button, Link, Menu


class RunsCommands(Protocol):
    """What a button needs of the client."""

    async def run_command(self, interaction: discord.Interaction[Any], name: str, options: dict[str, Any]) -> None:
        """Runs a command as if it had been typed with these options."""


class RunButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"run (?P<command>[\w-]+) (?P<options>\{.*\})"
):
    """The button as Discord shows it and hands it back."""

    def __init__(self, button: Button) -> None:
        super().__init__(
            discord.ui.Button(
                label=clean(button.label, MAX_LABEL),
                custom_id=button.custom_id,
                disabled=not button.enabled,
                style=discord.ButtonStyle.danger if button.dangerous else discord.ButtonStyle.secondary,
            )
        )
        self.button = button

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        label = getattr(item, "label", None) or "?"
        return cls(Button(label, match["command"], json.loads(match["options"])))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        client: RunsCommands = interaction.client
        await client.run_command(interaction, self.button.command, self.button.options)


def link_button(link: Link) -> discord.ui.Button[Any]:
    """The link as Discord shows it; nobody hears of a click on it."""
    return discord.ui.Button(style=discord.ButtonStyle.link, label=clean(link.label, MAX_LABEL), url=link.address)


def offered(message: discord.Message | None, command: str) -> list[str]:
    """What the menu under a message that runs the command offers, as commands take it; nothing without one."""
    components: list[Any] = [] if message is None else [*message.components]
    for component in components:  # it grows on the way: what is inside of something comes after it
        components += getattr(component, "children", [])
        if str(getattr(component, "custom_id", "")).startswith(f"ask {command} "):
            return [option.value for option in component.options]
    return []


class RunMenu(
    discord.ui.DynamicItem[discord.ui.Select[Any]],
    template=r"ask (?P<command>[\w-]+) (?P<option>\w+) (?P<options>\{.*\})",
):
    """The menu as Discord shows it and hands it back."""

    def __init__(self, menu: Menu) -> None:
        choices = [
            discord.SelectOption(
                label=clean(choice.label, MAX_CHOICE_LABEL),
                value=choice.value,
                description=clean(choice.detail, MAX_CHOICE_LABEL) if choice.detail else None,
                default=choice.chosen,
            )
            for choice in menu.choices[:MAX_CHOICES]
        ]
        super().__init__(
            discord.ui.Select(
                placeholder=clean(menu.label, MAX_CHOICE_LABEL),
                custom_id=menu.custom_id,
                min_values=0 if menu.none else 1,
                max_values=min(menu.most, len(choices)),
                options=choices,
            )
        )
        self.menu = menu

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        label = getattr(item, "placeholder", None) or "?"
        return cls(Menu(label, match["command"], match["option"], (), json.loads(match["options"])))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        client: RunsCommands = interaction.client
        data: Any = interaction.data
        options = {**self.menu.options, self.menu.option: ",".join(data["values"])}
        await client.run_command(interaction, self.menu.command, options)
