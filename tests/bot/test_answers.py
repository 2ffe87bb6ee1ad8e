"""What members get for their commands, driven through discord.py's real machinery."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Segue
from bot.replies.names import escape
from recommender import Recommender
from tests.bot.seen import address, body, footer, labels, rows, shown, title

MakeBot = Callable[[], Awaitable[Segue]]
Query = Callable[[str], list[tuple[Any, ...]]]


# /similar


async def test_similar_ranks_eight_artists_with_the_evidence(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Radiohead"))
    assert not answer.ephemeral
    assert title(answer) == "Similar to Radiohead"
    assert body(answer).startswith("5 listeners · alternative\n")
    assert len(rows(answer)) == 8
    assert rows(answer)[0] == "**1. [Portishead](https://www.last.fm/music/2)**"
    assert "3 play both, 1.8× chance · alternative" in body(answer)


async def test_similar_ranks_as_the_recommender_does(
    ada: MemberActor, channel: ChannelHandle, small_recommender: Recommender
) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Björk"))
    expected = small_recommender.similar(small_recommender.resolve("Björk"))
    assert len(rows(answer)) == len(expected)
    for row, recommendation in zip(rows(answer), expected, strict=True):
        assert escape(recommendation.artist.name, 80) in row


async def test_no_match_is_shown_where_no_lists_tell_what_scores_mean(ada: MemberActor, channel: ChannelHandle) -> None:
    assert "%" not in "".join(rows(shown(await ada.slash(channel, "similar", artist="Radiohead"))))


async def test_similar_shows_as_many_as_asked_for(ada: MemberActor, channel: ChannelHandle) -> None:
    assert len(rows(shown(await ada.slash(channel, "similar", artist="Radiohead", count=3)))) == 3


async def test_similar_with_fewer_than_asked_for_shows_those(ada: MemberActor, channel: ChannelHandle) -> None:
    assert len(rows(shown(await ada.slash(channel, "similar", artist="Björk", count=25)))) == 5


async def test_a_picked_artist_is_the_one_that_answers(ada: MemberActor, channel: ChannelHandle) -> None:
    [choice, *_] = await ada.autocomplete(channel, "similar", "artist", "ac/d")
    answer = shown(await ada.slash(channel, "similar", artist=choice["value"]))
    assert title(answer) == "Similar to AC/DC"


async def test_typed_text_that_was_never_picked_answers_too(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="  sigur ros "))
    assert title(answer) == "Similar to Sigur Rós"


async def test_an_artist_that_nobody_shares_gets_an_answer(ada: MemberActor, channel: ChannelHandle) -> None:
    assert "nothing to compare" in body(shown(await ada.slash(channel, "similar", artist="Hermit")))


@pytest.mark.parametrize("position", range(15))
async def test_every_artist_gets_every_answer(position: int, ada: MemberActor, channel: ChannelHandle) -> None:
    for command in ("similar", "artist"):
        choices = await ada.autocomplete(channel, command, "artist", "")
        answer = shown(await ada.slash(channel, command, artist=choices[position]["value"]))
        assert not answer.ephemeral
        assert "@everyone" not in body(answer) and "\u202e" not in body(answer)


async def test_every_answer_says_what_data_it_comes_from(ada: MemberActor, channel: ChannelHandle) -> None:
    for command, options in (("similar", {"artist": "Radiohead"}), ("artist", {"artist": "Radiohead"}), ("top", {})):
        answer = shown(await ada.slash(channel, command, **options))
        assert footer(answer).splitlines()[0] == "Sample data: real artists, made-up listeners"


async def test_nobody_is_pinged_by_an_answer(env: Env, ada: MemberActor, channel: ChannelHandle) -> None:
    await ada.slash(channel, "similar", artist="id:107")
    [callback] = [request.json for request in env.http_requests if request.path.endswith("/callback")]
    assert isinstance(callback, dict) and callback["data"]["allowed_mentions"] == {"parse": []}


# names that are not clear


async def test_an_ambiguous_name_is_asked_about_privately(ada: MemberActor, channel: ChannelHandle) -> None:
    question = shown(await ada.slash(channel, "similar", artist="s", count=2))
    assert question.ephemeral and labels(question) == ["Slayer", "Sigur Rós"]


async def test_choosing_one_gives_the_public_answer(ada: MemberActor, channel: ChannelHandle) -> None:
    question = shown(await ada.slash(channel, "similar", artist="s", count=2))
    answer = shown(await ada.click(question, label="Sigur Rós"))
    assert not answer.ephemeral and title(answer) == "Similar to Sigur Rós" and len(rows(answer)) == 2


async def test_an_unknown_name_is_answered_privately_with_the_nearest(ada: MemberActor, channel: ChannelHandle) -> None:
    question = shown(await ada.slash(channel, "artist", artist="Radiohxxd"))
    assert question.ephemeral and labels(question) == ["Radiohead"]
    answer = shown(await ada.click(question, label="Radiohead"))
    assert not answer.ephemeral and title(answer) == "Radiohead"


async def test_a_name_near_nothing_is_answered_privately(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="qjqj @here"))
    assert answer.ephemeral and "another spelling" in body(answer) and "@here" not in body(answer)


async def test_a_long_text_is_answered_privately(ada: MemberActor, channel: ChannelHandle) -> None:
    assert shown(await ada.slash(channel, "similar", artist="qxw " * 1500)).ephemeral


# /artist


async def test_artist_gives_counts_rank_tags_and_similar_ones(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "artist", artist="Björk"))
    assert title(answer) == "Björk" and address(answer) == "http://www.last.fm/music/1"
    facts = dict(re.findall(r"^\*\*(.+?)\*\* · (.*)$", body(answer), re.MULTILINE))
    assert facts["Listeners"].startswith("3 ") and "4 of 15" in facts["Listeners"]
    assert facts["Plays"] == "350"
    assert facts["Tags"] == "icelandic, trip-hop"
    assert facts["Similar artists"].count("](https://www.last.fm/") == 5


async def test_more_like_this_gives_the_similar_artists(ada: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "artist", artist="Björk"))
    answer = shown(await ada.click(page, label="More like this"))
    assert answer.id != page.id and title(answer) == "Similar to Björk"


# /top


async def test_top_counts_listeners(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "top"))
    assert rows(answer)[0] == "**1. [Radiohead](https://www.last.fm/music/0)** · 5 listeners"
    assert len(rows(answer)) == 12


async def test_top_counts_plays(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "top", by="plays"))
    assert rows(answer)[1] == "**2. [AC/DC](https://www.last.fm/music/6)** · 1,010 plays"


async def test_top_of_a_tag_holds_only_its_artists(ada: MemberActor, channel: ChannelHandle) -> None:
    answer = shown(await ada.slash(channel, "top", tag="Trip Hop", by="plays"))
    assert [row.split("]")[0].split("[")[1] for row in rows(answer)] == ["Björk", "Portishead"]
    assert labels(answer) == ["Show chart", "Save list"]


async def test_an_unknown_tag_is_answered_privately_with_the_nearest(ada: MemberActor, channel: ChannelHandle) -> None:
    question = shown(await ada.slash(channel, "top", tag="metz", by="plays"))
    assert question.ephemeral and labels(question) == ["metal"]
    answer = shown(await ada.click(question, label="metal"))
    assert not answer.ephemeral and "by plays · metal" in title(answer)


async def test_a_page_past_the_end_is_the_last(ada: MemberActor, channel: ChannelHandle) -> None:
    assert len(rows(shown(await ada.slash(channel, "top", page=100_000)))) == 3


async def test_pages_turn_in_place_forth_and_back(ada: MemberActor, channel: ChannelHandle) -> None:
    page = shown(await ada.slash(channel, "top"))
    first = body(page)
    await ada.click(page, label="Next ›")
    assert rows(page)[0].startswith("**13. ") and len(channel.history()) == 1
    await ada.click(page, label="‹ Previous")
    assert body(page) == first and len(channel.history()) == 1


async def test_anybody_else_gets_a_page_of_their_own(
    ada: MemberActor, ben: MemberActor, channel: ChannelHandle
) -> None:
    page = shown(await ada.slash(channel, "top"))
    first = body(page)
    own = shown(await ben.click(page, label="Next ›"))
    assert own.ephemeral and rows(own)[0].startswith("**13. ") and body(page) == first
    await ben.click(own, label="‹ Previous")
    assert body(own) == first


async def test_pages_turn_after_a_restart(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot
) -> None:
    page = shown(await ada.slash(channel, "top"))
    await env.restart_bot(await make_bot())
    await ada.click(page, label="Next ›")
    assert rows(page)[0].startswith("**13. ")


async def test_a_button_of_a_command_that_is_gone_is_answered_privately(
    env: Env, ada: MemberActor, channel: ChannelHandle, make_bot: MakeBot
) -> None:
    page = shown(await ada.slash(channel, "top"))
    changed = await make_bot()
    changed.tree.remove_command("top")
    await env.restart_bot(changed)
    answer = shown(await ada.click(page, label="Next ›"))
    assert answer.ephemeral and "Something went wrong" in body(answer)


# elsewhere than in a guild


async def test_every_command_answers_in_a_direct_message(env: Env) -> None:
    user = env.create_user("carl")
    assert len(rows(shown(await user.slash("similar", artist="Radiohead")))) == 8
    assert title(shown(await user.slash("artist", artist="Radiohead"))) == "Radiohead"
    page = shown(await user.slash("top"))
    await user.click(page, label="Next ›")
    assert rows(page)[0].startswith("**13. ")
    assert (await user.autocomplete("similar", "artist", "bjork"))[0]["name"] == "Björk"


async def test_an_unclear_name_is_asked_about_in_a_direct_message(env: Env) -> None:
    user = env.create_user("carl")
    question = shown(await user.slash("similar", artist="s"))
    answer = shown(await user.click(question, label="Slayer"))
    assert title(answer) == "Similar to Slayer"


# impressions


async def test_what_was_shown_is_recorded_as_it_was_shown(
    ada: MemberActor, channel: ChannelHandle, query: Query, small_recommender: Recommender
) -> None:
    answer = shown(await ada.slash(channel, "similar", artist="Björk", count=3))
    [(command, seeds, artists, model, version, data, place, locale)] = query(
        "SELECT command, seeds, artists, model, model_version, data, place, locale FROM exposure"
    )
    assert (command, seeds, place, locale) == ("similar", "[101]", "guild", "en-US")
    assert [artist for artist, _ in json.loads(artists)] == [100, 103, 111]
    assert (model, version, data) == (small_recommender.model, small_recommender.version, small_recommender.data)
    assert query("SELECT message_id FROM delivery JOIN exposure USING (interaction_id)") == [(answer.id,)]


async def test_an_exposure_in_a_direct_message_says_so(env: Env, query: Query) -> None:
    await env.create_user("carl").slash("similar", artist="Björk")
    assert query("SELECT place FROM exposure") == [("dm",)]


@pytest.mark.parametrize("command", ["similar", "artist"])
async def test_the_exposure_is_there_before_the_message(
    command: str, env: Env, ada: MemberActor, channel: ChannelHandle, query: Query
) -> None:
    recorded: list[int] = []

    def look(event: str, _payload: object) -> None:
        if event == "MESSAGE_CREATE":
            recorded.append(len(query("SELECT * FROM exposure")))

    env.backend.subscribers.append(look)
    await ada.slash(channel, command, artist="Radiohead")
    assert recorded == [1]


async def test_nobody_is_named_in_the_database(ada: MemberActor, channel: ChannelHandle, query: Query) -> None:
    await ada.react(shown(await ada.slash(channel, "similar", artist="Radiohead")), "👍")
    stored = str(
        [query(f"SELECT * FROM {table}") for (table,) in query("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    )
    assert str(ada.id) not in stored and "ada" not in stored


async def test_a_private_answer_is_no_exposure(ada: MemberActor, channel: ChannelHandle, query: Query) -> None:
    await ada.slash(channel, "similar", artist="s")
    assert query("SELECT * FROM exposure") == query("SELECT * FROM delivery") == []
