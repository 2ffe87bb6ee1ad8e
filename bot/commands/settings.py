"""/settings: how the bot behaves in a server, for those who may manage it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import discord
from discord import app_commands

from recommender import Depth

from ..client import autocomplete as options
from ..client.client import Segue
from ..client.request import Request, answering
from ..errors import NotAllowed
from ..feedback.servers import Learns, Server
from ..replies import languages, links, panels

MEMBERS = "member"  # each their own language
LANGUAGES = [
    app_commands.Choice(name="each member's own", value=MEMBERS),
    *(app_commands.Choice(name=language.name, value=code) for code, language in languages.every().items()),
]
LEARNS = [
    app_commands.Choice(name="votes in all servers", value=Learns.ALL),
    app_commands.Choice(name="votes in this server only", value=Learns.HERE),
    app_commands.Choice(name="no votes", value=Learns.NOTHING),
]


class AnyChannel(app_commands.Transformer):
    """The id of a channel of any kind, a category or a thread, also of one that is not in the cache."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        return discord.AppCommandOptionType.channel

    async def transform(self, _: discord.Interaction[Any], value: Any, /) -> int:
        chosen: app_commands.AppCommandChannel | app_commands.AppCommandThread = value
        return chosen.id


async def run(
    interaction: discord.Interaction[Segue], reset: int = 0, disallow: str | None = None, listen_on: str | None = None
) -> None:
    """Shows the server's settings; with `reset` puts the defaults back first, or drops a channel, even one deleted.

    `listen_on`: the services picked that panels of artists are to link to.
    """
    async with answering(interaction, "settings", private=True) as request:
        if reset:
            await _change(request, Server())
        if disallow is not None:
            server = await request.server()
            left = tuple(channel for channel in server.channels if channel != int(disallow))
            await _change(request, replace(server, channels=left))
        if listen_on is not None:
            await _change(request, replace(await request.server(), listen_on=links.named(listen_on)))
        await _show(request)


async def _change(request: Request, server: Server) -> None:
    interaction = request.interaction
    assert interaction.guild_id is not None
    if not interaction.permissions.manage_guild:
        raise NotAllowed
    await request.client.servers.set(interaction.guild_id, server)


async def _show(request: Request) -> None:
    guild = request.interaction.guild
    names = {thread.id: thread.name for thread in (*guild.channels, *guild.threads)} if guild is not None else {}
    promoted = request.client.lookups.promoted
    await request.answer(panels.settings(request.say, await request.server(), names, promoted))


@app_commands.command(description="Change how this bot behaves in this server", extras={"run": run})
@app_commands.rename(listen_on="listen-on", learn_from="learn-from")
@app_commands.choices(depth=options.DEPTHS, language=LANGUAGES, learn_from=LEARNS)
@app_commands.describe(
    count="How many artists to show by default, 1 to 25",
    depth="Prefer well-known or lesser-known artists by default",
    reactions="Add 👍 and 👎 under answers",
    answers="Who sees answers",
    allow="Answer publicly in this channel; once one is set, answers in other channels are private",
    disallow="Stop answering publicly in this channel",
    language="Language of public answers; private ones are in each member's",
    listen_on="Services that an artist's panel links to, separated by commas",
    learn_from="Which votes move artists up or down lists here; takes effect within a day",
)
@app_commands.autocomplete(listen_on=options.services)
@app_commands.default_permissions(manage_guild=True)
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def settings(
    interaction: discord.Interaction[Segue],
    count: app_commands.Range[int, 1, 25] | None = None,
    depth: str | None = None,
    reactions: bool | None = None,
    answers: Literal["public", "private"] | None = None,
    allow: app_commands.Transform[int, AnyChannel] | None = None,
    disallow: app_commands.Transform[int, AnyChannel] | None = None,
    language: str | None = None,
    listen_on: str | None = None,
    learn_from: str | None = None,
) -> None:
    async with answering(interaction, "settings", private=True) as request:
        server = await request.server()
        given: dict[str, Any] = {"count": count, "depth": Depth(depth) if depth else None, "reactions": reactions}
        changes = {name: value for name, value in given.items() if value is not None}
        if learn_from is not None:
            changes["learns"] = Learns(learn_from)
        if answers is not None:
            changes["private"] = answers == "private"
        if language is not None:
            changes["language"] = None if language == MEMBERS else language
        if listen_on is not None:
            changes["listen_on"] = links.named(listen_on)
        allowed = (id for id in {*server.channels, allow} if id is not None and id != disallow)
        changes["channels"] = tuple(sorted(allowed))
        changed = replace(server, **changes)
        if changed != server:
            await _change(request, changed)
        await _show(request)
