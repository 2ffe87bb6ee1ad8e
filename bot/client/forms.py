"""Forms that ask for one text, which is handed on and not kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import discord

from ..replies.reply import Asked

if TYPE_CHECKING:
    from .client import Segue

_SECONDS = 900.0  # that an open form is waited for


class Form(discord.ui.Modal):
    """Asks for one text of a command's; what is typed goes to `submit`, which has to answer."""

    def __init__(
        self,
        command: str,
        title: str,
        label: str,
        about: str,
        most: int,
        submit: Callable[[discord.Interaction[Segue], str], Awaitable[None]],
    ) -> None:
        """Asks for up to `most` characters. Title and label have 45 at most, what is said about the text has 100."""
        super().__init__(title=title, timeout=_SECONDS)
        self._command = command
        self._submit = submit
        self._text: discord.ui.TextInput[Any] = discord.ui.TextInput(max_length=most)
        self.add_item(discord.ui.Label(text=label, description=about, component=self._text))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        try:
            await self._submit(interaction, self._text.value)
        except Exception as error:
            await interaction.client.explain(interaction, error, Asked(self._command, {}))
