"""/duel: which of two artists is more like a third; everybody may press for a minute, in direct messages one person."""

from __future__ import annotations

from zlib import crc32

import discord
import structlog
from discord import app_commands

from recommender.feedback import Duel, Pick, Place, Press

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.dueling import MINUTE
from ..client.messages import CUT_OFF
from ..client.places import is_public, place
from ..client.request import Request, answering
from ..errors import StoreError
from ..feedback.duels import Asked
from ..questions import find_pair, find_seed
from ..replies import duels as replies

log = structlog.stdlib.get_logger("segue")


async def run(
    interaction: discord.Interaction[Segue], artist: str | None = None, asked: int | None = None, pick: str = ""
) -> None:
    """Asks about an artist, or about a well-known one; or takes what was pressed in the duel `asked`."""
    if asked is None:
        async with answering(interaction, "duel", artist=artist) as request:
            await _ask(request, artist)
        return
    async with answering(interaction, "duel", private=True) as request:
        found = await request.client.store.duels.of(asked)
        if found is None:
            await request.answer(replies.gone(request.say))
        else:
            await _press(request, found, Pick(pick))


async def _ask(request: Request, text: str | None) -> None:
    interaction, duels = request.interaction, request.client.store.duels
    id, at = interaction.id, interaction.created_at.timestamp()
    draw = crc32(id.to_bytes(8))
    seed = await request.find(find_seed, text, draw)
    beside, recent = await duels.beside(seed.id), await duels.recent(seed.id, request.member, at)
    pair = await request.find(find_pair, seed, beside, recent, rival=request.models.rival, draw=draw)
    if pair is None:
        await request.answer(replies.nothing(request.say, seed))
        return
    left, right, held, rival = pair
    duel = Duel(id, seed.id, left.id, right.id, at, request.models.recommender.data, held, rival, request.member)
    together = _everybody(request) and is_public(interaction, await request.server(), turns=False)
    ends_at = at + MINUTE if together else None
    await duels.ask(duel, request.say.code, ends_at, interaction.channel_id if together else None)
    await request.answer(replies.asked(request.say, seed, left, right, id, ends_at))
    if together:
        try:
            await duels.placed(id, (await interaction.original_response()).id)
        except (*CUT_OFF, StoreError) as error:  # whoever presses tells
            log.warning("message of a duel not known", duel=id, reason=str(error))
    await request.met([seed.id, left.id, right.id])


def _everybody(request: Request) -> bool:
    """Whether the bot can come back to the channel after a minute, so that all who are there may press till then."""
    return place(request.interaction) is Place.GUILD and request.interaction.app_permissions.view_channel


async def _press(request: Request, asked: Asked, pick: Pick) -> None:
    """Keeps what was pressed, if it is in time; where that was the end, shows how the duel ended."""
    interaction, duels, duel = request.interaction, request.client.store.duels, asked.duel
    at = interaction.created_at.timestamp()
    if asked.open and (asked.ends_at is None or at < asked.ends_at):
        seconds = round(max(at - duel.asked_at, 0.0), 3)
        press = Press(request.member, duel.id, pick, seconds, at, *request.origin(at))
        kept = await duels.press(press)
        if asked.ends_at is not None:
            if interaction.message is not None:
                await duels.placed(duel.id, interaction.message.id)
            if kept:
                names = await request.client.dueling.names(duel.left, duel.right)
                await request.answer(replies.noted(request.say, duel, pick, names, asked.ends_at))
                return
            if await request.client.store.is_silent(request.member):
                await request.answer(replies.not_kept(request.say))
                return
    reply = await request.client.dueling.ended(duel.id)
    if reply is None:
        await request.answer(replies.gone(request.say))
        return
    messages = request.client.answers.messages
    await messages.show(interaction, "duel", reply, private=True, source=interaction.message)
    await duels.settle(duel.id)


@app_commands.command(description="Ask which of two artists is more like a third", extras={"run": run})
@app_commands.describe(artist="The artist to compare them with; leave empty for a surprise")
@app_commands.autocomplete(artist=options.artists)
async def duel(interaction: discord.Interaction[Segue], artist: str | None = None) -> None:
    await run(interaction, artist)
