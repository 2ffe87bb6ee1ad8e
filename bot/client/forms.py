"""Forms that ask for one text, which is handed on and not kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import discord

from ..replies.reply import Asked

if TYPE_CHECKING:
    from .client import Segue

MAX_TITLE = 45
MAX_PLACEHOLDER = 100
_SECONDS = 900.0  # that an open form is waited for


class Form(discord.ui.Modal):
    """Asks for one text of a command's; what is typed goes to `submit`, which has to answer."""

    def __init__(
        self,
        command: str,
        title: str,
        label: str,
        placeholder: str,
        most: int,
        submit: Callable[[discord.Interaction[Segue], str], Awaitable[None]],
    ) -> None:
        """Up to `most` characters are asked for, under a label of up to 45, as the title; a placeholder has 100."""
        super().__init__(title=title, timeout=_SECONDS)
        self._command = command
        self._submit = submit
        self._text: discord.ui.TextInput[Any] = discord.ui.TextInput(
            label=label, placeholder=placeholder, max_length=most
        )
        self.add_item(self._text)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        try:
            await self._submit(interaction, self._text.value)
        except Exception as error:
            await interaction.client.explain(interaction, error, Asked(self._command, {}))
