"""What members see of lists that learned from votes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Segue
from bot.replies import languages
from bot.replies.wording import moved
from bot.workers.lookups import Lookups
from recommender import Recommender
from recommender.feedback import Correction
from tests.bot.seen import names, shown, text

RADIOHEAD = 100


@pytest.fixture
def last(small_recommender: Recommender) -> int:
    return small_recommender.similar(small_recommender.artist(RADIOHEAD), 50)[-1].artist.id


@pytest.fixture
def lookups(small_recommender: Recommender, last: int) -> Iterator[Lookups]:
    corrections = {RADIOHEAD: {last: Correction(3.0, 12)}}
    with Lookups(small_recommender.with_corrections(corrections)) as opened:
        yield opened


async def test_a_list_says_which_artists_votes_moved(
    ada: MemberActor, channel: ChannelHandle, small_recommender: Recommender, last: int
) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    assert text(answer).count("moved up by 10+ votes") == 1
    order = [found.artist.name for found in small_recommender.similar(small_recommender.artist(RADIOHEAD), 50)]
    assert names(answer) != order
    assert "votes" not in text(shown(await ada.slash(channel, "similar", artist="Slayer")))


def test_how_many_votes_it_were_is_told_from_five_up_and_in_steps(small_recommender: Recommender, last: int) -> None:
    radiohead, say = small_recommender.artist(RADIOHEAD), languages.of("en")
    told = []
    for votes in (1, 4, 5, 9, 10):
        corrected = small_recommender.with_corrections({RADIOHEAD: {last: Correction(3.0, votes)}})
        told += [moved(say, one) for one in corrected.similar(radiohead, 50) if one.artist.id == last]
    assert told == ["", "", "moved up by 5+ votes", "moved up by 5+ votes", "moved up by 10+ votes"]


async def test_a_server_chooses_whose_votes_move_its_lists(
    env: Env,
    ada: MemberActor,
    guild: GuildHandle,
    channel: ChannelHandle,
    lookups: Lookups,
    last: int,
    simcord_bot: Segue,
) -> None:
    own = lookups.models.corrected({RADIOHEAD: {last: Correction(3.0, 7)}})
    lookups.of_servers = {simcord_bot.pseudonyms.server(guild.id): own}
    role = guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    owner, told = guild.add_member(env.create_user("olga"), roles=[role]), list[str]()
    for choice, name in (
        ("this-server", "votes in this server only"),
        ("no-votes", "no votes"),
        ("all-servers", "votes in all"),
    ):
        page = shown(await owner.slash(channel, "settings", **{"learn-from": choice}))
        assert f"Lists learn from** · {name}" in text(page)
        answer = text(shown(await ada.slash(channel, "similar", artist="Radiohead")))
        told += re.findall(r"moved up by \d+\+ votes", answer) or [""]
    assert told == ["moved up by 5+ votes", "", "moved up by 10+ votes"]
    await owner.slash(channel, "settings", **{"learn-from": "no-votes"})
    carl = env.create_user("carl")
    assert "moved up by 10+ votes" in text(shown(await carl.slash("similar", artist="Radiohead")))
