"""/challenge: members name artists, vote blind, and see whose pick each was, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
import io
import json
import time
import types
import zipfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.feedback.servers import Server
from bot.replies import languages
from tests.bot.conftest import MakeBot
from tests.bot.seen import Message, body, labels, shown, text, title

Query = Callable[[str], list[tuple[Any, ...]]]
NAMED = "SELECT artist_id FROM named ORDER BY id"
METALLICA, SLAYER, AC_DC, RADIOHEAD = 104, 105, 106, 100


@pytest.fixture(autouse=True)
def _clock(env: Env, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's clock is Discord's, which stands still."""
    monkeypatch.setattr("bot.client.rounds.time", types.SimpleNamespace(time=lambda: env.now().timestamp()))


@pytest.fixture
def cleo(env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(env.create_user("cleo"))


@pytest.fixture
async def asked(ada: MemberActor, channel: ChannelHandle) -> ResponseMessage:
    return shown(await ada.slash(channel, "challenge", artist="Björk"))


def now_shown(channel: ChannelHandle) -> Message:
    return channel.history()[-1]


async def name(member: MemberActor, message: Message, artist: str) -> ResponseMessage:
    form = await member.click(message, label="Name an artist")
    assert form.modal is not None
    [field] = [label["component"]["custom_id"] for label in form.modal["components"]]
    return shown(await member.submit_modal(form, {field: artist}))


async def vote(member: MemberActor, channel: ChannelHandle, *artists: int) -> ResponseMessage:
    return shown(await member.select(now_shown(channel), [f"id:{artist}" for artist in artists]))


async def wait(bot: Segue, env: Env) -> None:
    """Has the time of a stage pass."""
    env.backend.advance_clock(130)
    await bot.challenging.look(env.now().timestamp() + 2)


def beside(query: Query, artist: int) -> int:
    """The model's artist that was drafted beside one of the members'."""
    [(drafted,)] = query("SELECT drafted FROM challenge")
    ids = [id for id, _ in json.loads(drafted)]
    return int(ids[ids.index(artist) ^ 1])


async def test_members_name_vote_blind_and_see_whose_pick_each_was_in_the_same_message(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, cleo: MemberActor, channel: ChannelHandle,
    asked: ResponseMessage, query: Query,
) -> None:  # fmt: skip
    assert title(asked) == "Beat the bot: what goes with Björk?" and not asked.ephemeral
    assert "Nobody has named an artist yet" in body(asked)
    noted = await name(ada, asked, "Slayer")
    assert noted.ephemeral and "Named: **Slayer**" in text(noted) and "2 more" in text(noted)
    for member, artist in ((ben, "slayer"), (ben, "Metallica"), (cleo, "Radiohead")):
        await name(member, asked, artist)
    assert "3 artists named so far" in body(now_shown(channel)) and "Slayer" not in text(now_shown(channel))
    await simcord_bot.challenging.look(env.now().timestamp() + 60)
    assert "Begin the vote" in labels(now_shown(channel))
    await wait(simcord_bot, env)
    drafted = now_shown(channel)
    assert drafted.id == asked.id and "Half of these artists were named here" in body(drafted)
    assert "Slayer" in text(drafted) and "Metallica" in text(drafted) and "Radiohead" not in text(drafted)
    assert "named here by" not in text(drafted) and "model’s #" not in text(drafted)
    told = await vote(ben, channel, SLAYER, beside(query, SLAYER))
    assert told.ephemeral and "You named **Slayer** yourself" in text(told) and "Your vote: **" in text(told)
    assert "Your vote: **Slayer**" in text(await vote(cleo, channel, SLAYER, beside(query, SLAYER)))
    await vote(cleo, channel, METALLICA, SLAYER)  # has thought again
    await wait(simcord_bot, env)
    ended = now_shown(channel)
    assert ended.id == asked.id and labels(ended) == ["Another round", "More like this"]
    assert "**The members win** with 2 to 0 votes." in body(ended)
    assert "**Slayer** · 1 vote\n-# named here by 2 members" in text(ended)
    assert "· 0 votes\n-# the model’s #" in text(ended) and "1 vote not counted" in text(ended)
    assert "counted for neither: **Radiohead**" in body(ended)
    assert "members have won 1, the model 0: not enough votes yet" in body(ended)
    assert query("SELECT stage, channel_id, message_id FROM challenge") == [("over", None, None)]


async def test_what_is_not_taken_gets_a_private_sentence(
    ada: MemberActor, asked: ResponseMessage, query: Query
) -> None:
    assert "is the artist that this challenge is about" in text(await name(ada, asked, "Björk"))
    unknown = await name(ada, asked, "Nobody at all")
    assert unknown.ephemeral and "Nobody at all" in text(unknown) and query(NAMED) == []
    for artist in ("Slayer", "Metallica"):
        await name(ada, asked, artist)
    assert "named **Slayer** already" in text(await name(ada, asked, "Slayer"))
    await name(ada, asked, "AC/DC")
    assert "as many as each may name" in text(await name(ada, asked, "Hermit"))
    assert query(NAMED) == [(SLAYER,), (METALLICA,), (AC_DC,)]


async def test_what_was_meant_is_named_by_a_press(
    ada: MemberActor, channel: ChannelHandle, asked: ResponseMessage, query: Query
) -> None:
    question = await name(ada, asked, "Radio")
    assert question.ephemeral and query(NAMED) == []
    assert "Named: **Radiohead**" in text(shown(await ada.click(question, label="Radiohead")))
    assert query(NAMED) == [(RADIOHEAD,)] and "1 artist named so far" in body(now_shown(channel))


async def test_only_who_asked_begins_the_vote_early_and_only_when_something_was_named(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, asked: ResponseMessage
) -> None:
    assert "Nobody has named" in text(shown(await ada.click(asked, label="Begin the vote")))
    await name(ben, asked, "Slayer")
    assert "Only the member who started" in text(shown(await ben.click(asked, label="Begin the vote")))
    await ada.click(asked, label="Begin the vote")
    assert "Half of these artists" in body(now_shown(channel))


async def test_names_and_votes_out_of_time_are_not_kept(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, asked: ResponseMessage,
    query: Query,
) -> None:  # fmt: skip
    form = await ben.click(asked, label="Name an artist")
    assert form.modal is not None
    [field] = [label["component"]["custom_id"] for label in form.modal["components"]]
    await name(ada, asked, "Slayer")
    env.backend.advance_clock(130)
    assert "can no longer be named" in text(shown(await ben.submit_modal(form, {field: "Metallica"})))
    await simcord_bot.challenging.look(env.now().timestamp() + 2)
    env.backend.advance_clock(130)
    assert "no vote going on" in text(await vote(ben, channel, SLAYER))
    assert query(NAMED) == [(SLAYER,)] and query("SELECT * FROM ballot") == []


@pytest.mark.parametrize(
    ("named", "sentence"), [("", "Nobody named an artist this time"), ("Radiohead", "at the top of the model’s list")]
)
async def test_where_there_is_nothing_to_vote_on_it_ends_with_a_sentence(
    env: Env, simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, asked: ResponseMessage, named: str,
    sentence: str,
) -> None:  # fmt: skip
    if named:
        await name(ada, asked, named)
    await wait(simcord_bot, env)
    assert sentence in body(now_shown(channel)) and labels(now_shown(channel))[0] == "Another round"


async def test_a_restart_at_any_stage_loses_nothing(
    env: Env, simcord_bot: Segue, ben: MemberActor, cleo: MemberActor, channel: ChannelHandle, asked: ResponseMessage,
    make_bot: MakeBot, stores: AsyncExitStack,
) -> None:  # fmt: skip
    await name(ben, asked, "Slayer")
    await wait(simcord_bot, env)
    await vote(cleo, channel, SLAYER)
    await stores.aclose()
    env.backend.advance_clock(3600)
    again = await make_bot()
    again.challenging._find = simcord_bot.get_partial_messageable  # the new process knows the channel by its id alone
    await again.challenging.look(env.now().timestamp())
    assert "**The members win** with 1 to 0" in body(now_shown(channel))


async def test_what_discord_does_not_take_now_is_shown_at_the_next_look(
    env: Env, simcord_bot: Segue, ben: MemberActor, channel: ChannelHandle, asked: ResponseMessage
) -> None:
    await name(ben, asked, "Slayer")
    env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=0)
    await wait(simcord_bot, env)
    assert "Begin the vote" in labels(now_shown(channel))
    await simcord_bot.challenging.look(env.now().timestamp() + 2)
    assert "Half of these artists" in body(now_shown(channel))


