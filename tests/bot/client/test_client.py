"""How the bot starts and stops."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.ext.tasks import Loop
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client import client as client_module
from bot.client.client import Segue
from bot.feedback.servers import Server
from bot.replies import languages
from bot.workers.lookups import Lookups
from tests.blank import Blank, Hung
from tests.bot.seen import body

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture
def ready(ready_file: Path) -> Callable[[], bool]:
    return ready_file.exists


def syncs(env: Env) -> int:
    """How often Discord was told the commands."""
    return len(
        [request for request in env.http_requests if request.method == "PUT" and request.path.endswith("/commands")]
    )


async def test_what_has_rounds_goes_them_from_ready_until_closed(env: Env, simcord_bot: Segue) -> None:
    every = [loop for part in vars(simcord_bot).values() if isinstance(loop := getattr(part, "rounds", None), Loop)]
    assert len(every) >= 4 and all(loop.is_running() for loop in every)
    await simcord_bot.close()
    assert all(loop.is_being_cancelled() or not loop.is_running() for loop in every)


async def test_the_commands_are_synced_once(env: Env, make_bot: MakeBot) -> None:
    await env.restart_bot(await make_bot())
    assert syncs(env) == 1


async def test_changed_commands_are_synced_again(env: Env, make_bot: MakeBot) -> None:
    changed = await make_bot()

    @changed.tree.command(description="New in this version")
    async def surprise(_: discord.Interaction[Segue]) -> None: ...

    await env.restart_bot(changed)
    assert syncs(env) == 2


async def test_a_changed_description_is_synced_too(env: Env, make_bot: MakeBot) -> None:
    changed = await make_bot()
    top = changed.tree.remove_command("top")
    assert isinstance(top, app_commands.Command)

    @changed.tree.command(name="top", description="Another sentence")
    async def other(_: discord.Interaction[Segue]) -> None: ...

    await env.restart_bot(changed)
    assert syncs(env) == 2


async def test_commands_are_synced_again_when_what_a_language_says_has_changed(
    env: Env, make_bot: MakeBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "digest", lambda: "another")
    await env.restart_bot(await make_bot())
    assert syncs(env) == 2


async def test_commands_that_discord_refused_are_synced_at_the_next_start(env: Env, make_bot: MakeBot) -> None:
    changed = await make_bot()
    changed.tree.remove_command("top")
    env.inject_error("PUT", "/applications/*/commands", status=500)
    with pytest.raises(discord.HTTPException):
        await env.restart_bot(changed)
    await env.start()
    assert syncs(env) == 3


async def test_the_readiness_file_is_there_while_connected(
    env: Env, simcord_bot: Segue, ready: Callable[[], bool]
) -> None:
    assert ready()
    await simcord_bot.shards[0].disconnect()
    assert await simcord_bot.readiness.look() == {"shards": "not connected: 0"} and not ready()
    await simcord_bot.shards[0].reconnect()
    assert await simcord_bot.readiness.look() == {} and ready()


async def test_the_readiness_file_is_gone_after_close(env: Env, simcord_bot: Segue, ready: Callable[[], bool]) -> None:
    await simcord_bot.close()
    assert not ready()


async def until_under_way(prefix: str) -> None:
    while not any(task.get_name().startswith(prefix) for task in asyncio.all_tasks()):
        await asyncio.sleep(0)


@pytest.mark.parametrize("clicking", [False, True])
async def test_draining_waits_for_what_is_under_way(
    clicking: bool, simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, lookups: Lookups
) -> None:
    page = (await ada.slash(channel, "artist", artist="Radiohead")).response
    assert page is not None
    go = threading.Event()
    holding = asyncio.ensure_future(lookups(lambda _: go.wait(10)))
    doing = ada.click(page, label="More like this") if clicking else ada.slash(channel, "similar", artist="Radiohead")
    asked = asyncio.ensure_future(doing)
    await until_under_way("discord-ui" if clicking else "CommandTree")
    draining = asyncio.ensure_future(simcord_bot.drain())
    await asyncio.sleep(0)
    assert not draining.done()
    go.set()
    await draining
    assert channel.last_message is not None and channel.last_message.id != page.id
    assert await holding and (await asked).acknowledged


async def test_draining_gives_up_on_what_never_ends(
    simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, lookups: Lookups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_module, "_DRAIN_SECONDS", 0.0)
    go = threading.Event()
    holding = asyncio.ensure_future(lookups(lambda _: go.wait(10)))
    asked = asyncio.ensure_future(ada.slash(channel, "similar", artist="Radiohead"))
    await until_under_way("CommandTree")
    await simcord_bot.drain()
    assert not asked.done()
    go.set()
    assert await holding and (await asked).acknowledged


async def test_draining_gives_a_picture_up_that_hangs_in_time_to_answer_without_it(
    simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_module, "_DRAIN_SECONDS", 1.0)
    hung = Hung()
    monkeypatch.setattr(Blank, "submit", hung.submit)
    monkeypatch.setattr(Blank, "shutdown", hung.shutdown)
    asked = asyncio.ensure_future(ada.slash(channel, "map", artist="Radiohead"))
    await until_under_way("CommandTree")
    await simcord_bot.drain()
    assert channel.last_message is not None
    assert "could not be made" in body(channel.last_message)
    await asked


async def test_the_client_after_one_that_gave_a_picture_up_draws(
    env: Env, simcord_bot: Segue, make_bot: MakeBot, ada: MemberActor, channel: ChannelHandle
) -> None:
    hung = Hung()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(client_module, "_DRAIN_SECONDS", 0.5)
        patch.setattr(Blank, "submit", hung.submit)
        patch.setattr(Blank, "shutdown", hung.shutdown)
        asked = asyncio.ensure_future(ada.slash(channel, "map", artist="Radiohead"))
        await until_under_way("CommandTree")
        await simcord_bot.drain()
        await asked
    await env.restart_bot(await make_bot())
    await ada.slash(channel, "map", artist="Radiohead")
    assert channel.last_message is not None
    assert "could not be made" not in body(channel.last_message)


async def test_draining_an_idle_bot_is_over_at_once(simcord_bot: Segue, env: Env) -> None:
    draining = asyncio.ensure_future(simcord_bot.drain())
    await asyncio.sleep(0)
    assert draining.done()


async def test_nothing_privileged_is_asked_for(simcord_bot: Segue) -> None:
    asked = {name for name, on in simcord_bot.intents if on}
    assert asked == {"guilds", "guild_reactions", "dm_reactions"}


async def test_what_is_set_in_a_server_goes_30_days_after_the_bot_was_removed(
    env: Env, simcord_bot: Segue, guild: GuildHandle, make_bot: MakeBot, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    await simcord_bot.servers.set(guild.id, Server(count=3))
    monkeypatch.setattr("bot.client.client.time.time", lambda: 1_000_000.0)
    env.backend.remove_guild(guild.id)
    await env.settle()
    assert query("SELECT guild_id, left_at FROM server") == [(guild.id, 1_000_000.0)]
    for days, left in ((29, 1), (31, 0)):
        monkeypatch.setattr("bot.client.client.time.time", lambda days=days: 1_000_000.0 + days * 86_400)
        restarted, done = await make_bot(), asyncio.Event()
        forget = restarted.servers.forget_left

        async def forget_and_tell(there: Any, now: float, done: Any = done, forget: Any = forget) -> None:
            await forget(there, now)
            done.set()

        monkeypatch.setattr(restarted.servers, "forget_left", forget_and_tell)
        await env.restart_bot(restarted)
        await asyncio.wait_for(done.wait(), 10)
        assert len(query("SELECT * FROM server")) == left


async def test_what_is_older_than_may_be_kept_is_deleted_at_the_start(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.client.client.time.time", lambda: 1_000_000.0)
    await ada.slash(channel, "similar", artist="Radiohead")
    monkeypatch.setattr("bot.client.client.time.time", lambda: 1_000_000.0 + 2 * 86_400)
    await ada.slash(channel, "similar", artist="Björk")
    changed, done = await make_bot(), asyncio.Event()
    changed.forgetting.days, forget = 1.0, changed.store.forget_before

    async def forget_and_tell(at: float) -> None:
        await forget(at)
        done.set()

    monkeypatch.setattr(changed.store, "forget_before", forget_and_tell)
    await env.restart_bot(changed)
    await asyncio.wait_for(done.wait(), 10)
    assert query("SELECT seeds FROM exposure") == [("[101]",)]
