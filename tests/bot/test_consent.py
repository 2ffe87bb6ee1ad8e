"""/join and /leave, and what /privacy says, exports and deletes of what members listen to."""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.feedback.accounts import Heard, Unlisted
from bot.listening.contribution import Contribution
from bot.listening.vault import Owner
from tests.bot.seen import components, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]
Link = Callable[[MemberActor], Awaitable[None]]
DAY = 86_400.0


@pytest.fixture
def link(simcord_bot: Segue) -> Link:
    """Links an account of a member, who plays Radiohead and somebody whom the data has not."""

    async def linked(member: MemberActor) -> None:
        pseudonym, sealed = simcord_bot.pseudonyms(member.id), simcord_bot.vault.seal(Owner(member.id, "ada_l"))
        heard = Heard({100: 40}, {Unlisted("Wet Leg", ""): 2})
        assert await simcord_bot.store.accounts.link(pseudonym, "lastfm", sealed, heard, at=1e9, due_at=2e9)

    return linked


def buttons(message: Any) -> list[str]:
    return [part["label"] for part in components(message) if part["type"] == 2 and not part.get("disabled")]


# /join and /leave


async def test_joining_says_privately_what_it_means_and_how_to_link_something(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    answer = shown(await ada.slash(channel, "join"))
    assert answer.ephemeral and "You have joined" in text(answer) and "from five members up" in text(answer)
    assert "You are not named" in text(answer) and "not linked or imported" in text(answer)
    assert query("SELECT named FROM membership") == [(0,)]


async def test_being_named_is_a_choice_of_its_own_that_can_be_changed(
    ada: MemberActor, channel: ChannelHandle, link: Link, query: Query
) -> None:
    await link(ada)
    answer = shown(await ada.slash(channel, "join", named=True))
    assert "You may be named" in text(answer) and "**Last.fm** · ada\\_l · 1 of 2 artists" in text(answer)
    await ada.slash(channel, "join")
    assert query("SELECT named FROM membership") == [(1,)]
    await ada.click(answer, label="Don't name me")
    assert "You are not named" in text(answer) and query("SELECT named FROM membership") == [(0,)]
    await ada.click(answer, label="Name me")
    assert query("SELECT named FROM membership") == [(1,)]


async def test_leaving_ends_the_membership_of_that_server_and_of_no_other(
    env: Env, ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, link: Link, query: Query
) -> None:
    other = env.create_guild("Other")
    there = other.create_text_channel("music")
    await link(ada)
    in_other = other.add_member(ada.user)
    answer = shown(await ada.slash(channel, "join"))
    await in_other.slash(there, "join")
    assert len(query("SELECT * FROM membership")) == 2
    await ada.click(answer, label="Leave")
    assert "You have left" in text(answer) and query("SELECT guild_id FROM membership") == [(other.id,)]
    assert "You had not joined" in text(shown(await ada.slash(channel, "leave")))
    assert len(query("SELECT * FROM account")) == 1


async def test_who_opted_out_cannot_join_and_is_told_how_to_opt_in(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    answer = shown(await ada.slash(channel, "join"))
    assert "You have opted out" in text(answer) and "/privacy" in text(answer)
    assert query("SELECT * FROM membership") == []
    assert "Opted back in" in text(shown(await ada.click(answer, label="Opt back in")))


# /privacy


async def test_privacy_shows_what_is_linked_and_joined_exports_and_deletes_it(
    ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, link: Link, query: Query
) -> None:
    await link(ada)
    await ada.slash(channel, "join", named=True)
    page = shown(await ada.slash(channel, "privacy"))
    assert "**Last.fm** · ada\\_l · 1 of 2 artists are in the data" in text(page)
    assert "· named" in text(page) and "learn" not in text(page)
    assert "/unlink" in text(page) and "/leave" in text(page)
    [file] = shown(await ada.click(page, label="Export")).attachments
    with zipfile.ZipFile(io.BytesIO(await file.read())) as archive:
        content = {name: json.loads(archive.read(name)) for name in archive.namelist()}
    assert content["accounts.json"][0]["name"] == "ada_l"
    assert [played["artist"]["name"] for played in content["listening.json"]] == ["Wet Leg", "Radiohead"]
    assert content["memberships.json"][0]["server_id"] == str(guild.id)
    await ada.click(page, label="Delete …")
    assert "linked or imported is deleted as well, and you leave the servers" in text(page)
    await ada.click(page, label="Delete everything")
    for table in ("account", "listening", "unlisted", "membership"):
        assert query(f"SELECT * FROM {table}") == []


async def test_an_account_under_a_key_that_is_gone_can_still_be_seen_and_deleted(
    simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    member = simcord_bot.pseudonyms(ada.id)
    await simcord_bot.store.accounts.link(member, "lastfm", b"-", Heard({100: 1}, {}), at=1.0, due_at=None)
    for command in ("link", "privacy"):
        assert "Last.fm" in text(shown(await ada.slash(channel, command)))
    page = shown(await ada.slash(channel, "privacy"))
    for label in ("Delete …", "Delete everything"):
        await ada.click(page, label=label)
    assert query("SELECT * FROM account") == []


@pytest.fixture
def learning(simcord_bot: Segue, tmp_path: Path) -> threading.Event:
    """Lets members' listening enter builds; set when one is asked for."""
    asked, table = threading.Event(), tmp_path / "members.csv"
    recommender = simcord_bot.lookups.models.recommender
    simcord_bot.contribution = Contribution(simcord_bot.store, lambda: recommender, table, asked=asked)
    return asked


async def test_listening_enters_builds_only_with_consent_and_withdrawing_it_builds_anew(
    ada: MemberActor,
    channel: ChannelHandle,
    link: Link,
    simcord_bot: Segue,
    learning: threading.Event,
    tmp_path: Path,
) -> None:
    store = simcord_bot.store
    for member in "abcd":
        await store.accounts.link(member, "lastfm", b"-", Heard({100: 1}, {}), at=1.0, due_at=None)
        await store.contributors.add(member)
    await link(ada)
    page = shown(await ada.slash(channel, "privacy"))
    assert "do not learn from what you listen to" in text(page)
    await simcord_bot.contribution.write()
    assert not (tmp_path / "members.csv").exists()
    await ada.click(page, label="Let recommendations learn from it")
    assert "From the next update on" in text(page)
    await simcord_bot.contribution.write()
    assert (tmp_path / "members.csv").exists() and not learning.is_set()
    await ada.click(page, label="Stop learning from it")
    assert "no longer learn" in text(page) and "being updated without this data" in text(page)
    assert not (tmp_path / "members.csv").exists() and learning.is_set()


async def test_opting_out_withdraws_consent_and_says_what_stays(
    ada: MemberActor, channel: ChannelHandle, link: Link, learning: threading.Event, query: Query
) -> None:
    await link(ada)
    page = shown(await ada.slash(channel, "privacy"))
    await ada.click(page, label="Let recommendations learn from it")
    await ada.click(page, label="Opt out")
    assert "it is not updated" in text(page) and "Let recommendations learn from it" not in buttons(page)
    assert query("SELECT * FROM contributor") == [] and len(query("SELECT * FROM account")) == 1


# Members who left the server


async def test_who_left_the_server_is_no_member_any_more_once_looked_for(
    env: Env, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue
) -> None:
    memberships = simcord_bot.store.memberships
    for member in (ada, ben):
        await member.slash(channel, "join")
    joined = {found.member: found.seen_at for found in await memberships.there(guild.id)}
    env.backend.remove_member(guild.id, ada.id)
    await simcord_bot.presence.look(max(joined.values()) + DAY / 2)
    assert len(await memberships.there(guild.id)) == 2
    await simcord_bot.presence.look(max(joined.values()) + DAY + 1)
    [left] = await memberships.there(guild.id)
    assert left.member == simcord_bot.pseudonyms(ben.id) and left.seen_at > joined[left.member]


async def test_where_discord_does_not_say_the_membership_goes_on_and_nobody_is_named(
    env: Env, ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue
) -> None:
    await ada.slash(channel, "join", named=True)
    [membership] = await simcord_bot.store.memberships.there(guild.id)
    there = simcord_bot.get_guild(guild.id)
    assert there is not None
    found = await simcord_bot.presence.find(there, membership)
    assert isinstance(found, discord.Member) and found.id == ada.id
    env.inject_error("GET", "/guilds/*/members/*", status=403)
    assert await simcord_bot.presence.find(there, membership) is None
    assert len(await simcord_bot.store.memberships.there(guild.id)) == 1


async def test_only_a_few_are_looked_for_at_once_and_who_cannot_be_found_out_about_holds_up_nobody(
    env: Env, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue
) -> None:
    for number in range(5):
        member = guild.add_member(env.create_user(f"member{number}"))
        await member.slash(channel, "join")
    for _ in range(3):
        env.inject_error("GET", "/guilds/*/members/*", status=403)
    later = 2e9 + DAY
    asked = []
    for minute in range(3):
        before = len(env.http_requests)
        await simcord_bot.presence.look(later + 60 * minute)
        asked.append(sum("/members/" in request.path for request in env.http_requests[before:]))
    assert asked == [3, 2, 0]