async def test_a_message_that_is_deleted_is_given_up(
    env: Env, simcord_bot: Segue, ben: MemberActor, asked: ResponseMessage, query: Query
) -> None:
    await name(ben, asked, "Slayer")
    env.inject_error("PATCH", "/channels/*/messages/*", status=404, code=10008)
    await wait(simcord_bot, env)
    assert query("SELECT channel_id FROM challenge") == [(None,)]


async def test_it_takes_a_server_and_a_channel_where_answers_are_public(
    ada: MemberActor, guild: GuildHandle, simcord_bot: Segue, channel: ChannelHandle, query: Query
) -> None:
    assert "server" in text(shown(await ada.user.slash("challenge", artist="Björk")))
    await simcord_bot.servers.set(guild.id, Server(channels=(guild.create_text_channel("elsewhere").id,)))
    refused = shown(await ada.slash(channel, "challenge", artist="Björk"))
    assert refused.ephemeral and "everybody sees my answers" in text(refused)
    assert query("SELECT * FROM challenge") == []


async def test_of_who_opted_out_nothing_is_kept(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    await simcord_bot.store.set_silent(simcord_bot.pseudonyms(ada.id), True)
    asked = shown(await ada.slash(channel, "challenge", artist="Björk"))
    await name(ben, asked, "Slayer")
    told = await name(ada, asked, "Metallica")
    assert "You have opted out" in text(told) and labels(told) == ["Opt back in"]
    await wait(simcord_bot, env)
    assert "You have opted out" in text(await vote(ada, channel, SLAYER))
    assert query(NAMED) == [(SLAYER,)] and query("SELECT member FROM challenge") == [(None,)]
    assert query("SELECT * FROM ballot") == []


async def test_what_was_named_and_voted_for_is_shown_exported_deleted_and_ages_out(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, asked: ResponseMessage,
    query: Query,
) -> None:  # fmt: skip
    await name(ada, asked, "Slayer")
    await name(ben, asked, "Metallica")
    await wait(simcord_bot, env)
    await vote(ada, channel, METALLICA)
    await vote(ben, channel, SLAYER)
    page = shown(await ada.slash(channel, "privacy"))
    assert "You took part in 1 challenge;" in text(page)
    [file] = shown(await ada.click(page, label="Export")).attachments
    with zipfile.ZipFile(io.BytesIO(await file.read())) as archive:
        began, named, voted = (json.loads(archive.read(f"{name}.json")) for name in ("challenges", "named", "ballots"))
    assert began[0]["seed"]["name"] == "Björk" and began[0]["listed"][0]["name"] == "Radiohead"
    assert began[0]["drafted"] == []  # nobody knows yet whose is whose
    assert named[0]["named"]["name"] == "Slayer" and voted[0]["voted_for"][0]["name"] == "Metallica"
    await ada.click(page, label="Delete …")
    assert "What you named and voted for in challenges is deleted as well" in text(page)
    await ada.click(page, label="Delete everything")
    ben_alone = [(simcord_bot.pseudonyms(ben.id),)]
    assert query("SELECT member FROM named") == query("SELECT member FROM ballot") == ben_alone
    assert query("SELECT member FROM challenge") == [(None,)]
    await wait(simcord_bot, env)
    assert "**The members win** with 1 to 0" in body(channel.history()[0])
    await simcord_bot.store.forget_before(time.time() + 1e9)
    assert [query(f"SELECT * FROM {table}") for table in ("challenge", "named", "ballot")] == [[], [], []]


async def test_whose_pick_each_was_is_exported_once_the_vote_is_over(
    env: Env, simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, asked: ResponseMessage
) -> None:
    await name(ada, asked, "Slayer")
    await wait(simcord_bot, env)
    await wait(simcord_bot, env)
    [file] = shown(await ada.click(shown(await ada.slash(channel, "privacy")), label="Export")).attachments
    with zipfile.ZipFile(io.BytesIO(await file.read())) as archive:
        [began] = json.loads(archive.read("challenges.json"))
    assert {pick["artist"]["name"]: pick["team"] for pick in began["drafted"]}["Slayer"] == "b"


async def test_what_was_read_first_is_not_shown_last(
    env: Env, simcord_bot: Segue, ben: MemberActor, channel: ChannelHandle, asked: ResponseMessage, query: Query,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The vote begins while how many were named is on its way to Discord."""
    await name(ben, asked, "Slayer")
    [(id,)] = query("SELECT id FROM challenge")
    messages, waiting, release = simcord_bot.answers.messages, asyncio.Event(), asyncio.Event()
    replace, now = messages.replace, env.now().timestamp()

    async def late(*shown: Any) -> None:
        if not waiting.is_set():  # the first alone is held up
            waiting.set()
            await release.wait()
        await replace(*shown)

    monkeypatch.setattr(messages, "replace", late)
    naming = asyncio.create_task(simcord_bot.challenging.bring(id, now))
    await waiting.wait()
    await simcord_bot.store.challenges.hasten(id, now)
    beginning = [asyncio.create_task(simcord_bot.challenging.bring(id, now)) for _ in range(3)]
    await asyncio.wait(beginning, timeout=0.05)
    release.set()
    await asyncio.gather(naming, *beginning)
    assert "Half of these artists were named here" in body(now_shown(channel))


async def test_a_vote_under_way_is_no_result(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, asked: ResponseMessage
) -> None:
    await name(ada, asked, "Slayer")
    await wait(simcord_bot, env)
    await vote(ben, channel, SLAYER)
    assert await simcord_bot.store.challenges.every() == ([], [], [])
    await wait(simcord_bot, env)
    [one], _, _ = await simcord_bot.store.challenges.every()
    assert one.drafted


@pytest.mark.parametrize("code", languages.every())
def test_what_the_form_says_fits_into_it(code: str) -> None:
    say = languages.of(code)
    assert len(say("challenge-name")) <= 45 and len(say("challenge-form")) <= 45
    assert len(say("challenge-form-about")) <= 100
