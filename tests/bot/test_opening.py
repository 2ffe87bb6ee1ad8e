"""An artist's panel: where it can be listened to, as the server has set, and that it was opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, ResponseMessage

from tests.bot.seen import Message, below, labels, press, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]
OPENED = "SELECT interaction_id, artist_id FROM opened ORDER BY at"


@pytest.fixture
def manager(env: Env, guild: GuildHandle) -> MemberActor:
    role = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(env.create_user("manager"), roles=[role])


@pytest.fixture
async def answer(ada: MemberActor, channel: ChannelHandle) -> ResponseMessage:
    return shown(await ada.slash(channel, "similar", artist="Radiohead"))


def linked(message: Message) -> dict[str, str]:
    """Every button that leads to a page, and where it leads."""
    return {component["label"]: component["url"] for component in below(message) if "url" in component}


async def test_a_panel_links_to_where_the_artist_can_be_listened_to(ben: MemberActor, answer: ResponseMessage) -> None:
    panel = shown(await press(ben, answer, "Björk"))
    assert [*linked(panel)] == ["YouTube", "Spotify", "Apple Music", "Bandcamp"]
    assert linked(panel)["YouTube"] == "https://www.youtube.com/results?search_query=Bj%C3%B6rk"


async def test_a_server_sets_which_services_are_linked_by_typing_or_picking_several_or_none(
    manager: MemberActor, ben: MemberActor, channel: ChannelHandle, answer: ResponseMessage
) -> None:
    settings = shown(await manager.slash(channel, "settings", **{"listen-on": "last.fm, youtube"}))
    assert "YouTube, Last.fm" in text(settings)
    assert [*linked(shown(await press(ben, answer, "Björk")))] == ["YouTube", "Last.fm"]
    [menu] = [part for part in below(settings) if "listen_on" in part.get("custom_id", "")]
    assert [option["label"] for option in menu["options"] if option.get("default")] == ["YouTube", "Last.fm"]
    assert "Bandcamp" in text(shown(await manager.select(settings, ["bandcamp"], custom_id=menu["custom_id"])))
    assert [*linked(shown(await press(ben, answer, "Björk")))] == ["Bandcamp"]
    assert "none" in text(shown(await manager.select(settings, [], custom_id=menu["custom_id"])))
    assert not linked(shown(await press(ben, answer, "Björk")))


async def test_a_service_that_there_is_not_changes_nothing_and_is_told(
    manager: MemberActor, channel: ChannelHandle
) -> None:
    refused = shown(await manager.slash(channel, "settings", **{"listen-on": "youtube, Napster"}))
    assert "“Napster” is not one of these services: YouTube, Spotify" in text(refused)
    assert "YouTube, Spotify, Apple Music, Bandcamp" in text(shown(await manager.slash(channel, "settings")))


async def test_that_an_artist_was_opened_is_kept_once_and_is_no_vote(
    ben: MemberActor, answer: ResponseMessage, query: Query
) -> None:
    for vote in "👍👎":
        await ben.click(shown(await press(ben, answer, "Björk")), label=vote)
    [(interaction,)] = query("SELECT interaction_id FROM exposure")
    assert query(OPENED) == [(interaction, 101)]


async def test_a_panel_that_is_not_of_an_answer_is_not_counted_nor_one_of_who_opted_out(
    ben: MemberActor, channel: ChannelHandle, answer: ResponseMessage, query: Query
) -> None:
    await ben.slash(channel, "rate", artist="Björk")
    await ben.click(shown(await ben.slash(channel, "privacy")), label="Opt out")
    assert "Your vote" not in text(shown(await press(ben, answer, "Björk")))
    assert query(OPENED) == []


async def test_privacy_tells_and_deletes_what_was_opened(
    ben: MemberActor, channel: ChannelHandle, answer: ResponseMessage, query: Query
) -> None:
    await press(ben, answer, "Björk")
    panel = shown(await ben.slash(channel, "privacy"))
    assert "You opened 1 artist from an answer" in text(panel)
    await ben.click(panel, label="Delete …")
    assert "artists you opened" in text(panel)
    [sure] = [label for label in labels(panel) if label.startswith("Delete")]
    await ben.click(panel, label=sure)
    assert query(OPENED) == [] and "You opened" not in text(shown(await ben.slash(channel, "privacy")))


@pytest.mark.impatient
async def test_a_database_that_another_program_holds_costs_no_panel(
    ben: MemberActor, answer: ResponseMessage, database: Path, query: Query
) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        panel = shown(await press(ben, answer, "Björk"))
        assert "YouTube" in labels(panel)
        other.execute("ROLLBACK")
    assert query(OPENED) == []
