"""/daily: two artists a day, a private path between them, a grid to share, and yesterday's best path."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import date
from typing import Any

import pytest
import structlog
from simcord import ChannelHandle, Env, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.errors import StoreError
from recommender.feedback import Day, Move, Step
from tests.bot.conftest import MakeBot
from tests.bot.seen import body, enabled, labels, pictures, shown, text, title

Query = Callable[[str], list[tuple[Any, ...]]]
Log = list[structlog.typing.EventDict]
STEPS = "SELECT move, artist_id, other_id FROM daily_step ORDER BY id"
BJÖRK, ACDC = 101, 106
DAY = 86_400


def today(env: Env) -> date:
    return env.now().date()


@pytest.fixture(autouse=True)
async def _two(env: Env, simcord_bot: Segue) -> None:
    """Today's artists: the shortest path is Björk → Radiohead → Metallica → AC/DC."""
    await simcord_bot.store.days.ask(Day(today(env), BJÖRK, ACDC, 3))


@pytest.fixture
async def board(ada: MemberActor, channel: ChannelHandle) -> ResponseMessage:
    return shown(await ada.slash(channel, "daily"))


async def go(member: MemberActor, message: ResponseMessage, *names: str) -> ResponseMessage:
    """Tries artists one after the other; returns the message as it is then."""
    for name in names:
        form = await member.click(message, label="Next artist")
        assert form.modal is not None
        [field] = [label["component"]["custom_id"] for label in form.modal["components"]]
        await member.submit_modal(form, {field: name})
    return message


async def test_a_day_is_played_to_the_end_and_shared_without_a_name(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle, board: ResponseMessage, query: Query
) -> None:
    assert board.ephemeral and title(board).startswith("Daily path · 20")
    assert "Find a path from **Björk** to **AC/DC**" in body(board)
    assert labels(board) == ["Next artist", "Undo", "Give up"] and "Undo" not in enabled(board)
    await go(ada, board, "slayer")
    assert "No step known from **Björk** to **Slayer**" in body(board) and "nobody plays both" in body(board)
    assert body(board).count("🟥") == 1
    await go(ada, board, "radiohead", "portishead")
    assert "Björk → **[Radiohead](" in body(board) and "3 listeners play both" in body(board)
    await ada.click(board, label="Undo")
    assert "You are at **Radiohead**." in body(board) and "🟥🟩🟨" in body(board)
    await go(ada, board, "Radiohead")
    assert "**Radiohead** is already on your path." in body(board)
    await go(ada, board, "metallica", "ac/dc")
    assert "You made it in 3 steps; the shortest path has 3.** Wrong tries: 1." in body(board)
    assert labels(board) == ["Share"]
    assert query(STEPS) == [
        ("miss", 101, 105),
        ("hop", 101, 100),
        ("hop", 100, 102),
        ("undo", 102, None),
        ("hop", 100, 104),
        ("hop", 104, 106),
    ]
    grid = shown(await ada.click(board, label="Share"))
    assert not grid.ephemeral and title(grid) == f"Segue path {title(board)[-10:]} · 3/3"
    said = f"<@{ada.id}>\n🟥🟩🟨🟩🟩🏁"
    assert body(grid) == said
    own = shown(await ben.click(grid, label="Play too"))
    assert own.ephemeral and "🟩" not in body(own)
    await ada.click(grid, label="Play too")
    assert body(grid) == said  # what is shared stays
    assert ("Slayer",) in query("SELECT name FROM artist")  # for the report


async def test_a_name_that_may_be_several_is_asked_about_and_a_click_goes_on(
    ada: MemberActor, channel: ChannelHandle, board: ResponseMessage, query: Query
) -> None:
    form = await ada.click(board, label="Next artist")
    assert form.modal is not None
    [field] = [label["component"]["custom_id"] for label in form.modal["components"]]
    asked = shown(await ada.submit_modal(form, {field: "radio"}))
    assert query(STEPS) == []
    await ada.click(asked, label="Radiohead")
    assert "You are at **Radiohead**." in body(asked) and len(query(STEPS)) == 1


