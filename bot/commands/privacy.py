"""/privacy: what is kept of a member, and what they can do about it; only they see it."""

from __future__ import annotations

import json
from typing import Literal

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.request import answering
from ..replies import panels

Deed = Literal["show", "export", "ask", "delete", "out", "in"]


async def run(interaction: discord.Interaction[Segue], deed: Deed = "show", here: int = 0) -> None:
    """Shows what is kept, or exports it, deletes it (`ask` comes first), opts the member out or in."""
    async with answering(interaction, "privacy") as request:
        store = request.client.store
        if deed == "delete":
            await store.forget(request.member)
        elif deed in ("out", "in"):
            await store.set_silent(request.member, deed == "out")
        kept = await store.kept(request.member)
        if deed == "export":
            reply = panels.exported(request.say, json.dumps(kept, ensure_ascii=False, indent=1).encode())
        else:
            counts = panels.Kept(
                len(kept["exposure"]), len(kept["verdict"]), bool(kept["silent"]), request.client.retention
            )
            reply = panels.privacy(request.say, counts, deed, turns=bool(here))
        await request.answer(reply)


@app_commands.command(description="What is kept of you here: see, export, delete or stop it", extras={"run": run})
async def privacy(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction)
