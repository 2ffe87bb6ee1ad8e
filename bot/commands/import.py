"""/import: a member's own export of a service, or names of artists they play; only they see it."""
# ruff: noqa: N999 (each file is the command of its name)

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import Literal

import discord
from discord import app_commands

from recommender import Artist

from ..client.attachments import fetched
from ..client.client import Segue
from ..client.forms import ImportForm, ask
from ..client.request import Request, answering
from ..feedback.accounts import Heard
from ..listening import imports
from ..listening.files import Export
from ..listening.intakes import Intake
from ..listening.matching import MOST_ARTISTS, Play, match
from ..listening.names import MOST_CHARACTERS, find_named, joined, split
from ..listening.vault import Owner
from ..questions import find, find_all
from ..replies import consent
from ..replies import imports as replies
from ..replies.reply import Reply

Deed = Literal["show", "form", "take", "pick", "delete"]
_AT_ONCE = 25  # names that are resolved before somebody else has their turn: up to some 5 ms each


async def run(
    interaction: discord.Interaction[Segue],
    deed: Deed = "show",
    files: Sequence[discord.Attachment] = (),
    names: str | None = None,
    artist: str = "",
    of: str | None = None,
    menu: int = 0,
) -> None:
    """Shows what was imported, opens the form, takes what it was sent with, or deletes the import `of` a service.

    With `pick` the artist that was chosen is kept; `menu` tells those of a message apart.
    """
    del menu
    async with answering(interaction, "import", private=True) as request:
        accounts = request.client.store.accounts
        if deed == "form":
            await ask(interaction, ImportForm(request.say))
        elif (files or names or deed == "pick") and await request.client.store.is_silent(request.member):
            await request.answer(replies.silent(request.say))
        elif deed == "take" and (files or names):
            await _take(request, files, names or "")
        elif deed == "pick":
            chosen = await request.find(find, artist)
            kept = await _keep_names(request, Heard({chosen.id: 1}, {}))
            await request.answer(replies.picked(request.say, chosen, full=not kept))
        else:
            rebuilding = False
            if deed == "delete" and of is not None and imports.is_import(of):
                await request.defer(turns=interaction.message is not None)
                async with request.client.contribution.losing(request.member) as loss:
                    await accounts.unlink(request.member, of)
                rebuilding = loss.rebuilds
            kept_now = [account for account in await accounts.of(request.member) if imports.is_import(account.service)]
            reply = replies.panel(request.say, kept_now, of, turns=interaction.message is not None)
            await request.answer(consent.rebuilding(request.say, reply) if rebuilding else reply)


async def _take(request: Request, files: Sequence[discord.Attachment], names: str) -> None:
    await request.defer(turns=False)
    taken: list[replies.Taken | None] = []
    if files:
        reading = request.client.files
        with request.client.listening.linking.intakes.of(request.member, "") as intake:
            async with reading.turn():
                exports = await reading.read(await fetched(files))
            had = {account.service for account in await request.client.store.accounts.of(request.member)}
            heard = [await request.find(match, export.plays) for export in exports]
            taken = [await _keep(request, *read, had, intake) for read in zip(exports, heard, strict=True)]
        if not all(taken):
            silent = await request.client.store.is_silent(request.member)
            await request.answer(replies.silent(request.say) if silent else replies.panel(request.say, [], turns=False))
            return
        await request.answer(replies.taken(request.say, [export for export in taken if export]))
    if names:
        await (request.add if taken else request.answer)(await _named(request, names))


async def _keep(
    request: Request, export: Export, heard: Heard, had: Iterable[str], intake: Intake
) -> replies.Taken | None:
    """Keeps who is played in place of what was imported of the service before.

    None: the member has opted out, or deleted it meanwhile.
    """
    service = imports.service(export.service)
    owner = request.client.vault.seal(Owner(request.user))
    accounts = request.client.store.accounts
    if not await accounts.link(
        request.member, service, owner, heard, at=time.time(), due_at=None, stands=lambda: intake.stands
    ):
        return None
    known = await _met(request, heard)
    plays = {artist.name: heard.known[artist.id] for artist in known}
    plays |= {artist.name: count for artist, count in heard.unlisted.items()}
    most = sorted(plays, key=lambda name: -plays[name])
    artists = len(heard.known) + len(heard.unlisted)
    return replies.Taken(export, len(heard.known), artists, tuple(most), service in had)


async def _met(request: Request, heard: Heard) -> Sequence[Artist]:
    """The artists that the data has, recorded: in other data they are known again by name and MBID."""
    artists = await request.find(find_all, heard.known)
    await request.client.store.artists.add(artists)
    return artists


async def _named(request: Request, text: str) -> Reply:
    names = await request.find(split, text)
    parts = [
        await request.find(find_named, names[start : start + _AT_ONCE]) for start in range(0, len(names), _AT_ONCE)
    ]
    found = joined(parts)
    unlisted = (await request.find(match, [Play(name, "", 1) for name in found.unknown])).unlisted
    kept = await _keep_names(request, Heard({artist.id: 1 for artist in found.artists}, unlisted))
    return replies.named(request.say, found, kept)


async def _keep_names(request: Request, heard: Heard) -> int:
    """Keeps who was named beside those that were before, as far as there is room; says how many."""
    accounts = request.client.store.accounts
    before = {account.service: account.artists for account in await accounts.of(request.member)}
    room = MOST_ARTISTS - before.get(imports.NAMES, 0)
    known = dict([*heard.known.items()][:room])
    unlisted = dict([*heard.unlisted.items()][: room - len(known)])
    if known or unlisted:
        owner = request.client.vault.seal(Owner(request.user))
        added = Heard(known, unlisted)
        await accounts.add(request.member, imports.NAMES, owner, added, at=time.time())
        await _met(request, added)
    return len(known) + len(unlisted)


@app_commands.command(
    name="import",
    description="Import what you listen to: a service's export, or names of artists; only you can see it",
    extras={"run": run},
)
@app_commands.describe(
    file="An export from Spotify, Apple Music, Last.fm, ListenBrainz or Maloja, zipped or not",
    file2="Another file",
    file3="A third file",
    names="Artists you listen to, separated by commas",
)
async def import_(
    interaction: discord.Interaction[Segue],
    file: discord.Attachment | None = None,
    file2: discord.Attachment | None = None,
    file3: discord.Attachment | None = None,
    names: app_commands.Range[str, 1, MOST_CHARACTERS] | None = None,
) -> None:
    files = tuple(attachment for attachment in (file, file2, file3) if attachment is not None)
    await run(interaction, "take", files, names)