async def test_who_gives_up_is_shown_a_shortest_path_and_may_share_that(
    ada: MemberActor, channel: ChannelHandle, board: ResponseMessage
) -> None:
    await go(ada, board, "Portishead")
    await ada.click(board, label="Give up")
    assert "You gave up. One of the shortest paths, with 3 steps:" in body(board)
    assert "Björk → **[Radiohead](" in body(board) and labels(board) == ["Share"]
    grid = shown(await ada.click(board, label="Share"))
    assert title(grid).endswith(" · –/3") and body(grid).endswith("🟩🏳️")
    assert labels(shown(await ada.slash(channel, "daily"))) == ["Share"]


async def test_a_restart_loses_nothing(
    ada: MemberActor, simcord_bot: Segue, channel: ChannelHandle, board: ResponseMessage, env: Env,
    make_bot: MakeBot, stores: AsyncExitStack,
) -> None:  # fmt: skip
    await go(ada, board, "Radiohead")
    await stores.aclose()
    again = await make_bot()
    steps = await again.store.days.steps(again.pseudonyms(ada.id), today(env))
    assert [step.other for step in steps] == [100] and await again.store.days.of(today(env)) is not None


async def test_the_day_after_shows_the_best_path_of_the_server_on_a_map(
    env: Env, simcord_bot: Segue, ada: MemberActor, ben: MemberActor, channel: ChannelHandle, board: ResponseMessage,
    query: Query,
) -> None:  # fmt: skip
    await go(ada, board, "Portishead", "Radiohead", "Metallica", "AC/DC")
    await go(ben, shown(await ben.slash(channel, "daily")), "Slayer", "Radiohead", "Metallica", "AC/DC")
    elsewhere = env.create_guild()
    other = elsewhere.create_text_channel("other")
    eve = elsewhere.add_member(env.create_user("eve"))
    env.backend.advance_clock(DAY)
    next_day = shown(await ada.slash(channel, "daily"))
    told = body(next_day)
    assert "**Yesterday:** the best path found in this server, with 3 steps; the shortest has 3" in told
    assert "Björk → Radiohead → Metallica → AC/DC" in told and "members made it" not in told
    [(_, alt)] = pictures(next_day)
    assert alt == "Map with the path Björk → Radiohead → Metallica → AC/DC"
    assert "Segue path" not in told and title(next_day) != title(board) and "You are at" not in told
    assert "**Yesterday:** one of the shortest paths, with 3 steps" in body(shown(await eve.slash(other, "daily")))
    assert len(query("SELECT day FROM daily_pair")) == 2
    await ada.click(board, label="Share")  # yesterday's own can still be shared
    assert title(channel.history()[-1]) == f"Segue path {title(board)[-10:]} · 4/3"
    env.backend.advance_clock(2 * DAY)
    assert "Yesterday" not in body(shown(await ada.slash(channel, "daily")))


async def test_a_button_of_yesterday_shows_today(
    env: Env, ada: MemberActor, board: ResponseMessage, query: Query
) -> None:
    form = await ada.click(board, label="Next artist")
    assert form.modal is not None
    [field] = [label["component"]["custom_id"] for label in form.modal["components"]]
    env.backend.advance_clock(DAY)
    before = title(board)
    await ada.submit_modal(form, {field: "Radiohead"})
    assert title(board) != before and query(STEPS) == []


async def test_of_who_opted_out_nothing_is_kept_and_they_can_play(
    ada: MemberActor, simcord_bot: Segue, channel: ChannelHandle, query: Query
) -> None:
    await simcord_bot.store.set_silent(simcord_bot.pseudonyms(ada.id), True)
    board = shown(await ada.slash(channel, "daily"))
    assert "You have opted out, so your path is not saved" in body(board) and "Opt back in" in labels(board)
    await go(ada, board, "Radiohead", "Metallica", "AC/DC")
    assert "You made it in 3 steps" in body(board) and query(STEPS) == []


