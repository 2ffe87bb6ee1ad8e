"""/duel: everybody in a channel presses for a minute, then the result is shown, whatever happens meanwhile."""

from __future__ import annotations

import io
import json
import time
import types
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
import structlog
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.errors import StoreError
from bot.feedback.sqlite import SQLite
from bot.feedback.votes import age_of
from bot.shards import Shards
from bot.workers.duties import Duty
from recommender.feedback import Age
from tests.bot.conftest import MakeBot
from tests.bot.seen import Message, body, labels, shown, text, title

Query = Callable[[str], list[tuple[Any, ...]]]
Log = list[structlog.typing.EventDict]
PRESSES = "SELECT member, pick, seconds FROM pressed ORDER BY id"


@pytest.fixture(autouse=True)
def _clock(env: Env, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's clock is Discord's, which stands still."""
    monkeypatch.setattr("bot.client.rounds.time", types.SimpleNamespace(time=lambda: env.now().timestamp()))


@pytest.fixture
def five(env: Env, guild: GuildHandle) -> list[MemberActor]:
    return [guild.add_member(env.create_user(f"member{number}")) for number in range(5)]


@pytest.fixture
async def duel(ada: MemberActor, channel: ChannelHandle) -> ResponseMessage:
    return shown(await ada.slash(channel, "duel", artist="Björk"))


async def refuse(*_: object, **__: object) -> None:
    raise StoreError("It is away.")


def now_shown(channel: ChannelHandle) -> Message:
    return channel.history()[-1]


async def end(bot: Segue, env: Env) -> None:
    """Has the minute pass."""
    env.backend.advance_clock(61)
    await bot.dueling.look(env.now().timestamp() + 2)


async def test_five_press_within_the_minute_and_the_same_message_shows_the_split_the_model_and_the_evidence(
    env: Env, simcord_bot: Segue, five: list[MemberActor], channel: ChannelHandle, duel: ResponseMessage, query: Query
) -> None:
    assert title(duel) == "Which is more like Björk?" and not duel.ephemeral
    left, right, unsure = labels(duel)
    assert unsure == "Not sure" and left != right and f"**{left}**" in body(duel) and f"**{right}**" in body(duel)
    env.backend.advance_clock(4.5)
    for member, label in zip(five, (left, left, right, unsure, right), strict=True):
        noted = shown(await member.click(duel, label=label))
        assert noted.ephemeral and f"Noted: **{label}**" in text(noted)
    await five[4].click(duel, label=left)  # has thought again
    assert [row[1:] for row in query(PRESSES)] == [
        *(("left", 4.5), ("left", 4.5), ("right", 4.5), ("unsure", 4.5), ("right", 4.5), ("left", 4.5))
    ]
    await simcord_bot.dueling.look(env.now().timestamp() + 30)
    assert labels(now_shown(channel)) == [left, right, unsure]
    await end(simcord_bot, env)
    ended = now_shown(channel)
    assert ended.id == duel.id and title(ended) == title(duel) and labels(ended) == ["Another duel", "More like this"]
    assert f"**{left}** 3 ▰▰▰▰▰▰▰▰▰▱▱▱ 1 **{right}**\n1 not sure" in body(ended)
    assert "Segue: **" in body(ended) and "on its list of similar artists" in body(ended) and "play" in body(ended)
    assert query("SELECT channel_id, message_id, open FROM duel") == [(None, None, 0)]


async def test_a_press_carries_what_a_vote_does_the_server_and_how_old_the_account_is(
    env: Env, simcord_bot: Segue, ben: MemberActor, guild: GuildHandle, duel: ResponseMessage, query: Query
) -> None:
    await ben.click(duel, label=labels(duel)[0])
    alone = shown(await ben.user.slash("duel", artist="Björk"))
    await ben.user.click(alone, label=labels(alone)[0])
    age = age_of(ben.id, env.now().timestamp()).value
    assert query("SELECT server, age FROM pressed") == [(simcord_bot.pseudonyms.server(guild.id), age), (None, age)]


async def test_a_press_after_the_end_is_not_kept_and_shows_the_result(
    env: Env, ben: MemberActor, channel: ChannelHandle, duel: ResponseMessage, query: Query
) -> None:
    env.backend.advance_clock(61)
    await ben.click(duel, label=labels(duel)[0])
    assert query(PRESSES) == [] and "Nobody chose" in body(now_shown(channel))
    assert query("SELECT channel_id FROM duel") == [(None,)]


async def test_alone_the_first_press_is_answered_at_once(ada: MemberActor, simcord_bot: Segue, query: Query) -> None:
    asked = shown(await ada.user.slash("duel", artist="Björk"))
    left, right, _ = labels(asked)
    assert "what the model says" in body(asked)
    await ada.user.click(asked, label=right)
    ended = ada.user.dm_channel.history()[-1]
    assert ended.id == asked.id and f"**{left}** 0 ▱▱▱▱▱▱▱▱▱▱▱▱ 1 **{right}**" in body(ended)
    assert query("SELECT pick FROM pressed") == [("right",)]
    assert query("SELECT ends_at, channel_id, open FROM duel") == [(None, None, 0)]


async def test_who_its_artists_are_is_kept_for_when_other_data_has_them_no_more(
    duel: ResponseMessage, query: Query
) -> None:
    asked = {"Björk", *labels(duel)[:2]}
    assert asked <= {name for (name,) in query("SELECT name FROM artist")}


async def test_without_an_artist_a_known_one_is_asked_about(ada: MemberActor, channel: ChannelHandle) -> None:
    assert title(shown(await ada.slash(channel, "duel"))).startswith("Which is more like ")


async def test_who_opted_out_is_told_that_nothing_is_kept_and_is_not_counted_also_as_who_asks(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    for member in (ada, ben):
        await simcord_bot.store.set_silent(simcord_bot.pseudonyms(member.id), True)
    asked = shown(await ada.slash(channel, "duel", artist="Björk"))
    panel = shown(await ben.click(asked, label=labels(asked)[0]))
    assert panel.ephemeral and "You have opted out" in text(panel) and labels(panel) == ["Opt back in"]
    await end(simcord_bot, env)
    assert "Nobody chose" in body(now_shown(channel))
    assert query(PRESSES) == [] and query("SELECT member FROM duel") == [(None,)]


async def test_a_restart_within_the_minute_loses_no_press(
    env: Env, simcord_bot: Segue, ben: MemberActor, channel: ChannelHandle, duel: ResponseMessage,
    make_bot: MakeBot, stores: AsyncExitStack,
) -> None:  # fmt: skip
    left, right, _ = labels(duel)
    await ben.click(duel, label=left)
    await stores.aclose()
    env.backend.advance_clock(3600)
    again = await make_bot()
    # The new process knows the channel by its id alone.
    again.dueling._find = simcord_bot.get_partial_messageable
    await again.dueling.look(env.now().timestamp())
    assert f"**{left}** 1 ▰▰▰▰▰▰▰▰▰▰▰▰ 0 **{right}**" in body(now_shown(channel))


@pytest.mark.parametrize(("status", "code"), [(404, 10008), (403, 50001)])
async def test_a_message_that_is_deleted_or_may_not_be_edited_is_given_up_and_its_presses_are_kept(
    env: Env,
    simcord_bot: Segue,
    ben: MemberActor,
    duel: ResponseMessage,
    query: Query,
    log: Log,
    status: int,
    code: int,
) -> None:
    await ben.click(duel, label=labels(duel)[0])
    env.inject_error("PATCH", "/channels/*/messages/*", status=status, code=code)
    await end(simcord_bot, env)
    assert [event["event"] for event in log].count("duel not shown") == 1
    assert len(query(PRESSES)) == 1 and query("SELECT channel_id FROM duel") == [(None,)]
    await simcord_bot.dueling.look(env.now().timestamp() + 9)
    assert [event["log_level"] for event in log if event["log_level"] in ("error", "critical")] == []


async def test_of_a_database_that_is_away_each_kind_tells_once_until_it_is_back(
    env: Env, simcord_bot: Segue, monkeypatch: pytest.MonkeyPatch, log: Log
) -> None:
    both = simcord_bot.dueling, simcord_bot.challenging
    for outage in range(1, 3):
        with monkeypatch.context() as away:
            away.setattr(SQLite, "rows", refuse)
            for rounds in both * 3:
                await rounds.look(env.now().timestamp())
        told = Counter(event["event"] for event in log if event["log_level"] == "error")
        assert told == {"duels not ended": outage, "challenges not ended": outage}
        for rounds in both:
            await rounds.look(env.now().timestamp())


async def test_what_discord_does_not_take_now_is_shown_at_the_next_look(
    env: Env, simcord_bot: Segue, channel: ChannelHandle, duel: ResponseMessage
) -> None:
    env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=0)
    await end(simcord_bot, env)
    assert "Not sure" in labels(now_shown(channel))
    await simcord_bot.dueling.look(env.now().timestamp() + 9)
    assert labels(now_shown(channel))[0] == "Another duel"


async def test_a_member_is_not_asked_about_a_pair_again(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    seen = list[frozenset[str]]()
    while "There are no two artists" not in text(answer := shown(await ada.slash(channel, "duel", artist="Slayer"))):
        seen.append(frozenset(labels(answer)[:2]))
        env.backend.advance_clock(61)
    assert len(seen) == len(set(seen)) > 2
    await simcord_bot.dueling.look(env.now().timestamp() + 9)
    assert frozenset(labels(shown(await ben.slash(channel, "duel", artist="Slayer")))[:2]) in seen
    env.backend.advance_clock(31 * 86_400)
    assert frozenset(labels(shown(await ada.slash(channel, "duel", artist="Slayer")))[:2]) in seen


async def test_what_was_pressed_is_shown_exported_and_deleted_and_the_others_presses_stay(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, duel: ResponseMessage,
    query: Query,
) -> None:  # fmt: skip
    left = labels(duel)[0]
    for member in (ada, ben):
        await member.click(duel, label=left)
    page = shown(await ada.slash(channel, "privacy"))
    assert "You asked for or pressed in 1 duel;" in text(page)
    [file] = shown(await ada.click(page, label="Export")).attachments
    with zipfile.ZipFile(io.BytesIO(await file.read())) as archive:
        asked, pressed = (json.loads(archive.read(name)) for name in ("duels.json", "pressed.json"))
    assert asked[0]["seed"]["name"] == "Björk" and asked[0]["models"][0]["model"] == "cosine"
    assert pressed[0]["pressed"] == "left" and pressed[0]["left"]["name"] == left
    assert len(pressed[0]["server"]) == 64 and pressed[0]["account_age"] in [*Age]
    await ada.click(page, label="Delete …")
    assert "What you pressed in duels is deleted as well" in text(page)
    await ada.click(page, label="Delete everything")
    assert query("SELECT member FROM pressed") == [(simcord_bot.pseudonyms(ben.id),)]
    assert query("SELECT member FROM duel") == [(None,)]
    await end(simcord_bot, env)
    assert f"**{left}** 1 " in body(now_shown(channel))
    await simcord_bot.store.forget_before(time.time() + 1e9)
    assert query("SELECT * FROM pressed") == query("SELECT * FROM duel") == []


async def test_of_several_processes_the_one_that_knows_the_channel_ends_a_duel_or_after_ten_seconds_who_has_the_duty(
    env: Env, simcord_bot: Segue, channel: ChannelHandle, duel: ResponseMessage, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds, duties = simcord_bot.dueling, {Duty.ROUNDS}
    monkeypatch.setattr(rounds, "_sees_to", lambda channel: False)
    monkeypatch.setattr(rounds._duties, "has", duties.__contains__)
    env.backend.advance_clock(61)
    ends = env.now().timestamp() + 2
    await rounds.look(ends)
    assert "Another duel" not in labels(now_shown(channel))
    duties.clear()
    await rounds.look(ends + 20)
    assert "Another duel" not in labels(now_shown(channel))
    duties.add(Duty.ROUNDS)
    await rounds.look(ends + 20)
    assert "Another duel" in labels(now_shown(channel))


async def test_of_several_processes_one_sees_to_the_channels_that_it_knows(
    simcord_bot: Segue, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert simcord_bot._sees_to(channel.id) and simcord_bot._sees_to(1)
    monkeypatch.setattr(simcord_bot, "_shards", Shards(0, 0, 2))
    assert simcord_bot._sees_to(channel.id) and not simcord_bot._sees_to(1)
