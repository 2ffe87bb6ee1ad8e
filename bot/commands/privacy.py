"""/privacy: what is kept of a member, and what they can do about it; only they see it."""

from __future__ import annotations

import json
from typing import Literal

import discord
from discord import app_commands

from ..client.client import Segue
from ..replies import panels

Deed = Literal["show", "export", "ask", "delete", "out", "in"]


async def run(interaction: discord.Interaction[Segue], deed: Deed = "show", here: int = 0) -> None:
    """Shows what is kept, or exports it, deletes it (`ask` comes first), opts the member out or in."""
    client = interaction.client
    async with client.explaining(interaction, "privacy"):
        say, member = client.language(interaction), client.pseudonyms(interaction.user.id)
        if deed == "delete":
            await client.store.forget(member)
        elif deed in ("out", "in"):
            await client.store.set_silent(member, deed == "out")
        kept = await client.store.kept(member)
        counts = panels.Kept(len(kept["exposure"]), len(kept["verdict"]), bool(kept["silent"]), client.retention)
        if deed == "export":
            content = json.dumps(kept, ensure_ascii=False, indent=1).encode()
            await client.answer(interaction, "privacy", panels.exported(say, content))
            return
        await client.answer(interaction, "privacy", panels.privacy(say, counts, deed, turns=bool(here)))


@app_commands.command(description="What is kept of you here: see, export, delete or stop it", extras={"run": run})
async def privacy(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction)
