"""What members see of lists that learned from votes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from simcord import ChannelHandle, MemberActor

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
