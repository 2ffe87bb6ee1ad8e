"""What a private answer says of why it is private, and which language an answer is in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.feedback.servers import Server
from tests.bot.seen import body, footer, press, shown, text, title

Query = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture
def owner(env: Env, guild: GuildHandle) -> MemberActor:
    """Somebody who may manage the server."""
    role = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(env.create_user("olga"), roles=[role])


@pytest.fixture
def elsewhere(guild: GuildHandle) -> ChannelHandle:
    return guild.create_text_channel("elsewhere")


def last_line(message: ResponseMessage) -> str:
    return footer(message).splitlines()[-1]


# Why an answer is private


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("similar", {"artist": "Radiohead"}),
        ("artist", {"artist": "Radiohead"}),
        ("top", {}),
        ("why", {"artist": "Radiohead", "other": "Björk"}),
        ("path", {"artist": "Radiohead", "other": "Björk"}),
        ("blend", {"artist": "Radiohead", "artist2": "Björk"}),
        ("map", {"artist": "Radiohead"}),
    ],
)
async def test_a_private_answer_ends_with_where_it_would_be_public(
    command: str,
    options: dict[str, str],
    env: Env,
    guild: GuildHandle,
    ada: MemberActor,
    channel: ChannelHandle,
    elsewhere: ChannelHandle,
    simcord_bot: Segue,
) -> None:
    gone = guild.create_text_channel("gone")
    await simcord_bot.servers.set(guild.id, Server(channels=(channel.id, gone.id)))
    env.backend.delete_channel(gone.id)
    await env.settle()
    answer = shown(await ada.slash(elsewhere, command, **options))
    assert answer.ephemeral and f"They are public in <#{channel.id}>." in last_line(answer)
    public = shown(await ada.slash(channel, command, **options))
    assert not public.ephemeral and "Only you" not in body(public)


async def test_a_channel_that_the_asker_cannot_see_is_not_named(
    guild: GuildHandle, ada: MemberActor, elsewhere: ChannelHandle, simcord_bot: Segue
) -> None:
    hidden = discord.PermissionOverwrite(view_channel=False)
    secret = guild.create_text_channel("secret", overwrites={guild.default_role: hidden})
    await simcord_bot.servers.set(guild.id, Server(channels=(secret.id,)))
    answer = shown(await ada.slash(elsewhere, "top"))
    assert "Only you can see this: answers in this server are private." in last_line(answer)


async def test_where_all_answers_are_private_that_is_said(
    guild: GuildHandle, ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue
) -> None:
    await simcord_bot.servers.set(guild.id, Server(private=True, channels=(channel.id,)))
    answer = shown(await ada.slash(channel, "top"))
    assert "Only you can see this: answers in this server are private." in last_line(answer)


async def test_of_many_channels_a_few_are_named(
    guild: GuildHandle, ada: MemberActor, elsewhere: ChannelHandle, simcord_bot: Segue
) -> None:
    channels = tuple(guild.create_text_channel(f"music-{number}").id for number in range(7))
    await simcord_bot.servers.set(guild.id, Server(channels=channels))
    answer = shown(await ada.slash(elsewhere, "top"))
    assert last_line(answer).count("<#") == 5 and last_line(answer).endswith("….")


async def test_a_private_answer_goes_on_saying_so_when_it_is_turned(
    guild: GuildHandle, ada: MemberActor, channel: ChannelHandle, elsewhere: ChannelHandle, simcord_bot: Segue
) -> None:
    await simcord_bot.servers.set(guild.id, Server(channels=(channel.id,), count=4))
    page = shown(await ada.slash(elsewhere, "similar", artist="Radiohead"))
    await ada.click(page, label="More ›")
    assert "They are public in" in last_line(page)
    await simcord_bot.servers.set(guild.id, Server(count=4))
    await ada.click(page, label="Deep")
    assert "Only you" not in body(page)


async def test_a_public_answer_that_is_turned_after_a_change_of_settings_says_nothing_of_the_kind(
    guild: GuildHandle, ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue
) -> None:
    await simcord_bot.servers.set(guild.id, Server(count=4))
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    await simcord_bot.servers.set(guild.id, Server(count=4, private=True))
    await ada.click(page, label="More ›")
    assert not page.ephemeral and "Only you" not in body(page)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("rate", {"artist": "Björk", "vote": "up"}),
        ("foryou", {}),
        ("privacy", {}),
        ("hide", {"artist": "Björk"}),
        ("similar", {"artist": "qjqj"}),
    ],
)
async def test_what_is_private_everywhere_does_not_say_why(
    command: str,
    options: dict[str, str],
    guild: GuildHandle,
    ada: MemberActor,
    channel: ChannelHandle,
    simcord_bot: Segue,
) -> None:
    await simcord_bot.servers.set(guild.id, Server(private=True))
    answer = shown(await ada.slash(channel, command, **options))
    assert answer.ephemeral and "answers in this server" not in body(answer)


async def test_anothers_click_in_a_public_channel_does_not_say_why_it_is_answered_privately(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue
) -> None:
    await simcord_bot.servers.set(guild.id, Server(count=4, channels=(channel.id,)))
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    answer = shown(await ben.click(page, label="More ›"))
    assert answer.ephemeral and "Only you" not in body(answer)


# The language


async def test_public_answers_are_in_the_servers_language_and_private_ones_in_the_askers(
    ada: MemberActor, owner: MemberActor, channel: ChannelHandle, elsewhere: ChannelHandle, query: Query
) -> None:
    panel = shown(await owner.slash(channel, "settings", language="de", allow=channel))
    assert "Server settings" in title(panel) and "Deutsch" in body(panel)
    public = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    assert title(public) == "Ähnlich wie Radiohead"
    private = shown(await ada.slash(elsewhere, "similar", artist="Radiohead"))
    assert title(private) == "Similar to Radiohead"
    assert query("SELECT locale FROM exposure ORDER BY shown_at") == [("de",), ("en-US",)]
    assert "You have not rated" in text(shown(await press(ada, public, "Björk")))
    assert "another spelling" in text(shown(await ada.slash(channel, "similar", artist="qjqj")))
    await owner.slash(channel, "settings", language="member")
    assert title(shown(await ada.slash(channel, "similar", artist="Radiohead"))) == "Similar to Radiohead"


async def test_a_public_answer_stays_in_the_servers_language_when_it_is_turned_and_another_member_gets_their_own(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue
) -> None:
    await simcord_bot.servers.set(guild.id, Server(count=4, language="de"))
    page = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    more = "Mehr ›"
    theirs = shown(await ben.click(page, label=more))
    assert theirs.ephemeral and title(theirs) == "Similar to Radiohead"
    await ben.click(theirs, label="Deep")
    assert title(theirs) == "Similar to Radiohead"
    await ada.click(page, label=more)
    assert title(page) == "Ähnlich wie Radiohead"


async def test_a_language_that_is_no_more_is_each_members_own(
    ada: MemberActor, owner: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue
) -> None:
    await simcord_bot.servers.set(guild.id, Server(language="tlh"))
    assert title(shown(await ada.slash(channel, "similar", artist="Radiohead"))) == "Similar to Radiohead"
    assert "each member's own" in body(shown(await owner.slash(channel, "settings")))
