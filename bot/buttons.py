"""Buttons that run a command. All their state is in the custom_id, so they work after any restart."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

import discord

from .names import clean, width

if TYPE_CHECKING:
    from .client import Segue

MAX_CUSTOM_ID = 100
MAX_LABEL = 80


@dataclass(frozen=True, slots=True)
class Button:
    """A button as replies describe it: a label, and the command and options that a click runs."""

    label: str
    command: str
    options: dict[str, Any] = field(default_factory=dict)
    enabled: bool = True

    @property
    def custom_id(self) -> str:
        options = json.dumps(self.options, ensure_ascii=False, separators=(",", ":"))
        return f"run {self.command} {options}"

    @property
    def fits(self) -> bool:
        """Whether Discord can carry the state."""
        return width(self.custom_id) <= MAX_CUSTOM_ID


class RunButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"run (?P<command>\w+) (?P<options>\{.*\})"):
    """The button as Discord shows it and hands it back."""

    def __init__(self, button: Button) -> None:
        super().__init__(
            discord.ui.Button(
                label=clean(button.label, MAX_LABEL), custom_id=button.custom_id, disabled=not button.enabled
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


def view(buttons: tuple[Button, ...]) -> discord.ui.View:
    """The buttons that fit. The view is finished from the start: clicks find RunButton by its template."""
    made = discord.ui.View(timeout=None)
    for button in buttons:
        if button.fits:
            made.add_item(RunButton(button))
    made.stop()
    return made
