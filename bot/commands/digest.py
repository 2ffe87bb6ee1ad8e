"""/digest: a weekly post of artists that a server's members would like, for those who may manage the server."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands

from ..client.client import Segue
from ..client.digesting import lacking
from ..client.request import Request, answering
from ..errors import NotAllowed
from ..feedback.digests import Kind, Schedule
from ..replies import digests, languages

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOUR = 17
DAY_CHOICES = [app_commands.Choice(name=day.capitalize(), value=day) for day in DAYS]
LANGUAGES = [app_commands.Choice(name=language.name, value=code) for code, language in languages.every().items()]


class PostChannel(app_commands.Transformer):
    """The id of a text or announcement channel, also of one that is not in the cache."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        return [discord.ChannelType.text, discord.ChannelType.news]

    async def transform(self, _: discord.Interaction[Any], value: Any, /) -> int:
        chosen: app_commands.AppCommandChannel = value
        return chosen.id


async def run(interaction: discord.Interaction[Segue], off: int = 0, preview: int = 0) -> None:
    """Shows what is set, with `off` after ending it; or the digest as it would be now, to whoever asks alone."""
    async with answering(interaction, "digest", private=True, turns=bool(off)) as request:
        guild = _managed(request)
        if off:
            await request.client.store.digests.end(guild.id)
        if preview:
            await _preview(request, guild)
        else:
            await _show(request, guild)


def _managed(request: Request) -> discord.Guild:
    """The server, where whoever asks may manage it. Raises NotInServer and NotAllowed."""
    guild = request.guild()
    if not request.interaction.permissions.manage_guild:
        raise NotAllowed
    return guild


async def _show(request: Request, guild: discord.Guild) -> None:
    store = request.client.store
    chosen = await store.digests.of(guild.id)
    channel = guild.get_channel(chosen.channel) if chosen is not None else None
    reply = digests.schedule(
        request.say,
        chosen,
        lacking(guild, chosen.channel) if chosen is not None else (),
        time.time(),
        pictured=channel is not None and channel.permissions_for(guild.me).attach_files,
        counted=bool(await store.together.counts(guild.id)),
    )
    await request.answer(reply)


async def _preview(request: Request, guild: discord.Guild) -> None:
    store = request.client.store
    chosen = await store.digests.of(guild.id)
    language = chosen.language if chosen is not None else request.say.code
    # How the last one did is told in the channel alone, once a week: whoever could ask again and again would see
    # from one vote to the next.
    before = [post._replace(message=None) for post in await store.digests.posts(guild.id, Kind.DIGEST)]
    made = await request.client.digesting.made(guild, language, 0, time.time(), before)
    if made is None:
        counted = bool(await store.together.counts(guild.id))
        await request.answer(digests.nothing(request.say, counted=counted))
    else:
        await request.answer(digests.preview(made[0]))


@app_commands.command(description="Post new artists for this server once a week", extras={"run": run})
@app_commands.choices(day=DAY_CHOICES, language=LANGUAGES)
@app_commands.describe(
    channel="Channel it is posted in",
    day="Day of the week, in UTC",
    hour="Hour of the day in UTC, 0 to 23",
    language="Its language",
    review="Once a month, also post how members liked the lists here",
    off="Stop posting it",
)
@app_commands.default_permissions(manage_guild=True)
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def digest(
    interaction: discord.Interaction[Segue],
    channel: app_commands.Transform[int, PostChannel] | None = None,
    day: str | None = None,
    hour: app_commands.Range[int, 0, 23] | None = None,
    language: str | None = None,
    review: bool | None = None,
    off: bool = False,
) -> None:
    async with answering(interaction, "digest", private=True) as request:
        guild = _managed(request)
        kept = request.client.store.digests
        before, server = await kept.of(guild.id), await request.server()
        where = channel or (before.channel if before is not None else None)
        if off:
            await kept.end(guild.id)
        elif where is not None:
            chosen = before or Schedule(where, DAYS.index("monday"), HOUR, server.language or request.say.code)
            changed = _changed(chosen, where, day, hour, language, review)
            if before is None or changed != before:
                await kept.set(guild.id, changed)
        await _show(request, guild)


def _changed(
    schedule: Schedule, channel: int, day: str | None, hour: int | None, language: str | None, review: bool | None
) -> Schedule:
    """The schedule with the channel, and with what else is given in place of what it has."""
    weekday = DAYS.index(day) if day is not None else schedule.weekday
    at = hour if hour is not None else schedule.hour
    # One that is late already still goes out, perhaps in the channel that is chosen only now.
    same = schedule.set_at and (weekday, at) == (schedule.weekday, schedule.hour)
    return replace(
        schedule,
        channel=channel,
        weekday=weekday,
        hour=at,
        language=language or schedule.language,
        set_at=schedule.set_at if same else time.time(),
        review=schedule.review if review is None else review,
    )
