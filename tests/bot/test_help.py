"""/help: what the bot does, its commands, and what becomes of votes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot import commands
from bot.client.client import Segue
from bot.feedback.servers import Server
from bot.replies import guide, languages
from tests.bot.seen import body, footer, names, shown, text
from tests.bot.typed import runnable

MakeBot = Callable[[], Awaitable[Segue]]
ONE_SCREEN = 2000  # characters, as Discord has of an ordinary message


async def test_help_is_private_and_says_what_there_is(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "help"))
    assert answer.ephemeral
    for part in ("the same people listen to", "82%", "Depth", "👍", "/privacy", "made-up listeners"):
        assert part in text(answer)


async def test_every_command_is_listed_and_can_be_clicked_also_after_a_restart(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot, simcord_bot: Segue
) -> None:
    fetched = await simcord_bot.tree.fetch_commands()
    ids = {command.name: command.id for command in fetched if command.type is discord.AppCommandType.chat_input}
    expected = [
        f"- </{it.qualified_name}:{ids[command.name]}> · {it.description}"
        for command in simcord_bot.tree.get_commands(type=discord.AppCommandType.chat_input)
        for it in runnable(command)
    ]
    for _ in range(2):
        answer = shown(await ada.slash(channel, "help"))
        assert all(line.partition(" · ")[0].removeprefix("- ") in body(answer) for line in expected)
        await ada.click(answer, label="What each command does")
        assert body(answer).splitlines() == sorted(expected)
        await ada.click(answer, label="‹ What Segue does")
        assert "82%" in body(answer)
        await env.restart_bot(await make_bot())


async def test_a_command_of_tomorrow_is_listed_too(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot
) -> None:
    changed = await make_bot()

    @changed.tree.command(description="New in this version")
    async def surprise(_: discord.Interaction[Segue]) -> None: ...

    await env.restart_bot(changed)
    answer = shown(await ada.slash(channel, "help"))
    assert "surprise" in body(answer)
    await ada.click(answer, label="What each command does")
    assert "New in this version" in body(answer)


@pytest.mark.parametrize("code", languages.every())
def test_it_is_said_in_every_language_and_fits(code: str) -> None:
    say = languages.of(code)
    every = [found for command in commands.slash() for found in runnable(command)]
    known = {command.qualified_name: str(command.description) for command in every}
    similar = say("command-similar")
    for ids, called in (({}, f"**/{similar}**"), (dict.fromkeys(known, 2**63), f"</similar:{2**63}>")):
        told, listed = guide.guide(say, known, ids, "some data", turns=False), guide.listed(say, known, ids)
        assert told.fits and listed.fits and say("command-similar.description") in listed.text
        assert "some data" in told.text and called in told.text and called in listed.text
        assert len(guide.guide(say, known, {}, "some data", turns=False).text) < ONE_SCREEN


# Where the first answer in a server points to


async def test_the_first_answer_in_a_server_that_all_see_points_to_the_help_once_also_over_a_restart(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot
) -> None:
    await ada.slash(channel, "rate", artist="Björk")
    first, second = [shown(await ada.slash(channel, "why", artist="Radiohead", other="Björk")) for _ in range(2)]
    assert "New here? /help" in footer(first) and "New here?" not in footer(second)
    await env.restart_bot(await make_bot())
    assert "New here?" not in footer(shown(await ada.slash(channel, "similar", artist="Radiohead")))


async def test_each_server_is_pointed_there_in_its_language_and_nobody_elsewhere(
    env: Env, ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue
) -> None:
    await simcord_bot.servers.set(guild.id, Server(language="de"))
    assert "New here?" not in footer(shown(await env.create_user("carl").slash("similar", artist="Radiohead")))
    assert "Neu hier? /hilfe" in footer(shown(await ada.slash(channel, "similar", artist="Radiohead")))
    await simcord_bot.servers.set(guild.id, Server())
    assert "New here?" not in footer(shown(await ada.slash(channel, "similar", artist="Radiohead")))
    other = env.create_guild()
    answer = shown(await other.add_member(env.create_user("eve")).slash(other.create_text_channel("x"), "top"))
    assert "New here? /help" in footer(answer)


async def test_a_database_that_is_gone_costs_no_answer_only_the_hint(
    ada: MemberActor, channel: ChannelHandle, stores: AsyncExitStack
) -> None:
    await stores.aclose()
    answer = shown(await ada.slash(channel, "top"))
    assert names(answer) and "New here?" not in footer(answer)
