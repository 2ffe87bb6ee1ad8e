"""/import: a member's own export of a service, or names of artists they play; only they see it."""
# ruff: noqa: N999 (each file is the command of its name)

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import Literal

import discord
from discord import app_commands

from ..client.attachments import fetched
from ..client.client import Segue
from ..client.forms import ImportForm
from ..client.request import Request, answering
from ..feedback.accounts import Heard
from ..listening import imports
from ..listening.files import Export
from ..listening.matching import MOST_ARTISTS, Play, match
from ..listening.names import MOST_CHARACTERS, find_named, joined, split
from ..listening.vault import Owner
from ..questions import find, find_names
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
    n: str = "",
) -> None:
    """Shows what was imported, opens the form, takes what it was sent with, or deletes the import `of` a service.

    With `pick` the artist that was chosen is kept; `n` tells the menus of a message apart.
    """
    del n
    async with answering(interaction, "import", private=True) as request:
        accounts = request.client.store.accounts
        if deed == "form":
            await interaction.response.send_modal(ImportForm(request.say))
        elif deed in ("take", "pick") and await request.client.store.is_silent(request.member):
            await request.answer(replies.silent(request.say))
        elif deed == "take" and (files or names):
            await _take(request, files, names or "")
        elif deed == "pick":
            chosen = await request.find(find, artist)
            kept = await _keep_names(request, Heard({chosen.id: 1}, {}))
            await request.answer(replies.picked(request.say, chosen, full=not kept))
        else:
            if of is not None and imports.is_import(of):
                await accounts.unlink(request.member, of)
            kept_now = [account for account in await accounts.of(request.member) if imports.is_import(account.service)]
            await request.answer(replies.panel(request.say, kept_now, of, turns=interaction.message is not None))


async def _take(request: Request, files: Sequence[discord.Attachment], names: str) -> None:
    await request.defer(turns=False)
    taken: list[replies.Taken] = []
    if files:
        reading = request.client.files
        async with reading.turn():
            exports = await reading.read(await fetched(files))
        had = {account.service for account in await request.client.store.accounts.of(request.member)}
        for export in exports:
            if (kept := await _keep(request, export, had)) is None:
                await request.answer(replies.silent(request.say))
                return
            taken.append(kept)
    named = await _named(request, names) if names else None
    if taken:
        await request.answer(replies.taken(request.say, taken, named))
    elif named:
        await request.answer(named)


async def _keep(request: Request, export: Export, had: Iterable[str]) -> replies.Taken | None:
    """Keeps who is played in place of what was imported of the service before; None: the member has opted out."""
    heard = await request.find(match, export.plays)
    service = imports.service(export.service)
    owner = request.client.vault.seal(Owner(request.user))
    accounts = request.client.store.accounts
    if not await accounts.link(request.member, service, owner, heard, at=time.time(), due_at=None):
        return None
    called = await request.find(find_names, heard.known)
    plays = {called[id]: count for id, count in heard.known.items() if id in called}
    plays |= {artist.name: count for artist, count in heard.unlisted.items()}
    most = sorted(plays, key=lambda name: -plays[name])
    known, artists = len(heard.known), len(heard.known) + len(heard.unlisted)
    return replies.Taken(export, known, artists, tuple(most[:10]), service in had)


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
        await accounts.add(request.member, imports.NAMES, owner, Heard(known, unlisted), at=time.time())
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
