"""What a member is recommended by the listening they linked, and what they say they know of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from simcord import ChannelHandle, InteractionResult, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.feedback.accounts import Heard
from bot.listening.vault import Owner
from tests.bot.seen import body, choose, footer, menu, names, press, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]
VOTES = "SELECT artist_id, verdict FROM verdict ORDER BY id"
RADIOHEAD, BJORK, METALLICA, SLAYER = 100, 101, 104, 105


async def link(bot: Segue, member: MemberActor, plays: dict[int, int], service: str = "listenbrainz") -> None:
    """Links an account that plays these artists so often."""
    sealed = bot.vault.seal(Owner(member.id, "ada"))
    heard = Heard(plays, {})
    assert await bot.store.accounts.link(bot.pseudonyms(member.id), service, sealed, heard, at=1.0, due_at=None)


async def pick(member: MemberActor, message: ResponseMessage, *picked: str) -> InteractionResult:
    """Chooses artists in the menu of those one knows."""
    found = menu(message, "foryou")
    values = [option["value"] for option in found["options"] if option["label"] in picked]
    assert len(values) == len(picked)
    return await member.select(message, values, custom_id=found["custom_id"])


@pytest.fixture
async def page(ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue) -> ResponseMessage:
    """What Ada is recommended, who plays Radiohead and Björk."""
    await link(simcord_bot, ada, {RADIOHEAD: 900, BJORK: 40})
    return shown(await ada.slash(channel, "foryou"))


async def test_artists_come_of_linked_listening_without_any_vote_and_none_is_played(page: ResponseMessage) -> None:
    assert page.ephemeral and names(page) and not {"Radiohead", "Björk"} & set(names(page))
    assert "based on 2 artists you play ([ListenBrainz](https://listenbrainz.org))" in text(page)
    assert "because of Radiohead and Björk" in text(page)


async def test_what_is_played_is_not_written_down_with_the_answer(page: ResponseMessage, query: Query) -> None:
    assert query("SELECT command, seeds FROM exposure") == [("foryou", "[]")]


async def test_votes_and_listening_count_together(
    ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue, query: Query
) -> None:
    await link(simcord_bot, ada, {RADIOHEAD: 900, BJORK: 40}, "lastfm")
    await ada.slash(channel, "rate", artist="Metallica", vote="up")
    await ada.slash(channel, "rate", artist="Slayer", vote="down")
    page = shown(await ada.slash(channel, "foryou"))
    assert "based on 2 artists you play ([Last.fm](https://www.last.fm)) and 2 votes" in text(page)
    assert not {"Radiohead", "Björk", "Metallica", "Slayer"} & set(names(page))
    assert "Metallica" in body(page)
    assert query("SELECT seeds FROM exposure") == [(f"[{METALLICA}]",)]


async def test_listening_that_is_unlinked_says_nothing_any_more(
    ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue, page: ResponseMessage
) -> None:
    await simcord_bot.store.accounts.unlink(simcord_bot.pseudonyms(ada.id))
    assert names(shown(await ada.slash(channel, "foryou"))) == []


async def test_one_members_listening_says_nothing_to_another(
    ben: MemberActor, channel: ChannelHandle, page: ResponseMessage
) -> None:
    assert names(shown(await ben.slash(channel, "foryou"))) == []


async def test_whoever_is_unknown_is_asked_and_told_of_two_other_ways_in(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    page = shown(await ada.slash(channel, "foryou"))
    assert "1 of 10" in text(page) and all(way in footer(page) for way in ("/link", "/import"))


async def test_several_artists_are_known_at_once_and_others_take_their_place(
    ada: MemberActor, page: ResponseMessage, query: Query
) -> None:
    first, second, *_ = found = names(page)
    assert menu(page, "foryou")["max_values"] == len(found)
    await pick(ada, page, first, second)
    assert f"you already know {first} and {second}." in text(page)
    assert not {first, second} & set(names(page))
    assert [verdict for _, verdict in query(VOTES)] == ["known", "known"]
    assert "2 votes" in text(page)
    assert query("SELECT count(*) FROM verdict JOIN exposure USING (interaction_id)") == [(2,)]


async def test_knowing_an_artist_does_not_undo_a_vote_on_it(
    ada: MemberActor, page: ResponseMessage, query: Query
) -> None:
    first, second, *_ = names(page)
    await ada.click(shown(await press(ada, page, first)), label="👍")
    await pick(ada, page, first, second)
    assert [verdict for _, verdict in query(VOTES)] == ["up", "known"]


async def test_of_who_opted_out_nothing_is_noted_and_that_is_said(
    ada: MemberActor, channel: ChannelHandle, page: ResponseMessage, query: Query
) -> None:
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    await pick(ada, page, names(page)[0])
    assert "You have opted out" in text(page) and query(VOTES) == []


async def test_a_list_with_the_menu_leads_on_as_before(ada: MemberActor, page: ResponseMessage) -> None:
    found = names(page)[0]
    await choose(ada, page, "similar", found)
    assert page.ephemeral and text(page).startswith(f"Similar to {found}\n")
