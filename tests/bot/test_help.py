"""/help: what the bot does, its commands, and what becomes of votes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import discord
import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot import commands
from bot.client.client import Segue
from bot.replies import guide, languages
from tests.bot.seen import body, shown, text

MakeBot = Callable[[], Awaitable[Segue]]


async def test_help_is_private_and_says_what_there_is(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "help"))
    assert answer.ephemeral
    for part in ("the same people listen to", "👍", "/privacy", "made-up listeners"):
        assert part in text(answer)


async def test_every_command_is_listed_and_can_be_clicked_also_after_a_restart(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot, simcord_bot: Segue
) -> None:
    ids = {command.name: command.id for command in await simcord_bot.tree.fetch_commands()}
    expected = [
        f"- </{it.qualified_name}:{ids[command.name]}> · {it.description}"
        for command in commands.discover()
        for it in commands.runnable(command)
    ]
    for _ in range(2):
        answer = shown(await ada.slash(channel, "help"))
        assert [line for line in body(answer).splitlines() if line.startswith("- ")] == sorted(expected)
        await env.restart_bot(await make_bot())


async def test_a_command_of_tomorrow_is_listed_too(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot
) -> None:
    changed = await make_bot()

    @changed.tree.command(description="New in this version")
    async def surprise(_: discord.Interaction[Segue]) -> None: ...

    await env.restart_bot(changed)
    assert "New in this version" in body(shown(await ada.slash(channel, "help")))


@pytest.mark.parametrize("code", languages.every())
def test_it_is_said_in_every_language_and_fits(code: str) -> None:
    say = languages.of(code)
    every = [found for command in commands.discover() for found in commands.runnable(command)]
    known = {command.qualified_name: str(command.description) for command in every}
    for ids in ({}, dict.fromkeys(known, 2**63)):
        told = guide(say, known, ids, "some data").text
        assert say("command-similar.description") in told and guide(say, known, ids, "").fits
        assert "some data" in told and (f"/{say('command-similar')}" in told or ids)
