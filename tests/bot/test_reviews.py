"""The monthly review of a server's lists: what it says, to whom it is told, and that each month has exactly one."""

from __future__ import annotations

import types
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.client.digesting import Digesting
from bot.feedback.digests import Kind, Post, Schedule, month_of, month_starts
from bot.feedback.migrations import SQLITE as MIGRATIONS
from bot.feedback.reviews import Said
from bot.feedback.sqlite import SQLite as Database
from bot.feedback.store import Store
from bot.questions.reviews import Review, find_review
from bot.replies import languages, reviews
from recommender import Recommender
from recommender.feedback import Correction, Impression, Item, Place, Verdict, Vote
from tests.bot.seen import rows, shown, text, title

Query = Callable[[str], list[tuple[Any, ...]]]
OCTOBER, DUE = datetime(2026, 10, 1, tzinfo=UTC).timestamp(), datetime(2026, 11, 2, 17, tzinfo=UTC).timestamp()
DAY = 86_400.0


def answer(id: int, match: float = 0.9, artist: int = 101) -> Impression:
    items = (Item(artist, match),)
    return Impression(id, "similar", (100,), items, "m", "v", "made up", Place.GUILD, "en", OCTOBER + DAY)


def votes(members: int, id: int = 1, verdict: Verdict = Verdict.DOWN, artist: int = 101, **more: Any) -> Iterator[Vote]:
    for member in range(members):
        yield Vote(f"m{member}", verdict, True, more.pop("at", OCTOBER + 2 * DAY), id, artist, **more)


async def say(bot: Segue, guild: GuildHandle, *said: Vote, answers: int = 1) -> None:
    """Stores votes of the server on so many answers."""
    for id in range(1, answers + 1):
        await bot.store.add_impression(answer(id))
    for vote in said:
        server = bot.pseudonyms.server(guild.id) if vote.given else None
        await bot.store.add_vote(Vote(vote.member, vote.verdict, vote.given, vote.at, vote.impression, 101, server))


async def set_up(bot: Segue, guild: GuildHandle, channel: ChannelHandle, **more: Any) -> None:
    chosen = {"channel": channel.id, "weekday": 0, "hour": 17, "language": "en", "review": True, **more}
    await bot.store.digests.set(guild.id, Schedule(**chosen))


def posted(channel: ChannelHandle) -> list[discord.Message]:
    return [message for message in channel.history() if "how members liked" in title(message)]


# What it says


def test_nothing_that_fewer_than_five_members_said_is_told(small_recommender: Recommender) -> None:
    answers = [answer(id) for id in range(1, 10)]
    few = [vote for one in answers for vote in votes(4, one.interaction_id)]
    assert find_review(small_recommender, Said(answers, few)) == Review(0, 0, (), (), 0)
    # Four on one band, and two on another: members enough in all, and too few of either.
    said = Said([answer(1), answer(2, 0.1, 102)], [*votes(4), *votes(5, 2, Verdict.KNOWN, 102)])
    found = find_review(small_recommender, said)
    assert found.members == 5 and {band.share for band in found.liked} == {None} and found.missed == ()


def test_counts_are_told_in_fives_and_shares_in_tenths_but_never_that_all_said_the_same(
    small_recommender: Recommender,
) -> None:
    said = Said([answer(1)], [*votes(7), Vote("m9", Verdict.UP, True, OCTOBER + DAY, 1, 101)])
    found = find_review(small_recommender, said)
    [miss] = found.missed
    assert (found.members, found.answers, miss.artist.id, miss.seed.id, miss.members) == (5, 0, 101, 100, 5)
    assert [band.share for band in found.liked] == [None, None, 0.1]  # 1 of 8
    for verdict, share in ((Verdict.UP, 0.95), (Verdict.DOWN, 0.05)):
        alike = find_review(small_recommender, Said([answer(1)], [*votes(8, verdict=verdict)]))
        assert alike.liked[-1].share == share


def test_lists_that_votes_moved_are_counted_from_five_votes_and_five_lists_up(small_recommender: Recommender) -> None:
    lists = {
        seed.id: [near.artist.id for near in small_recommender.similar(seed, 9)] for seed in small_recommender.top()
    }
    last = {seed: found[-1] for seed, found in lists.items() if len(found) > 1}
    assert len(last) >= 5
    answers = [
        Impression(number, "similar", (seed,), (Item(artist, 0.5),), "m", "v", "", Place.GUILD, "en", OCTOBER)
        for number, (seed, artist) in enumerate([*last.items()][:5], 1)
    ]
    said = [vote for one in answers for vote in votes(5, one.interaction_id, artist=one.artists[0].artist)]
    for moving, count, told in ((5, 5, 5), (5, 4, 0), (4, 5, 0)):
        moved = {seed: {artist: Correction(3.0, count)} for seed, artist in [*last.items()][:moving]}
        assert find_review(small_recommender.with_corrections(moved), Said(answers, said)).moved == told


@pytest.mark.parametrize("code", languages.every())
def test_in_every_language_its_title_is_known_again_and_what_is_not_known_is_said(code: str) -> None:
    month = month_starts(681).date()
    reply = reviews.review(languages.of(code), Review(0, 0, (), (), 0), month)
    assert reply.title in reviews.titles(month) and len(reviews.titles(month)) >= 6
    assert reply.text and "2026" in reply.title


# In which month, and whose


def test_it_comes_with_the_first_digest_of_a_month_and_is_of_the_month_before() -> None:
    for day, number in ((1, 681), (7, 681), (8, None)):
        assert month_of(datetime(2026, 11, day, 17, tzinfo=UTC)) == number
    assert month_of(datetime(2027, 1, 1, tzinfo=UTC)) == 683 and month_starts(684).year == 2027
    assert month_starts(681).timestamp() == OCTOBER and month_starts(682) == datetime(2026, 11, 1, tzinfo=UTC)


