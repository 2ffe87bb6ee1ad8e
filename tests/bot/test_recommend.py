"""/recommend: who may give whom what, what either learns of the other, and what is kept of it."""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.feedback.accounts import Heard
from bot.listening.vault import Owner
from tests.bot.seen import body, footer, labels, shown, text, title

Query = Callable[[str], list[tuple[Any, ...]]]
Give = Callable[..., Awaitable[str]]
DAY = 86_400.0


@pytest.fixture
def give(ada: MemberActor, ben: MemberActor, channel: ChannelHandle) -> Give:
    """Has Ada recommend Björk to Ben, or as is said; returns what the giver is told."""

    async def given(giver: MemberActor = ada, **options: Any) -> str:
        answer = shown(await giver.slash(channel, "recommend", **{"member": ben, "artist": "Björk", **options}))
        assert answer.ephemeral
        return text(answer)

    return given


@pytest.fixture
async def taking(ben: MemberActor, channel: ChannelHandle) -> None:
    """Ben takes recommendations."""
    await ben.slash(channel, "join", recommendations=True)


def got(member: MemberActor) -> list[discord.Message]:
    return member.user.dm_channel.history()


async def press(member: MemberActor, message: discord.Message | ResponseMessage, label: str) -> ResponseMessage:
    return shown(await member.user.click(message, label=label))


# What is given


@pytest.mark.usefixtures("taking")
async def test_a_recommendation_comes_as_a_direct_message_with_its_note_disarmed_and_evidence(
    ada: MemberActor, ben: MemberActor, give: Give, guild: GuildHandle, simcord_bot: Segue, query: Query
) -> None:
    pseudonym, sealed = simcord_bot.pseudonyms(ben.id), simcord_bot.vault.seal(Owner(ben.id, "b"))
    await simcord_bot.store.accounts.link(pseudonym, "lastfm", sealed, Heard({106: 9}, {}), at=1e9, due_at=2e9)
    note = "**hear** @everyone https://example.org"
    answer = await give(artist="Slayer", note=note)
    assert "**Sent:** Slayer" in answer and "AC/DC" not in answer
    [message] = got(ben)
    assert title(message) == "Recommended to you: Slayer" and f"From **ada** (<@{ada.id}>) in {guild.name}." in body(
        message
    )
    assert r"> \*\*hear\*\* @​everyone https\://example.org" in body(message)
    assert "Goes with AC/DC, which you listen to." in body(message)
    assert labels(message) == ["👍", "👎", "Already know it", "Thanks", "Block who sent this"]
    assert [user.id for user in message.mentions] == [ada.id] and not message.mention_everyone
    kept = [query(f"SELECT * FROM {table}") for table in ("recommended", "exposure", "artist")]
    assert "example.org" not in str(kept)
    assert query("SELECT member, command, model, place FROM exposure") == [(pseudonym, "recommend", "member", "dm")]


@pytest.mark.usefixtures("taking")
async def test_a_vote_is_joined_to_the_recommendation_and_the_giver_learns_only_that_it_was_seen(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, give: Give, query: Query
) -> None:
    await give()
    [message] = got(ben)
    before = text(shown(await ada.slash(channel, "recommend")))
    assert "- **Björk** · <t:" in before and before.endswith("· not seen yet")
    panel = await press(ben, message, "👎")
    assert panel.ephemeral and "Your vote: 👎" in text(panel) and "now knows that you have seen it" in text(panel)
    assert query("SELECT verdict, command FROM verdict JOIN exposure USING (interaction_id)") == [("down", "recommend")]
    after = text(shown(await ada.slash(channel, "recommend")))
    assert after == before.replace("not seen yet", "seen")
    assert len(got(ben)) == 1 and not got(ada)


@pytest.mark.usefixtures("taking")
async def test_thanks_are_no_vote_and_only_whom_it_was_given_to_has_seen_it(
    ben: MemberActor, give: Give, query: Query, simcord_bot: Segue
) -> None:
    await give()
    [(id,)] = query("SELECT id FROM recommended")
    await simcord_bot.store.recommended.see(id, "another")
    assert query("SELECT seen FROM recommended") == [(0,)]
    await press(ben, got(ben)[0], "Thanks")
    assert query("SELECT seen FROM recommended") == [(1,)] and query("SELECT * FROM verdict") == []


# Who may


async def test_whatever_keeps_it_from_being_delivered_is_told_in_one_and_the_same_sentence(
    env: Env, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, guild: GuildHandle, give: Give, query: Query
) -> None:
    sentences = [await give()]  # not joined
    await ben.slash(channel, "join")
    sentences.append(await give())  # joined, and takes none
    await ben.slash(channel, "join", recommendations=True)
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    sentences.append(await give())
    assert query("SELECT * FROM recommended") == query("SELECT * FROM exposure") == []
    assert "Sent" in await give()
    panel = await press(ben, got(ben)[0], "Block who sent this")
    assert "They are not told" in text(panel)
    sentences.append(await give())
    await press(ben, panel, "Unblock")
    assert "Sent" in await give()
    page = shown(await ben.slash(channel, "privacy"))
    await ben.click(page, label="Opt out")
    sentences.append(await give())
    await ben.click(page, label="Opt back in")
    for number in range(3):
        other = guild.add_member(env.create_user(f"other{number}"))
        assert "Sent" in await give(other)
    sentences.append(await give())  # has got five today
    assert len(set(sentences)) == 1 and "could not be delivered to ben" in sentences[0]
    assert len(got(ben)) == 5 and not got(ada)


