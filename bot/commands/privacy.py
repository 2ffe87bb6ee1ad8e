"""/privacy: what is kept of a member, and what they can do about it; only they see it."""

from __future__ import annotations

from contextlib import aclosing
from typing import Literal

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.request import Request, answering
from ..questions import find_names
from ..replies import panels

Deed = Literal["show", "export", "ask", "delete", "out", "in", "learn", "unlearn", "unblock"]
_WITHDRAWING = ("delete", "out", "unlearn")


async def run(interaction: discord.Interaction[Segue], deed: Deed = "show", here: int = 0) -> None:
    """Shows what is kept, or exports it, deletes it (`ask` comes first), opts the member out or in.

    `learn` lets what they listen to enter builds, `unlearn` withdraws that; `unblock` lets all whom they blocked
    recommend to them again.
    """
    async with answering(interaction, "privacy", private=True) as request:
        store = request.client.store
        if deed not in ("show", "ask"):
            await request.defer(turns=bool(here))
        if deed == "export":
            await _export(request)
            return
        rebuilds = await _withdraw(request, deed) if deed in _WITHDRAWING else False
        if deed == "in":
            await store.set_silent(request.member, False)
        elif deed == "learn" and request.client.contribution.enabled:
            await store.contributors.add(request.member)
        elif deed == "unblock":
            await store.recommended.unblock_all(request.member)
        answers, votes = await store.count(request.member)
        opened = await store.openings.count(request.member)
        silent = await store.is_silent(request.member)
        listening = await request.listening()
        tally = await store.recommended.count(request.member)
        rounds = [await kept.count(request.member) for kept in (store.duels, store.days, store.challenges)]
        days = request.client.forgetting.days
        kept = panels.Kept(answers, votes, silent, days, listening, rebuilds, opened, tally, *rounds)
        await request.answer(panels.privacy(request.say, kept, deed, turns=bool(here)))


async def _withdraw(request: Request, deed: Deed) -> bool:
    """Whether models are built anew, as they were built with what the member listens to."""
    store = request.client.store
    async with request.client.contribution.losing(request.member) as loss:
        if deed != "unlearn":
            request.client.listening.linking.withdraw(request.member)
        if deed == "delete":
            await store.forget(request.member)
        elif deed == "out":
            await store.set_silent(request.member, True)
        else:
            await store.contributors.remove(request.member)
    return loss.rebuilds


async def _export(request: Request) -> None:
    async def named(ids: set[int]) -> dict[int, str]:
        """As the data calls them now, or called them once."""
        return {**await request.client.store.artists.names(ids), **await request.find(find_names, ids)}

    export = request.client.personal_data.export(request.member, named)
    async with aclosing(export) as parts:
        async for part in parts:
            await (request.answer if part.number == 1 else request.add)(panels.exported(request.say, part))


@app_commands.command(description="See, export or delete what Segue stores about you, or opt out", extras={"run": run})
async def privacy(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction)
