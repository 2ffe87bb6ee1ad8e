"""The weekly digest: what is in it, where it is posted, and that each week has exactly one."""

from __future__ import annotations

import asyncio
import itertools
import json
import types
from collections.abc import Awaitable, Callable, Coroutine, Generator, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import discord
import numpy as np
import pytest
import scipy.sparse as sp
import structlog
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.client.digesting import Digesting
from bot.feedback.accounts import Heard
from bot.feedback.digests import Kind, Schedule, week_of
from bot.workers.lookups import Lookups
from recommender import Recommender, models
from recommender.building.build import build
from recommender.dataset.catalog import Catalog
from recommender.dataset.interactions import Interactions, Origin
from recommender.dataset.tags import TagAssignments
from tests.bot.seen import components, labels, pictures, press, rows, shown, text, title
from tests.sharing import shared

Query = Callable[[str], list[tuple[Any, ...]]]
Log = list[structlog.typing.EventDict]
MINUTE, HOUR, DAY, WEEK = 60.0, 3_600.0, 86_400.0, 7 * 86_400.0
ARTISTS, USERS, PLAYED = 300, 40, range(1000, 1012)


@pytest.fixture(scope="session")
def many_recommender(tmp_path_factory: pytest.TempPathFactory) -> Recommender:
    """Of as many artists as digests of half a year need."""
    chance = np.random.default_rng(7)
    plays = sp.csr_array(chance.integers(1, 100, (ARTISTS, USERS)) * (chance.random((ARTISTS, USERS)) < 0.3))
    names = tuple(f"Artist {number}" for number in range(ARTISTS))
    none = np.zeros(0, dtype=np.int32)
    data = Interactions(
        catalog=Catalog(np.arange(1000, 1000 + ARTISTS), names, ("",) * ARTISTS),
        users=np.arange(USERS),
        plays=plays,
        tags=TagAssignments((), none, none, none, none.astype(np.int64), none.astype(np.bool_)),
        friends=np.zeros((0, 2), dtype=np.int32),
        origin=Origin("many", "made up", True, "0" * 64),
    )
    made = shared("model of the many", tmp_path_factory, lambda folder: build(data, models.make("cosine"), folder))
    return Recommender.load(made)


@pytest.fixture
def lookups(many_recommender: Recommender) -> Iterator[Lookups]:
    with Lookups(many_recommender) as opened:
        yield opened


@pytest.fixture
def olga(env: Env, guild: GuildHandle) -> MemberActor:
    """Who manages the server."""
    role = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(env.create_user("olga"), roles=[role])


async def hear(bot: Segue, guild: GuildHandle, members: int = 5) -> None:
    """Has so many members join the server who all play the same."""
    for number in range(members):
        member = f"{guild.id} {number}"
        await bot.store.accounts.link(member, "lastfm", b"-", Heard(dict.fromkeys(PLAYED, 9), {}), at=0.0, due_at=None)
        await bot.store.memberships.join(guild.id, member, b"-", named=False, at=0.0)
    await bot.store.together.renew(guild.id, 0.0)


async def set_up(bot: Segue, guild: GuildHandle, channel: ChannelHandle, **chosen: Any) -> Schedule:
    schedule = Schedule(**{"channel": channel.id, "weekday": 0, "hour": 17, "language": "en", **chosen})
    await bot.store.digests.set(guild.id, schedule)
    return schedule


def posted(channel: ChannelHandle) -> list[discord.Message]:
    """The digests in a channel."""
    return [message for message in channel.history() if title(message).startswith("New for ")]


def go_to(env: Env, at: float) -> float:
    """Has the simulated Discord's clock show that time, in seconds since 1970."""
    env.backend.advance_clock(at - env.now().timestamp())
    return at


# What it is


async def test_it_has_five_artists_and_a_deep_cut_that_nobody_is_counted_to_play_nor_saw_in_another(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, query: Query
) -> None:
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    for _ in range(2):
        await simcord_bot.digesting.look(go_to(env, schedule.next(env.now().timestamp()).timestamp()))
    first, second = posted(channel)
    assert len(rows(first)) == len(rows(second)) == 6 and "deep cut" in text(first) and pictures(first)
    assert "the 12 artists most played or liked here" in text(first) and "because of" in text(first)
    lists = [json.loads(items) for (items,) in query("SELECT artists FROM exposure")]
    artists = {item[0] for items in lists for item in items}
    assert len(artists) == 12 and not artists & {*PLAYED}
    assert "Last week" not in text(first) and "👍 fewer than 5 · 👎 fewer than 5" in text(second)


