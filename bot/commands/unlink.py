"""/unlink: a member's account is no longer linked, and what was taken from it is deleted."""

from __future__ import annotations

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.listening import SERVICES
from ..client.request import answering
from ..listening.services import every
from ..replies import accounts, consent


async def run(interaction: discord.Interaction[Segue], service: str, here: int = 0) -> None:
    """Deletes the account and its listening at once."""
    async with answering(interaction, "unlink", private=True, service=service) as request:
        request.client.listening.linking.withdraw(request.member, service)
        await request.defer(turns=bool(here))
        async with request.client.contribution.losing(request.member) as loss:
            unlinked = await request.client.store.accounts.unlink(request.member, service)
        told = request.say("unlink-done" if unlinked else "unlink-none", service=every()[service].title)
        reply = accounts.told(told, turns=bool(here))
        await request.answer(consent.rebuilding(request.say, reply) if loss.rebuilds else reply)


@app_commands.command(description="Unlink an account and delete what was taken from it", extras={"run": run})
@app_commands.choices(service=SERVICES)
@app_commands.describe(service="The account to unlink")
async def unlink(interaction: discord.Interaction[Segue], service: str) -> None:
    await run(interaction, service)
