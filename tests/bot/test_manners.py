"""Privacy, servers' settings and cooldowns, as members meet them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.client.cooldowns import BURST
from bot.feedback.pseudonyms import Pseudonyms
from tests.bot.seen import choose, enabled, menu, names, press, shown, text

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]
TABLES = ("exposure", "verdict", "delivery")


@pytest.fixture
async def history(ada: MemberActor, ben: MemberActor, channel: ChannelHandle) -> None:
    """Two members who asked and voted."""
    for member in (ada, ben):
        answer = shown(await member.slash(channel, "similar", artist="Radiohead"))
        await member.react(answer, "👍")
        await member.click(shown(await press(member, answer, "Björk")), label="👍")


# /privacy


@pytest.mark.usefixtures("history")
async def test_privacy_says_in_one_private_screen_what_is_kept(ada: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "privacy"))
    assert page.ephemeral and "1 answer you asked for and 2 votes" in text(page)
    assert "in which language, in what kind of place, and the message ID" in text(page)
    assert len(text(page)) < 700 and enabled(page) == ["Export", "Delete …", "Opt out"]


@pytest.mark.usefixtures("history")
async def test_the_export_is_a_private_file_of_all_that_is_ones_own(
    ada: MemberActor, channel: ChannelHandle, pseudonyms: Pseudonyms
) -> None:
    page = shown(await ada.slash(channel, "privacy"))
    answer = shown(await ada.click(page, label="Export"))
    assert answer.ephemeral
    [file] = answer.attachments
    with zipfile.ZipFile(io.BytesIO(await file.read())) as archive:
        content = {name: json.loads(archive.read(name)) for name in archive.namelist()}
    assert file.filename == "segue.zip" and "Here is everything" in text(answer)
    assert content["member.json"] == [
        {"pseudonym": pseudonyms(ada.id), "opted_out": False, "listening_in_models": False}
    ]
    assert [answer["seeds"] for answer in content["answers.json"]] == [[{"id": 100, "name": "Radiohead"}]]
    assert [vote["artist"] for vote in content["votes.json"]] == [None, {"id": 101, "name": "Björk"}]


@pytest.mark.usefixtures("history")
async def test_deleting_is_asked_about_and_then_deletes_all_of_ones_own(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    page = shown(await ada.slash(channel, "privacy"))
    before = [query(f"SELECT * FROM {table}") for table in TABLES]
    await ada.click(page, label="Delete …")
    assert "cannot be undone" in text(page)
    await ada.click(page, label="Cancel")
    assert [query(f"SELECT * FROM {table}") for table in TABLES] == before
    await ada.click(page, label="Delete …")
    await ada.click(page, label="Delete everything")
    assert "Everything has been deleted" in text(page) and enabled(page) == ["Opt out"]
    assert [len(query(f"SELECT * FROM {table}")) for table in TABLES] == [1, 2, 1]
    assert "1 answer you asked for" in text(shown(await ben.slash(channel, "privacy")))


async def test_who_opted_out_is_answered_and_leaves_no_trace(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    page = shown(await ada.slash(channel, "privacy"))
    await ada.click(page, label="Opt out")
    assert "Opted out" in text(page)
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    assert names(answer)
    await ada.react(answer, "👍")
    panel = shown(await press(ada, answer, "Björk"))
    await ada.click(panel, label="👍")
    assert "new votes are not saved" in text(panel)
    assert [query(f"SELECT * FROM {table}") for table in TABLES] == [
        [],
        [],
        [],
    ]
    await ada.click(page, label="Opt back in")
    await ada.slash(channel, "similar", artist="Radiohead")
    assert len(query("SELECT * FROM exposure")) == 1


async def test_who_opted_out_still_takes_back_what_they_gave(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    await ada.react(answer, "👍")
    panel = shown(await ada.slash(channel, "rate", artist="Björk", vote="up"))
    hidden = shown(await ada.slash(channel, "hide", artist="Slayer"))
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    await ada.unreact(answer, "👍")
    await ada.click(panel, label="👎")
    assert "new votes are not saved" in text(panel) and "Your vote: 👍" in text(panel)
    await ada.click(panel, label="Remove vote")
    await ada.click(hidden, label="Unhide")
    assert "may appear in your /foryou again" in text(hidden) and "You have not rated" in text(panel)
    assert query("SELECT verdict, given FROM verdict ORDER BY id")[3:] == [("up", 0), ("up", 0), ("hidden", 0)]


async def test_an_opt_out_outlasts_a_restart(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot, query: Query
) -> None:
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    await env.restart_bot(await make_bot())
    await ada.slash(channel, "similar", artist="Radiohead")
    assert query("SELECT * FROM exposure") == []


# /settings


@pytest.fixture
def owner(env: Env, guild: GuildHandle) -> MemberActor:
    """Somebody who may manage the server."""
    role = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(env.create_user("olga"), roles=[role])


async def test_a_servers_settings_change_its_answers_and_outlast_a_restart(
    env: Env, ada: MemberActor, owner: MemberActor, channel: ChannelHandle, make_bot: MakeBot
) -> None:
    page = shown(await owner.slash(channel, "settings", count=3, depth="deep", answers="private"))
    assert page.ephemeral
    await env.restart_bot(await make_bot())
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    assert answer.ephemeral and len(names(answer)) == 3 and "lesser-known" in text(answer)


async def test_answers_are_public_in_allowed_channels_only(
    ada: MemberActor, owner: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    other = guild.create_text_channel("elsewhere")
    await owner.slash(channel, "settings", allow=channel)
    assert not shown(await ada.slash(channel, "similar", artist="Radiohead")).ephemeral
    assert shown(await ada.slash(other, "similar", artist="Radiohead")).ephemeral
    await owner.slash(channel, "settings", disallow=channel)
    assert not shown(await ada.slash(other, "similar", artist="Radiohead")).ephemeral


async def test_answers_are_public_in_threads_of_an_allowed_channel(
    env: Env, ada: MemberActor, owner: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    elsewhere = guild.create_text_channel("elsewhere")
    await owner.slash(channel, "settings", allow=channel)
    for parent, private in ((channel, False), (elsewhere, True)):
        thread = env.backend.create_thread(parent.id, "a thread", owner.id)
        await env.settle()
        answer = shown(await ada.slash(ChannelHandle(env, guild, thread), "similar", artist="Radiohead"))
        assert answer.ephemeral is private


async def test_voice_stage_and_forum_channels_are_allowed_and_a_forum_allows_its_posts(
    env: Env, ada: MemberActor, owner: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    voice, stage = guild.create_voice_channel("lounge"), guild.create_stage_channel("concert")
    forum, other = guild.create_forum_channel("albums"), guild.create_forum_channel("films")
    for allowed in (voice, stage, forum):
        await owner.slash(channel, "settings", allow=allowed)
    posts = [ChannelHandle(env, guild, env.backend.create_thread(it.id, "a post", owner.id)) for it in (forum, other)]
    await env.settle()
    public = [
        not shown(await ada.slash(place, "similar", artist="Radiohead")).ephemeral
        for place in (voice, stage, *posts, channel)
    ]
    assert public == [True, True, True, False, False]
    await owner.slash(channel, "settings", disallow=forum)
    assert shown(await ada.slash(posts[0], "similar", artist="Radiohead")).ephemeral


async def test_a_category_allows_all_its_channels_and_their_threads(
    env: Env, ada: MemberActor, owner: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    category = guild.create_category("Music")
    inside = guild.create_text_channel("inside", category=category)
    voice = guild.create_voice_channel("lounge", category=category)
    thread = ChannelHandle(env, guild, env.backend.create_thread(inside.id, "a thread", owner.id))
    await env.settle()
    await owner.slash(channel, "settings", allow=category)
    public = [
        not shown(await ada.slash(place, "similar", artist="Radiohead")).ephemeral
        for place in (inside, voice, thread, channel)
    ]
    assert public == [True, True, True, False]
    page = shown(await owner.slash(channel, "settings"))
    assert [option["label"] for option in menu(page, "settings")["options"]] == ["#Music"]


async def test_an_allowed_channel_is_dropped_from_the_panel_also_when_it_is_deleted(
    env: Env, ada: MemberActor, owner: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    gone = guild.create_text_channel("gone")
    await owner.slash(channel, "settings", allow=channel)
    await owner.slash(channel, "settings", allow=gone)
    env.backend.delete_channel(gone.id)
    await env.settle()
    page = shown(await owner.slash(channel, "settings"))
    assert [option["label"] for option in menu(page, "settings")["options"]] == ["#music", f"#{gone.id}"]
    page = shown(await choose(owner, page, "settings", f"#{gone.id}"))
    assert [option["label"] for option in menu(page, "settings")["options"]] == ["#music"]
    await choose(owner, page, "settings", "#music")
    elsewhere = guild.create_text_channel("elsewhere")
    assert not shown(await ada.slash(elsewhere, "similar", artist="Radiohead")).ephemeral


async def test_without_reactions_none_are_put_under_answers(
    ada: MemberActor, owner: MemberActor, channel: ChannelHandle
) -> None:
    await owner.slash(channel, "settings", reactions=False)
    await ada.slash(channel, "similar", artist="Radiohead")
    assert channel.history()[-1].reactions == []


async def test_who_may_not_manage_the_server_changes_nothing(
    ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue, query: Query
) -> None:
    [settings] = [command for command in await simcord_bot.tree.fetch_commands() if command.name == "settings"]
    guild.set_command_permissions(settings, {ada: True})  # a server may hand the command to anybody
    answer = shown(await ada.slash(channel, "settings", count=3))
    assert answer.ephemeral and "the “Manage Server” permission" in text(answer)
    assert query("SELECT * FROM server") == []


async def test_the_defaults_are_a_click_away(owner: MemberActor, channel: ChannelHandle, query: Query) -> None:
    page = shown(await owner.slash(channel, "settings", count=3))
    await owner.click(page, label="Restore defaults")
    assert "· 8\n" in text(shown(await owner.slash(channel, "settings")))


# Cooldowns


async def test_who_asks_too_often_is_told_when_to_ask_again(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle
) -> None:
    for _ in range(int(BURST)):
        await ada.slash(channel, "top")
    answer = shown(await ada.slash(channel, "top"))
    assert answer.ephemeral and "You can ask again in" in text(answer)
    assert not shown(await ben.slash(channel, "top")).ephemeral
    assert await ada.autocomplete(channel, "similar", "artist", "bj")
