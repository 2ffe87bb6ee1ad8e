"""Buttons and menus that run a command. All their state is in the custom_id, so they work after any restart."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import discord

from .names import clean, width

if TYPE_CHECKING:
    from .client import Segue

MAX_CUSTOM_ID = 100
MAX_LABEL = 80
MAX_CHOICES = 25
_MAX_CHOICE = 100


def _state(verb: str, options: dict[str, Any]) -> str:
    return f"{verb} {json.dumps(options, ensure_ascii=False, separators=(',', ':'))}"


@dataclass(frozen=True, slots=True)
class Button:
    """A button as replies describe it: a label, and the command and options that a click runs."""

    label: str
    command: str
    options: dict[str, Any] = field(default_factory=dict)
    enabled: bool = True
    dangerous: bool = False

    @property
    def custom_id(self) -> str:
        return _state(f"run {self.command}", self.options)

    @property
    def fits(self) -> bool:
        """Whether Discord can carry the state."""
        return width(self.custom_id) <= MAX_CUSTOM_ID


class Choice(NamedTuple):
    """What can be chosen in a menu."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu as replies describe it: what is chosen becomes the named option of the command."""

    label: str
    command: str
    option: str
    choices: tuple[Choice, ...]
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def custom_id(self) -> str:
        return _state(f"ask {self.command} {self.option}", self.options)

    @property
    def fits(self) -> bool:
        """Whether Discord can carry the state, and there is something to choose."""
        return width(self.custom_id) <= MAX_CUSTOM_ID and bool(self.choices)


class RunButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"run (?P<command>\w+) (?P<options>\{.*\})"):
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
        client: Segue = interaction.client
        await client.run_command(interaction, self.button.command, self.button.options)


class RunMenu(
    discord.ui.DynamicItem[discord.ui.Select[Any]],
    template=r"ask (?P<command>\w+) (?P<option>\w+) (?P<options>\{.*\})",
):
    """The menu as Discord shows it and hands it back."""

    def __init__(self, menu: Menu) -> None:
        choices = [
            discord.SelectOption(
                label=clean(one.label, _MAX_CHOICE),
                value=one.value,
                description=clean(one.detail, _MAX_CHOICE) if one.detail else None,
            )
            for one in menu.choices[:MAX_CHOICES]
        ]
        super().__init__(
            discord.ui.Select(placeholder=clean(menu.label, _MAX_CHOICE), custom_id=menu.custom_id, options=choices)
        )
        self.menu = menu

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        label = getattr(item, "placeholder", None) or "?"
        return cls(Menu(label, match["command"], match["option"], (), json.loads(match["options"])))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        client: Segue = interaction.client
        data: Any = interaction.data
        options = {**self.menu.options, self.menu.option: data["values"][0]}
        await client.run_command(interaction, self.menu.command, options)


def view(buttons: Iterable[Button], menus: Iterable[Menu] = ()) -> discord.ui.View:
    """The menus and buttons that fit. The view is finished from the start: clicks find their class by its template."""
    made = discord.ui.View(timeout=None)
    for menu in menus:
        if menu.fits:
            made.add_item(RunMenu(menu))
    for button in buttons:
        if button.fits:
            made.add_item(RunButton(button))
    made.stop()
    return made
