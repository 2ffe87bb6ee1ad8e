"""What is offered while somebody types."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord import ChannelHandle, MemberActor
from structlog.typing import EventDict

from bot.client import autocomplete as options
from bot.client.client import Segue
from recommender import Recommender


class Typing:
    """Of an interaction, all that the options use."""

    locale = "en-GB"

    def __init__(self, client: Segue) -> None:
        self.client = client
        self.user = discord.Object(1)
        self.response = self

    async def autocomplete(self, choices: object) -> None: ...


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=100))
async def test_whatever_is_typed_gets_at_most_25_choices(text: str, simcord_bot: Segue) -> None:
    typing: Any = Typing(simcord_bot)
    for offered in (await options.artists(typing, text), await options.tags(typing, text)):
        assert len(offered) <= 25
        assert all(1 <= len(choice.name) <= 100 and 1 <= len(choice.value) <= 100 for choice in offered)


async def names(ada: MemberActor, channel: ChannelHandle, text: str) -> list[str]:
    return [choice["name"] for choice in await ada.autocomplete(channel, "similar", "artist", text)]


@pytest.mark.parametrize("command", ["similar", "artist"])
async def test_the_value_of_an_artist_is_its_id(command: str, ada: MemberActor, channel: ChannelHandle) -> None:
    assert {"name": "Radiohead", "value": "id:100"} in await ada.autocomplete(channel, command, "artist", "rad")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bjork", "Björk"),
        ("SIGUR ROS", "Sigur Rós"),
        ("national", "The National"),
        ("the nat", "The National"),
        ("acdc", "AC/DC"),
        ("radiohed", "Radiohead"),
        ("!!!", "!!!"),
    ],
)
async def test_accents_case_the_and_slips_do_not_matter(
    typed: str, meant: str, ada: MemberActor, channel: ChannelHandle
) -> None:
    assert (await names(ada, channel, typed))[0] == meant


async def test_before_anything_is_typed_the_most_listened_to_are_offered(
    ada: MemberActor, channel: ChannelHandle
) -> None:
    assert (await names(ada, channel, ""))[:3] == ["Radiohead", "Metallica", "AC/DC"]


async def test_the_more_listened_to_comes_first_for_a_short_beginning(ada: MemberActor, channel: ChannelHandle) -> None:
    assert (await names(ada, channel, "s"))[:2] == ["Slayer", "Sigur Rós"]


async def test_junk_is_not_offered(ada: MemberActor, channel: ChannelHandle) -> None:
    assert "[unknown]" not in await names(ada, channel, "unknown")


async def test_25_are_offered_of_many(
    ada: MemberActor, channel: ChannelHandle, small_recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    [artist] = small_recommender.top(n=1)
    monkeypatch.setattr(Recommender, "search", lambda _, __, n: [artist] * n)
    assert len(await names(ada, channel, "radio")) == 25


async def test_a_name_of_200_characters_is_cut_and_still_picked(ada: MemberActor, channel: ChannelHandle) -> None:
    [choice] = await ada.autocomplete(channel, "artist", "artist", "NNNN")
    assert choice == {"name": "N" * 99 + "…", "value": "id:112"}


async def test_tags_are_offered(ada: MemberActor, channel: ChannelHandle) -> None:
    offered = await ada.autocomplete(channel, "top", "tag", "metl")
    assert offered == [{"name": "metal", "value": "metal"}]


async def test_a_tag_that_is_too_long_for_discord_is_left_out(ada: MemberActor, channel: ChannelHandle) -> None:
    assert await ada.autocomplete(channel, "top", "tag", "ttt") == []


async def test_an_error_offers_nothing_and_is_logged(
    ada: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch, log: list[EventDict]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no index")

    monkeypatch.setattr(Recommender, "search", broken)
    assert await names(ada, channel, "rad") == []
    assert [event["event"] for event in log if event["log_level"] == "error"] == ["autocomplete failed"]
