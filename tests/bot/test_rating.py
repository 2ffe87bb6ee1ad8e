"""What members say of single artists: private, taken back, kept over a restart, and what comes of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, ResponseMessage

from bot.address import beside
from bot.client.client import Segue
from bot.errors import StoreError
from bot.feedback.servers import Server
from recommender import Depth
from tests.bot.seen import choose, enabled, names, pictures, press, shown, text

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]
VOTES = "SELECT artist_id, verdict, given FROM verdict ORDER BY id"


@pytest.fixture
async def answer(ada: MemberActor, channel: ChannelHandle) -> ResponseMessage:
    return shown(await ada.slash(channel, "similar", artist="Radiohead"))


async def test_a_vote_on_an_artist_is_private_and_joined_to_the_answer(
    ben: MemberActor, answer: ResponseMessage, query: Query
) -> None:
    panel = shown(await press(ben, answer, "Björk"))
    assert panel.ephemeral and "You have not rated" in text(panel) and query(VOTES) == []
    await ben.click(panel, label="👍")
    assert "Your vote: 👍" in text(panel) and "👍" not in enabled(panel)
    [(artist, verdict, seeds)] = query(
        "SELECT artist_id, verdict, seeds FROM verdict JOIN exposure USING (interaction_id)"
    )
    assert (artist, verdict, seeds) == (101, "up", "[100]")


async def test_a_vote_is_changed_and_taken_back(ben: MemberActor, answer: ResponseMessage, query: Query) -> None:
    panel = shown(await press(ben, answer, "Björk"))
    for label in ("👍", "Already know it", "👎", "Remove vote"):
        await ben.click(panel, label=label)
    assert query(VOTES) == [(101, "up", 1), (101, "known", 1), (101, "down", 1), (101, "down", 0)]
    assert "You have not rated" in text(panel)


async def test_a_vote_is_noted_also_while_nothing_can_be_read(
    ben: MemberActor, answer: ResponseMessage, database: Path
) -> None:
    panel = shown(await press(ben, answer, "Björk"))
    elsewhere = database.rename(database.with_name("elsewhere"))
    await ben.click(panel, label="👍")
    elsewhere.rename(database)
    assert "Your vote: 👍" in text(panel)
    assert b'"verdict":"up"' in beside(database).read_bytes()


async def test_a_vote_that_is_kept_is_said_to_be_though_nothing_can_be_read_then(
    ben: MemberActor, answer: ResponseMessage, simcord_bot: Segue, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise StoreError("away")

    panel = shown(await press(ben, answer, "Björk"))
    monkeypatch.setattr(simcord_bot.store, "votes_of", away)
    await ben.click(panel, label="👍")
    assert "Your vote: 👍" in text(panel) and query(VOTES) == [(101, "up", 1)]


async def test_a_vote_is_remembered_under_the_next_list(
    ben: MemberActor, channel: ChannelHandle, answer: ResponseMessage
) -> None:
    await ben.click(shown(await press(ben, answer, "Björk")), label="Already know it")
    other = shown(await ben.slash(channel, "similar", artist="Sigur Rós"))
    assert "Your vote: Already know it" in text(shown(await press(ben, other, "Björk")))


async def test_menus_and_buttons_of_a_vote_work_after_a_restart(
    env: Env, ben: MemberActor, answer: ResponseMessage, make_bot: MakeBot, query: Query
) -> None:
    await env.restart_bot(await make_bot())
    panel = shown(await press(ben, answer, "Björk"))
    await env.restart_bot(await make_bot())
    await ben.click(panel, label="👎")
    assert query(VOTES) == [(101, "down", 1)]


async def test_artists_are_voted_on_in_direct_messages(env: Env, query: Query) -> None:
    carl = env.create_user("carl")
    answer = shown(await carl.slash("similar", artist="Radiohead"))
    await carl.click(shown(await press(carl, answer, "Björk")), label="👍")
    assert query(VOTES) == [(101, "up", 1)]


async def test_the_similar_ones_that_artist_names_are_voted_on(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    answer = shown(await ada.slash(channel, "artist", artist="Björk"))
    await ada.click(shown(await choose(ada, answer, "rate", "Radiohead")), label="👎")
    joined = "SELECT command, artist_id, verdict FROM verdict JOIN exposure USING (interaction_id)"
    assert query(joined) == [("artist", 100, "down")]


async def test_the_panel_of_an_artist_leads_on_in_private(
    ben: MemberActor, channel: ChannelHandle, answer: ResponseMessage
) -> None:
    first, panel = text(answer), shown(await press(ben, answer, "Björk"))
    await ben.click(panel, label="More like this")
    assert panel.ephemeral and text(panel).startswith("Similar to Björk\n") and names(panel)
    mapped = shown(await press(ben, answer, "Björk"))
    await ben.click(mapped, label="Map")
    assert mapped.ephemeral and text(mapped).startswith("Around Björk\n") and len(pictures(mapped)) == 1
    assert text(answer) == first and len(channel.history()) == 1


async def test_artists_of_a_list_too_long_for_buttons_are_voted_on_by_a_menu(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", count=10))
    await ada.click(shown(await choose(ada, answer, "rate", "Björk")), label="👍")
    assert len(names(answer)) == 10 and query(VOTES) == [(101, "up", 1)]


async def test_artists_for_a_member_are_dug_into_in_private(ada: MemberActor, channel: ChannelHandle) -> None:
    await ada.slash(channel, "rate", artist="Radiohead", vote="up")
    page = shown(await ada.slash(channel, "foryou"))
    found = names(page)[0]
    await choose(ada, page, "similar", found)
    assert page.ephemeral and text(page).startswith(f"Similar to {found}\n") and channel.history() == []


async def test_an_artist_is_voted_on_without_a_list(ada: MemberActor, channel: ChannelHandle, query: Query) -> None:
    panel = shown(await ada.slash(channel, "rate", artist="bjork", vote="up"))
    assert panel.ephemeral and "Your vote: 👍" in text(panel)
    assert query("SELECT artist_id, interaction_id FROM verdict") == [(101, None)]


async def test_where_neither_database_nor_journal_takes_a_vote_it_is_not_claimed(
    ada: MemberActor, channel: ChannelHandle, stores: AsyncExitStack, database: Path
) -> None:
    beside(database).mkdir()
    await stores.aclose()
    answer = shown(await ada.slash(channel, "rate", artist="Björk", vote="up"))
    assert answer.ephemeral and "nothing has changed" in text(answer)


# /foryou and /hide


async def test_without_votes_there_is_nobody_to_go_by(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "foryou"))
    assert answer.ephemeral and "don't know what you like yet" in text(answer)


async def test_foryou_goes_by_what_was_liked_and_known(ada: MemberActor, channel: ChannelHandle, query: Query) -> None:
    for name, verdict in (("Radiohead", "up"), ("Björk", "known")):
        await ada.slash(channel, "rate", artist=name, vote=verdict)
    answer = shown(await ada.slash(channel, "foryou"))
    assert answer.ephemeral and names(answer) and not {"Radiohead", "Björk"} & set(names(answer))
    assert "because of Radiohead and Björk" in text(answer) and "2 artists you like or know" in text(answer)
    assert query("SELECT command, seeds FROM exposure") == [("foryou", "[100,101]".replace(",", ", "))]


async def test_foryou_repeats_nobody_it_has_just_shown_nor_who_was_hidden(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    await ada.slash(channel, "rate", artist="Radiohead", vote="up")
    await ada.slash(channel, "hide", artist="Portishead")
    page = shown(await ada.slash(channel, "foryou"))
    first = names(page)
    assert first and "Portishead" not in first
    await ada.click(page, label="Show others")
    assert not set(names(page)) & {*first, "Portishead"}


async def test_depth_of_foryou_is_turned_in_place_and_kept_with_the_others(
    ada: MemberActor, guild: GuildHandle, channel: ChannelHandle, simcord_bot: Segue, query: Query
) -> None:
    await simcord_bot.servers.set(guild.id, Server(count=2, depth=Depth.DEEP))
    await ada.slash(channel, "rate", artist="Radiohead", vote="up")
    page = shown(await ada.slash(channel, "foryou"))
    assert "lesser-known artists first" in text(page)
    await ada.click(page, label="Familiar")
    assert "well-known artists first" in text(page) and names(page)
    await ada.click(page, label="Show others")
    assert "well-known artists first" in text(page) and names(page)
    depths = [row[0] for row in query("SELECT depth FROM exposure ORDER BY shown_at")]
    assert depths == ["deep", "familiar", "familiar"]


async def test_who_opted_out_is_shown_others_too(
    ada: MemberActor, guild: GuildHandle, channel: ChannelHandle, simcord_bot: Segue, query: Query
) -> None:
    await simcord_bot.servers.set(guild.id, Server(count=3))
    await ada.slash(channel, "rate", artist="Radiohead", vote="up")
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    page = shown(await ada.slash(channel, "foryou"))
    found = names(page)
    for _ in range(9):
        if "Show others" in enabled(page):
            await ada.click(page, label="Show others")
            found += names(page)
    assert len(found) == len(set(found)) > 10 and "seen everything for now" in text(page)
    assert query("SELECT * FROM exposure") == []


async def test_one_members_votes_say_nothing_to_another(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle
) -> None:
    await ada.slash(channel, "rate", artist="Radiohead", vote="up")
    assert "don't know what you like yet" in text(shown(await ben.slash(channel, "foryou")))


async def test_hiding_is_undone_by_a_click_and_listed(ada: MemberActor, channel: ChannelHandle, query: Query) -> None:
    panel = shown(await ada.slash(channel, "hide", artist="Björk"))
    assert panel.ephemeral and "will no longer appear in your /foryou" in text(panel)
    assert "Björk" in text(shown(await ada.slash(channel, "hide")))
    await ada.click(panel, label="Unhide")
    assert "may appear in your /foryou again" in text(panel)
    assert "None yet" in text(shown(await ada.slash(channel, "hide")))
    assert query(VOTES) == [(101, "hidden", 1), (101, "hidden", 0)]


async def test_somebody_hidden_is_shown_again_from_the_list(ada: MemberActor, channel: ChannelHandle) -> None:
    await ada.slash(channel, "hide", artist="Björk")
    listed = shown(await ada.slash(channel, "hide"))
    await choose(ada, listed, "hide", "Björk")
    assert "may appear in your /foryou again" in text(listed)