async def test_votes_on_it_count_as_on_any_answer_and_are_told_a_week_later_in_fives(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, query: Query
) -> None:
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    await simcord_bot.digesting.look(go_to(env, schedule.next(env.now().timestamp()).timestamp()))
    [message] = posted(channel)
    name = rows(message)[0].split(". ")[1].split("**")[0]
    fans = [guild.add_member(env.create_user(f"fan{number}")) for number in range(7)]
    for number, fan in enumerate(fans):
        panel = shown(await press(fan, message, name))  # type: ignore[arg-type]
        await fan.click(panel, label="👍" if number < 6 else "👎")
    await fans[0].click(shown(await press(fans[0], message, name)), label="👎")  # type: ignore[arg-type]
    [(number,)] = query("SELECT interaction_id FROM exposure WHERE command = 'digest'")
    assert {about for (about,) in query("SELECT interaction_id FROM verdict")} == {number}
    await simcord_bot.digesting.look(go_to(env, env.now().timestamp() + WEEK))
    assert "👍 5+ · 👎 fewer than 5" in text(posted(channel)[-1])
    assert await simcord_bot.store.deliveries.is_answer(message.id)


# Exactly once


@types.coroutine
def _cut_short(coroutine: Coroutine[Any, Any, None], at: int) -> Generator[Any, Any, None]:
    """Runs it as a task does, and cancels the task where it waits for the `at`-th time."""
    step: Callable[[], Any] = partial(coroutine.send, None)
    waited = 0
    while True:
        try:
            waits_for = step()
        except StopIteration:
            return
        waited += 1
        task = asyncio.current_task()
        if waited == at and task is not None:
            task.cancel()
        try:
            yield waits_for
            step = partial(coroutine.send, None)
        except BaseException as error:
            step = partial(coroutine.throw, error)


async def crashes(coroutine: Coroutine[Any, Any, None], at: int) -> bool:
    """Whether it was not over yet when it waited for the `at`-th time, and so went no further."""

    async def run() -> None:
        await _cut_short(coroutine, at)

    try:
        await asyncio.create_task(run())
    except asyncio.CancelledError:
        return True
    return False


