"""Forms that open over Discord: what is typed into them is handed on, and not kept."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from ..listening.names import MOST_CHARACTERS
from ..monitoring import tracing
from ..replies.languages import Language
from ..replies.reply import Asked
from .components import RunsCommands

if TYPE_CHECKING:
    from .client import Segue

_OPEN = 1800.0  # s: whoever sends it later is told by Discord that it failed
MOST_FILES = 3
"""Of one import."""


async def ask(interaction: discord.Interaction[Any], form: ui.Modal) -> None:
    """Answers with a form."""
    await interaction.response.send_modal(form)
    tracing.ended("answered")


def _id_of(command: str) -> str:
    """By which Discord hands a form in: another one each time, and the command's, by which it is counted."""
    return f"form {command} {secrets.token_hex(16)}"


class ImportForm(ui.Modal):
    """Files of listening, or names of artists, or both."""

    def __init__(self, say: Language) -> None:
        super().__init__(title=say("import-title"), timeout=_OPEN, custom_id=_id_of("import"))
        self.files: ui.FileUpload[Any] = ui.FileUpload(custom_id="files", required=False, max_values=MOST_FILES)
        self.names: ui.TextInput[Any] = ui.TextInput(
            custom_id="names",
            style=discord.TextStyle.paragraph,
            placeholder=say("import-form-example"),
            required=False,
            max_length=MOST_CHARACTERS,
        )
        self.add_item(
            ui.Label(text=say("import-form-files"), description=say("import-form-which"), component=self.files)
        )
        self.add_item(ui.Label(text=say("import-form-names"), component=self.names))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        client: RunsCommands = interaction.client
        options = {"deed": "take", "files": tuple(self.files.values), "names": self.names.value or None}
        await client.run_command(interaction, "import", options)


class Form(ui.Modal):
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
        super().__init__(title=title, timeout=_OPEN, custom_id=_id_of(command))
        self._command = command
        self._submit = submit
        self._text: ui.TextInput[Any] = ui.TextInput(max_length=most)
        self.add_item(ui.Label(text=label, description=about, component=self._text))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        try:
            await self._submit(interaction, self._text.value)
        except Exception as error:
            await interaction.client.explain(interaction, error, Asked(self._command, {}))
