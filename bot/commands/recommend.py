"""/recommend: an artist for another member who takes recommendations, and what they do with it."""

from __future__ import annotations

import time
from dataclasses import replace

import discord
import structlog
from discord import app_commands

from recommender import Artist
from recommender.feedback import Item, Place, Verdict

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import Request, answering
from ..client.somebody import Somebody, amiss, of_id
from ..errors import StoreError
from ..feedback.recommended import Gift
from ..listening.comparing import near
from ..questions import find, find_names
from ..replies import languages, recommended, tastes
from ..replies.recommended import MOST_NOTE, Deed, Told

log = structlog.stdlib.get_logger("segue")

BY_MEMBER = "member"
"""What stands in place of a model's name where a member chose the artist."""
_LISTED = 10


async def run(
    interaction: discord.Interaction[Segue],
    artist: str | None = None,
    to: int | None = None,
    note: str | None = None,
    got: int | None = None,
    by: int | None = None,
    deed: str = "",
    here: int = 0,
) -> None:
    """What a button does: recommends to the member of that id, or answers a recommendation by its id (`got`).

    `by` is the id of whoever gave it, to be blocked or unblocked: it may be kept no more who that was.
    """
    if got is None:
        await give(interaction, await of_id(interaction, to) if to is not None else None, artist, note)
        return
    async with answering(interaction, "recommend", private=True) as request:
        given = request.client.store.recommended
        await given.see(got, request.member)
        if by is not None:
            block = given.block if deed == Deed.BLOCK else given.unblock
            done = await block(request.member, request.client.pseudonyms(by))
            await request.answer(recommended.blocked(request.say, got, by, Deed(deed), done, bool(here)))
            return
        chosen = await request.find(find, artist or "")
        if deed == Deed.THANKS:
            await request.answer(recommended.thanked(request.say, chosen, got))
            return
        verdict = Verdict(deed)
        outcome = await request.cast(chosen, verdict, given=True, impression=got)
        await request.answer(recommended.voted(request.say, chosen, verdict, outcome, got))


async def give(
    interaction: discord.Interaction[Segue], member: Somebody | None, artist: str | None, note: str | None
) -> None:
    """Recommends an artist to a member; without both, shows what was recommended last."""
    to = member.id if member is not None else None
    async with answering(interaction, "recommend", private=True, artist=artist, to=to, note=note) as request:
        guild, say = request.guild(), request.say
        if member is None and artist is None:
            await _show_last(request)
        elif member is None or artist is None:
            await request.answer(recommended.told(say, Told.BOTH))
        elif missing := amiss(request.user, member):
            await request.answer(tastes.nothing(say, missing, member.display_name))
        else:
            chosen = await request.find(find, artist)
            await request.defer(turns=False)  # whatever becomes of it, it is told after the same wait
            become = await _give(request, guild, member, chosen, note or "")
            await request.answer(recommended.told(say, become, member.display_name, chosen.name))


async def _show_last(request: Request) -> None:
    given = await request.client.store.recommended.last(request.member, _LISTED)
    ids = {gift.artist for gift in given}
    names = {**await request.client.store.artists.names(ids), **await request.find(find_names, ids)}
    await request.answer(recommended.last(request.say, given, names))


async def _give(request: Request, guild: discord.Guild, member: Somebody, artist: Artist, note: str) -> Told:
    """What the giver is told of it."""
    store, receiver, id = request.client.store, request.client.pseudonyms(member.id), request.interaction.id
    if await store.is_silent(request.member):
        return Told.SILENT
    gift = await store.recommended.give(id, guild.id, request.member, receiver, artist.id, time.time())
    if gift is not Gift.GIVEN:
        return Told.ENOUGH if gift is Gift.ENOUGH else Told.UNDELIVERED
    say = languages.of((await request.server()).language or guild.preferred_locale)
    seeds = await request.find(near, artist, await request.taste(receiver))
    giver = request.interaction.user
    message = recommended.message(say, artist, giver.display_name, giver.id, guild.name, note, seeds, id)
    sent = await request.client.answers.messages.deliver(member, message, id)
    if sent is None:
        await store.recommended.withdraw(id)
        return Told.UNDELIVERED
    if await store.is_silent(receiver):  # by now
        return Told.GIVEN
    shown = request.impression(seeds, [Item(artist.id, 0.0)], model=BY_MEMBER)
    try:
        await store.add_impression(replace(shown, member=receiver, place=Place.DM, locale=say.code))
        await store.deliveries.add(sent.id, id)
        await store.artists.add([artist, *seeds])
    except StoreError as error:
        log.error("impression not recorded", interaction=id, error=str(error))
    return Told.GIVEN


@app_commands.command(
    description="Recommend an artist to a member who allows it, or see what you recommended last", extras={"run": run}
)
@app_commands.describe(
    member="Who to recommend it to",
    artist="The artist",
    note="A few words with it; they are not stored",
)
@app_commands.autocomplete(artist=options.artists)
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def recommend(
    interaction: discord.Interaction[Segue],
    member: Somebody | None = None,
    artist: str | None = None,
    note: app_commands.Range[str, 1, MOST_NOTE] | None = None,
) -> None:
    await give(interaction, member, artist, note)
