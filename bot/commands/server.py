"""/server: what the members of a server who joined it play and like together."""

from __future__ import annotations

import time
from collections.abc import Sequence

import discord
from discord import app_commands

from recommender.feedback import Place

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.places import place
from ..client.request import Request, answering
from ..feedback.together import Count
from ..questions import find_alike, find_blind_spots, find_counted, find_plane, find_top, shown
from ..replies import consent
from ..replies import server as replies
from ..replies.reply import Page, Reply

LATELY = 30 * 86_400.0
"""How long, in seconds, an artist is a newcomer."""
DRAWN = 40
"""Members on a map at most: as many as have names that can be read."""
_PLACING = 50  # artists that a member plays, and likes, by which they are placed


async def run(
    interaction: discord.Interaction[Segue], show: str = "top", artist: str | None = None, page: int = 1, here: int = 0
) -> None:
    """Answers with what is to be shown; `here`: in place of the answer whose button asked."""
    turns = bool(here)
    async with answering(interaction, "server", turns=turns, show=show, artist=artist, page=page) as request:
        guild = interaction.guild
        if guild is None or place(interaction) is not Place.GUILD:
            await request.answer(consent.not_joined(request.say, "", silent=False, turns=False))
            return
        if show == "map":
            await request.answer(await _map(request, guild, turns=turns))
            return
        counts = await request.client.store.together.counts(guild.id)
        if not counts:
            await request.answer(replies.nothing(request.say, guild.name, turns=turns))
        elif artist is not None:
            await request.answer(await _alike(request, guild.name, counts, artist))
        elif show == "newcomers":
            await request.answer(await _newcomers(request, guild.name, counts, turns=turns))
        elif show == "blind-spots":
            await _blind_spots(request, guild.name, counts, turns=turns)
        else:
            await request.answer(await _top(request, guild.name, counts, page, turns=turns))


async def _top(request: Request, server: str, counts: Sequence[Count], page: int, *, turns: bool) -> Reply:
    count, _ = await request.count_and_depth()
    pages = -(-len(counts) // count)
    part = Page(count, min(page, pages), turns)
    found = await request.find(find_top, counts, part.first - 1, count)
    return replies.top(request.say, server, found, part, pages, request.credits)


async def _newcomers(request: Request, server: str, counts: Sequence[Count], *, turns: bool) -> Reply:
    count, _ = await request.count_and_depth()
    lately, first = time.time() - LATELY, min(counted.since for counted in counts)
    new = [counted for counted in counts if counted.since > max(lately, first)]
    heard = sorted(await request.find(find_counted, new), key=lambda heard: -heard.since)[:count]
    begun = first if first > lately else None
    return replies.newcomers(request.say, server, heard, begun, request.credits, turns=turns)


async def _alike(request: Request, server: str, counts: Sequence[Count], artist: str) -> Reply:
    count, _ = await request.count_and_depth()
    members = {counted.artist: counted.members for counted in counts}
    seed, found, known = await request.find(find_alike, artist, members, count)
    return replies.alike(request.say, server, seed, found, members, request.credits, known=known)


async def _blind_spots(request: Request, server: str, counts: Sequence[Count], *, turns: bool) -> None:
    """Answers with recommendations, on which votes are wanted."""
    count, _ = await request.count_and_depth()
    found = await request.find(find_blind_spots, counts, count)
    impression = request.impression((), shown(found), model=request.models.recommender.taste)
    id = request.interaction.id
    reply = replies.blind_spots(request.say, server, found, id, request.credits, turns=turns)
    await request.answer(reply, impression if found else None, vote=bool(found))


async def _map(request: Request, guild: discord.Guild, *, turns: bool) -> Reply:
    """Of members who may be named, those who are there, by their tastes."""
    client, together = request.client, request.client.store.together
    members = await client.presence.named(guild, await together.nameable(guild.id, request.member, DRAWN))
    pseudonyms = [client.pseudonyms(member.id) for member in members]
    tastes = await together.tastes(pseudonyms, _PLACING)
    found = await request.find(find_plane, [tastes.get(pseudonym, {}) for pseudonym in pseudonyms])
    names = [member.display_name for member in members]
    return replies.members(request.say, guild.name, names, found, request.credits, turns=turns)


server = app_commands.Group(
    name="server",
    description="What members of this server play and like together",
    allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
    extras={"run": run},
)


@server.command(description="The artists that most members here play or like")
@app_commands.describe(page="Page number")
async def top(interaction: discord.Interaction[Segue], page: app_commands.Range[int, 1, 100_000] = 1) -> None:
    await run(interaction, "top", page=page)


@server.command(name="similar-to", description="What members here play or like that is most like an artist")
@app_commands.describe(artist="An artist you like")
@app_commands.autocomplete(artist=options.artists)
async def similar_to(interaction: discord.Interaction[Segue], artist: str) -> None:
    await run(interaction, "similar-to", artist)


@server.command(description="Artists that have caught on here in the last 30 days")
async def newcomers(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction, "newcomers")


@server.command(
    name="blind-spots", description="Artists that fit what this server likes but that hardly anybody here plays"
)
async def blind_spots(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction, "blind-spots")


@server.command(name="map", description="Draw members who may be named here, those of like taste near each other")
async def members(interaction: discord.Interaction[Segue]) -> None:
    await run(interaction, "map")
