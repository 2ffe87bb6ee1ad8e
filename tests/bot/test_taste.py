"""/taste and its entry in a member's menu: who is compared with whom, and who learns nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.feedback.accounts import Heard
from bot.listening.vault import Owner
from tests.bot.seen import body, enabled, names, pictures, press, shown, text, title

Query = Callable[[str], list[tuple[Any, ...]]]
Play = Callable[[MemberActor, Mapping[int, int]], Awaitable[None]]
ADA = {100: 60, 101: 30, 106: 10}  # Radiohead, Björk, AC/DC
BEN = {100: 5, 101: 15, 105: 80}  # Radiohead, Björk, Slayer


@pytest.fixture
def play(simcord_bot: Segue) -> Play:
    """Links an account of a member, who plays these artists so often."""

    async def linked(member: MemberActor, artists: Mapping[int, int]) -> None:
        pseudonym, sealed = simcord_bot.pseudonyms(member.id), simcord_bot.vault.seal(Owner(member.id, "x"))
        assert await simcord_bot.store.accounts.link(
            pseudonym, "lastfm", sealed, Heard({**artists}, {}), at=1e9, due_at=2e9
        )

    return linked


@pytest.fixture
async def both(ada: MemberActor, ben: MemberActor, channel: ChannelHandle, play: Play) -> None:
    """Ada has joined; Ben has, too, and may be named."""
    await play(ada, ADA)
    await play(ben, BEN)
    await ada.slash(channel, "join")
    await ben.slash(channel, "join", named=True)


@pytest.mark.usefixtures("both")
async def test_it_says_privately_what_both_play_what_bridges_them_and_what_is_new_with_a_picture(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.slash(channel, "taste", member=ben))
    assert answer.ephemeral and title(answer) == "You and ben"
    assert "**You have 2 artists in common.**" in text(answer) and "Most of all: Björk, Radiohead" in text(answer)
    assert "too little to compare" in text(answer)
    assert "**Bridge:** Your AC/DC goes with ben’s Slayer." in text(answer)
    [(_, alt)] = pictures(answer)
    assert "Björk (30% and 15%), Radiohead (60% and 5%)" in alt
    assert not {"Radiohead", "Björk", "AC/DC", "Slayer"} & {*names(answer)}


@pytest.mark.usefixtures("both")
async def test_the_entry_in_a_members_menu_says_the_same(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle
) -> None:
    answer = shown(await ada.context_menu(channel, "Compare taste", ben))
    assert answer.ephemeral and body(answer) == body(shown(await ada.slash(channel, "taste", member=ben)))


@pytest.mark.usefixtures("both")
async def test_a_vote_on_what_is_new_is_joined_to_the_answer(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    answer = shown(await ada.slash(channel, "taste", member=ben))
    panel = shown(await press(ada, answer, names(answer)[0]))
    await ada.click(panel, label="👍")
    [(asked, seeds)] = query("SELECT command, seeds FROM exposure JOIN verdict USING (interaction_id)")
    assert (asked, seeds) == ("taste", "[]")


@pytest.mark.usefixtures("both")
async def test_whatever_keeps_somebody_from_being_compared_is_told_in_one_and_the_same_sentence(
    env: Env, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, guild: GuildHandle, play: Play
) -> None:
    async def told(member: MemberActor) -> str:
        answer = shown(await ada.slash(channel, "taste", member=member))
        assert answer.ephemeral and not enabled(answer)
        return text(answer).replace(member.user.name, "X")

    async def new(name: str, *, linked: bool = True, joined: bool = True, named: bool = True) -> MemberActor:
        member = guild.add_member(env.create_user(name))
        if linked:
            await play(member, BEN)
        if joined:
            await member.slash(channel, "join", named=named)
        return member

    silent = await new("silent")
    await silent.click(shown(await silent.slash(channel, "privacy")), label="Opt out")
    others = [
        await new("stranger", linked=False, joined=False),
        await new("unjoined", joined=False),
        await new("unnamed", named=False),
        await new("unlinked", linked=False),
        silent,
    ]
    assert "in common" in await told(ben)
    sentences = {await told(member) for member in others}
    assert len(sentences) == 1 and "nothing to compare with X" in sentences.pop()


@pytest.mark.usefixtures("both")
async def test_whom_discord_no_longer_knows_in_the_server_is_not_compared_and_their_membership_ends(
    env: Env, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    env.inject_error("GET", "/guilds/*/members/*", status=404, code=10007)
    assert "nothing to compare with ben" in text(shown(await ada.slash(channel, "taste", member=ben)))
    assert len(query("SELECT * FROM membership")) == 1


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("named", [False, None])
async def test_who_takes_it_back_while_discord_is_asked_for_them_is_not_named(
    named: bool | None,
    ada: MemberActor,
    ben: MemberActor,
    channel: ChannelHandle,
    simcord_bot: Segue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fetch = discord.Guild.fetch_member

    async def slow(guild: discord.Guild, id: int) -> discord.Member:
        if named is None:
            await simcord_bot.store.memberships.leave(guild.id, simcord_bot.pseudonyms(id))
        else:
            await simcord_bot.store.memberships.join(guild.id, simcord_bot.pseudonyms(id), b"-", named=named, at=0.0)
        return await fetch(guild, id)

    monkeypatch.setattr(discord.Guild, "fetch_member", slow)
    assert "nothing to compare with ben" in text(shown(await ada.slash(channel, "taste", member=ben)))


@pytest.mark.usefixtures("both")
async def test_a_server_that_discord_does_not_know_just_now_ends_no_membership(
    env: Env, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    env.inject_error("GET", "/guilds/*/members/*", status=404, code=10004)
    assert "nothing to compare with ben" in text(shown(await ada.slash(channel, "taste", member=ben)))
    assert len(query("SELECT * FROM membership")) == 2


async def test_who_asks_is_told_what_they_lack_before_anything_of_the_other_one(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, play: Play
) -> None:
    answer = shown(await ada.slash(channel, "taste", member=ben))
    assert "use /join first" in text(answer) and enabled(answer) == ["Join"]
    await ada.slash(channel, "join")
    answer = shown(await ada.slash(channel, "taste", member=ben))
    assert "nothing to compare on your side" in text(answer) and enabled(answer) == ["Link an account", "Import …"]
    await play(ada, ADA)
    assert "nothing to compare with ben" in text(shown(await ada.slash(channel, "taste", member=ben)))
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    answer = shown(await ada.slash(channel, "taste", member=ben))
    assert "You have opted out" in text(answer) and enabled(answer) == ["Opt back in"]


async def test_oneself_bots_and_who_is_not_in_the_server_are_not_compared(
    env: Env, ada: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    assert "That is you" in text(shown(await ada.slash(channel, "taste", member=ada)))
    bot = guild.add_member(env.create_user("beep", bot=True))
    assert "beep is a bot" in text(shown(await ada.slash(channel, "taste", member=bot)))
    gone = env.create_user("gone")
    assert "gone is not in this server any more" in text(shown(await ada.slash(channel, "taste", member=gone)))
