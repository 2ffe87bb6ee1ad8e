"""What is left when something breaks: an answer, a log line, and everything recorded until then."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, InteractionResult, MemberActor
from structlog.typing import EventDict

from bot.client.client import Segue
from bot.errors import LookupsBusy
from bot.questions import find_all
from bot.workers.lookups import Lookups
from recommender import Recommender
from tests.bot.seen import body, text

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]

CALLBACK = "/interactions/*/callback"
REACTIONS = "/channels/*/reactions/*"


async def similar(ada: MemberActor, channel: ChannelHandle) -> InteractionResult:
    return await ada.slash(channel, "similar", artist="Radiohead")


def reactions(result: InteractionResult) -> list[str]:
    assert result.response is not None and not result.response.ephemeral
    return [str(reaction.emoji) for reaction in result.response.message.reactions]


def events(log: list[EventDict]) -> list[str]:
    return [event["event"] for event in log]


def broken(*_: object, **__: object) -> None:
    raise RuntimeError("the index is on fire")


@pytest.mark.parametrize("status", [403, 500])
async def test_a_reaction_that_discord_refuses_leaves_the_answer(
    status: int, env: Env, ada: MemberActor, channel: ChannelHandle, query: Query, log: list[EventDict]
) -> None:
    env.inject_error("PUT", REACTIONS, status=status)
    result = await similar(ada, channel)
    assert reactions(result) == []
    assert query("SELECT count(*) FROM exposure JOIN delivery USING (interaction_id)") == [(1,)]
    assert "no reactions added" in events(log)


@pytest.mark.parametrize("status", [403, 500])
async def test_an_answer_that_discord_refuses_once_becomes_a_private_sentence(
    status: int, env: Env, ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    env.inject_error("POST", CALLBACK, status=status)
    result = await similar(ada, channel)
    assert result.response is not None and result.response.ephemeral
    assert query("SELECT count(*) FROM exposure") == [(1,)] and query("SELECT * FROM delivery") == []
    [error] = env.errors
    assert isinstance(error.__cause__, discord.HTTPException)


async def test_an_answer_that_discord_keeps_refusing_is_in_the_log(
    env: Env, ada: MemberActor, channel: ChannelHandle, log: list[EventDict]
) -> None:
    env.inject_error("POST", CALLBACK, status=500, times=None)
    result = await similar(ada, channel)
    assert not result.acknowledged
    assert events(log)[-2:] == ["failed", "not answered"]
    assert len(env.errors) == 1


async def test_the_bot_answers_on_after_a_failure(env: Env, ada: MemberActor, channel: ChannelHandle) -> None:
    env.inject_error("POST", CALLBACK, status=500, times=2)
    await similar(ada, channel)
    assert reactions(await similar(ada, channel)) == ["👍", "👎"]
    assert len(env.errors) == 1


async def test_a_page_that_cannot_be_turned_stays(env: Env, ada: MemberActor, channel: ChannelHandle) -> None:
    page = (await ada.slash(channel, "top")).response
    assert page is not None
    before = text(page)
    env.inject_error("POST", CALLBACK, status=500)
    result = await ada.click(page, label="Next ›")
    assert result.response is not None and result.response.ephemeral
    assert text(page) == before


@pytest.mark.parametrize("command", ["similar", "artist"])
async def test_a_bug_is_told_privately_with_a_reference_that_is_in_the_log(
    command: str,
    env: Env,
    ada: MemberActor,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
    log: list[EventDict],
) -> None:
    monkeypatch.setattr(Recommender, "similar", broken)
    result = await ada.slash(channel, command, artist="Radiohead")
    assert result.response is not None and result.response.ephemeral
    sentence = body(result.response)
    [failure] = [event for event in log if event["event"] == "failed"]
    assert failure["reference"] in sentence and "on fire" not in sentence
    assert failure["command"] == command and "on fire" in str(failure["exc_info"])
    assert len(env.errors) == 1


async def test_a_bug_behind_a_button_is_told_privately(
    ada: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch, log: list[EventDict]
) -> None:
    page = (await ada.slash(channel, "artist", artist="Radiohead")).response
    assert page is not None
    monkeypatch.setattr(Recommender, "similar", broken)
    result = await ada.click(page, label="More like this")
    assert result.response is not None and result.response.ephemeral
    assert "failed" in events(log)


@pytest.mark.impatient
async def test_while_the_database_is_locked_answers_come_and_no_vote_is_offered(
    database: Path, ada: MemberActor, channel: ChannelHandle, log: list[EventDict]
) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert reactions(await similar(ada, channel)) == []
    assert "impression not recorded" in events(log)
    assert reactions(await similar(ada, channel)) == ["👍", "👎"]


async def test_without_the_database_answers_come_and_no_vote_is_offered(
    stores: AsyncExitStack, ada: MemberActor, channel: ChannelHandle, log: list[EventDict]
) -> None:
    await stores.aclose()
    assert reactions(await similar(ada, channel)) == []
    assert "impression not recorded" in events(log)


async def test_artists_that_cannot_be_named_in_time_leave_the_answer(
    ada: MemberActor, channel: ChannelHandle, log: list[EventDict], lookups: Lookups, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = lookups.ask

    async def busy(recommender: Recommender, question: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if question is find_all:
            raise LookupsBusy("There is no answer in time.")
        return await ask(recommender, question, *args, **kwargs)

    monkeypatch.setattr(lookups, "ask", busy)
    assert reactions(await similar(ada, channel)) == ["👍", "👎"]
    assert "artists not recorded" in events(log)


async def test_a_message_that_cannot_be_recorded_offers_no_vote(
    ada: MemberActor, channel: ChannelHandle, database: Path, log: list[EventDict]
) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("DROP TABLE delivery")
    assert reactions(await similar(ada, channel)) == []
    assert "delivery not recorded" in events(log)


async def test_a_vote_without_the_database_waits_for_the_next_start(
    stores: AsyncExitStack,
    env: Env,
    make_bot: MakeBot,
    ada: MemberActor,
    channel: ChannelHandle,
    query: Query,
    log: list[EventDict],
) -> None:
    answer = (await similar(ada, channel)).response
    assert answer is not None
    await stores.aclose()
    await ada.react(answer, "👍")
    [vote] = [event for event in log if event["event"] == "vote"]
    assert vote["waits"] and query("SELECT * FROM verdict") == []
    await env.restart_bot(await make_bot())
    assert query("SELECT message_id, verdict FROM verdict") == [(answer.id, "up")]


async def test_a_vote_that_can_be_kept_nowhere_is_in_the_log(
    stores: AsyncExitStack, database: Path, ada: MemberActor, channel: ChannelHandle, log: list[EventDict]
) -> None:
    answer = (await similar(ada, channel)).response
    assert answer is not None
    await stores.aclose()
    database.with_name(f"{database.name}-votes").mkdir()
    await ada.react(answer, "👍")
    assert "vote lost" in events(log)


async def test_what_was_typed_is_not_logged_for_it_may_hold_a_members_id(
    ada: MemberActor, channel: ChannelHandle, log: list[EventDict]
) -> None:
    for typed in (f"<@{ada.id}>", str(ada.id)):
        result = await ada.slash(channel, "similar", artist=typed)
        assert result.ephemeral
    assert [event["event"] for event in log].count("refused") == 2
    assert str(ada.id) not in str(log)