async def test_only_votes_of_the_server_and_month_that_still_stand_are_in_it(
    simcord_bot: Segue, guild: GuildHandle, env: Env
) -> None:
    store, here = simcord_bot.store, simcord_bot.pseudonyms.server(guild.id)
    down = Vote("a", Verdict.DOWN, True, OCTOBER + DAY, 1, 101, here)
    await store.add_impression(answer(1))
    told = {"a": down, "b": down, "c": down, "d": down, "e": down}
    for member, vote in told.items():
        await store.add_vote(Vote(member, vote.verdict, True, vote.at, 1, 101, here))
    elsewhere = simcord_bot.pseudonyms.server(1)
    await store.add_vote(Vote("f", Verdict.UP, True, OCTOBER + DAY, 1, 101, elsewhere))
    await store.add_vote(Vote("g", Verdict.UP, True, OCTOBER - DAY, 1, 101, here))
    await store.add_vote(Vote("h", Verdict.UP, True, OCTOBER + 40 * DAY, 1, 101, here))
    await store.add_vote(Vote("b", Verdict.DOWN, False, OCTOBER + 2 * DAY, 1, 101))  # taken back
    await store.add_vote(Vote("c", Verdict.UP, True, OCTOBER + 3 * DAY, 1, 101, elsewhere))  # thought again, elsewhere
    await store.add_vote(Vote("d", Verdict.UP, True, OCTOBER + 33 * DAY, 1, 101, here))  # … and in the month after
    said = await store.reviews.said(here, OCTOBER, OCTOBER + 31 * DAY)
    assert {(vote.member, vote.verdict) for vote in said.votes} == {("a", Verdict.DOWN), ("e", Verdict.DOWN)}
    assert [shown.interaction_id for shown in said.impressions] == [1]


# Exactly once


async def test_digests_posted_before_there_were_reviews_are_known_to_have_been(database: Path) -> None:
    new = next(number for number, sql in enumerate(MIGRATIONS) if "CREATE TABLE posted" in sql)
    async with Database.open(database, MIGRATIONS[:new]) as opened:
        await opened.run("INSERT INTO digest_week VALUES (7, 1, 20000, 3, 5.0, 6.0, 8, '[101]')")
    async with Store.open(database) as store:
        assert await store.digests.posts(1, Kind.DIGEST) == [Post(7, Kind.DIGEST, 20000, 3, 5.0, 6.0, 8, (101,))]
        assert await store.digests.posts(1, Kind.REVIEW) == []


async def test_it_is_posted_once_a_month_though_the_bot_starts_again_and_takes_no_votes(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, query: Query
) -> None:
    await say(simcord_bot, guild, *votes(6))
    await set_up(simcord_bot, guild, channel)
    for minutes in range(0, 20, 5):
        await restarted(simcord_bot).look(DUE + 60 * minutes)
    for week in range(1, 4):
        await simcord_bot.digesting.look(DUE + 7 * DAY * week)
    [message] = posted(channel)
    said = text(message)
    assert "October 2026" in title(message) and "5+ members voted here" in said and "fewer than five answers" in said
    assert "match 70% or more · 👍 5%" in said
    assert "Björk on the list of Radiohead · 👎 5+" in said and "match under 40% · too few votes to say" in said
    assert (
        not message.reactions and rows(message) == [] and not await simcord_bot.store.deliveries.is_answer(message.id)
    )
    await simcord_bot.digesting.look(DUE + 35 * DAY)
    first, second = posted(channel)
    assert "November 2026" in title(second) and "Too few votes to say" in text(second) and first.id == message.id
    assert query("SELECT kind, period FROM posted WHERE message_id IS NOT NULL ORDER BY period") == [
        ("review", 681),
        ("review", 682),
    ]


def restarted(bot: Segue) -> Digesting:
    return Digesting(bot.store, bot.lookups, bot.answers, bot.servers, bot.pseudonyms, bot.get_guild)


async def test_when_discords_answer_is_lost_it_is_found_by_its_title_even_in_another_language(
    env: Env,
    simcord_bot: Segue,
    guild: GuildHandle,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await set_up(simcord_bot, guild, channel)
    send: Callable[..., Awaitable[Any]] = simcord_bot.http.send_message
    env.backend.advance_clock(DUE - env.now().timestamp())

    async def lost(*args: Any, **named: Any) -> Any:
        await send(*args, **named)
        raise discord.HTTPException(types.SimpleNamespace(status=500, reason=""), "lost")

    with monkeypatch.context() as patch:
        patch.setattr(simcord_bot.http, "send_message", lost)
        await simcord_bot.digesting.look(DUE)
    await set_up(simcord_bot, guild, channel, language="de")
    for minutes in (5, 10):
        await restarted(simcord_bot).look(DUE + 60 * minutes)
    assert len(posted(channel)) == 1 and len(channel.history()) == 1


async def test_managers_set_it_with_the_digest_and_without_it_there_is_none(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, query: Query
) -> None:
    role = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    olga: MemberActor = guild.add_member(env.create_user("olga"), roles=[role])
    page = shown(await olga.slash(channel, "digest", channel=channel))
    assert "**Monthly review** · Off" in text(page)
    await simcord_bot.digesting.look(DUE)
    assert posted(channel) == []
    page = shown(await olga.slash(channel, "digest", review=True))
    assert "**Monthly review** · On" in text(page) and query("SELECT review FROM digest") == [(1,)]
    await olga.slash(channel, "digest", hour=20)
    assert query("SELECT review FROM digest") == [(1,)]