async def test_a_member_gives_five_a_day_and_none_while_opted_out(
    env: Env, ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, give: Give, simcord_bot: Segue
) -> None:
    takers = [guild.add_member(env.create_user(f"taker{number}")) for number in range(2)]
    for taker in takers:
        await taker.slash(channel, "join", recommendations=True)
    for number in range(5):
        assert "Sent" in await give(member=takers[number % 2])
    assert "5 artists a day" in await give(member=takers[1])
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    assert "You have opted out" in await give(member=takers[1])


async def test_who_is_no_taker_anyway_and_half_a_request_are_told_so(
    env: Env, ada: MemberActor, guild: GuildHandle, channel: ChannelHandle, give: Give
) -> None:
    assert "That is you" in await give(member=ada)
    assert "beep is a bot" in await give(member=guild.add_member(env.create_user("beep", bot=True)))
    assert "not in this server any more" in await give(member=env.create_user("gone"))
    assert "both a member and an artist" in text(shown(await ada.slash(channel, "recommend", artist="Björk")))
    assert "Nothing in the last 30 days" in text(shown(await ada.slash(channel, "recommend")))


@pytest.mark.usefixtures("taking")
async def test_which_artist_is_meant_is_asked_and_answered_by_a_button(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle
) -> None:
    question = shown(await ada.slash(channel, "recommend", member=ben, artist="Radiohed zzz", note="hm"))
    assert labels(question)
    await ada.click(question, label=labels(question)[0])
    [message] = got(ben)
    assert labels(question)[0] in title(message) and "> hm" in body(message)


# Consent, and what is kept


async def test_taking_recommendations_is_off_until_it_is_said_and_is_shown_where_it_is_changed(
    ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    answer = shown(await ben.slash(channel, "join", named=True))
    assert "You do not accept recommendations" in text(answer)
    await ben.click(answer, label="Accept recommendations")
    assert "You accept recommendations" in text(answer) and query("SELECT named, takes FROM membership") == [(1, 1)]
    assert "· named · accepts recommendations" in text(shown(await ben.slash(channel, "privacy")))
    await ben.slash(channel, "join", named=False)
    assert query("SELECT named, takes FROM membership") == [(0, 1)]
    await ben.click(answer, label="Stop recommendations")
    assert query("SELECT takes FROM membership") == [(0,)]


async def exported(member: MemberActor, channel: ChannelHandle) -> dict[str, Any]:
    page = shown(await member.slash(channel, "privacy"))
    [file] = shown(await member.click(page, label="Export")).attachments
    with zipfile.ZipFile(io.BytesIO(await file.read())) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


@pytest.mark.usefixtures("taking")
async def test_either_side_sees_exports_and_deletes_what_is_kept_and_a_block_outlasts_whom_it_keeps_out(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, give: Give, query: Query, simcord_bot: Segue
) -> None:
    await give()
    await press(ben, got(ben)[0], "Block who sent this")
    for member, role, told in ((ada, "giver", "1 from you and 0 to you"), (ben, "receiver", "0 from you and 1 to you")):
        assert told in text(shown(await member.slash(channel, "privacy")))
        content = await exported(member, channel)
        [gift] = content["recommendations.json"]
        assert (gift["role"], gift["artist"]["name"], gift["seen"]) == (role, "Björk", True)
        other = simcord_bot.pseudonyms((ben if member is ada else ada).id)
        assert other not in json.dumps(gift) and ("blocked.json" in content) is (member is ben)
    page = shown(await ada.slash(channel, "privacy"))
    await ada.click(page, label="Delete …")
    assert "Recommendations from you and to you are deleted as well" in text(page)
    await ada.click(page, label="Delete everything")
    assert query("SELECT * FROM recommended") == [] and len(query("SELECT * FROM blocked")) == 1
    assert "could not be delivered" in await give()
    page = shown(await ben.slash(channel, "privacy"))
    assert "have blocked: 1" in text(page)
    await ben.click(page, label="Unblock everybody")
    assert query("SELECT * FROM blocked") == [] and "Sent" in await give()


@pytest.mark.usefixtures("taking")
async def test_who_deletes_everything_after_each_gives_no_more_than_others_and_can_be_blocked(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, give: Give, query: Query, simcord_bot: Segue
) -> None:
    for _ in range(5):
        assert "Sent" in await give()
        await simcord_bot.store.forget(simcord_bot.pseudonyms(ada.id))
    assert "could not be delivered" in await give() and len(got(ben)) == 5
    panel = await press(ben, got(ben)[0], "Block who sent this")
    assert "no more recommendations" in text(panel)
    [(member, giver)] = query("SELECT * FROM blocked")
    assert (member, giver) == tuple(map(simcord_bot.pseudonyms, (ben.id, ada.id)))


@pytest.mark.usefixtures("taking")
async def test_after_thirty_days_it_is_gone_but_who_gave_it_can_still_be_blocked_and_votes_go_on(
    ben: MemberActor, give: Give, query: Query, simcord_bot: Segue
) -> None:
    await give()
    await simcord_bot.counting.look(time.time() + 29 * DAY)
    assert len(query("SELECT * FROM recommended")) == 1
    await simcord_bot.counting.look(time.time() + 31 * DAY)
    assert query("SELECT * FROM recommended") == []
    [message] = got(ben)
    assert "no more recommendations" in text(await press(ben, message, "Block who sent this"))
    assert "Your vote: 👍" in text(await press(ben, message, "👍")) and footer(message)