async def test_half_a_year_with_a_crash_at_every_point_has_one_digest_a_week(
    env: Env, simcord_bot: Segue, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, weeks, met = simcord_bot.http.request, 26, set[int]()

    async def slowly(*args: Any, **named: Any) -> Any:
        await asyncio.sleep(0)  # on its way there …
        answer = await request(*args, **named)
        await asyncio.sleep(0)  # … and back
        return answer

    monkeypatch.setattr(simcord_bot.http, "request", slowly)
    channels = []
    for day in (0, 3):
        guild = env.create_guild()
        channels.append(guild.create_text_channel("music"))
        await hear(simcord_bot, guild)
        schedule = await set_up(simcord_bot, guild, channels[-1], weekday=day)
    for week in range(weeks):
        for server, (channel, day) in enumerate(zip(channels, (0, 3), strict=True)):
            schedule = Schedule(channel.id, day, 17, "en")
            now, point = go_to(env, schedule.next(env.now().timestamp()).timestamp()), 1 + 2 * week + server
            # Each start is another object, which knows what is stored and nothing else; it crashes, too, later on.
            for at in itertools.count(point, 10):
                if not await crashes(restarted(simcord_bot).look(now), at):
                    break
                met.add(point)
                now = go_to(env, now + 2 * MINUTE)
    for channel in channels:
        first, *others = (week_of(message.created_at) for message in posted(channel))
        assert others == [first + 7 * week for week in range(1, weeks)]
    # The last digests were posted before they came to their points, so there are no others.
    assert met == {*range(1, len(met) + 1)} and 30 < len(met) < 2 * weeks


def restarted(bot: Segue) -> Digesting:
    return Digesting(bot.store, bot.lookups, bot.answers, bot.servers, bot.pseudonyms, bot.get_guild)


def losing(send: Callable[..., Awaitable[Any]], status: int | None = None, *, created: bool = True) -> Any:
    """Stands for `send`, whose answer is lost: by an error of that status, or by a broken connection."""

    async def lost(*args: Any, **named: Any) -> Any:
        if created:
            await send(*args, **named)
        if status is None:
            raise ConnectionResetError
        response: Any = types.SimpleNamespace(status=status, reason="")
        raise discord.HTTPException(response, "lost")

    return lost


@pytest.mark.parametrize("created", [True, False])
@pytest.mark.parametrize("status", [500, 429, None])
async def test_when_discords_answer_is_lost_it_is_looked_for_before_it_is_sent_again(
    status: int | None,
    created: bool,
    env: Env,
    simcord_bot: Segue,
    guild: GuildHandle,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    lost = losing(simcord_bot.http.send_message, status, created=created)
    now = go_to(env, schedule.next(env.now().timestamp()).timestamp())
    with monkeypatch.context() as patch:
        patch.setattr(simcord_bot.http, "send_message", lost)
        await simcord_bot.digesting.look(now)
    for minutes in (0.5, 5, 10):
        await simcord_bot.digesting.look(go_to(env, now + minutes * MINUTE))
    assert len(posted(channel)) == 1
    assert await simcord_bot.store.deliveries.is_answer(posted(channel)[0].id)


async def test_it_is_found_though_the_clock_was_hours_ahead_when_it_was_sent(
    env: Env,
    simcord_bot: Segue,
    guild: GuildHandle,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    lost = losing(simcord_bot.http.send_message)
    due = schedule.next(env.now().timestamp()).timestamp()
    go_to(env, due - 3 * HOUR)
    with monkeypatch.context() as patch:
        patch.setattr(simcord_bot.http, "send_message", lost)
        await simcord_bot.digesting.look(due)
    await simcord_bot.digesting.look(go_to(env, due + 5 * MINUTE))
    assert len(posted(channel)) == 1


async def test_a_channel_that_is_deleted_while_it_is_made_is_told_of_as_any_other(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch, log: Log
) -> None:
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    now, ask = schedule.next(env.now().timestamp()).timestamp(), simcord_bot.lookups.ask

    async def slow(*args: Any, **named: Any) -> Any:
        monkeypatch.setattr(discord.Guild, "get_channel", lambda *_: None)
        return await ask(*args, **named)

    monkeypatch.setattr(simcord_bot.lookups, "ask", slow)
    for minutes in (0, 5):
        await simcord_bot.digesting.look(now + minutes * MINUTE)
    assert [event["event"] for event in log if event["log_level"] != "info"] == ["digest may not be posted"]


async def test_two_processes_on_one_database_send_one(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle
) -> None:
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    now = go_to(env, schedule.next(env.now().timestamp()).timestamp())
    await asyncio.gather(*(restarted(simcord_bot).look(now) for _ in range(2)))
    assert len(posted(channel)) == 1
    assert await simcord_bot.store.deliveries.is_answer(posted(channel)[0].id)


async def test_it_is_sent_with_a_nonce_that_discord_enforces(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, query: Query
) -> None:
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    await simcord_bot.digesting.look(schedule.next(env.now().timestamp()).timestamp())
    [payload] = [
        entry.json or {} for entry in env.http_requests if entry.path.endswith(f"/channels/{channel.id}/messages")
    ]
    [(number,)] = query("SELECT id FROM posted")
    assert payload["nonce"] == str(number) and payload["enforce_nonce"]


@pytest.mark.parametrize(("days", "comes"), [(2.9, True), (3.1, False)])
async def test_after_an_outage_it_comes_late_or_not_before_the_next_week(
    days: float, comes: bool, env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle
) -> None:
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    await simcord_bot.digesting.look(go_to(env, schedule.next(env.now().timestamp()).timestamp() + days * DAY))
    assert len(posted(channel)) == int(comes)


async def test_another_channel_or_day_in_mid_week_brings_no_second_one(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle
) -> None:
    other = guild.create_text_channel("other")
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    now = go_to(env, schedule.next(env.now().timestamp()).timestamp())
    await simcord_bot.digesting.look(now)
    await simcord_bot.store.digests.end(guild.id)
    await set_up(simcord_bot, guild, other, weekday=2, set_at=now + DAY)
    for day in range(1, 7):
        await simcord_bot.digesting.look(go_to(env, now + day * DAY))
    assert (len(posted(channel)), len(posted(other))) == (1, 0)
    await simcord_bot.digesting.look(go_to(env, now + 9 * DAY))
    assert (len(posted(channel)), len(posted(other))) == (1, 1)


# Where it may not be posted


async def test_where_it_may_not_be_posted_managers_see_why_and_are_told_once(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, olga: MemberActor
) -> None:
    closed = discord.PermissionOverwrite(send_messages=False, read_message_history=False)
    quiet = guild.create_text_channel("quiet", overwrites={guild.default_role: closed})
    env.backend.edit_guild(guild.id, {"system_channel_id": channel.id})
    await hear(simcord_bot, guild)
    page = text(shown(await olga.slash(channel, "digest", channel=quiet)))
    assert "“Send Messages”" in page and "“Read Message History”" in page and "“View Channel”" not in page
    schedule = await set_up(simcord_bot, guild, quiet)
    now = go_to(env, schedule.next(env.now().timestamp()).timestamp())
    there = simcord_bot.get_guild(guild.id)
    assert there is not None
    for minute in range(3):
        await simcord_bot.digesting.look(go_to(env, now + 5 * minute * MINUTE))
    told = [message for message in channel.history() if "cannot be posted" in text(message)]
    assert len(told) == 1 and f"<#{quiet.id}>" in text(told[0]) and posted(quiet) == []
    await olga.slash(channel, "digest", channel=channel)
    await set_up(simcord_bot, guild, channel)
    await simcord_bot.digesting.look(go_to(env, now + DAY))
    assert len(posted(channel)) == 1


async def test_without_leave_to_attach_files_it_comes_without_its_picture(
    env: Env, simcord_bot: Segue, guild: GuildHandle, olga: MemberActor
) -> None:
    plain = discord.PermissionOverwrite(attach_files=False)
    bare = guild.create_text_channel("bare", overwrites={guild.default_role: plain})
    await hear(simcord_bot, guild)
    assert "“Attach Files”" in text(shown(await olga.slash(bare, "digest", channel=bare)))
    schedule = await set_up(simcord_bot, guild, bare)
    await simcord_bot.digesting.look(go_to(env, schedule.next(env.now().timestamp()).timestamp()))
    assert len(posted(bare)) == 1 and not pictures(posted(bare)[0])


# /digest


async def test_managers_set_it_see_when_it_comes_and_turn_it_off(
    channel: ChannelHandle, olga: MemberActor, query: Query
) -> None:
    page = shown(await olga.slash(channel, "digest"))
    assert page.ephemeral and "**Off.**" in text(page)
    page = shown(await olga.slash(channel, "digest", channel=channel, day="friday", hour=20, language="de"))
    [(weekday, hour, language)] = query("SELECT weekday, hour, language FROM digest")
    assert (weekday, hour, language) == (4, 20, "de")
    due = int(text(page).split("<t:")[1].split(":")[0])
    assert datetime.fromtimestamp(due, UTC).strftime("%A %H:%M") == "Friday 20:00" and "Deutsch" in text(page)
    assert "five members who play or like the same artists" in text(page)
    await olga.slash(channel, "digest", hour=21)
    assert query("SELECT weekday, hour, language FROM digest") == [(4, 21, "de")]
    await olga.click(page, label="Turn off")
    assert "**Off.**" in text(page) and query("SELECT * FROM digest") == []


async def test_nobody_else_sees_or_changes_it(
    ada: MemberActor, channel: ChannelHandle, guild: GuildHandle, simcord_bot: Segue, query: Query
) -> None:
    [digest] = [command for command in await simcord_bot.tree.fetch_commands() if command.name == "digest"]
    guild.set_command_permissions(digest, {ada: True})  # a server may hand the command to anybody
    answer = shown(await ada.slash(channel, "digest", channel=channel))
    assert "“Manage Server”" in text(answer) and query("SELECT * FROM digest") == []


async def test_a_preview_is_private_leaves_no_trace_and_says_nothing_of_votes(
    env: Env, simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, olga: MemberActor, query: Query
) -> None:
    page = shown(await olga.slash(channel, "digest", channel=channel))
    assert "five members who play or like" in text(shown(await olga.click(page, label="Preview")))
    await hear(simcord_bot, guild)
    schedule = await set_up(simcord_bot, guild, channel)
    await simcord_bot.digesting.look(go_to(env, schedule.next(env.now().timestamp()).timestamp()))
    before = query("SELECT * FROM exposure"), query("SELECT * FROM posted")
    preview = shown(await olga.click(page, label="Preview"))
    assert preview.ephemeral and len(rows(preview)) == 6 and "Last week" not in text(preview)
    assert labels(preview) == [] and not any("custom_id" in part for part in components(preview))
    assert (query("SELECT * FROM exposure"), query("SELECT * FROM posted")) == before


async def test_what_is_kept_of_a_server_goes_with_it(
    simcord_bot: Segue, guild: GuildHandle, channel: ChannelHandle, query: Query
) -> None:
    schedule = await set_up(simcord_bot, guild, channel)
    await simcord_bot.store.digests.claim(guild.id, Kind.DIGEST, 0, schedule.channel, 0.0)
    await simcord_bot.servers.left(guild.id, 0.0)
    await simcord_bot.store.guilds.forget(1.0)
    assert query("SELECT * FROM digest") == query("SELECT * FROM posted") == []


# When it is due


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("2026-11-30 16:59", "2026-11-23 17:00"),
        ("2026-11-30 17:00", "2026-11-30 17:00"),
        ("2026-12-06 23:59", "2026-11-30 17:00"),
        ("2027-01-02 12:00", "2026-12-28 17:00"),
    ],
)
def test_it_is_due_once_a_week_at_its_hour(now: str, last: str) -> None:
    def at(text: str) -> datetime:
        return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)

    schedule = Schedule(channel=1, weekday=0, hour=17, language="en")
    assert schedule.last(at(now).timestamp()) == at(last)
    assert schedule.next(at(now).timestamp()) == at(last) + timedelta(weeks=1)


def test_every_day_is_of_the_week_that_began_on_its_monday() -> None:
    monday = datetime(2026, 11, 30, tzinfo=UTC)
    days = [week_of(monday + timedelta(days=day, hours=23)) for day in range(-1, 8)]
    assert days == [days[1] - 7, *[days[1]] * 7, days[1] + 7]