async def test_a_step_that_the_database_does_not_take_is_answered_all_the_same(
    env: Env, ada: MemberActor, simcord_bot: Segue, board: ResponseMessage, query: Query, log: Log,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    async def locked(*_: object) -> int:
        raise StoreError("locked")

    with monkeypatch.context() as patch:
        patch.setattr(simcord_bot.store.days._database, "write", locked)
        await go(ada, board, "Radiohead")
    assert "You are at **Radiohead**." in body(board) and query(STEPS) == []
    assert "step of a daily path not recorded" in [event["event"] for event in log]
    env.backend.advance_clock(1)
    await go(ada, board, "Metallica", "AC/DC")
    assert "You made it in 3 steps" in body(board) and len(query(STEPS)) == 2


async def test_what_was_tried_is_shown_exported_and_deleted(
    env: Env, simcord_bot: Segue, ada: MemberActor, channel: ChannelHandle, board: ResponseMessage, query: Query
) -> None:
    await go(ada, board, "Slayer", "Radiohead")
    page = shown(await ada.slash(channel, "privacy"))
    assert "You played the daily path on 1 day;" in text(page)
    [file] = shown(await ada.click(page, label="Export")).attachments
    with zipfile.ZipFile(io.BytesIO(await file.read())) as archive:
        miss, hop = json.loads(archive.read("daily-paths.json"))
    assert (miss["move"], miss["from"]["name"], miss["tried"]["name"]) == ("miss", "Björk", "Slayer")
    assert hop["tried"]["name"] == "Radiohead" and hop["day"] == today(env).isoformat()
    await ada.click(page, label="Delete …")
    assert "Your daily paths are deleted as well." in text(page)
    await ada.click(page, label="Delete everything")
    assert query(STEPS) == [] and len(query("SELECT day FROM daily_pair")) == 1
    await go(ada, shown(await ada.slash(channel, "daily")), "Radiohead")
    await simcord_bot.store.forget_before(env.now().timestamp() + 9 * DAY)
    assert query(STEPS) == query("SELECT day FROM daily_pair") == []


async def test_five_arrivals_are_told_in_steps_of_five(
    env: Env, simcord_bot: Segue, channel: ChannelHandle, ada: MemberActor
) -> None:
    for number in range(6):
        end = Step(f"member {number}", today(env), Move.HOP, 104, ACDC, "v", env.now().timestamp())
        await simcord_bot.store.days.take(end)
    env.backend.advance_clock(DAY)
    assert "5+ members made it." in body(shown(await ada.slash(channel, "daily")))


async def test_the_best_path_is_the_one_that_was_made_in_the_server_whatever_was_clicked_twice(
    simcord_bot: Segue,
) -> None:
    days, day = simcord_bot.store.days, Day(date(2026, 1, 1), 1, 4, 2)

    async def play(member: str, *steps: tuple[Move, int, int | None], server: str = "here") -> None:
        for move, artist, other in steps:
            await days.take(Step(member, day.day, move, artist, other, "v", 1.0, server))

    assert await days.best(day, "here") is None
    await play("elsewhere", (Move.HOP, 1, 2), server="there")
    await play("elsewhere", (Move.HOP, 2, 4))  # its last step alone was made here
    assert await days.best(day, "here") is None
    twice = (Move.HOP, 1, 3), (Move.UNDO, 3, None), (Move.UNDO, 3, None), (Move.UNDO, 3, None)
    await play("twice", *twice, (Move.HOP, 1, 2), (Move.HOP, 2, 3), (Move.HOP, 3, 4))
    best = await days.best(day, "here")
    assert best is not None and best.path == (1, 2, 3, 4)
    await play("honest", (Move.MISS, 1, 4), (Move.HOP, 1, 2), (Move.HOP, 2, 4))
    best = await days.best(day, "here")
    assert best is not None and (best.path, best.misses) == ((1, 2, 4), 1)
    await simcord_bot.store.set_silent("honest", True)
    best = await days.best(day, "here")
    assert best is not None and best.path == (1, 2, 3, 4)


async def test_what_is_in_memory_of_who_opted_out_is_gone_the_day_after_next(simcord_bot: Segue) -> None:
    days, day = simcord_bot.store.days, date(1970, 1, 2)
    await simcord_bot.store.set_silent("m", True)
    await days.take(Step("m", day, Move.HOP, 1, 2, "v", 1.0))
    days.prune(2 * DAY + 1)
    assert len(await days.steps("m", day)) == 1
    days.prune(3 * DAY + 1)
    assert await days.steps("m", day) == []


async def test_what_is_in_memory_of_who_deletes_everything_goes_at_once_and_that_of_others_stays(
    simcord_bot: Segue,
) -> None:
    store, day = simcord_bot.store, date(1970, 1, 2)
    for member in ("gone", "other"):
        await store.set_silent(member, True)
        await store.days.take(Step(member, day, Move.HOP, 1, 2, "v", 1.0))
    await store.forget("gone")
    assert [len(await store.days.steps(member, day)) for member in ("gone", "other")] == [0, 1]
