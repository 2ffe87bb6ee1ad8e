"""A list taken along: exactly what was shown, under the list or typed, also where nothing is kept."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest
from simcord import ChannelHandle, Env, MemberActor, ResponseMessage

from bot.client.client import Segue
from tests.bot.seen import enabled, names, shown, text

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]


async def taken(message: ResponseMessage) -> list[str]:
    """The lines of the file that a message holds."""
    [attached] = message.attachments
    return (await attached.read()).decode("utf-8-sig").splitlines()


def plain(message: ResponseMessage) -> list[str]:
    """The artists of a list, as they are called."""
    return [name.translate(dict.fromkeys(map(ord, "\u2068\u2069\u200b\\…"))) for name in names(message)]


@pytest.fixture
async def answer(ada: MemberActor, channel: ChannelHandle) -> ResponseMessage:
    return shown(await ada.slash(channel, "similar", artist="Radiohead", count=3))


async def test_what_was_shown_is_saved_in_each_form_for_whoever_presses_alone(
    ada: MemberActor, ben: MemberActor, answer: ResponseMessage
) -> None:
    await ada.click(answer, label="More ›")
    listed = plain(answer)
    saved = shown(await ben.click(answer, label="Save list"))
    assert saved.ephemeral and await taken(saved) == [
        "Similar to Radiohead",
        "",
        *(f"{rank}. {name}" for rank, name in enumerate(listed, 4)),
    ]
    assert "Text" not in enabled(saved)
    await ben.click(saved, label="CSV")
    assert (await taken(saved))[1].startswith(f"4,{listed[0]},")
    await ben.click(saved, label="JSPF")
    tracks = json.loads("\n".join(await taken(saved)))["playlist"]["track"]
    assert [track["title"] for track in tracks] == listed and "not songs" in text(saved)


async def test_the_last_list_is_saved_by_typing_also_after_a_restart(
    env: Env, ada: MemberActor, channel: ChannelHandle, answer: ResponseMessage, make_bot: MakeBot
) -> None:
    await ada.slash(channel, "rate", artist="Björk", vote="up")
    foryou = shown(await ada.slash(channel, "foryou"))
    await env.restart_bot(await make_bot())
    saved = shown(await ada.slash(channel, "save", format="csv"))
    assert [line.split(",")[1][:79] for line in (await taken(saved))[1:]] == plain(foryou)
    assert (await taken(shown(await ada.click(saved, label="Text"))))[0] == "For you"


async def test_a_list_that_is_not_kept_is_saved_from_its_message(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead", count=3))
    await ada.click(answer, label="More ›")
    saved = shown(await ada.click(answer, label="Save list"))
    assert (await taken(saved))[2:] == [f"{rank}. {name}" for rank, name in enumerate(plain(answer), 4)]
    await ada.click(saved, label="CSV")
    assert [line.split(",")[0] for line in (await taken(saved))[1:]] == ["4", "5", "6"]
    assert query("SELECT * FROM exposure") == []
    assert "You have opted out" in text(shown(await ada.slash(channel, "save")))


async def test_the_top_and_a_blend_are_saved_under_their_titles(ada: MemberActor, channel: ChannelHandle) -> None:
    top = shown(await ada.slash(channel, "top", tag="metal", by="plays"))
    saved = shown(await ada.click(top, label="Save list"))
    assert await taken(saved) == ["Top artists by plays · metal", "", "1. Metallica", "2. Slayer"]
    await ada.click(saved, label="JSPF")
    blend = shown(await ada.slash(channel, "blend", artist="Björk", artist2="Sigur Rós"))
    assert (await taken(shown(await ada.click(blend, label="Save list"))))[0] == "Between Björk and Sigur Rós"


async def test_who_has_been_shown_nothing_is_told_how_to_get_a_list(ada: MemberActor, channel: ChannelHandle) -> None:
    assert "There is no list to save yet" in text(shown(await ada.slash(channel, "save")))


async def test_a_database_that_is_gone_costs_no_file_of_a_list_that_is_there(
    ada: MemberActor, answer: ResponseMessage, stores: AsyncExitStack
) -> None:
    await stores.aclose()
    saved = shown(await ada.click(answer, label="Save list"))
    assert len(await taken(saved)) == 5
