"""Whoever has voted on nothing is asked about ten artists, one after the other in one message, and gets their list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from simcord import ChannelHandle, Env, MemberActor, ResponseMessage

from bot.client.client import Segue
from bot.feedback.opinions import Opinions
from bot.questions.taps import MOST, Said
from bot.replies.reply import MAX_CUSTOM_ID, Button
from recommender import Artist
from recommender.feedback import Verdict
from tests.bot.conftest import MakeBot
from tests.bot.seen import body, labels, names, shown, text

Query = Callable[[str], list[tuple[Any, ...]]]
VOTES = "SELECT verdict, given FROM verdict ORDER BY id"
WAYS = ["👍", "👎", "Don't know", "Show my list"]


@pytest.fixture
async def page(ada: MemberActor, channel: ChannelHandle, simcord_bot: Segue) -> ResponseMessage:
    return shown(await ada.slash(channel, "foryou"))


def asked(message: ResponseMessage) -> str:
    """The artist that it asks about."""
    return body(message).split("**[")[1].split("](")[0]


async def tap(ada: MemberActor, page: ResponseMessage, *answers: str) -> list[str]:
    """Answers so, one after the other; returns about whom."""
    found = []
    for answer in answers:
        found.append(asked(page))
        await ada.click(page, label=answer)
    return found


async def test_ten_artists_are_asked_about_in_one_message_and_a_list_takes_their_place(
    ada: MemberActor, page: ResponseMessage, query: Query
) -> None:
    assert page.ephemeral and labels(page) == WAYS and "1 of 10" in text(page)
    about = await tap(ada, page, *(["👍", "👎", "Don't know"] * 3), "👍")
    assert len({*about}) == MOST and "Show others" in labels(page)
    liked, known = {*about[::3]}, {*about[::3], *about[1::3]}
    assert names(page) and not known & {*names(page)}
    assert f"based on {len(liked)} artists you like" in text(page)
    assert [verdict for verdict, _ in query(VOTES)] == [*(["up", "down"] * 3), "up"]


async def test_votes_by_taps_are_joined_to_what_asked_for_them_and_no_recommendation(
    ada: MemberActor, page: ResponseMessage, query: Query
) -> None:
    await tap(ada, page, "👍", "Don't know", "👎", "Show my list")
    joined = "SELECT command, artists FROM verdict JOIN exposure USING (interaction_id) ORDER BY verdict.id"
    ids = [id for (id,) in query("SELECT artist_id FROM verdict ORDER BY id")]
    assert query(joined) == [("taps", f"[[{id},0.0]]") for id in ids] and len(ids) == 2


async def test_who_is_not_known_is_no_verdict_and_may_still_be_recommended(
    ada: MemberActor, page: ResponseMessage, query: Query
) -> None:
    about = await tap(ada, page, "👍", *["Don't know"] * 9)
    assert query(VOTES) == [("up", 1)]
    assert {*names(page)} & {*about[1:]}


async def test_ten_are_asked_about_across_a_restart(
    env: Env, ada: MemberActor, page: ResponseMessage, make_bot: MakeBot, query: Query
) -> None:
    before = await tap(ada, page, "👍", "Don't know", "👎")
    await env.restart_bot(await make_bot())
    after = await tap(ada, page, *["Don't know"] * 6, "👎")
    assert len({*before, *after}) == MOST and names(page)
    assert [verdict for verdict, _ in query(VOTES)] == ["up", "down", "down"]


async def test_the_list_is_shown_as_soon_as_it_is_asked_for(ada: MemberActor, page: ResponseMessage) -> None:
    [liked] = await tap(ada, page, "👍")
    await ada.click(page, label="Show my list")
    assert f"because of {liked}" in text(page) and names(page)


async def test_of_who_opted_out_nothing_is_kept_and_their_taps_make_their_list(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    await ada.click(shown(await ada.slash(channel, "privacy")), label="Opt out")
    page = shown(await ada.slash(channel, "foryou"))
    assert "your taps are not saved" in text(page)
    about = await tap(ada, page, "👍", "👎", "👍", "Show my list")
    assert "your taps are not saved" in text(page) and "based on 2 artists you like" in text(page)
    assert names(page) and not {*about[:3]} & {*names(page)} and "Show others" not in labels(page)
    assert query(VOTES) == [] and query("SELECT * FROM exposure") == []


async def test_a_second_tap_on_what_a_message_was_votes_no_second_time(
    ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    first, second = [shown(await ada.slash(channel, "foryou")) for _ in range(2)]
    assert await tap(ada, first, "👍") == await tap(ada, second, "👍")
    assert asked(first) == asked(second) and query(VOTES) == [("up", 1)]
    await tap(ada, first, "Show my list")
    await tap(ada, second, "👎")
    assert [verdict for verdict, _ in query(VOTES)] == ["up", "down"]


async def test_whoever_likes_nobody_is_asked_about_others_and_not_the_same_again(
    ada: MemberActor, page: ResponseMessage
) -> None:
    about = await tap(ada, page, "Don't know", "Don't know", "Show my list")
    assert names(page) == [] and all(way in text(page) for way in ("/rate", "/link", "/import"))
    await ada.click(page, label="Ask me about artists")
    assert "1 of 10" in text(page) and asked(page) not in about[:2]


async def test_nobody_is_asked_about_an_artist_they_have_hidden(
    ada: MemberActor, channel: ChannelHandle, page: ResponseMessage
) -> None:
    first = asked(page)
    await ada.slash(channel, "hide", artist=first)
    assert asked(shown(await ada.slash(channel, "foryou"))) != first


async def test_whoever_has_voted_is_not_asked(ada: MemberActor, channel: ChannelHandle) -> None:
    await ada.slash(channel, "rate", artist="Radiohead", vote="up")
    assert "Show my list" not in labels(shown(await ada.slash(channel, "foryou")))


def test_ten_answers_fit_a_button_whatever_the_ids_and_the_latest_are_carried() -> None:
    said = Said()
    for id in range(10**9, 10**9 + MOST):
        said = said.plus(Artist(id, "", "", 1, 1, 1, ()), "u")
        assert len(Button("", "foryou", said._asdict()).custom_id) <= MAX_CUSTOM_ID
    assert [*said.verdicts] == [*range(10**9 + 4, 10**9 + 10)] and not said.asks_on
    assert said.last == (10**9 + 9, Verdict.UP)


def test_what_is_kept_of_an_artist_stands_before_what_a_message_carries() -> None:
    said = Said("ud!", "1.2.3")
    assert said.verdicts == {2: Verdict.UP, 3: Verdict.DOWN} and said.unknown == [1] and said.last is None
    kept = Opinions({3: Verdict.UP}, frozenset())
    assert said.beside(kept).verdicts == {2: Verdict.UP, 3: Verdict.UP}
