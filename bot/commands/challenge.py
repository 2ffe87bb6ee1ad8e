"""/challenge: members name artists against the model's list, and vote without knowing whose is whose."""

from __future__ import annotations

from functools import partial
from typing import Literal

import discord
import structlog
from discord import app_commands

from recommender.feedback import MOST_NAMED, Ballot, Challenge, Naming

from ..client import autocomplete as options
from ..client.challenging import NAMING
from ..client.client import Segue
from ..client.forms import Form, ask
from ..client.messages import CUT_OFF
from ..client.places import is_askers, is_public
from ..client.request import Request, answering
from ..errors import StoreError
from ..feedback.challenges import Round, Stage
from ..questions import find, find_listed
from ..replies import challenges as replies

log = structlog.stdlib.get_logger("segue")

_LONGEST = 100  # characters of an artist's name
Deed = Literal["ask", "name", "begin", "vote"]


async def run(
    interaction: discord.Interaction[Segue],
    artist: str | None = None,
    asked: int = 0,
    deed: Deed = "ask",
    votes: str = "",
) -> None:
    """Asks about an artist; or in the challenge `asked` names one, begins the vote, or votes."""
    if deed == "ask":
        async with answering(interaction, "challenge", artist=artist) as request:
            await _ask(request, artist or "")
        return
    async with answering(interaction, "challenge", private=True, asked=asked, deed=deed, artist=artist) as request:
        challenges, message = request.client.store.challenges, interaction.message
        if message is not None and not message.flags.ephemeral:
            await challenges.placed(asked, message.id)
        found = await challenges.of(asked)
        if found is None:
            await request.answer(replies.told(request.say("challenge-gone")))
        elif deed == "vote":
            await _vote(request, found, votes)
        elif found.stage is not Stage.NAMING or found.ends_at <= interaction.created_at.timestamp():
            await request.answer(replies.told(request.say("challenge-late")))
        elif deed == "begin":
            await _begin(request, found)
        elif artist is None:
            title, label = request.say("challenge-name"), request.say("challenge-form")
            about = request.say("challenge-form-about")
            form = Form("challenge", title, label, about, _LONGEST, partial(_typed, asked=asked))
            await ask(interaction, form)
        else:
            await _name(request, found, artist)


async def _typed(interaction: discord.Interaction[Segue], artist: str, *, asked: int) -> None:
    await run(interaction, artist, asked, "name")


async def _ask(request: Request, text: str) -> None:
    interaction, challenges = request.interaction, request.client.store.challenges
    guild, id, at = request.guild(), interaction.id, interaction.created_at.timestamp()
    seed, listed = await request.find(find_listed, text)
    if not listed:
        await request.answer(replies.none_like(request.say, seed))
        return
    channel, seen = interaction.channel_id, interaction.app_permissions.view_channel
    if channel is None or not seen or not is_public(interaction, await request.server(), turns=False):
        await request.answer(replies.told(request.say("challenge-elsewhere")))
        return
    model, server = request.models.recommender, request.client.pseudonyms.server(guild.id)
    challenge = Challenge(
        id, seed.id, tuple(listed), model.model, model.version, model.data, at, server, member=request.member
    )
    await challenges.ask(challenge, request.say.code, at + NAMING, channel)
    await request.answer(replies.asked(request.say, seed, id, at + NAMING))
    try:
        await challenges.placed(id, (await interaction.original_response()).id)
    except (*CUT_OFF, StoreError) as error:  # whoever presses tells
        log.warning("message of a challenge not known", challenge=id, reason=str(error))
    await request.met([seed.id, *listed[:10]])


async def _name(request: Request, found: Round, text: str) -> None:
    """Keeps an artist that a member named, and says how many there are where everybody sees it."""
    challenge, challenges = found.challenge, request.client.store.challenges
    artist = await request.find(find, text)
    mine = found.named_by(request.member)
    why = "seed" if artist.id == challenge.seed else "already" if artist.id in mine else ""
    if why or len(mine) >= MOST_NAMED:
        await request.answer(replies.refused(request.say, artist, why or "enough"))
        return
    at = request.interaction.created_at.timestamp()
    if not await challenges.name(Naming(challenge.id, request.member, artist.id, at)):
        now = await challenges.of(challenge.id)
        twice = now is not None and artist.id in now.named_by(request.member)
        if twice:
            await request.answer(replies.refused(request.say, artist, "already"))
        else:
            await _not_kept(request, request.say("challenge-late"))
        return
    left = MOST_NAMED - len(mine) - 1
    await request.answer(replies.noted(request.say, artist, left, found.ends_at))
    await request.met([artist.id])
    await request.client.challenging.bring(challenge.id, at)


async def _begin(request: Request, found: Round) -> None:
    interaction, challenges, id = request.interaction, request.client.store.challenges, found.challenge.id
    if not is_askers(interaction):
        await request.answer(replies.told(request.say("challenge-starter")))
        return
    if not found.namings:
        await request.answer(replies.told(request.say("challenge-empty")))
        return
    at = interaction.created_at.timestamp()
    await challenges.hasten(id, at)
    await request.defer(turns=True)
    await request.client.challenging.bring(id, at)


async def _vote(request: Request, found: Round, votes: str) -> None:
    """Keeps whom a member votes for, without those that they named."""
    challenges, at = request.client.store.challenges, request.interaction.created_at.timestamp()
    if found.stage is not Stage.VOTING or found.ends_at <= at:
        await request.answer(replies.told(request.say("challenge-closed")))
        return
    offered = [artist for artist, _ in found.challenge.drafted]
    picked = [artist for artist in offered if f"id:{artist}" in votes.split(",")][:MOST_NAMED]
    mine = found.named_by(request.member)
    chosen, own = [id for id in picked if id not in mine], [id for id in picked if id in mine]
    if not await challenges.vote(Ballot(found.challenge.id, request.member, tuple(chosen), at)):
        await _not_kept(request, request.say("challenge-closed"))
        return
    names = await request.client.challenging.names(*picked)
    await request.answer(replies.voted(request.say, chosen, own, names, found.ends_at))


async def _not_kept(request: Request, late: str) -> None:
    """Says why something was not kept: the member has opted out, else it came too late."""
    silent = await request.client.store.is_silent(request.member)
    await request.answer(replies.not_kept(request.say) if silent else replies.told(late))


@app_commands.command(description="Name artists against the model's list, and vote blind", extras={"run": run})
@app_commands.describe(artist="The artist that the others are to go with")
@app_commands.autocomplete(artist=options.artists)
async def challenge(interaction: discord.Interaction[Segue], artist: str) -> None:
    await run(interaction, artist)
