"""Forms that open over Discord and run a command when they are sent."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui

from ..listening.names import MOST_CHARACTERS
from ..replies.languages import Language
from .components import RunsCommands

_OPEN = 1800.0  # s: whoever sends it later is told by Discord that it failed
MOST_FILES = 3
"""Of one import."""


class ImportForm(ui.Modal):
    """Files of listening, or names of artists, or both."""

    def __init__(self, say: Language) -> None:
        super().__init__(title=say("import-title"), timeout=_OPEN)
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
